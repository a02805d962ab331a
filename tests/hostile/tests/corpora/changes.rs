//! Inputs with a few things changed in each, as a fuzzer changes them, but the same on every run.

use fixtures::random::Random;

/// No longer input is made.
const LONGEST: usize = 16 * 1024;

/// Changes of what is kept, without end.
pub(crate) struct Changes<'a> {
    kept: &'a [Vec<u8>],
    tokens: Vec<Vec<u8>>,
    random: Random,
}

impl<'a> Changes<'a> {
    /// `tokens` is a dictionary as libFuzzer reads it.
    pub(crate) fn new(kept: &'a [Vec<u8>], tokens: &str) -> Changes<'a> {
        let quoted = |line: &str| Some(unescaped(line.strip_prefix('"')?.strip_suffix('"')?));
        Changes { kept, tokens: tokens.lines().filter_map(quoted).collect(), random: Random(1) }
    }

    /// Some place in an input, its end included.
    fn place(&mut self, input: &[u8]) -> usize {
        self.random.below(input.len() + 1)
    }

    /// A piece of an input, at most so many bytes.
    fn piece(&mut self, input: &[u8], most: usize) -> std::ops::Range<usize> {
        let start = self.place(input);
        let length = self.random.below(most.min(input.len() - start) + 1);
        start..start + length
    }

    fn change(&mut self, input: &mut Vec<u8>) {
        let at = self.place(input);
        match self.random.below(7) {
            0 => {
                let byte = self.random.below(256) as u8;
                input.insert(at, byte);
            }
            1 if at < input.len() => input[at] ^= 1 << self.random.below(8),
            1 | 2 => {
                let piece = self.piece(input, 40);
                input.drain(piece);
            }
            3 | 4 => {
                let token = self.tokens[self.random.below(self.tokens.len())].clone();
                input.splice(at..at, token);
            }
            5 => {
                let piece = self.piece(input, 400);
                let twice = input[piece].to_vec();
                input.splice(at..at, twice);
            }
            _ => {
                let other = &self.kept[self.random.below(self.kept.len())];
                let piece = self.piece(other, 400);
                input.splice(at..at, other[piece].iter().copied());
            }
        }
    }
}

impl Iterator for Changes<'_> {
    type Item = Vec<u8>;

    fn next(&mut self) -> Option<Vec<u8>> {
        let mut input = self.kept[self.random.below(self.kept.len())].clone();
        for _ in 0..1 + self.random.below(5) {
            self.change(&mut input);
        }
        input.truncate(LONGEST);
        Some(input)
    }
}

/// A token without the backslashes of its dictionary.
fn unescaped(token: &str) -> Vec<u8> {
    let (mut bytes, mut rest) = (Vec::new(), token.as_bytes());
    while let [first, after @ ..] = rest {
        rest = match (first, after) {
            (b'\\', [b'x', high, low, after @ ..]) => {
                let digit = |digit: &u8| char::from(*digit).to_digit(16).unwrap() as u8;
                bytes.push(digit(high) * 16 + digit(low));
                after
            }
            (b'\\', [escaped, after @ ..]) => {
                bytes.push(*escaped);
                after
            }
            _ => {
                bytes.push(*first);
                after
            }
        };
    }
    bytes
}

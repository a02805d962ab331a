// Makes messages that nobody in good faith would send, the same ones for the same seed: `hostile(seed, types)` gives a
// list of them, in the page's or the frame's own world, because not all of them can be written as JSON.
window.hostile = (seed, types, count) => {
  const NAME = 'leader-manager-quiz';
  let state = seed;
  const below = (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
  const one = (list) => list[below(list.length)];

  const code = 'window.__fired = 1';
  const texts = [
    '', ' ', '0', 'null', 'constructor', '__proto__', 'toString', '\u0000', '\ud800', '\u202eevil\u202c', '\u{1f600}'.repeat(999),
    'x'.repeat(100_000), `<img src=x onerror="${code}">`, `<svg onload="${code}">`, `"><script>${code}</script>`,
    `javascript:${code}`, ` java\nscript:${code}`, `data:text/html,<script>${code}</script>`, 'vbscript:x', 'file:///etc/passwd', 'blob:null/x',
    'url(https://elsewhere.example/a.png)', 'red; background: url(//elsewhere.example/b.png)', 'var(--x, url(https://elsewhere.example/c.png))',
    'image-set("https://elsewhere.example/d.png" 1x)', '@import "https://elsewhere.example/e.css"', 'expression(alert(1))', 'calc(1px / 0)', '1e308px',
    '}*{display:none}', '{{constructor.constructor("__fired = 1")()}}', '${__fired = 1}', 'ltr', 'rtl', 'dark', 'full', 'off', 'de', 'en-US-x-y'.repeat(99),
  ];
  const numbers = [NaN, -0, -1, 0, 1e308, -1e308, Infinity, -Infinity, 2 ** 53, 1e-300, 99.5, 20_000.5];
  const leaf = () => one([
    () => one(texts), () => one(texts), () => one(numbers), () => null, () => undefined, () => true, () => 10n ** 30n,
    () => new Date(NaN), () => /(a+)+$/, () => new Map([['settings', 1]]), () => new Set(texts.slice(0, 9)), () => new ArrayBuffer(65_536),
    () => new Uint8Array(99), () => new Error(one(texts)), () => Object('text'), () => Object(true),
  ])();
  const polluting = () => JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}');
  const circle = () => {
    const round = { value: {} };
    round.value.detail = round;
    return round;
  };
  const deep = () => {
    let value = one(texts);
    for (let depth = 0; depth < 400; depth += 1) value = below(2) ? [value] : { value };
    return value;
  };
  const value = (depth = 0) => one([
    leaf, leaf, polluting, circle, deep,
    () => (depth > 3 ? leaf() : Array.from({ length: below(9) }, () => value(depth + 1))),
    () => (depth > 3 ? leaf() : Object.fromEntries(Array.from({ length: below(9) }, () => [one(texts).slice(0, 99), value(depth + 1)]))),
  ])();

  const settings = () => {
    const names = [
      'lang', 'theme', 'length', 'share-url', 'cta-href', 'cta-label', 'resume', 'pack', 'slot', 'onclick', 'style',
      'font', 'text', 'muted', 'surface', 'line', 'accent', 'lead', 'manage', 'radius', 'space', '__proto__',
    ];
    const given = names.filter(() => below(3) === 0).map((name) => [name, below(4) ? one(texts) : value()]);
    // An address that can be asked for may be asked for: the author of the page has said so. No other may.
    given.push(['content', one(['', 'javascript:1', 'data:application/json,{}', 'file:///a.json', 7, null, {}])]);
    return Object.fromEntries(given);
  };
  const pack = () => Object.fromEntries(['start.title', 'next', 'language', 'text-direction', one(texts)].map((key) => [key, value(2)]));
  const of = {
    settings: () => one([settings, settings, () => ({ pack: pack() }), value])(),
    link: () => one([() => `#lmq=${one(texts)}`.slice(0, 20_000), () => one(texts).slice(0, 20_000), value])(),
    height: () => one([() => one(numbers), value])(),
    screen: () => one([() => one([...texts, 'start', 'result', 'loading', 'error']), value])(),
    event: () => one([() => ({ name: one(['ready', 'share', 'click', ...texts]), detail: value() }), value])(),
  };
  const message = () => {
    const type = one(types);
    return one([
      ...Array(6).fill(() => ({ [NAME]: type, value: (of[type] ?? value)() })),
      () => ({ [NAME]: value(), value: value() }),
      () => ({ [NAME]: one(['__proto__', 'constructor', 'toString', '']), value: value() }),
      value,
    ])();
  };
  return Array.from({ length: count }, message);
};

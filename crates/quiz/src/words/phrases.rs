//! How phrases are declared outside the quiz itself: once, with their keys. Which phrases there are is
//! said where they are used.

/// Declares phrases with their keys, so that a phrase without a key, or a key without a phrase, does
/// not compile.
#[macro_export]
macro_rules! phrases {
    ($(#[$about:meta])* $type:ident { $($name:ident = $key:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the keys say what they are")]
        pub enum $type { $($name,)* }

        impl $type {
            /// Every phrase.
            pub const ALL: &'static [$type] = &[$($type::$name,)*];

            /// The phrase's key in a language file.
            pub const fn key(self) -> &'static str {
                match self { $($type::$name => $key,)* }
            }
        }
    };
}

//! How the choices of this crate are declared: once, with the ids by which content keys, exports and
//! controls name them. Every choice has a place in its list, by which tables are looked up.

/// A type whose values have fixed places, from 0 to one less than [`Indexed::COUNT`].
pub(crate) trait Indexed: Copy {
    /// How many values there are.
    const COUNT: usize;

    /// Every value, in the order of the places.
    fn all() -> impl Iterator<Item = Self>;

    /// The place of this one.
    fn index(self) -> usize;
}

/// Declares an enum of ids with its list and its spelling.
macro_rules! ids {
    ($(#[$about:meta])* $name:ident { $($(#[$why:meta])* $variant:ident = $id:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$why])* $variant,)* }

        impl $name {
            /// Every one, in the order they are always listed.
            pub const ALL: [$name; [$($id),*].len()] = [$($name::$variant),*];

            /// The id used in content keys, exports and controls.
            pub const fn id(self) -> &'static str {
                match self { $($name::$variant => $id,)* }
            }
        }

        impl crate::ids::Indexed for $name {
            const COUNT: usize = $name::ALL.len();

            fn all() -> impl Iterator<Item = $name> {
                $name::ALL.into_iter()
            }

            fn index(self) -> usize {
                self as usize
            }
        }
    };
}

pub(crate) use ids;

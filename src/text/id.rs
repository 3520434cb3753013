//! Numbers of sentences and blocks: two types, so that one is never taken for the other.

use std::fmt;

use serde::Serialize;

macro_rules! id {
    ($name:ident, $what:literal) => {
        #[doc = concat!("The number of a ", $what, " in its article, from 0 in reading order.")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        pub struct $name(u32);

        impl $name {
            #[doc = concat!("The ", $what, " at `index`.")]
            pub fn new(index: usize) -> Self {
                Self(index as u32)
            }

            /// Its place in the article's list.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id!(SentenceId, "sentence");
id!(BlockId, "block");

//! Two of anything: the side it is on, and the pair.

use std::ops::{Index, IndexMut};

use serde::{Deserialize, Serialize};

/// One of the two panes, and whatever is shown in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// The left pane, `A`.
    Left,
    /// The right pane, `B`.
    Right,
}

impl Side {
    /// Both sides, left first.
    pub const BOTH: [Self; 2] = [Self::Left, Self::Right];

    /// What it is called on the screen and in print.
    pub fn letter(self) -> &'static str {
        match self {
            Self::Left => "A",
            Self::Right => "B",
        }
    }

    /// The side across.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }
}

/// One `T` for each side. In JSON an object with the keys `left` and `right`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Pair<T> {
    /// The left one.
    pub left: T,
    /// The right one.
    pub right: T,
}

impl<T> Pair<T> {
    /// A pair of two values.
    pub fn new(left: T, right: T) -> Self {
        Self { left, right }
    }

    /// A pair whose values are made from their side.
    pub fn from_fn(mut make: impl FnMut(Side) -> T) -> Self {
        Self { left: make(Side::Left), right: make(Side::Right) }
    }

    /// The same pair with `f` applied to both.
    pub fn map<U>(self, mut f: impl FnMut(T) -> U) -> Pair<U> {
        Pair { left: f(self.left), right: f(self.right) }
    }

    /// References to both.
    pub fn as_ref(&self) -> Pair<&T> {
        Pair { left: &self.left, right: &self.right }
    }

    /// Mutable references to both.
    pub fn as_mut(&mut self) -> Pair<&mut T> {
        Pair { left: &mut self.left, right: &mut self.right }
    }

    /// Two pairs as a pair of tuples.
    pub fn zip<U>(self, other: Pair<U>) -> Pair<(T, U)> {
        Pair { left: (self.left, other.left), right: (self.right, other.right) }
    }

    /// The pair with its sides exchanged.
    #[must_use]
    pub fn flip(self) -> Self {
        Self { left: self.right, right: self.left }
    }
}

impl<T> Index<Side> for Pair<T> {
    type Output = T;

    fn index(&self, side: Side) -> &T {
        match side {
            Side::Left => &self.left,
            Side::Right => &self.right,
        }
    }
}

impl<T> IndexMut<Side> for Pair<T> {
    fn index_mut(&mut self, side: Side) -> &mut T {
        match side {
            Side::Left => &mut self.left,
            Side::Right => &mut self.right,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flipping_twice_gives_the_pair_back() {
        let pair = Pair::new(1, 2);
        assert_eq!(pair.flip(), Pair::new(2, 1));
        assert_eq!(pair.flip().flip(), pair);
    }

    #[test]
    fn a_side_indexes_its_own_value() {
        let pair = Pair::from_fn(|side| side);
        for side in Side::BOTH {
            assert_eq!(pair[side], side);
            assert_eq!(pair[side.other()], side.other());
        }
    }
}

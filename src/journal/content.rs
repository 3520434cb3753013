//! What a journal keeps, as far as the journal must know it.

use std::fmt::Debug;
use std::hash::Hash;

use jiff::Timestamp;

use super::log::Place;

/// What the lines of a journal amount to, made by taking up one record after the other.
pub trait Content: Debug + Default {
    /// The name of what a record is about. Records about the same thing follow one another: the last one tells how it
    /// is.
    type Key: Clone + Debug + Eq + Hash;
    /// What a line says.
    type Record;

    /// Reads a line without its end.
    ///
    /// # Errors
    /// If it is no record; the text says why, in a few words without a stop.
    fn read(line: &[u8]) -> Result<Self::Record, String>;

    /// What a record is about, and when it was written.
    fn about(record: &Self::Record) -> (Self::Key, Option<Timestamp>);

    /// Takes up a record, which stands at `place`. A line that the journal has twice is taken up once.
    fn apply(&mut self, record: Self::Record, place: Place);
}

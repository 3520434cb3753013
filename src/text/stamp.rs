//! What a file was like when it was read.

use jiff::Timestamp;

/// By this it is told that a file has changed: another time or another length. Nobody has to read it for that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// When it was last written, as its file system says; nothing where that does not say.
    pub modified: Option<Timestamp>,
    /// Its length in bytes.
    pub length: u64,
}

//! What the other threads send to the one that owns the reader.

use super::themes::Background;
use crate::reader::Event;

/// Something happened outside.
#[derive(Debug)]
pub(super) enum Message {
    /// For the reader.
    Event(Event),
    /// Loading has got further, or has ended.
    Progress,
    /// The terminal has come to the front.
    InFront,
    /// The terminal has said, in time, what its background is.
    Background(Background),
    /// The screen may have another size; the terminal knows which.
    Resized,
    /// The system asks the program to end.
    Terminate(i32),
    /// The system asks the program to stop, as Ctrl-Z does.
    Stop,
    /// The program runs again after a stop.
    Continued,
    /// The terminal is gone: there is nothing to read from and nothing to draw on.
    HungUp,
}

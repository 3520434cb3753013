//! What lies over the text. Only the topmost card gets the keys; closing it shows what was below.

use tui_input::Input;

use super::event::{Draft, Target};
use super::picker::{Picker, Purpose};

/// A card.
#[derive(Debug)]
pub enum Card {
    /// A list to choose from, narrowed by typing.
    Picker(Box<Picker>),
    /// Why the current sentence and its partner are linked.
    Evidence,
    /// A note being written.
    Writing(Box<Writing>),
}

impl Card {
    /// Whether it is a list of this purpose.
    pub(super) fn is_list_of(&self, purpose: Purpose) -> bool {
        matches!(self, Self::Picker(picker) if picker.purpose == purpose)
    }
}

/// A note being written. It stays open, with its text, until the notes file has it.
#[derive(Debug)]
pub struct Writing {
    /// What it is about.
    pub target: Target,
    /// The text so far.
    pub input: Input,
}

impl Writing {
    /// The note as it is now; nothing while it is empty.
    pub(super) fn draft(&self) -> Option<Draft> {
        let text = self.input.value().trim();
        (!text.is_empty()).then(|| Draft { text: text.to_owned(), target: self.target })
    }
}

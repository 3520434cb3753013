//! What lies over the text. Only the topmost card gets the keys; closing it shows what was below.

use tui_input::Input;

use super::event::{Draft, Target};
use super::picker::{Picker, Purpose, Return};
use super::search::{Scope, Search};

/// A card.
#[derive(Debug)]
pub enum Card {
    /// A list to choose from, narrowed by typing.
    Picker(Box<Picker>),
    /// Why the current sentence and its partner are linked.
    Evidence,
    /// A note being written.
    Writing(Box<Writing>),
    /// At the very first start: what one sees and what to press, until the next key.
    Welcome,
    /// A search being typed, in the bottom row: the texts show what it finds.
    Search(Box<Searching>),
}

impl Card {
    /// Whether it is a list of this purpose.
    pub(super) fn is_list_of(&self, purpose: Purpose) -> bool {
        matches!(self, Self::Picker(picker) if picker.purpose == purpose)
    }
}

/// A search being typed.
#[derive(Debug)]
pub struct Searching {
    /// The query so far.
    pub input: Input,
    /// In which texts.
    pub scope: Scope,
    /// Which of the earlier queries is in the field.
    pub(super) recalled: Option<usize>,
    /// Where closing the field leads back to.
    pub(super) before: Return,
    /// What was searched for before.
    pub(super) search_before: Option<Search>,
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

//! Where a key is pressed: each place has a section of its own in the keymap.

/// What has the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Context {
    /// The two texts.
    Reading,
    /// A card or a list over the texts.
    List,
    /// A text field, by itself or above a list. A character without control or alt is typed and never a command.
    Field,
}

impl Context {
    /// All of them, in the order of the keymap.
    pub const ALL: [Self; 3] = [Self::Reading, Self::List, Self::Field];

    /// The name of its section in the keymap.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::List => "list",
            Self::Field => "field",
        }
    }

    /// What it is called in a sentence.
    pub fn title(self) -> &'static str {
        match self {
            Self::Reading => "the texts",
            Self::List => "cards and lists",
            Self::Field => "text fields",
        }
    }

    /// The context with this section.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|context| context.name() == name)
    }
}

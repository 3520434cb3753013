//! What a piece of the screen is, as far as it has a look of its own.

/// Makes [`Role`] from the list: variant, name in a theme, what it is.
macro_rules! roles {
    ($($role:ident $name:literal $about:literal,)+) => {
        /// A role: what a theme gives a style to.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Role {
            $(#[doc = concat!($about, ".")] $role,)+
        }

        impl Role {
            /// All roles.
            pub const ALL: &[Self] = &[$(Self::$role,)+];

            /// Its name in a theme: words in `snake_case`, with dots between the whole and its part.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$role => $name,)+
                }
            }

            /// What it is, without a full stop.
            pub fn about(self) -> &'static str {
                match self {
                    $(Self::$role => $about,)+
                }
            }

            /// The role of this name.
            pub(super) fn named(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$role),)+
                    _ => None,
                }
            }
        }
    };
}

roles! {
    Text "text" "What an article says",
    Title "title" "The headline",
    Metadata "metadata" "Outlet, author, date, and how much is shared",
    Heading "heading" "A heading between paragraphs",
    Caption "caption" "The caption of a picture",
    Quotation "quotation" "A paragraph that is a quotation",
    Question "question" "A question of an interview",
    Speaker "speaker" "Who speaks in an interview",
    Cursor "cursor" "The current sentence",
    Partner "partner" "Its partner on the other side",
    LinkVerbatim "link.verbatim" "The mark of a passage in the same wording",
    LinkAgrees "link.agrees" "The mark of a passage that agrees",
    LinkDiffers "link.differs" "The mark of a passage that differs",
    LinkOnlyHere "link.only_here" "The mark of a passage that only this side tells",
    Possible "possible" "On top of a link's mark: it is less sure",
    Value "value" "A value in the text that differs from the other side's",
    Found "search.found" "What the search found in the text",
    FoundCurrent "search.current" "The match that the search stands on",
    Dimmed "dimmed" "On top of a sentence that the filter does not let pass",
    Note "note" "The mark of a sentence with a note",
    Gutter "gutter" "The column between the texts",
    Overview "overview" "In the overview beside a text: the part that the window shows",
    Connector "connector" "The line between the cursor and its partner",
    Status "status" "The status line",
    StatusKey "status.key" "A key in the status line",
    Notice "notice" "A message",
    Error "error" "A message about something that went wrong",
    Card "card" "A card or a list over the texts",
    CardBorder "card.border" "Its border",
    CardTitle "card.title" "Its title",
    CardSelected "card.selected" "The chosen item of a list",
    Field "field" "What is written in a text field",
    Match "match" "The letters that a search found",
    Shortcut "shortcut" "A key in the help and in lists",
}

impl Role {
    /// What it is drawn on: the role that gives it the background which it has not itself. What stands on several (a
    /// shortcut on a card and on the chosen item) is drawn on the first that it has in common with them.
    pub(super) fn ground(self) -> Self {
        match self {
            Self::StatusKey | Self::Notice | Self::Error => Self::Status,
            Self::CardBorder | Self::CardTitle | Self::CardSelected | Self::Field | Self::Match | Self::Shortcut => {
                Self::Card
            }
            Self::Value => Self::Cursor,
            _ => Self::Text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_found_by_its_name_and_stands_at_its_own_place() {
        for (index, role) in Role::ALL.iter().enumerate() {
            assert_eq!(Role::named(role.name()), Some(*role));
            assert_eq!(*role as usize, index);
        }
    }

    #[test]
    fn the_documentation_lists_the_roles_as_they_are() {
        let page = include_str!("../../../docs/configuration.md");
        let table = page.split("| role | what it is |\n| --- | --- |\n").nth(1).expect("there is a table of roles");
        let expected: Vec<_> =
            Role::ALL.iter().map(|role| format!("| `{}` | {} |", role.name(), role.about())).collect();
        assert_eq!(table.lines().collect::<Vec<_>>(), expected);
    }
}

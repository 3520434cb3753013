//! The one table of commands.
//!
//! Enum, name in the keymap, help, palette, hints and the key list of the README come from the list at the foot of this
//! file and from nowhere else. A line is: variant, name in the keymap, and one sentence that says what it does. Its
//! group says in which contexts it can be bound.

use super::context::Context;

/// Makes [`Command`] and [`Group`] from the list.
macro_rules! commands {
    ($(
        $(#[doc = $about_group:literal])+
        $group:ident = $title:literal in [$($context:ident),+] {
            $($command:ident $name:ident $about:literal,)+
        }
    )+) => {
        /// What the keyboard, the mouse or the palette can ask for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Command {
            $($(#[doc = concat!($about, ".")] $command,)+)+
        }

        /// Commands that belong together, in help and palette under one title.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Group {
            $($(#[doc = $about_group])+ $group,)+
        }

        impl Command {
            /// All commands, group by group.
            pub const ALL: &[Self] = &[$($(Self::$command,)+)+];

            /// Its name in the keymap, in `snake_case`.
            pub fn name(self) -> &'static str {
                match self {
                    $($(Self::$command => stringify!($name),)+)+
                }
            }

            /// The command of this name.
            pub fn named(name: &str) -> Option<Self> {
                match name {
                    $($(stringify!($name) => Some(Self::$command),)+)+
                    _ => None,
                }
            }

            /// One sentence on what it does, without its full stop.
            pub fn about(self) -> &'static str {
                match self {
                    $($(Self::$command => $about,)+)+
                }
            }

            /// The group that it belongs to.
            pub fn group(self) -> Group {
                match self {
                    $($(Self::$command)|+ => Group::$group,)+
                }
            }
        }

        impl Group {
            /// All groups in the order of the help.
            pub const ALL: &[Self] = &[$(Self::$group,)+];

            /// What it is called.
            pub fn title(self) -> &'static str {
                match self {
                    $(Self::$group => $title,)+
                }
            }

            /// Where its commands can be bound.
            pub fn contexts(self) -> &'static [Context] {
                match self {
                    $(Self::$group => &[$(Context::$context),+],)+
                }
            }

            /// Its commands, in the order of the table.
            pub fn commands(self) -> impl Iterator<Item = Command> {
                Command::ALL.iter().copied().filter(move |command| command.group() == self)
            }
        }
    };
}

commands! {
    /// Moving through the text that has the cursor.
    Moving = "Moving" in [Reading] {
        NextSentence next_sentence "Go to the next sentence",
        PreviousSentence previous_sentence "Go to the previous sentence",
        NextParagraph next_paragraph "Go to the next paragraph",
        PreviousParagraph previous_paragraph "Go to the previous paragraph",
        NextHeading next_heading "Go to the next heading",
        PreviousHeading previous_heading "Go to the previous heading",
        ScrollRowDown scroll_row_down "Scroll down by one row",
        ScrollRowUp scroll_row_up "Scroll up by one row",
        ScrollHalfDown scroll_half_down "Scroll down by half a screen",
        ScrollHalfUp scroll_half_up "Scroll up by half a screen",
        PageDown page_down "Scroll down by a screen",
        PageUp page_up "Scroll up by a screen",
        GoStart go_start "Go to the beginning of the text",
        GoEnd go_end "Go to the end of the text",
    }
    /// What the two texts share, where they differ, what only one says.
    Linked = "Linked passages" in [Reading] {
        NextLink next_link "Go to the next linked sentence",
        PreviousLink previous_link "Go to the previous linked sentence",
        NextDifference next_difference "Go to the next sentence that differs from its partner",
        PreviousDifference previous_difference "Go to the previous sentence that differs from its partner",
        NextOnlyHere next_only_here "Go to the next sentence that only this side tells",
        PreviousOnlyHere previous_only_here "Go to the previous sentence that only this side tells",
        GoToPartner go_to_partner "Go to the partner on the other side",
        NextCandidate next_candidate "Show the next possible partner of the sentence",
        PreviousCandidate previous_candidate "Show the previous possible partner of the sentence",
        LevelPartner level_partner "Bring the partner to the same row",
        ShowEvidence show_evidence "Show why the two sentences are linked and which values differ",
    }
    /// What the reader decides about links.
    Deciding = "Deciding" in [Reading] {
        ConfirmLink confirm_link "Confirm that the two sentences tell the same fact",
        RejectLink reject_link "Reject the link: the two sentences don't tell the same fact",
        RelateAgrees relate_agrees "Say that the two sentences agree",
        RelateDiffers relate_differs "Say that the two sentences differ",
        RelateVerbatim relate_verbatim "Say that the two sentences have the same wording",
        LinkByHand link_by_hand "Link by hand: here, then on the other side once more",
        OpenDecisions open_decisions "Show the list of decisions about the two articles",
        UndoDecision undo_decision "Take back the last decision",
        RedoDecision redo_decision "Decide again what was taken back",
        NextUnreviewed next_unreviewed "Go to the next link that is not reviewed",
        PreviousUnreviewed previous_unreviewed "Go to the previous link that is not reviewed",
    }
    /// The two sides.
    Panes = "Panes" in [Reading] {
        SwitchSide switch_side "Go to the other side, where its cursor was",
        GoLeft go_left "Go to the left side, where its cursor was",
        GoRight go_right "Go to the right side, where its cursor was",
        SwapSides swap_sides "Exchange left and right",
        ToggleLinkedScrolling toggle_linked_scrolling "Scroll the other side by links, by shares, or not",
    }
    /// Opening and jumping.
    Finding = "Finding" in [Reading] {
        OpenArticles open_articles "Choose the article of this side",
        OpenTopics open_topics "Jump to a heading, a name or a phrase",
        Search search "Search in both texts",
        NextMatch next_match "Go to the next match of the search",
        PreviousMatch previous_match "Go to the previous match of the search",
        OpenFilters open_filters "Choose what to show: differences, only here, not reviewed …",
        ClearMarks clear_marks "Show everything: end the search and the filter",
        GoBack go_back "Go back to where the last jump started",
        GoForward go_forward "Go forward again",
        SetMark set_mark "Set a mark with a letter on the sentence",
        GoToMark go_to_mark "Go to a mark; twice the same key: to the last place",
        OpenPlaces open_places "Show marks and the places that jumps started from",
    }
    /// What the reader writes.
    Notes = "Notes" in [Reading] {
        OpenNotes open_notes "Show the list of notes",
        AddNote add_note "Write a note on the sentence",
        AddPairNote add_pair_note "Write a note on the sentence and its partner",
        NextNote next_note "Go to the next sentence with a note",
        PreviousNote previous_note "Go to the previous sentence with a note",
    }
    /// What leads out of the reader and back.
    Outside = "Taking along, and back to the source" in [Reading] {
        CopyPassage copy_passage "Copy the sentence with where it comes from",
        CopyPair copy_pair "Copy the sentence and its partner as Markdown",
        EditSource edit_source "Open the article's file in your editor",
        OpenSource open_source "Open the article's page in your browser",
        Reload reload "Read the files that have changed anew",
    }
    /// How it looks.
    View = "View" in [Reading] {
        CenterCursor center_cursor "Bring the sentence to the middle of the screen",
        CursorToTop cursor_to_top "Bring the sentence to the top of the screen",
        CursorToBottom cursor_to_bottom "Bring the sentence to the bottom of the screen",
        Wider wider "Make the texts wider",
        Narrower narrower "Make the texts narrower",
        GrowPane grow_pane "Make this text wider and the other one narrower",
        ShrinkPane shrink_pane "Make this text narrower and the other one wider",
        EqualPanes equal_panes "Make both texts equally wide",
        ToggleMouse toggle_mouse "Leave the mouse to the terminal, or take it back",
        ToggleHyphenation toggle_hyphenation "Divide words at the ends of lines, or leave them whole",
        ToggleLayout toggle_layout "Change the layout: side by side, one text, one sentence",
        ShowDropped show_dropped "Show what was left out of this page, and why",
        ChooseTheme choose_theme "Choose the theme; the screen shows each one at once",
    }
    /// The program itself.
    Program = "Program" in [Reading, List, Field] {
        ToggleHelp toggle_help "Show all keys, or hide them",
        OpenPalette open_palette "Find a command by its name and run it",
        Redraw redraw "Draw the screen anew",
        Suspend suspend "Leave to the shell; `fg` comes back",
        Quit quit "Quit",
    }
    /// Cards and lists over the text.
    Lists = "Cards and lists" in [List, Field] {
        CloseCard close_card "Close the topmost card or list",
        Accept accept "Take what is chosen or written",
        NextItem next_item "Go to the next item",
        PreviousItem previous_item "Go to the previous item",
        PageItemsDown page_items_down "Go down by a page of items",
        PageItemsUp page_items_up "Go up by a page of items",
        FirstItem first_item "Go to the first item",
        LastItem last_item "Go to the last item",
    }
    /// Writing.
    Fields = "Text fields" in [Field] {
        DeleteItem delete_item "Delete the chosen note, or take the chosen decision back",
        ToggleScope toggle_scope "Search in both texts, or in one",
        DeleteBack delete_back "Delete the character before the cursor",
        DeleteForward delete_forward "Delete the character under the cursor",
        DeleteWordBack delete_word_back "Delete the word before the cursor",
        DeleteToStart delete_to_start "Delete all before the cursor",
        CursorLeft cursor_left "Move by a character to the left",
        CursorRight cursor_right "Move by a character to the right",
        CursorWordLeft cursor_word_left "Move by a word to the left",
        CursorWordRight cursor_word_right "Move by a word to the right",
        CursorStart cursor_start "Move to the start",
        CursorEnd cursor_end "Move to the end",
    }
}

impl Command {
    /// Whether a key can ask for it there.
    pub fn works_in(self, context: Context) -> bool {
        self.group().contexts().contains(&context)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_name_is_the_variant_in_snake_case() {
        for command in Command::ALL {
            let variant: String = command
                .name()
                .split('_')
                .flat_map(|word| {
                    let (first, rest) = word.split_at(1);
                    [first.to_uppercase(), rest.to_owned()]
                })
                .collect();
            assert_eq!(format!("{command:?}"), variant);
        }
    }

    #[test]
    fn every_command_is_found_by_its_name_and_in_its_group() {
        for command in Command::ALL {
            assert_eq!(Command::named(command.name()), Some(*command));
            assert!(command.group().commands().any(|of_group| of_group == *command));
        }
        assert_eq!(Command::named("Quit"), None);
    }

    #[test]
    fn every_sentence_is_its_own_and_fits_into_a_card() {
        let sentences: BTreeSet<_> = Command::ALL.iter().map(|command| command.about()).collect();
        assert_eq!(sentences.len(), Command::ALL.len());
        for about in sentences {
            assert!(about.starts_with(char::is_uppercase) && !about.ends_with('.'), "{about}");
            assert!(about.chars().count() <= 64, "{about}");
        }
    }
}

//! The one door: an event comes in, the state changes, effects go out.

use tui_input::InputRequest;

use super::card::Card;
use super::event::{Effect, Event};
use super::moving::Direction::{Backward, Forward};
use super::picker::Purpose;
use super::state::Reader;
use crate::command::Command;
use crate::text::{BlockKind, Side};

impl Reader {
    /// Takes an event. Says whether the screen has to be drawn again; effects are collected for the shell.
    pub fn update(&mut self, event: Event) -> bool {
        match event {
            Event::Key(key) => self.press_key(key),
            Event::Paste(text) => self.paste(&text),
            Event::Press { column, row } => self.press(column, row),
            Event::Drag { column } => return self.drag(column),
            Event::Release => return self.release(),
            Event::Wheel { column, row, rows } => self.turn_wheel(column, row, rows),
            Event::Resize(size) => {
                if self.view.size == size {
                    return false;
                }
                self.resize(size);
            }
            Event::Compared(comparison) => {
                if !self.take_comparison(*comparison) {
                    return false;
                }
            }
            Event::Saved(note) => self.take_note(*note),
            Event::Deleted(id) => self.drop_note(&id),
            Event::Looked(standings) => {
                if !self.take_standings(standings) {
                    return false;
                }
            }
            Event::Reread(reread) => self.take_reread(*reread),
            Event::Themes(themes) => self.list_themes(themes),
            Event::Told(notice) => self.tell(notice),
        }
        self.close_empty_card();
        true
    }

    /// Closes the evidence card when the current sentence has no link: a card that shows nothing would take the keys
    /// unseen. While links are being found it waits.
    fn close_empty_card(&mut self) {
        let is_empty = self.comparison.is_some() && self.current_link().is_none();
        if is_empty && matches!(self.cards.last(), Some(Card::Evidence)) {
            self.cards.pop();
        }
    }

    /// Runs a command.
    pub fn run(&mut self, command: Command) {
        match command {
            Command::Quit => self.quit(),
            Command::Suspend => self.effects.push(Effect::Suspend),
            Command::Redraw => self.effects.push(Effect::Redraw),
            Command::ToggleHelp => self.toggle_help(),
            Command::OpenPalette => self.open_commands(Purpose::Palette),
            Command::SwitchSide => self.focus_side(self.focus.other()),
            Command::GoLeft => self.focus_side(Side::Left),
            Command::GoRight => self.focus_side(Side::Right),
            Command::SwapSides => self.swap_sides(),
            Command::ToggleLinkedScrolling => self.toggle_linked_scrolling(),
            Command::ToggleLayout => self.toggle_layout(),
            Command::ShowDropped => self.show_dropped(),
            Command::ChooseTheme => self.choose_theme(),
            Command::OpenArticles => self.open_articles(self.empty_side().unwrap_or(self.focus)),
            Command::OpenTopics => self.open_topics(),
            Command::OpenNotes => self.open_notes(),
            Command::AddNote => self.add_note(),
            Command::AddPairNote => self.add_pair_note(),
            Command::OpenFilters => self.open_filters(),
            Command::ClearMarks => self.clear_marks(),
            Command::DeleteItem => self.delete_item(),
            _ => self.run_outside(command),
        }
    }

    pub(super) fn run_motion(&mut self, command: Command) {
        match command {
            Command::NextSentence => self.step(Forward),
            Command::PreviousSentence => self.step(Backward),
            Command::NextParagraph => self.go(Forward, "paragraph", |reader, id| reader.begins_block(id, |_| true)),
            Command::PreviousParagraph => {
                self.go(Backward, "paragraph", |reader, id| reader.begins_block(id, |_| true));
            }
            Command::NextHeading => self.go(Forward, "heading", Self::is_heading),
            Command::PreviousHeading => self.go(Backward, "heading", Self::is_heading),
            Command::ScrollRowDown => self.scroll_rows(1),
            Command::ScrollRowUp => self.scroll_rows(-1),
            Command::ScrollHalfDown => self.scroll_halves(1),
            Command::ScrollHalfUp => self.scroll_halves(-1),
            Command::PageDown => self.scroll_halves(2),
            Command::PageUp => self.scroll_halves(-2),
            Command::GoStart => self.go_edge(Backward),
            Command::GoEnd => self.go_edge(Forward),
            Command::CenterCursor => self.center_cursor(),
            Command::CursorToTop => self.cursor_to_top(),
            Command::CursorToBottom => self.cursor_to_bottom(),
            Command::Wider => self.change_measure(MEASURE_STEP),
            Command::Narrower => self.change_measure(-MEASURE_STEP),
            Command::ToggleHyphenation => self.toggle_hyphenation(),
            Command::GrowPane => self.move_divider(DIVIDER_STEP),
            Command::ShrinkPane => self.move_divider(-DIVIDER_STEP),
            Command::EqualPanes => self.equal_panes(),
            Command::ToggleMouse => self.toggle_mouse(),
            _ => self.run_find(command),
        }
    }

    fn run_find(&mut self, command: Command) {
        match command {
            Command::Search => self.open_search(),
            Command::NextMatch => self.go_match(Forward),
            Command::PreviousMatch => self.go_match(Backward),
            Command::GoBack => self.go_back(),
            Command::GoForward => self.go_forward(),
            Command::SetMark | Command::GoToMark => self.ask_for_mark(command),
            Command::OpenPlaces => self.open_places(),
            _ => self.run_link(command),
        }
    }

    fn is_heading(&self, sentence: crate::text::SentenceId) -> bool {
        self.begins_block(sentence, |kind| matches!(kind, BlockKind::Headline | BlockKind::Heading))
    }

    fn run_link(&mut self, command: Command) {
        match command {
            Command::NextLink => self.go_link(Forward),
            Command::PreviousLink => self.go_link(Backward),
            Command::NextDifference => self.go_difference(Forward),
            Command::PreviousDifference => self.go_difference(Backward),
            Command::NextOnlyHere => self.go_only_here(Forward),
            Command::PreviousOnlyHere => self.go_only_here(Backward),
            Command::NextCandidate => self.turn_candidate(Forward),
            Command::PreviousCandidate => self.turn_candidate(Backward),
            Command::NextNote => self.go_note(Forward),
            Command::PreviousNote => self.go_note(Backward),
            Command::GoToPartner => self.go_to_partner(),
            Command::LevelPartner => self.level_partner(),
            Command::ShowEvidence => self.show_evidence(),
            _ => self.run_card(command),
        }
    }

    fn run_card(&mut self, command: Command) {
        match command {
            Command::CloseCard => self.close_card(),
            Command::Accept => self.accept(),
            Command::NextItem => self.select(1),
            Command::PreviousItem => self.select(-1),
            Command::PageItemsDown => self.select(PAGE),
            Command::PageItemsUp => self.select(-PAGE),
            Command::FirstItem => self.select(isize::MIN / 2),
            Command::LastItem => self.select(isize::MAX / 2),
            Command::ToggleScope => self.toggle_scope(),
            _ => self.run_edit(command),
        }
    }

    fn run_edit(&mut self, command: Command) {
        let request = match command {
            Command::DeleteBack => InputRequest::DeletePrevChar,
            Command::DeleteForward => InputRequest::DeleteNextChar,
            Command::DeleteWordBack => InputRequest::DeletePrevWord,
            Command::DeleteToStart => InputRequest::DeleteLine,
            Command::CursorLeft => InputRequest::GoToPrevChar,
            Command::CursorRight => InputRequest::GoToNextChar,
            Command::CursorWordLeft => InputRequest::GoToPrevWord,
            Command::CursorWordRight => InputRequest::GoToNextWord,
            Command::CursorStart => InputRequest::GoToStart,
            Command::CursorEnd => InputRequest::GoToEnd,
            _ => return self.run_deciding(command),
        };
        self.edit(request);
    }

    /// Chooses a row, or saves a note: what Enter does in a card.
    pub(super) fn accept(&mut self) {
        match self.cards.last() {
            Some(Card::Picker(_)) => {
                if let Some(command) = self.choose() {
                    self.run(command);
                }
            }
            Some(Card::Writing(_)) => self.save_note(),
            Some(Card::Search(_)) => self.accept_search(),
            Some(Card::Evidence) => {
                self.cards.pop();
                self.go_to_partner();
            }
            Some(Card::Welcome) | None => {}
        }
    }

    /// Moves the selection of a list; in the evidence card, among the partners.
    fn select(&mut self, by: isize) {
        match self.cards.last_mut() {
            Some(Card::Picker(picker)) => {
                if picker.select(by) {
                    self.preview();
                }
            }
            Some(Card::Evidence) => self.turn_candidate(if by < 0 { Backward } else { Forward }),
            Some(Card::Search(_)) => self.recall_query(by.signum()),
            Some(Card::Writing(_) | Card::Welcome) | None => {}
        }
    }

    fn show_evidence(&mut self) {
        if self.current_link().is_none() {
            self.tell_no_partner("only here: nothing to compare");
        } else if matches!(self.cards.last(), Some(Card::Evidence)) {
            self.cards.pop();
        } else {
            self.cards.push(Card::Evidence);
        }
    }
}

/// Cells by which a text gets wider or narrower.
const MEASURE_STEP: i16 = 4;

/// Cells by which the divider moves with a key.
const DIVIDER_STEP: i16 = 4;

/// Rows that a page key moves in a list.
const PAGE: isize = 10;

#[cfg(test)]
mod tests;

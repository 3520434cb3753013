//! Keys: to the card on top, to the keymap, into a text field; in this order a key is looked for.

use tui_input::{Input, InputRequest};

use super::card::Card;
use super::notice::Notice;
use super::state::Reader;
use crate::command::{Command, Context, Continuation, Found, Key, KeyCode};

impl Reader {
    /// Contexts in which the next key is looked up, nearest first.
    fn contexts(&self) -> &'static [Context] {
        match self.cards.last() {
            None | Some(Card::Welcome) => &[Context::Reading],
            Some(Card::Evidence) => &[Context::List, Context::Reading],
            Some(Card::Picker(_) | Card::Writing(_) | Card::Search(_)) => &[Context::Field],
        }
    }

    /// The text field that has the keys, if one has.
    fn field(&mut self) -> Option<&mut Input> {
        match self.cards.last_mut()? {
            Card::Picker(picker) => Some(&mut picker.query),
            Card::Writing(writing) => Some(&mut writing.input),
            Card::Search(searching) => Some(&mut searching.input),
            Card::Evidence | Card::Welcome => None,
        }
    }

    /// How the chord that has begun can go on.
    pub fn continuations(&self) -> Vec<Continuation> {
        let found = self.contexts().iter().map(|context| self.keys.map.resolve(*context, &self.keys.chord));
        let mut begun = found.filter_map(|found| match found {
            Found::Partial(continuations) => Some(continuations),
            Found::Command(_) | Found::None => None,
        });
        begun.next().unwrap_or_default()
    }

    /// Takes a key: runs a command, waits for the rest of a chord, counts, or types a character. Esc gives up what has
    /// begun, a link by hand too.
    pub(super) fn press_key(&mut self, key: Key) {
        self.notice = None;
        self.end_welcome();
        if key == Key::from(KeyCode::Esc) && !self.keys.is_idle() {
            self.keys.clear();
            return;
        }
        if key == Key::from(KeyCode::Esc) && self.cards.is_empty() && self.marked().is_some() {
            return self.give_up_linking();
        }
        if let Some(command) = self.keys.waiting.take() {
            self.give(command, key);
            return;
        }
        let has_field = self.field().is_some();
        if !has_field && self.keys.count_on(key) {
            return;
        }
        match self.resolve(key) {
            Found::Command(command) => {
                self.keys.chord.clear();
                let count = self.keys.count.take();
                self.run_counted(command, count);
            }
            Found::Partial(_) => {}
            Found::None => {
                let typed = self.keys.typed();
                self.keys.clear();
                match key.typed() {
                    Some(c) if has_field => self.edit(InputRequest::InsertChar(c)),
                    _ if has_field => {}
                    _ => self.tell_unknown(&typed),
                }
            }
        }
    }

    /// The first lines have been read once somebody does something; what it is still counts.
    pub(super) fn end_welcome(&mut self) {
        self.cards.retain(|card| !matches!(card, Card::Welcome));
    }

    /// What a key means after those of the chord. A letter that means nothing is taken for the one in its place on a
    /// Latin keyboard, unless it could be typed into a field.
    fn resolve(&mut self, key: Key) -> Found {
        let is_text = key.typed().is_some() && self.field().is_some();
        let latin = key.on_latin_layout().filter(|_| !is_text);
        for key in [Some(key), latin].into_iter().flatten() {
            self.keys.chord.push(key);
            for context in self.contexts() {
                match self.keys.map.resolve(*context, &self.keys.chord) {
                    Found::None => {}
                    found => return found,
                }
            }
            self.keys.chord.pop();
        }
        self.keys.chord.push(key);
        Found::None
    }

    fn tell_unknown(&mut self, typed: &str) {
        let hint = self.key_hint(Command::ToggleHelp, "lists the keys");
        self.tell(Notice::info(format!("{typed} does nothing here{hint}")));
    }

    /// Puts pasted text into the field that has the keys; outside of one it is refused, never taken for commands.
    pub(super) fn paste(&mut self, text: &str) {
        self.notice = None;
        self.end_welcome();
        let Some(field) = self.field() else {
            self.tell(Notice::info("pasted text goes into a search or a note only"));
            return;
        };
        let one_line = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !c.is_control());
        let pasted: Vec<char> = one_line.take(MAX_PASTE).collect();
        // At once: inserted one by one, each character would move all that stand behind it.
        let (cursor, mut value) = (field.cursor(), field.value().chars().collect::<Vec<_>>());
        let after = cursor + pasted.len();
        value.splice(cursor..cursor, pasted);
        *field = Input::new(value.into_iter().collect()).with_cursor(after);
        self.after_edit();
    }

    /// Edits the field that has the keys.
    pub(super) fn edit(&mut self, request: InputRequest) {
        if let Some(field) = self.field()
            && field.handle(request).is_some_and(|changed| changed.value)
        {
            self.after_edit();
        }
    }

    fn after_edit(&mut self) {
        match self.cards.last_mut() {
            Some(Card::Picker(picker)) => {
                picker.search();
                self.preview();
            }
            Some(Card::Search(_)) => self.search_on(),
            _ => {}
        }
    }
}

/// The longest paste that is taken, in characters: a note of several pages.
const MAX_PASTE: usize = 20_000;

#[cfg(test)]
mod tests;

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
            None => &[Context::Reading],
            Some(Card::Evidence) => &[Context::List, Context::Reading],
            Some(Card::Picker(_) | Card::Writing(_)) => &[Context::Field],
        }
    }

    /// The text field that has the keys, if one has.
    fn field(&mut self) -> Option<&mut Input> {
        match self.cards.last_mut()? {
            Card::Picker(picker) => Some(&mut picker.query),
            Card::Writing(writing) => Some(&mut writing.input),
            Card::Evidence => None,
        }
    }

    /// How the chord that has begun can go on.
    pub fn continuations(&self) -> Vec<Continuation> {
        let found = self.contexts().iter().map(|context| self.keymap.resolve(*context, &self.chord));
        let mut begun = found.filter_map(|found| match found {
            Found::Partial(continuations) => Some(continuations),
            Found::Command(_) | Found::None => None,
        });
        begun.next().unwrap_or_default()
    }

    /// Takes a key: runs a command, waits for the rest of a chord, or types a character. Esc ends a
    /// chord that has begun, or a link by hand.
    pub(super) fn press_key(&mut self, key: Key) {
        self.notice = None;
        if key == Key::from(KeyCode::Esc) && !self.chord.is_empty() {
            self.chord.clear();
            return;
        }
        if key == Key::from(KeyCode::Esc) && self.cards.is_empty() && self.marked().is_some() {
            return self.give_up_linking();
        }
        self.chord.push(key);
        for context in self.contexts() {
            match self.keymap.resolve(*context, &self.chord) {
                Found::Command(command) => {
                    self.chord.clear();
                    self.run(command);
                    return;
                }
                Found::Partial(_) => return,
                Found::None => {}
            }
        }
        let chord = std::mem::take(&mut self.chord);
        match (key.typed(), self.field()) {
            (Some(c), Some(_)) => self.edit(InputRequest::InsertChar(c)),
            (_, Some(_)) => {}
            (_, None) => self.tell_unknown(&chord),
        }
    }

    fn tell_unknown(&mut self, chord: &[Key]) {
        let typed: String = chord.iter().map(ToString::to_string).collect();
        let help = self.keymap.keys_of(Context::Reading, Command::ToggleHelp);
        let hint = help.first().map(|keys| format!("; {keys} lists the keys")).unwrap_or_default();
        self.tell(Notice::info(format!("{typed} does nothing here{hint}")));
    }

    /// Puts pasted text into the field that has the keys; outside of one it is refused, never taken for commands.
    pub(super) fn paste(&mut self, text: &str) {
        self.notice = None;
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
        if let Some(Card::Picker(picker)) = self.cards.last_mut() {
            picker.search();
            self.preview();
        }
    }
}

/// The longest paste that is taken, in characters: a note of several pages.
const MAX_PASTE: usize = 20_000;

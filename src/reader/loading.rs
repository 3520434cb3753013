//! What is seen while articles are being loaded, before there is a reader: how far it is, and which keys do what.
//!
//! The rule: keys that are not about loading are kept for the reader, in their order. Once one is kept, characters are
//! no commands here any more, because they may be meant for something that the reader has yet to open: the `q` of
//! `/query` does not quit.

use super::event::Event;
use super::view::{Glyphs, Size, ThemeId};
use crate::command::{Command, Context, Found, Key, KeyCode, Keymap};

/// How far loading has come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Loaded {
    /// Files that are to be read; 0 as long as it is being found out.
    pub files: usize,
    /// Those that are done.
    pub done: usize,
    /// Those of them that could not be read.
    pub failed: usize,
    /// What is done, parts of files included, in ten-thousandths of everything.
    pub share: u16,
    /// The name of the file that is being read for the longest time, if any is.
    pub file: Option<String>,
}

/// What loading is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// It is looked for files.
    Looking,
    /// They are read.
    Reading,
    /// No more are read; those that were begun are finished.
    Stopping,
    /// All are read; which of them are one, and which two are opened, is being found out.
    Comparing,
}

/// Something happened while articles are being loaded.
#[derive(Debug)]
pub enum LoadingEvent {
    /// Something was typed or done with the mouse.
    Input(Event),
    /// The screen has another size.
    Resize(Size),
    /// It is this far now.
    Loaded(Loaded),
}

/// Something for the shell to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoadingEffect {
    /// Read no more.
    Stop,
    /// Leave the program.
    Quit,
    /// Stop like any program on Ctrl-Z.
    Suspend,
    /// Draw every cell anew.
    Redraw,
}

/// Articles being loaded, as far as it is seen.
#[derive(Debug)]
pub struct Loading {
    /// The screen.
    pub size: Size,
    /// What marks are drawn with.
    pub glyphs: Glyphs,
    /// The theme that is drawn.
    pub theme: ThemeId,
    /// How far it is.
    pub loaded: Loaded,
    keymap: Keymap,
    /// Whether it was stopped.
    stopped: bool,
    /// Keys of a chord that is not complete yet.
    chord: Vec<Key>,
    /// What is kept for the reader.
    kept: Vec<Event>,
    effects: Vec<LoadingEffect>,
}

impl Loading {
    /// Loading that has just begun.
    pub fn new(keymap: Keymap, size: Size, glyphs: Glyphs, theme: ThemeId) -> Self {
        let (loaded, stopped) = (Loaded::default(), false);
        Self { size, glyphs, theme, loaded, keymap, stopped, chord: Vec::new(), kept: Vec::new(), effects: Vec::new() }
    }

    /// What it is at.
    pub fn stage(&self) -> Stage {
        let Loaded { files, done, .. } = self.loaded;
        match (files, self.stopped) {
            (0, false) => Stage::Looking,
            (_, false) if done == files => Stage::Comparing,
            (_, true) => Stage::Stopping,
            (_, false) => Stage::Reading,
        }
    }

    /// The key that does this now, as the keymap writes it; nothing if none does.
    pub fn key_of(&self, command: Command) -> Option<String> {
        let context = if command == Command::CloseCard { Context::List } else { Context::Reading };
        let chords = self.keymap.keys_of(context, command);
        let works = |keys: &[Key]| match keys {
            [key] => self.kept.is_empty() && self.chord.is_empty() || key.typed().is_none(),
            _ => self.kept.is_empty(),
        };
        let is_first = |keys: &[Key]| self.resolve(&[], keys) == Found::Command(command);
        let chord = chords.into_iter().find(|chord| works(chord.keys()) && is_first(chord.keys()));
        chord.map(ToString::to_string)
    }

    /// Takes an event. Says whether the screen has to be drawn again.
    pub fn update(&mut self, event: LoadingEvent) -> bool {
        match event {
            LoadingEvent::Input(Event::Key(key)) => self.press(key),
            LoadingEvent::Input(paste @ Event::Paste(_)) => self.keep(paste),
            // A click means what one sees.
            LoadingEvent::Input(_) => false,
            LoadingEvent::Resize(size) => std::mem::replace(&mut self.size, size) != size,
            LoadingEvent::Loaded(loaded) => {
                let is_news = self.loaded != loaded;
                self.loaded = loaded;
                is_news
            }
        }
    }

    /// What the shell is to do since the last call, in order.
    pub fn take_effects(&mut self) -> Vec<LoadingEffect> {
        std::mem::take(&mut self.effects)
    }

    /// What was typed for the reader, in order.
    pub fn into_kept(mut self) -> Vec<Event> {
        self.kept.extend(self.chord.into_iter().map(Event::Key));
        self.kept
    }

    fn press(&mut self, key: Key) -> bool {
        let latin = key.on_latin_layout();
        let found = [Some(key), latin].into_iter().flatten().map(|key| self.resolve(&self.chord, &[key]));
        let found = found.into_iter().find(|found| *found != Found::None);
        if key.typed().is_some() && !self.kept.is_empty() {
            return self.keep(Event::Key(key));
        }
        let effect = match found {
            Some(Found::Command(Command::CloseCard)) => return self.stop(),
            Some(Found::Command(Command::Quit)) => LoadingEffect::Quit,
            Some(Found::Command(Command::Suspend)) => LoadingEffect::Suspend,
            Some(Found::Command(Command::Redraw)) => LoadingEffect::Redraw,
            Some(Found::Partial(_)) => {
                self.chord.push(key);
                return true;
            }
            Some(Found::Command(_) | Found::None) | None => return self.keep(Event::Key(key)),
        };
        self.chord.clear();
        self.effects.push(effect);
        true
    }

    /// What keys mean here: in the texts, or as what closes a card. Esc gives up a chord that has begun.
    fn resolve(&self, chord: &[Key], keys: &[Key]) -> Found {
        let all = [chord, keys].concat();
        match self.keymap.resolve(Context::Reading, &all) {
            found @ (Found::Partial(_) | Found::Command(Command::Quit | Command::Suspend | Command::Redraw)) => found,
            _ if chord.is_empty() || keys == [Key::from(KeyCode::Esc)] => {
                match self.keymap.resolve(Context::List, keys) {
                    found @ Found::Command(Command::CloseCard) => found,
                    _ => Found::None,
                }
            }
            _ => Found::None,
        }
    }

    /// Asks for no more files. While articles are being compared there is nothing left to stop.
    fn stop(&mut self) -> bool {
        self.chord.clear();
        if self.stage() != Stage::Reading && self.stage() != Stage::Looking {
            return false;
        }
        self.stopped = true;
        self.effects.push(LoadingEffect::Stop);
        true
    }

    /// Keeps something for the reader. The keys that work may be others then.
    fn keep(&mut self, event: Event) -> bool {
        self.kept.extend(self.chord.drain(..).map(Event::Key));
        self.kept.push(event);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::{Chord, KeymapChanges};

    fn loading_with(keymap: &str) -> Loading {
        let keymap = Keymap::default().merge(KeymapChanges::read(keymap).0);
        let size = Size { columns: 80, rows: 24 };
        let mut loading = Loading::new(keymap, size, Glyphs::default(), ThemeId::default());
        loading.update(LoadingEvent::Loaded(Loaded { files: 10, done: 4, ..Loaded::default() }));
        loading
    }

    /// Presses keys, written as in the keymap; what the shell is to do then.
    fn press(loading: &mut Loading, keys: &str) -> Vec<LoadingEffect> {
        for chord in keys.split_whitespace().map(|keys| keys.parse::<Chord>().unwrap()) {
            for key in chord.keys() {
                loading.update(LoadingEvent::Input(Event::Key(*key)));
            }
        }
        loading.take_effects()
    }

    /// What the reader will get.
    fn kept(loading: Loading) -> String {
        let key = |event| match event {
            Event::Key(key) => key.to_string(),
            other => format!("{other:?}"),
        };
        loading.into_kept().into_iter().map(key).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn esc_stops_once_and_q_quits() {
        let mut loading = loading_with("");
        assert_eq!(loading.stage(), Stage::Reading);
        assert_eq!(press(&mut loading, "esc esc"), [LoadingEffect::Stop]);
        assert_eq!(loading.stage(), Stage::Stopping);
        for key in ["q", "ctrl-c", "й"] {
            assert_eq!(press(&mut loading, key), [LoadingEffect::Quit], "{key}");
        }
        assert_eq!(press(&mut loading, "ctrl-z ctrl-l"), [LoadingEffect::Suspend, LoadingEffect::Redraw]);
        assert_eq!(kept(loading), "");
    }

    #[test]
    fn what_is_typed_for_the_reader_is_kept_and_its_letters_are_no_commands() {
        let mut loading = loading_with("");
        assert_eq!(loading.key_of(Command::Quit).as_deref(), Some("q"));
        assert_eq!(press(&mut loading, "/ q u a y enter"), []);
        assert_eq!(loading.key_of(Command::Quit).as_deref(), Some("ctrl-c"));
        assert_eq!(loading.key_of(Command::CloseCard).as_deref(), Some("esc"));
        assert_eq!(press(&mut loading, "esc"), [LoadingEffect::Stop]);
        assert_eq!(kept(loading), "/ q u a y enter");
    }

    #[test]
    fn half_a_chord_is_kept_and_esc_gives_it_up() {
        let mut loading = loading_with("");
        press(&mut loading, "] c g");
        assert_eq!(kept(loading), "] c g");
        let mut loading = loading_with("");
        assert_eq!(press(&mut loading, "g esc"), [LoadingEffect::Stop]);
        assert_eq!(kept(loading), "");
    }

    #[test]
    fn the_keys_are_those_of_the_keymap() {
        let mut loading =
            loading_with("[reading]\n\"q\" = \"none\"\n\"Z Z\" = \"quit\"\n[list]\n\"x\" = \"close_card\"\n");
        assert_eq!(loading.key_of(Command::Quit).as_deref(), Some("ZZ"));
        assert_eq!(loading.key_of(Command::CloseCard).as_deref(), Some("x"));
        assert_eq!(press(&mut loading, "x"), [LoadingEffect::Stop]);
        assert_eq!(press(&mut loading, "Z Z"), [LoadingEffect::Quit]);
    }

    #[test]
    fn a_key_that_quits_does_not_stop() {
        let mut loading = loading_with("[reading]\n\"esc\" = \"quit\"\n[list]\n\"x\" = \"close_card\"\n");
        assert_eq!(loading.key_of(Command::CloseCard).as_deref(), Some("x"));
        assert_eq!(press(&mut loading, "esc"), [LoadingEffect::Quit]);
    }

    #[test]
    fn it_is_drawn_again_for_what_is_news_only() {
        let mut loading = loading_with("");
        let same = loading.loaded.clone();
        assert!(!loading.update(LoadingEvent::Loaded(same.clone())));
        assert!(!loading.update(LoadingEvent::Resize(Size { columns: 80, rows: 24 })));
        assert!(!loading.update(LoadingEvent::Input(Event::Press { column: 1, row: 1 })));
        assert!(loading.update(LoadingEvent::Loaded(Loaded { done: 10, ..same })));
        assert_eq!(loading.stage(), Stage::Comparing);
        assert_eq!(press(&mut loading, "esc"), []);
        assert!(loading.update(LoadingEvent::Resize(Size { columns: 1, rows: 1 })));
    }
}

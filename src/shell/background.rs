//! What the terminal says of its background, picked out of what is typed.
//!
//! A question is written to the terminal (`OSC 11`, xterm's control sequences); what it answers comes in among the
//! keys: `ESC ]11;rgb:1e1e/1e1e/1e1e BEL`, which crossterm reads as Alt-`]`, characters, and Ctrl-`g` or Alt-`\`. The
//! first frame waits a few milliseconds for it and no longer, in which the links are found anyway. So a terminal that
//! does not answer costs next to nothing, no key is lost, and an answer that comes late is never taken for commands. A
//! crate that asks and waits (terminal-colorsaurus 1.0) was measured to do all three otherwise: 100 ms on a silent
//! terminal, keys before the answer swallowed, a late answer left among the keys.

use std::time::{Duration, Instant};

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

use super::themes::Background;

/// The question. It ends with BEL: urxvt answers one that ends with `ESC \` wrongly.
pub(super) const QUESTION: &str = "\x1b]11;?\x07";

/// An answer that takes longer comes when the user reads already: then the screen stays as it is.
const IN_TIME: Duration = Duration::from_millis(100);
/// The longest answer, in characters: `11;rgba:` and four channels of four digits.
const LONGEST: usize = 32;

/// Whether a terminal of this name can be asked. A text console would print the question; GNU screen hands it on to
/// whichever terminals are attached, and all of them answer.
pub(super) fn answers(term: &str) -> bool {
    let silent = ["linux", "screen", "eterm", "Eterm", "cons25", "vt"];
    !term.is_empty() && term != "dumb" && silent.iter().all(|name| !term.starts_with(name))
}

/// What came in.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Heard {
    /// These events were typed; none while it is open whether they are an answer.
    Typed(Vec<Event>),
    /// The answer, if it came in time and names a colour.
    Answer(Option<Background>),
}

/// Picks the one answer out of the events of a terminal that was asked.
#[derive(Debug, Default)]
pub(super) struct Listener {
    /// When the terminal was asked; nothing if it was not, or has answered.
    asked: Option<Instant>,
    /// What may be the beginning of an answer.
    held: Vec<Event>,
    /// The characters of it.
    text: String,
}

/// What a key may be in an answer.
enum Part {
    Start,
    Character(char),
    End,
    Other,
}

impl Listener {
    /// A listener for the answer to a question that was asked then, if one was.
    pub(super) fn new(asked: Option<Instant>) -> Self {
        Self { asked, ..Self::default() }
    }

    /// When the terminal was asked, if it has not answered yet.
    pub(super) fn asked(&self) -> Option<Instant> {
        self.asked
    }

    /// Whether what comes next decides about something that was held back.
    pub(super) fn holds(&self) -> bool {
        !self.held.is_empty()
    }

    /// Gives back what was held: nothing came after it, so somebody typed it.
    pub(super) fn release(&mut self) -> Vec<Event> {
        self.text.clear();
        std::mem::take(&mut self.held)
    }

    /// Takes an event that came in `now`.
    pub(super) fn take(&mut self, event: Event, now: Instant) -> Heard {
        let (Some(asked), Event::Key(key)) = (self.asked, &event) else { return Heard::Typed(vec![event]) };
        match (part(*key), self.held.is_empty()) {
            (Part::Start, true) => self.held.push(event),
            (Part::Character(c), false) if self.text.len() < LONGEST => {
                self.text.push(c);
                self.held.push(event);
            }
            (Part::End, false) if self.text.starts_with("11;") => {
                let background = background(&self.text).filter(|_| now.saturating_duration_since(asked) <= IN_TIME);
                self.release();
                self.asked = None;
                return Heard::Answer(background);
            }
            _ => {
                let mut typed = self.release();
                typed.push(event);
                return Heard::Typed(typed);
            }
        }
        Heard::Typed(Vec::new())
    }
}

fn part(key: KeyEvent) -> Part {
    match (key.code, key.modifiers) {
        (KeyCode::Char(']'), KeyModifiers::ALT) => Part::Start,
        (KeyCode::Char('\\'), KeyModifiers::ALT) | (KeyCode::Char('g'), KeyModifiers::CONTROL) => Part::End,
        (KeyCode::Char(c), KeyModifiers::NONE | KeyModifiers::SHIFT) if is_of_answer(c) => Part::Character(c),
        _ => Part::Other,
    }
}

fn is_of_answer(c: char) -> bool {
    c.is_ascii_hexdigit() || matches!(c, ';' | ':' | '/' | '#' | 'r' | 'g')
}

fn background(answer: &str) -> Option<Background> {
    let colour = xterm_color::Color::parse(answer.strip_prefix("11;")?.as_bytes()).ok()?;
    Some(if colour.perceived_lightness() < 0.5 { Background::Dark } else { Background::Light })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<Event> {
        let mut keys = Vec::new();
        let mut chars = text.chars();
        while let Some(c) = chars.next() {
            let (c, modifiers) = match c {
                '\u{1b}' => (chars.next().unwrap(), KeyModifiers::ALT),
                '\u{7}' => ('g', KeyModifiers::CONTROL),
                c => (c, KeyModifiers::NONE),
            };
            keys.push(Event::Key(KeyEvent::new(KeyCode::Char(c), modifiers)));
        }
        keys
    }

    /// What is typed and what is answered when all this comes in after some milliseconds.
    fn hear(listener: &mut Listener, asked: Instant, text: &str, after: u64) -> (Vec<Event>, Vec<Option<Background>>) {
        let (mut typed, mut answers) = (Vec::new(), Vec::new());
        for event in keys(text) {
            match listener.take(event, asked + Duration::from_millis(after)) {
                Heard::Typed(events) => typed.extend(events),
                Heard::Answer(answer) => answers.push(answer),
            }
        }
        (typed, answers)
    }

    fn heard(text: &str, after: u64) -> (Vec<Event>, Vec<Option<Background>>) {
        let asked = Instant::now();
        hear(&mut Listener::new(Some(asked)), asked, text, after)
    }

    #[test]
    fn an_answer_is_heard_in_every_way_that_terminals_write_it_and_no_key_is_lost() {
        for (answer, background) in [
            ("\u{1b}]11;rgb:1e1e/1e1e/1E1E\u{7}", Background::Dark),
            ("\u{1b}]11;rgb:ff/ff/f0\u{1b}\\", Background::Light),
            ("\u{1b}]11;#fdf6e3\u{7}", Background::Light),
            ("\u{1b}]11;rgba:0000/0000/4444/cccc\u{7}", Background::Dark),
        ] {
            assert_eq!(heard(&format!("jj{answer}k"), 5), (keys("jjk"), vec![Some(background)]));
        }
    }

    #[test]
    fn an_answer_that_comes_late_or_says_nothing_changes_nothing_and_is_no_key() {
        assert_eq!(heard("\u{1b}]11;rgb:ff/ff/ff\u{7}j", 101), (keys("j"), vec![None]));
        assert_eq!(heard("\u{1b}]11;f\u{7}j", 1), (keys("j"), vec![None]));
    }

    #[test]
    fn what_only_looks_like_an_answer_is_typed_in_its_order() {
        for typed in
            ["\u{1b}]j", "\u{1b}]11q", "\u{1b}]12;f\u{7}", "\u{1b}]\u{1b}]11", "11;rgb:f/f/f\u{7}", "\u{7}\u{1b}\\"]
        {
            let asked = Instant::now();
            let mut listener = Listener::new(Some(asked));
            let (mut heard, answers) = hear(&mut listener, asked, typed, 1);
            heard.extend(listener.release());
            assert_eq!((heard, answers), (keys(typed), Vec::new()), "{typed:?}");
        }
        let long = format!("\u{1b}]{}", "1".repeat(60));
        assert_eq!(heard(&long, 1).0.len(), 61);
    }

    #[test]
    fn a_terminal_that_was_not_asked_or_has_answered_has_only_keys() {
        let (answer, asked) = ("\u{1b}]11;rgb:f/f/f\u{7}", Instant::now());
        assert_eq!(hear(&mut Listener::new(None), asked, answer, 1).0, keys(answer));
        let mut listener = Listener::new(Some(asked));
        assert_eq!(hear(&mut listener, asked, answer, 1).1.len(), 1);
        assert_eq!(hear(&mut listener, asked, answer, 1).0, keys(answer));
    }

    #[test]
    fn consoles_and_multiplexers_that_would_answer_wrongly_are_not_asked() {
        for term in ["xterm-256color", "tmux-256color", "xterm-kitty", "rxvt-unicode", "alacritty"] {
            assert!(answers(term), "{term}");
        }
        for term in ["", "dumb", "linux", "screen", "screen.xterm-256color", "vt100", "eterm-color"] {
            assert!(!answers(term), "{term}");
        }
    }
}

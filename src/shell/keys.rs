//! The terminal's events in our own words.

use crossterm::event::{self as term, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind};

use super::message::Message;
use crate::command::{Key, KeyCode, Modifiers};
use crate::reader::Event;

/// Rows that one turn of the wheel scrolls.
const WHEEL_ROWS: isize = 3;

/// The message of a terminal event; nothing for what the reader has no use for.
pub(super) fn message(event: term::Event) -> Option<Message> {
    match event {
        // Some terminals report releases too.
        term::Event::Key(key) if key.kind != KeyEventKind::Release => Some(Message::Event(Event::Key(self::key(key)?))),
        term::Event::Paste(text) => Some(Message::Event(Event::Paste(text))),
        term::Event::Mouse(mouse) => Some(Message::Event(pointer(mouse)?)),
        term::Event::Resize(..) => Some(Message::Resized),
        term::Event::FocusGained => Some(Message::InFront),
        _ => None,
    }
}

fn key(key: term::KeyEvent) -> Option<Key> {
    let held = Modifiers {
        ctrl: key.modifiers.contains(KeyModifiers::CONTROL),
        alt: key.modifiers.contains(KeyModifiers::ALT),
        shift: key.modifiers.contains(KeyModifiers::SHIFT),
    };
    let (code, held) = match key.code {
        term::KeyCode::BackTab => (KeyCode::Tab, Modifiers { shift: true, ..held }),
        code => (key_code(code)?, held),
    };
    Some(Key::new(code, held))
}

fn key_code(code: term::KeyCode) -> Option<KeyCode> {
    Some(match code {
        term::KeyCode::Char(c) => KeyCode::Char(c),
        term::KeyCode::F(number) => KeyCode::Function(number),
        term::KeyCode::Enter => KeyCode::Enter,
        term::KeyCode::Esc => KeyCode::Esc,
        term::KeyCode::Tab => KeyCode::Tab,
        term::KeyCode::Backspace => KeyCode::Backspace,
        term::KeyCode::Delete => KeyCode::Delete,
        term::KeyCode::Insert => KeyCode::Insert,
        term::KeyCode::Up => KeyCode::Up,
        term::KeyCode::Down => KeyCode::Down,
        term::KeyCode::Left => KeyCode::Left,
        term::KeyCode::Right => KeyCode::Right,
        term::KeyCode::Home => KeyCode::Home,
        term::KeyCode::End => KeyCode::End,
        term::KeyCode::PageUp => KeyCode::PageUp,
        term::KeyCode::PageDown => KeyCode::PageDown,
        _ => return None,
    })
}

fn pointer(mouse: term::MouseEvent) -> Option<Event> {
    let (column, row) = (mouse.column, mouse.row);
    match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Event::Press { column, row }),
        MouseEventKind::Drag(MouseButton::Left) => Some(Event::Drag { column }),
        MouseEventKind::Up(MouseButton::Left) => Some(Event::Release),
        MouseEventKind::ScrollDown => Some(Event::Wheel { column, row, rows: WHEEL_ROWS }),
        MouseEventKind::ScrollUp => Some(Event::Wheel { column, row, rows: -WHEEL_ROWS }),
        _ => None,
    }
}

//! Laws over the whole table of commands and the whole shipped keymap: that keys are told, that they work on other
//! layouts, and that what is typed into a field is text.

use super::super::fixture::{press, reader};
use super::super::{Effect, Event};
use super::*;
use crate::command::{Chord, Keymap, keys_as_text};

/// Keys that open each place in which keys are looked up.
const PLACES: [(&str, Context); 3] = [("", Context::Reading), ("e", Context::List), (":", Context::Field)];

/// Keys that open each field.
const FIELDS: [&str; 11] = [":", "?", "t", "a", "f", "X", "r r", "g j", "i", "I", "/"];

/// A reader that has something to list everywhere.
fn prepared() -> Reader {
    let mut reader = reader(100, 30);
    press(&mut reader, "+ G g g");
    reader
}

/// Every chord that the shipped keymap has for a context, with its command.
fn bound(context: Context) -> Vec<(Chord, Command)> {
    let keymap = Keymap::default();
    let chords = |command: &Command| -> Vec<(Chord, Command)> {
        keymap.keys_of(context, *command).into_iter().map(|chord| (chord.clone(), *command)).collect()
    };
    Command::ALL.iter().flat_map(chords).collect()
}

/// Letters of Cyrillic and Greek layouts, small and capital.
fn foreign_letters() -> impl Iterator<Item = char> {
    ('а'..='я').chain('А'..='Я').chain("ёіїєґЁІЇЄҐ".chars()).chain('α'..='ω').chain('Α'..='Ω')
}

/// The keys of other layouts that stand in the place of this one.
fn in_its_place(key: Key) -> Vec<Key> {
    let KeyCode::Char(_) = key.code() else { return vec![key] };
    let typed = foreign_letters().map(|letter| Key::new(KeyCode::Char(letter), key.held()));
    let found: Vec<Key> = typed.filter(|typed| typed.on_latin_layout() == Some(key)).collect();
    if found.is_empty() { vec![key] } else { found }
}

/// What the keys of a chord ask for one after the other.
fn found(reader: &mut Reader, keys: &[Key]) -> Option<Command> {
    reader.keys.clear();
    let found = keys.iter().map(|key| reader.resolve(*key)).last();
    reader.keys.clear();
    match found {
        Some(Found::Command(command)) => Some(command),
        _ => None,
    }
}

/// What stands in the field on top.
fn written(reader: &mut Reader) -> Option<String> {
    reader.field().map(|field| field.value().to_owned())
}

#[test]
fn every_key_that_works_anywhere_is_told_with_its_command() {
    for context in Context::ALL {
        for (chord, command) in bound(context) {
            let told = keys_as_text(&Keymap::default(), command);
            let chords = told.split("; ").flat_map(|part| {
                let titles = Context::ALL.map(|context| format!("in {} ", context.title()));
                let title = titles.iter().find(|title| part.starts_with(title.as_str()));
                title.and_then(|title| part.strip_prefix(title.as_str())).unwrap_or(part).split("  ")
            });
            assert!(chords.into_iter().any(|told| told == chord.to_string()), "{chord} for {command:?} in {told}");
        }
    }
}

#[test]
fn every_chord_works_on_cyrillic_and_greek_layouts_in_every_place() {
    let mut foreign = 0;
    for (keys, context) in PLACES {
        let mut reader = prepared();
        press(&mut reader, keys);
        for (chord, command) in bound(context) {
            assert_eq!(found(&mut reader, chord.keys()), Some(command), "{chord} in {context:?}");
            let places: Vec<Vec<Key>> = chord.keys().iter().map(|key| in_its_place(*key)).collect();
            for turn in 0..places.iter().map(Vec::len).max().unwrap_or(0) {
                let typed: Vec<Key> = places.iter().map(|keys| keys[turn % keys.len()]).collect();
                foreign += usize::from(typed != chord.keys());
                assert_eq!(found(&mut reader, &typed), Some(command), "{typed:?} for {chord} in {context:?}");
            }
        }
    }
    assert!(foreign > 150, "only {foreign} chords have letters of other layouts");
}

#[test]
fn what_is_typed_into_a_field_is_text_and_never_a_command() {
    let first = bound(Context::Reading).into_iter().chain(bound(Context::List)).filter_map(|(chord, _)| {
        let key = *chord.keys().first()?;
        key.typed().map(|_| key)
    });
    let letters = foreign_letters().map(|letter| Key::from(KeyCode::Char(letter)));
    let typed: Vec<Key> = first.chain(letters).chain(('0'..='9').map(|digit| KeyCode::Char(digit).into())).collect();
    for field in FIELDS {
        let mut reader = prepared();
        press(&mut reader, field);
        assert!(written(&mut reader).is_some(), "{field} opens a field");
        let (cards, mut text) = (reader.cards.len(), String::new());
        for key in &typed {
            reader.update(Event::Key(*key));
            text.extend(key.typed());
            let effects: Vec<Effect> = reader.take_effects();
            let now = (reader.cards.len(), written(&mut reader), effects.len(), reader.keys.is_idle());
            assert_eq!(now, (cards, Some(text.clone()), 0, true), "{key} in the field of {field}");
        }
    }
}

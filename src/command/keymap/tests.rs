//! What keys mean with the shipped keymap and with changes on top.

use super::*;
use crate::command::{Group, KeyCode, Modifiers};

fn chord(written: &str) -> Chord {
    written.parse().unwrap()
}

fn with(text: &str) -> Keymap {
    let (changes, problems) = KeymapChanges::read(text);
    assert_eq!(problems, []);
    Keymap::default().merge(changes)
}

fn command(keymap: &Keymap, keys: &str) -> Option<Command> {
    match keymap.resolve(Context::Reading, chord(keys).keys()) {
        Found::Command(command) => Some(command),
        _ => None,
    }
}

fn keys_of(keymap: &Keymap, command: Command) -> Vec<String> {
    keymap.keys_of(Context::Reading, command).into_iter().map(ToString::to_string).collect()
}

#[test]
fn the_shipped_keymap_has_no_problem() {
    assert_eq!(KeymapChanges::read(SHIPPED).1, []);
}

#[test]
fn every_command_has_a_key_in_its_first_context() {
    let keymap = Keymap::default();
    for command in Command::ALL {
        let context = command.group().contexts()[0];
        assert!(!keymap.keys_of(context, *command).is_empty(), "{command:?}");
    }
}

#[test]
fn whatever_opens_can_be_closed_and_helped_with_in_every_context() {
    let keymap = Keymap::default();
    for context in [Context::List, Context::Field] {
        for command in [Command::CloseCard, Command::Accept, Command::NextItem, Command::ToggleHelp] {
            assert!(!keymap.keys_of(context, command).is_empty(), "{command:?} in {context:?}");
        }
    }
}

#[test]
fn keys_kept_for_later_are_free() {
    let keymap = Keymap::default();
    for key in "0123456789/nNvy'`".chars() {
        let found = keymap.resolve(Context::Reading, &[KeyCode::Char(key).into()]);
        assert_eq!(found, Found::None, "{key}");
    }
}

#[test]
fn half_a_chord_says_how_it_can_go_on() {
    let Found::Partial(continuations) = Keymap::default().resolve(Context::Reading, chord("]").keys()) else {
        panic!("`]` begins chords")
    };
    let told: Vec<_> = continuations.iter().map(|next| (next.keys.to_string(), next.command)).collect();
    assert!(told.contains(&("c".to_owned(), Command::NextLink)), "{told:?}");
    assert!(told.contains(&("d".to_owned(), Command::NextDifference)), "{told:?}");
    assert!(told.iter().all(|(_, command)| command.name().starts_with("next_")), "{told:?}");
}

#[test]
fn keys_that_ask_for_nothing_are_nothing() {
    let keymap = Keymap::default();
    assert_eq!(keymap.resolve(Context::Reading, &[]), Found::None);
    assert_eq!(keymap.resolve(Context::Reading, chord("]q").keys()), Found::None);
    assert_eq!(keymap.resolve(Context::Reading, chord("jj").keys()), Found::None);
    assert_eq!(keymap.resolve(Context::Field, chord("q").keys()), Found::None);
}

#[test]
fn what_is_typed_in_a_field_is_never_a_command() {
    let keymap = Keymap::default();
    for c in (' '..'\u{250}').filter(|c| !c.is_control()) {
        assert_eq!(keymap.resolve(Context::Field, &[KeyCode::Char(c).into()]), Found::None, "{c}");
    }
}

#[test]
fn ctrl_c_quits_everywhere_even_in_the_middle_of_a_chord_and_without_any_binding() {
    let bare = Keymap { bindings: BTreeMap::new() };
    for keymap in [Keymap::default(), bare] {
        for context in Context::ALL {
            for before in ["]", "ctrl-w", "q"] {
                let keys = [chord(before).keys(), &[Key::INTERRUPT]].concat();
                assert_eq!(keymap.resolve(context, &keys), Found::Command(Command::Quit));
            }
            assert_eq!(keymap.resolve(context, &[Key::INTERRUPT]), Found::Command(Command::Quit));
        }
    }
}

#[test]
fn a_key_of_the_user_is_named_first_and_the_shipped_ones_stay() {
    let keymap = with("[reading]\nw = 'next_link'\n");
    assert_eq!(command(&keymap, "w"), Some(Command::NextLink));
    assert_eq!(keys_of(&keymap, Command::NextLink), ["w", "c", "]c"]);
}

#[test]
fn a_key_bound_anew_is_taken_from_its_old_command() {
    let keymap = with("[reading]\nc = 'quit'\n");
    assert_eq!(command(&keymap, "c"), Some(Command::Quit));
    assert_eq!(keys_of(&keymap, Command::NextLink), ["]c"]);
}

#[test]
fn none_takes_a_key_away_in_its_context_only() {
    let keymap = with("[reading]\nq = 'none'\n");
    assert_eq!(command(&keymap, "q"), None);
    assert_eq!(keys_of(&keymap, Command::Quit), ["ctrl-c"]);
    assert_eq!(keymap.resolve(Context::List, chord("q").keys()), Found::Command(Command::CloseCard));
}

#[test]
fn a_key_of_the_user_wins_over_the_chords_that_it_hides_and_the_keys_that_hide_it() {
    let keymap = with("[reading]\ng = 'go_start'\n'j j' = 'page_down'\n");
    assert_eq!(command(&keymap, "g"), Some(Command::GoStart));
    assert_eq!(keys_of(&keymap, Command::GoStart), ["g", "home"]);
    assert_eq!(command(&keymap, "jj"), Some(Command::PageDown));
    assert_eq!(keys_of(&keymap, Command::NextSentence), ["down"]);
}

#[test]
fn every_chord_can_be_reached_after_any_merge() {
    let keymap = with("[reading]\n']' = 'next_link'\n'= g' = 'go_end'\n'= =' = 'level_partner'\n");
    for context in Context::ALL {
        for command in Group::ALL.iter().flat_map(|group| group.commands()) {
            for chord in keymap.keys_of(context, command) {
                assert_eq!(keymap.resolve(context, chord.keys()), Found::Command(command), "{chord}");
                for beginning in chord.beginnings() {
                    assert!(matches!(keymap.resolve(context, beginning), Found::Partial(_)), "{chord}");
                }
            }
        }
    }
}

#[test]
fn capitals_are_keys_of_their_own() {
    let keymap = Keymap::default();
    let shift = Modifiers { shift: true, ..Modifiers::default() };
    let pressed = Key::new(KeyCode::Char('c'), shift);
    assert_eq!(keymap.resolve(Context::Reading, &[pressed]), Found::Command(Command::PreviousLink));
}

//! A notes file as it was written, damaged or edited.

use jiff::SignedDuration;
use proptest::prelude::*;

use super::*;
use crate::note::anchor::Anchor;
use crate::note::note::Targets;
use crate::note::record::{changed, deleted, new};

type Log = crate::journal::Log<Notes>;

fn at(second: i64) -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_secs(second)
}

fn note(text: &str, second: i64) -> Note {
    Note::new(text, Targets::One(Anchor { quote: "pier".into(), ..Anchor::default() }), at(second), 0)
}

fn log(lines: &[&str]) -> Log {
    Log::parse((lines.join("\n") + "\n").into_bytes())
}

fn texts(log: &Log) -> Vec<&str> {
    log.notes().map(|note| note.text.as_str()).collect()
}

#[test]
fn the_last_line_of_a_note_wins_and_its_place_stays() {
    let (one, two) = (note("one", 1), note("two", 2));
    let log = log(&[&new(&one), &new(&two), &changed(None, &one, "uno", at(3))]);
    assert_eq!(texts(&log), ["uno", "two"]);
    assert!(log.notes().all(|note| note.rivals.is_empty()));
    assert!(log.knows(&one.id, at(3)) && !log.knows(&one.id, at(4)) && !log.knows(&two.id, at(3)));
}

#[test]
fn a_deleted_note_is_gone_and_a_later_change_brings_it_back() {
    let one = note("one", 1);
    let deletion = deleted(&one, at(2));
    assert!(texts(&log(&[&new(&one), &deletion])).is_empty());
    assert!(log(&[&new(&one), &deletion]).note(&one.id).is_none());
    assert_eq!(texts(&log(&[&new(&one), &deletion, &changed(None, &one, "uno", at(3))])), ["uno"]);
}

#[test]
fn lines_that_a_merge_repeats_count_once() {
    let one = note("one", 1);
    let (first, second) = (new(&one), changed(None, &one, "uno", at(2)));
    assert_eq!(texts(&log(&[&first, &second, &first])), ["uno"]);
    let deletion = deleted(&one, at(3));
    assert!(texts(&log(&[&first, &deletion, &first])).is_empty());
}

#[test]
fn two_changes_of_the_same_version_keep_both_texts() {
    let one = note("one", 1);
    let lines = [new(&one), changed(None, &one, "uno", at(2)), changed(None, &one, "eins", at(3))];
    let clashed = log(&[&lines[0], &lines[1], &lines[2]]);
    let current = clashed.note(&one.id).unwrap().clone();
    assert_eq!((current.text.as_str(), current.rivals.as_slice()), ("eins", &["uno".to_owned()][..]));

    let settled = log(&[&lines[0], &lines[1], &lines[2], &changed(None, &current, "1", at(4))]);
    assert_eq!(texts(&settled), ["1"]);
    assert!(settled.note(&one.id).unwrap().rivals.is_empty());
}

#[test]
fn a_third_change_that_knows_neither_keeps_both_and_repeats_none() {
    let one = note("one", 1);
    let [uno, eins, again] =
        [("uno", 2), ("eins", 3), ("eins", 4)].map(|(text, second)| changed(None, &one, text, at(second)));
    let log = log(&[&new(&one), &uno, &eins, &again]);
    let current = log.note(&one.id).unwrap();
    assert_eq!((current.text.as_str(), current.rivals.as_slice()), ("eins", &["uno".to_owned()][..]));
}

#[test]
fn a_deletion_does_not_take_a_change_that_it_did_not_know() {
    let one = note("one", 1);
    assert_eq!(texts(&log(&[&new(&one), &changed(None, &one, "uno", at(2)), &deleted(&one, at(3))])), ["uno"]);
}

#[test]
fn what_can_not_be_read_is_counted_with_its_line_and_hides_nothing() {
    let log = log(&["{\"torn", &new(&note("one", 1)), "", "<<<<<<< ours", &new(&note("two", 2))]);
    assert_eq!(texts(&log), ["one", "two"]);
    assert_eq!(log.unreadable().iter().map(|it| it.line).collect::<Vec<_>>(), [1, 4]);
}

#[test]
fn files_that_editors_have_touched_are_read() {
    let (one, two) = (new(&note("one", 1)), new(&note("two", 2)));
    let log = Log::parse(format!("\u{feff}{one}\r\n{two}").into_bytes());
    assert_eq!(texts(&log), ["one", "two"]);
    assert!(!log.ends_with_newline() && log.unreadable().is_empty());
    assert_eq!(log.line_of(&note("two", 2).id), Some(two.as_bytes()));
    assert_eq!(log.line_of(&note("one", 1).id), Some(one.as_bytes()));
}

#[test]
fn what_continues_a_torn_line_is_read_with_it() {
    let line = new(&note("one", 1));
    let (start, end) = line.split_at(20);
    let mut log = Log::parse(start.as_bytes().to_vec());
    assert_eq!(log.unreadable().len(), 1);
    log.extend(format!("{end}\n").as_bytes());
    assert_eq!(texts(&log), ["one"]);
    assert!(log.unreadable().is_empty());
}

fn lines() -> impl Strategy<Value = Vec<String>> {
    let step = (0..3_u8, 0..4_i64, "[a-c]{1,3}");
    proptest::collection::vec(step, 0..24).prop_map(|steps| {
        let lines = steps.into_iter().zip(10..).map(|((kind, which, text), second)| match kind {
            0 => new(&note("same", which)),
            1 => changed(None, &note("same", which), &text, at(second)),
            _ => deleted(&note("same", which), at(second)),
        });
        lines.collect()
    })
}

proptest! {
    #[test]
    fn a_log_that_is_read_in_pieces_is_the_log_that_is_read_at_once(lines in lines(), cut in 0..9000_usize) {
        let mut bytes = lines.join("\n").into_bytes();
        let whole = Log::parse(bytes.clone());
        let tail = bytes.split_off(cut.min(bytes.len()));
        let mut pieces = Log::parse(bytes);
        pieces.extend(&tail);
        prop_assert_eq!(pieces.notes().collect::<Vec<_>>(), whole.notes().collect::<Vec<_>>());
        prop_assert_eq!(pieces.unreadable(), whole.unreadable());
        prop_assert_eq!(pieces.bytes(), whole.bytes());
    }

    #[test]
    fn notes_come_back_in_order(texts_in in proptest::collection::vec(any::<String>(), 0..20)) {
        let notes: Vec<_> = texts_in.iter().zip(0..).map(|(text, second)| note(text, second)).collect();
        let lines: Vec<_> = notes.iter().map(new).collect();
        let log = Log::parse(lines.join("\n").into_bytes());
        prop_assert_eq!(log.notes().collect::<Vec<_>>(), notes.iter().collect::<Vec<_>>());
    }

    #[test]
    fn whatever_happens_to_the_bytes_every_line_is_a_record_or_counted(
        lines in lines(), at in any::<prop::sample::Index>(),
        with in proptest::collection::vec(any::<u8>(), 0..40), cut in 0..60_usize,
    ) {
        let mut bytes = lines.join("\n").into_bytes();
        let start = if bytes.is_empty() { 0 } else { at.index(bytes.len()) };
        let end = (start + cut).min(bytes.len());
        bytes.splice(start..end, with);
        let log = Log::parse(bytes.clone());
        prop_assert_eq!(log.bytes(), &bytes[..]);
        let readable = |line: &&[u8]| read(line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line).trim_ascii()).is_ok();
        let filled = bytes.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty());
        prop_assert_eq!(log.unreadable().len(), filled.filter(|line| !readable(line)).count());
    }
}

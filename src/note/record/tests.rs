//! Records as they are written and read.

use jiff::Timestamp;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::align::Relation;
use crate::note::anchor::{Anchor, SourceHash};
use crate::note::fixture::{article, sentence};
use crate::note::note::{Note, Targets};
use crate::text::{Pair, Span, is_hidden};

fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn anchor(quote: &str) -> Anchor {
    Anchor {
        hash: SourceHash::of(quote),
        source: "harbour.txt".into(),
        title: "Old pier closed".into(),
        outlet: Some("Harbour Courier".into()),
        date: Some(jiff::civil::date(2026, 5, 3)),
        quote: quote.into(),
        prefix: "before".into(),
        suffix: "after".into(),
        span: Span::new(10, 30),
        points: [9, 28],
        lookalike: 71,
    }
}

fn pair() -> Note {
    let targets = Targets::pair(Pair::new(anchor("7–4"), anchor("8–4")), Some(Relation::Differs));
    Note::new("Who counted?", targets, time("2026-05-04T08:30:00.123456789Z"), 1)
}

fn written(line: &str) -> (Note, Option<Timestamp>) {
    match read(line.as_bytes()).unwrap() {
        Record::Written { note, replaces } => (note, replaces),
        Record::Deleted { .. } => panic!("the line deletes"),
    }
}

#[test]
fn a_new_note_has_the_shape_of_a_web_annotation() {
    let record: Value = serde_json::from_str(&new(&pair())).unwrap();
    assert_eq!(record["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!(record["type"], "Annotation");
    assert_eq!(record["created"], "2026-05-04T08:30:00.123456789Z");
    assert_eq!(record["body"], json!({ "type": "TextualBody", "value": "Who counted?", "format": "text/plain" }));
    assert_eq!(
        record["target"][1]["selector"],
        json!([
            { "type": "TextQuoteSelector", "exact": "8–4", "prefix": "before", "suffix": "after" },
            { "type": "TextPositionSelector", "start": 9, "end": 28 },
        ])
    );
    assert_eq!(record["target"][0]["diptych:span"], json!([10, 30]));
    assert_eq!(record["target"][0]["diptych:date"], "2026-05-03");
    assert_eq!(record["diptych:relation"], "differs");
    assert_eq!(record["diptych:version"], 1);
}

#[test]
fn every_relation_is_read_as_it_is_written() {
    for relation in [None, Some(Relation::Verbatim), Some(Relation::Agrees), Some(Relation::Differs)] {
        let note = Note { targets: Targets::pair(Pair::new(anchor("a"), anchor("b")), relation), ..pair() };
        assert_eq!(written(&new(&note)).0, note);
    }
}

#[test]
fn a_changed_note_keeps_what_this_program_does_not_know() {
    let mut record: Value = serde_json::from_str(&new(&pair())).unwrap();
    record["body"] = json!([
        { "type": "TextualBody", "purpose": "tagging", "value": "votes" },
        { "type": "TextualBody", "value": "Who counted?", "language": "en" },
    ]);
    record["target"][0]["selector"][0]["weight"] = json!([1, { "deep": null }]);
    record["creator"] = json!({ "name": "R." });
    let previous = record.to_string();
    let (note, _) = written(&previous);
    assert_eq!(note.text, "Who counted?");

    let line = changed(Some(previous.as_bytes()), &note, "Nobody.", time("2026-05-05T00:00:00Z"));
    let (again, replaces) = written(&line);
    assert_eq!((again.text.as_str(), again.modified), ("Nobody.", Some(time("2026-05-05T00:00:00Z"))));
    assert_eq!(replaces, Some(note.created));
    let mut expected = record;
    expected["body"][1]["value"] = "Nobody.".into();
    expected["modified"] = "2026-05-05T00:00:00Z".into();
    expected["diptych:replaces"] = "2026-05-04T08:30:00.123456789Z".into();
    assert_eq!(serde_json::from_str::<Value>(&line).unwrap(), expected);
}

#[test]
fn a_changed_note_without_a_line_before_is_written_whole() {
    let (note, replaces) = written(&changed(None, &pair(), "Nobody.", time("2026-05-05T00:00:00Z")));
    assert_eq!((note.text.as_str(), replaces), ("Nobody.", Some(pair().created)));
    assert_eq!(note.targets, pair().targets);
}

#[test]
fn a_deletion_says_which_version_it_means() {
    let at = time("2026-05-05T00:00:00Z");
    let expected = Record::Deleted { id: pair().id, modified: Some(at), replaces: Some(pair().created) };
    assert_eq!(read(deleted(&pair(), at).as_bytes()), Ok(expected));
}

#[test]
fn records_of_other_programs_are_read_as_far_as_they_go() {
    let line = r#"{"id":"x","created":"2026-05-04T08:30:00+02:00","body":{"value":"hm"},
        "target":{"source":"https://example.org/a","selector":{"type":"TextQuoteSelector","exact":"pier"}}}"#;
    let (note, _) = written(&line.replace('\n', " "));
    assert_eq!(note.created, time("2026-05-04T06:30:00Z"));
    assert_eq!(note.targets.anchors().map(|anchor| anchor.quote.as_str()).collect::<Vec<_>>(), ["pier"]);

    let (note, _) =
        written(r#"{"id":"x","created":"2026-05-04T08:30:00Z","body":{"value":"hm"},"target":"https://a"}"#);
    assert_eq!(note.targets, Targets::One(Anchor::default()));
}

#[test]
fn a_line_that_is_no_record_says_why() {
    for (line, reason) in [
        ("{", "EOF"),
        ("[]", "invalid"),
        (r#"{"id":"x"}"#, "without the time"),
        (r#"{"id":"x","created":"2026-05-04T08:30:00Z"}"#, "without a text"),
        (r#"{"id":"x","diptych:version":2}"#, "later version"),
    ] {
        assert!(read(line.as_bytes()).unwrap_err().contains(reason), "{line}");
    }
}

#[test]
fn what_would_control_a_terminal_is_escaped_in_the_file_and_back_in_the_note() {
    let note = Note { text: "a\u{9b}31m\u{202e}b\u{e0041}\u{7f}c\n\u{1b}".into(), ..pair() };
    let line = new(&note);
    assert!(!line.contains(is_hidden), "{line}");
    assert_eq!(written(&line).0, note);
}

proptest! {
    #[test]
    fn any_text_comes_back_from_one_line(text in ".*", quote in any::<String>(), context in any::<String>()) {
        let mut anchor = anchor(&quote);
        anchor.prefix.clone_from(&context);
        anchor.title = context;
        let note = Note { text, targets: Targets::One(anchor), ..pair() };
        let line = new(&note);
        prop_assert!(!line.contains(['\n', '\r']));
        prop_assert_eq!(written(&line).0, note);
    }

    #[test]
    fn nothing_that_a_line_contains_is_a_panic(line in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&line);
        let _ = changed(Some(&line), &pair(), "x", Timestamp::UNIX_EPOCH);
    }
}

/// The records that the documentation shows.
fn documented() -> Vec<Value> {
    let blocks = include_str!("../../../docs/notes-format.md").split("```json\n").skip(1);
    blocks.map(|block| serde_json::from_str(block.split("```").next().unwrap()).unwrap()).collect()
}

#[test]
fn the_documented_records_are_what_is_written() {
    let anchored = |name: &str, title: &str, text: &str, part: &str| {
        let mut article = article(text);
        article.source.name = name.into();
        article.title.text = title.into();
        Anchor::new(&article, sentence(&article, part))
    };
    let left = "The tide was high. The council voted 7–4 to close\nthe old pier. Nobody clapped.";
    let mut left = anchored("press/courier.txt", "Pier to close", left, "7–4");
    left.outlet = Some("Harbour Courier".into());
    left.date = Some(jiff::civil::date(2026, 5, 3));
    let right = "Councillors approved the closure 8–4. It took two hours.";
    let right = anchored("press/ledger.txt", "Long night at the town hall", right, "8–4");
    let targets = Targets::pair(Pair::new(left, right), Some(Relation::Differs));
    let note = Note::new("Who counted?", targets, time("2026-05-04T08:30:00.123456789Z"), 1);
    let edit = changed(Some(new(&note).as_bytes()), &note, "The clerk counted 7–4.", time("2026-05-04T09:12:45.5Z"));
    let (edited, _) = written(&edit);
    let lines = [new(&note), edit, deleted(&edited, time("2026-05-06T17:00:00Z"))];
    let written: Vec<Value> = lines.iter().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(documented(), written);
}

//! The decisions file: kept, taken back, damaged, shared. What holds for every journal is tested with the notes.

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

use super::super::fixture::{article, decision};
use super::*;
use crate::align::Ruling::{self, Confirmed, Rejected};
use crate::text::{Article, Pair};

/// A directory with a decisions file in it, or a place for one, and two articles to decide about.
struct Place {
    directory: TempDir,
    articles: Pair<Article>,
}

impl Place {
    fn new() -> Self {
        let articles = Pair::new(article("One. Two. Three."), article("Uno. Due. Tre."));
        Self { directory: TempDir::new().unwrap(), articles }
    }

    fn path(&self) -> PathBuf {
        self.directory.path().join("data/decisions.jsonl")
    }

    fn open(&self) -> Store {
        let (store, problems) = Store::open(&self.path()).unwrap();
        assert!(problems.is_empty(), "{problems:?}");
        store
    }

    fn text(&self) -> String {
        fs::read_to_string(self.path()).unwrap()
    }

    fn about(&self, number: usize, ruling: impl Into<Option<Ruling>>) -> Decision {
        decision(self.articles.as_ref(), [number, number], ruling.into())
    }
}

fn at(second: i64) -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_secs(second)
}

#[test]
fn opening_makes_nothing_and_what_is_saved_is_there_at_the_next_start() {
    let place = Place::new();
    let mut store = place.open();
    assert_eq!(fs::read_dir(place.directory.path()).unwrap().count(), 0);
    let decisions = [place.about(0, Confirmed), place.about(1, Rejected)];
    assert!(store.add(&decisions, at(1)).unwrap().is_empty());
    assert_eq!(place.open().decisions(), decisions);
    assert_eq!(store.decisions(), decisions);
}

#[test]
fn what_is_taken_back_is_a_line_and_counts_last() {
    let place = Place::new();
    let mut store = place.open();
    for (second, ruling) in [(1, Some(Confirmed)), (2, Some(Rejected)), (3, None)] {
        store.add(&[place.about(0, ruling)], at(second)).unwrap();
    }
    assert_eq!(place.open().decisions(), [place.about(0, None)]);
    assert_eq!(place.text().lines().count(), 3);
}

#[test]
fn a_clock_that_was_set_back_does_not_undo_a_decision() {
    let place = Place::new();
    place.open().add(&[place.about(0, Confirmed), place.about(1, Confirmed)], at(1000)).unwrap();
    place.open().add(&[place.about(0, Rejected)], at(-1000)).unwrap();
    assert_eq!(place.open().decisions(), [place.about(1, Confirmed), place.about(0, Rejected)]);
}

#[test]
fn two_copies_that_are_put_together_keep_the_later_decision() {
    let place = Place::new();
    place.open().add(&[place.about(0, Confirmed)], at(1)).unwrap();
    let copy = place.text();
    place.open().add(&[place.about(0, None)], at(2)).unwrap();
    fs::write(place.path(), place.text() + &copy).unwrap();
    assert_eq!(place.open().decisions(), [place.about(0, None)]);
}

#[test]
fn two_readers_see_what_the_other_has_decided_and_the_last_one_counts() {
    let place = Place::new();
    let (mut here, mut there) = (place.open(), place.open());
    here.add(&[place.about(0, Confirmed), place.about(1, Confirmed)], at(1)).unwrap();
    there.add(&[place.about(0, Rejected)], at(2)).unwrap();
    assert_eq!(there.decisions(), [place.about(1, Confirmed), place.about(0, Rejected)]);
    assert_eq!(place.open().decisions(), there.decisions());
}

#[test]
fn a_line_that_can_not_be_read_stays_and_is_told() {
    let place = Place::new();
    place.open().add(&[place.about(0, Confirmed)], at(1)).unwrap();
    let torn = place.text() + "{\"diptych:decision\":\"conf";
    fs::write(place.path(), &torn).unwrap();
    let (mut store, problems) = Store::open(&place.path()).unwrap();
    assert!(matches!(problems.as_slice(), [Problem::Unreadable { count: 1, line: 2, .. }]), "{problems:?}");
    store.add(&[place.about(1, Rejected)], at(2)).unwrap();
    assert!(place.text().starts_with(&torn));
    assert_eq!(kept(&place.path()).unwrap().0, [place.about(0, Confirmed), place.about(1, Rejected)]);
}

#[test]
fn a_directory_in_the_place_of_the_file_is_refused_with_what_to_do() {
    let place = Place::new();
    fs::create_dir_all(place.path()).unwrap();
    let error = kept(&place.path()).unwrap_err();
    assert!(matches!(error, JournalError::NotAFile { .. }), "{error}");
    assert!(hint(&error).contains("move it away"));
}

#[test]
fn what_another_program_has_overwritten_is_saved_again() {
    let place = Place::new();
    let mut store = place.open();
    store.add(&[place.about(0, Confirmed)], at(1)).unwrap();
    fs::remove_file(place.path()).unwrap();
    let problems = store.add(&[place.about(1, Confirmed)], at(2)).unwrap();
    assert!(matches!(problems.as_slice(), [Problem::Restored { count: 1, .. }]), "{problems:?}");
    assert_eq!(place.open().decisions(), [place.about(0, Confirmed), place.about(1, Confirmed)]);
}

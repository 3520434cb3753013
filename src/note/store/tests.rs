//! The notes file under other writers, faults and full disks.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::thread;

use jiff::SignedDuration;
use tempfile::TempDir;

use super::page::write_page;
use super::path::markdown_of;
use super::*;
use crate::journal::{JournalError, Lock, Problem as Trouble, with_suffix};
use crate::note::anchor::Anchor;
use crate::note::markdown::MARK;
use crate::note::note::{Note, Targets};

/// A directory with a notes file in it, or a place for one.
struct Place {
    directory: TempDir,
}

impl Place {
    fn new() -> Self {
        Self { directory: TempDir::new().unwrap() }
    }

    fn path(&self) -> std::path::PathBuf {
        self.directory.path().join("notes.jsonl")
    }

    fn open(&self) -> Store {
        let (store, problems) = Store::open(&self.path()).unwrap();
        assert!(problems.is_empty(), "{problems:?}");
        store
    }

    fn text(&self) -> String {
        fs::read_to_string(self.path()).unwrap()
    }

    fn page(&self) -> String {
        fs::read_to_string(self.directory.path().join("notes.md")).unwrap()
    }

    /// Appends as `>>` does.
    fn append(&self, text: &str) {
        let mut file = OpenOptions::new().append(true).create(true).open(self.path()).unwrap();
        file.write_all(text.as_bytes()).unwrap();
    }

    /// What another program finds in the file.
    fn texts(&self) -> Vec<String> {
        texts(&Store::open(&self.path()).unwrap().0)
    }
}

fn at(second: i64) -> jiff::Timestamp {
    jiff::Timestamp::UNIX_EPOCH + SignedDuration::from_secs(second)
}

fn note(text: &str) -> Note {
    let anchor = Anchor { quote: "The pier is closed.".into(), title: "Pier".into(), ..Anchor::default() };
    Store::new_note(text, Targets::One(anchor), at(1))
}

fn texts(store: &Store) -> Vec<String> {
    store.notes().map(|note| note.text.clone()).collect()
}

/// Adds a note where nothing is in the way.
fn add(store: &mut Store, text: &str) -> Note {
    let note = note(text);
    let problems = store.add(&note).unwrap();
    assert!(problems.is_empty(), "{problems:?}");
    note
}

#[test]
fn opening_makes_nothing_and_the_first_save_makes_everything() {
    let place = Place::new();
    let path = place.directory.path().join("data/diptych/notes.jsonl");
    let (mut store, problems) = Store::open(&path).unwrap();
    assert!(problems.is_empty() && store.notes().next().is_none());
    assert_eq!(fs::read_dir(place.directory.path()).unwrap().count(), 0);
    add(&mut store, "one");
    assert_eq!(texts(&Store::open(&path).unwrap().0), ["one"]);
}

#[test]
fn a_note_is_found_again_at_the_next_start() {
    let place = Place::new();
    let one = add(&mut place.open(), "one");
    let two = add(&mut place.open(), "two\nlines");
    assert_eq!(place.open().notes().collect::<Vec<_>>(), [&one, &two]);
    assert_eq!(place.text().lines().count(), 2);
}

#[test]
fn edits_and_deletions_are_lines_too() {
    let place = Place::new();
    let mut store = place.open();
    let (one, two) = (add(&mut store, "one"), add(&mut store, "two"));
    store.edit(&one, "uno", at(2)).unwrap();
    store.delete(&two, at(3)).unwrap();
    assert_eq!(texts(&store), ["uno"]);
    assert_eq!(place.texts(), ["uno"]);
    assert_eq!(place.text().lines().count(), 4);
    assert!(place.page().contains("uno") && !place.page().contains("two"));
}

#[test]
fn a_clock_that_was_set_back_does_not_undo_an_edit() {
    let place = Place::new();
    let mut store = place.open();
    let one = add(&mut store, "one");
    store.edit(&one, "uno", at(-1000)).unwrap();
    let uno = store.note(&one.id).unwrap().clone();
    store.edit(&uno, "eins", at(-2000)).unwrap();
    let now = store.note(&one.id).unwrap();
    assert_eq!((now.text.as_str(), now.rivals.len()), ("eins", 0));
    assert!(now.version() > uno.version() && uno.version() > one.version());
}

#[test]
fn adding_the_same_note_again_does_not_double_it() {
    let place = Place::new();
    let mut store = place.open();
    let one = add(&mut store, "one");
    store.add(&one).unwrap();
    assert_eq!(place.texts(), ["one"]);
    assert_eq!(place.text().lines().count(), 1);
}

#[test]
fn a_file_without_a_newline_at_its_end_gets_one_first() {
    let place = Place::new();
    add(&mut place.open(), "one");
    fs::write(place.path(), place.text().trim_end()).unwrap();
    add(&mut place.open(), "two");
    assert_eq!(place.texts(), ["one", "two"]);
}

#[test]
fn a_torn_line_is_kept_and_counted_and_harms_no_other() {
    let place = Place::new();
    add(&mut place.open(), "one");
    place.append("{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"urn:dip");
    let before = place.text();
    let (mut store, problems) = Store::open(&place.path()).unwrap();
    assert!(
        matches!(problems.as_slice(), [Problem::Journal(Trouble::Unreadable { count: 1, line: 2, .. })]),
        "{problems:?}"
    );
    add(&mut store, "two");
    assert_eq!(place.texts(), ["one", "two"]);
    assert!(place.text().starts_with(&before));
    assert_eq!(store.unreadable().len(), 1);
}

#[test]
fn a_line_that_is_torn_while_the_store_is_open_is_kept_too() {
    let place = Place::new();
    let mut store = place.open();
    add(&mut store, "one");
    place.append("{\"id\":");
    let problems = store.add(&note("two")).unwrap();
    assert!(
        matches!(problems.as_slice(), [Problem::Journal(Trouble::Unreadable { count: 1, line: 2, .. })]),
        "{problems:?}"
    );
    assert_eq!(place.texts(), ["one", "two"]);
}

#[test]
fn two_stores_see_what_the_other_has_written() {
    let place = Place::new();
    let (mut here, mut there) = (place.open(), place.open());
    for round in 0..5 {
        add(&mut here, &format!("here {round}"));
        add(&mut there, &format!("there {round}"));
    }
    assert!(here.refresh().unwrap().is_empty());
    assert_eq!(texts(&here), texts(&there));
    assert_eq!(texts(&here).len(), 10);
    assert_eq!(place.page().matches("\n## ").count(), 10);
}

#[test]
fn two_stores_that_edit_the_same_note_keep_both_texts() {
    let place = Place::new();
    let mut here = place.open();
    let one = add(&mut here, "one");
    let mut there = place.open();
    here.edit(&one, "uno", at(2)).unwrap();
    there.edit(&one, "eins", at(3)).unwrap();
    there.delete(&one, at(4)).unwrap();
    let current = there.note(&one.id).unwrap();
    assert_eq!((current.text.as_str(), current.rivals.as_slice()), ("eins", &["uno".to_owned()][..]));
    assert!(place.page().contains("uno") && place.page().contains("eins"));
}

#[test]
fn writers_at_the_same_time_lose_nothing_and_double_nothing() {
    const WRITERS: usize = 4;
    const NOTES: usize = 25;
    let place = Place::new();
    thread::scope(|scope| {
        for writer in 0..WRITERS {
            let mut store = place.open();
            scope.spawn(move || {
                for number in 0..NOTES {
                    add(&mut store, &format!("{writer} {number}"));
                }
            });
        }
    });
    let mut found = place.texts();
    assert_eq!(place.text().lines().count(), WRITERS * NOTES);
    for writer in 0..WRITERS {
        let own: Vec<_> = found.iter().filter(|text| text.starts_with(&format!("{writer} "))).cloned().collect();
        assert_eq!(own, (0..NOTES).map(|number| format!("{writer} {number}")).collect::<Vec<_>>());
    }
    found.sort();
    found.dedup();
    assert_eq!(found.len(), WRITERS * NOTES);
    assert_eq!(place.page().matches("\n## ").count(), WRITERS * NOTES);
}

#[test]
fn an_edit_from_outside_between_open_and_save_stays() {
    let place = Place::new();
    let mut store = place.open();
    add(&mut store, "one");
    fs::write(place.path(), place.text().replace("\"one\"", "\"uno, by hand\"")).unwrap();
    add(&mut store, "two");
    assert_eq!(texts(&store), ["uno, by hand", "two"]);
    assert_eq!(place.texts(), texts(&store));
}

#[test]
fn a_program_that_writes_an_old_copy_back_loses_no_saved_note() {
    let place = Place::new();
    let mut store = place.open();
    add(&mut store, "one");
    let old = place.text();
    add(&mut store, "two");
    fs::write(place.path(), format!("{old}# by hand\n")).unwrap();

    let problems = store.add(&note("three")).unwrap();
    assert!(
        matches!(
            problems.as_slice(),
            [
                Problem::Journal(Trouble::Restored { count: 1, .. }),
                Problem::Journal(Trouble::Unreadable { line: 2, .. })
            ]
        ),
        "{problems:?}"
    );
    assert_eq!(place.texts(), ["one", "two", "three"]);
    assert!(place.text().contains("# by hand\n"));
}

#[test]
fn a_file_that_was_replaced_or_removed_gets_what_was_saved_at_the_next_look() {
    let place = Place::new();
    let mut store = place.open();
    let one = add(&mut store, "one");
    store.edit(&one, "uno", at(2)).unwrap();
    fs::remove_file(place.path()).unwrap();
    let problems = store.refresh().unwrap();
    assert!(matches!(problems.as_slice(), [Problem::Journal(Trouble::Restored { count: 2, .. })]), "{problems:?}");
    assert_eq!(place.texts(), ["uno"]);
    assert!(store.refresh().unwrap().is_empty());
}

#[test]
fn what_a_later_line_has_settled_is_not_brought_back() {
    let place = Place::new();
    let mut store = place.open();
    let one = add(&mut store, "one");
    let mut other = place.open();
    other.edit(&one, "uno", at(2)).unwrap();
    let shortened = place.text().lines().last().unwrap().to_owned();
    fs::write(place.path(), shortened + "\n").unwrap();
    assert!(store.refresh().unwrap().is_empty());
    assert_eq!(texts(&store), ["uno"]);
    assert_eq!(place.text().lines().count(), 1);
}

#[test]
fn a_directory_in_the_place_of_the_file_is_refused_and_the_note_can_be_saved_later() {
    let place = Place::new();
    let mut store = place.open();
    add(&mut store, "one");
    fs::remove_file(place.path()).unwrap();
    fs::create_dir(place.path()).unwrap();
    let two = note("two");
    let error = store.add(&two).unwrap_err();
    assert!(matches!(error, StoreError::Journal(JournalError::NotAFile { .. })), "{error}");
    assert!(error.hint().contains("--notes"));
    assert!(Store::open(&place.path()).is_err());
    fs::remove_dir(place.path()).unwrap();
    store.add(&two).unwrap();
    assert_eq!(place.texts(), ["one", "two"]);
}

#[test]
fn the_lock_of_another_program_is_waited_for() {
    let place = Place::new();
    let mut store = place.open();
    add(&mut store, "one");
    let held = Lock::take(&with_suffix(&place.path(), ".lock")).unwrap();
    thread::scope(|scope| {
        let saving = scope.spawn(|| store.add(&note("two")).map(|_| ()));
        thread::sleep(std::time::Duration::from_millis(60));
        assert!(!saving.is_finished());
        drop(held);
        saving.join().unwrap().unwrap();
    });
    assert_eq!(place.texts(), ["one", "two"]);
}

#[test]
fn a_page_that_diptych_has_not_written_stays_and_the_note_is_saved() {
    let place = Place::new();
    let page = place.directory.path().join("notes.md");
    fs::write(&page, "# My own\n").unwrap();
    let mut store = place.open();
    let problems = store.add(&note("one")).unwrap();
    assert!(matches!(problems.as_slice(), [Problem::Markdown(StoreError::Foreign { .. })]), "{problems:?}");
    assert_eq!(place.page(), "# My own\n");
    assert_eq!(place.texts(), ["one"]);

    fs::remove_file(&page).unwrap();
    fs::create_dir(&page).unwrap();
    assert!(matches!(store.add(&note("two")).unwrap().as_slice(), [Problem::Markdown(_)]));
    assert_eq!(place.texts(), ["one", "two"]);
}

#[test]
fn the_page_can_be_made_anew_and_leaves_no_draft() {
    let place = Place::new();
    let mut store = place.open();
    add(&mut store, "one");
    let name = ".notes.md.diptych-draft";
    fs::write(place.directory.path().join(name), "left by a crash").unwrap();
    fs::write(markdown_of(store.path()), MARK).unwrap();
    store.write_markdown().unwrap();
    assert!(place.page().starts_with(MARK) && place.page().contains("\none\n"));
    let files = fs::read_dir(place.directory.path()).unwrap().map(|entry| entry.unwrap().file_name());
    let mut files: Vec<_> = files.collect();
    files.sort();
    assert_eq!(files, ["notes.jsonl", "notes.jsonl.lock", "notes.md"]);
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;

    fn mode(path: &std::path::Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn links_and_modes_stay() {
        let (place, data) = (Place::new(), TempDir::new().unwrap());
        let (real, page) = (data.path().join("real.jsonl"), place.directory.path().join("page.txt"));
        symlink(&real, place.path()).unwrap();
        symlink(&page, data.path().join("real.md")).unwrap();
        let mut store = place.open();
        add(&mut store, "one");
        for path in [&real, &page] {
            fs::set_permissions(path, fs::Permissions::from_mode(0o640)).unwrap();
        }
        add(&mut store, "two");
        assert_eq!(fs::read_link(place.path()).unwrap(), real);
        assert_eq!(fs::read_link(data.path().join("real.md")).unwrap(), page);
        assert_eq!((mode(&real), mode(&page)), (0o640, 0o640));
        assert!(fs::read_to_string(&page).unwrap().contains("\ntwo\n"));
        assert_eq!(place.texts(), ["one", "two"]);
        assert!(data.path().join("real.jsonl.lock").exists(), "all paths to the file share its lock");
    }

    #[test]
    fn a_link_without_an_end_is_refused() {
        let place = Place::new();
        symlink(place.path(), place.path()).unwrap();
        assert!(matches!(Store::open(&place.path()), Err(StoreError::Journal(JournalError::Loop { .. }))));
    }

    #[test]
    fn a_directory_that_can_not_be_written_is_told_at_start_and_at_the_save() {
        let place = Place::new();
        fs::set_permissions(place.directory.path(), fs::Permissions::from_mode(0o555)).unwrap();
        if fs::write(place.directory.path().join("probe"), "").is_ok() {
            eprintln!("skipped: this user may write everywhere");
            return;
        }
        let (mut store, problems) = Store::open(&place.path()).unwrap();
        assert!(matches!(problems.as_slice(), [Problem::Journal(Trouble::ReadOnly { .. })]), "{problems:?}");
        let one = note("one");
        let error = store.add(&one).unwrap_err();
        assert!(matches!(error, StoreError::Journal(JournalError::Lock { .. })), "{error}");
        assert!(error.hint().contains("--notes"));
        fs::set_permissions(place.directory.path(), fs::Permissions::from_mode(0o755)).unwrap();
        store.add(&one).unwrap();
        assert_eq!(place.texts(), ["one"]);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_pipe_is_refused_and_not_waited_for() {
        let place = Place::new();
        let path = place.directory.path().join("pipe");
        rustix::fs::mkfifoat(rustix::fs::CWD, &path, rustix::fs::Mode::RWXU).unwrap();
        assert!(matches!(Store::open(&path), Err(StoreError::Journal(JournalError::NotAFile { .. }))));
    }
}

#[test]
fn a_page_is_written_whole_or_not_at_all() {
    let place = Place::new();
    let page = place.directory.path().join("missing/notes.md");
    assert!(matches!(write_page(&page, MARK), Err(StoreError::Journal(JournalError::Write { .. }))));
    assert_eq!(fs::read_dir(place.directory.path()).unwrap().count(), 0);
}

#[test]
fn errors_name_the_file_and_show_no_control_characters() {
    let error = StoreError::from(JournalError::Busy { path: "a\u{1b}[31m/notes.jsonl.lock".into() });
    assert_eq!(error.to_string(), "a␛[31m/notes.jsonl.lock is locked by another program");
    let problem = Trouble::Unreadable { path: "n".into(), count: 2, line: 7, reason: "without a text".into() };
    assert_eq!(problem.to_string(), "2 unreadable lines in n, the first is line 7: without a text");
}

//! Bad input, one test a sentence.

use std::fs;

use tempfile::TempDir;

use super::*;
use crate::load::Counts;

const ARTICLE: &str = "Harbour reopens\n\nThe harbour reopened on Monday after nine days. Ferries sail again.\n";

/// A directory with files in it, gone with the test.
fn directory(files: &[(&str, &[u8])]) -> TempDir {
    let directory = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        fs::write(directory.path().join(name), bytes).unwrap();
    }
    directory
}

fn error(directory: &TempDir, name: &str) -> LoadError {
    article(&directory.path().join(name), &Reading::default()).unwrap_err()
}

#[test]
fn each_fault_of_a_file_has_its_own_error_with_path_and_hint() {
    let directory = directory(&[("empty", b""), ("blank", b" \n\t\n"), ("zero", b"a\0b")]);
    let faults = [
        ("nothing", "there is no file"),
        ("empty", "is empty"),
        ("blank", "is empty"),
        ("zero", "is no text: it has a zero byte at offset 1"),
    ];
    for (name, said) in faults {
        let error = error(&directory, name);
        let text = error.to_string();
        assert!(text.contains(said) && text.contains(name), "{text}");
        assert!(!error.hint().is_empty());
    }
    assert!(matches!(article(directory.path(), &Reading::default()).unwrap_err(), LoadError::Directory { .. }));
}

#[test]
fn a_directory_gives_its_articles_by_name_and_tells_what_is_none() {
    let directory = directory(&[
        ("b.txt", ARTICLE.as_bytes()),
        ("a.md", ARTICLE.as_bytes()),
        ("c.txt", b"\0"),
        (".hidden.txt", ARTICLE.as_bytes()),
        ("picture.png", b"\0"),
        ("README.md", ARTICLE.as_bytes()),
    ]);
    let library = library(&[directory.path().to_owned()], &Reading::default(), &Arc::default()).unwrap();
    let names: Vec<_> = library.articles.iter().map(|article| article.source.path.clone().unwrap()).collect();
    assert_eq!(names, [directory.path().join("a.md"), directory.path().join("b.txt")]);
    assert_eq!(library.problems.len(), 1);
}

#[test]
fn a_page_of_notes_beside_the_articles_is_no_article() {
    let directory = directory(&[("a.txt", ARTICLE.as_bytes())]);
    let path = directory.path().join("notes.jsonl");
    let (mut store, _) = crate::note::Store::open(&path).unwrap();
    let article = article(&directory.path().join("a.txt"), &Reading::default()).unwrap();
    let anchor = crate::note::Anchor::new(&article, article.sentences[0].span);
    let note = crate::note::Store::new_note("Ask.", crate::note::Targets::One(anchor), jiff::Timestamp::UNIX_EPOCH);
    store.add(&note).unwrap();
    assert!(directory.path().join("notes.md").exists());
    assert_eq!(
        library(&[directory.path().to_owned()], &Reading::default(), &Arc::default()).unwrap().articles.len(),
        1
    );
}

#[test]
fn files_of_all_formats_in_a_directory_are_articles_and_settings_are_none() {
    let directory = directory(&[
        (
            "a.html",
            b"<html><body><h1>Harbour reopens</h1><p>The harbour reopened on Monday after nine days.</p></body>",
        ),
        ("b.jsonl", b"{\"text\":\"The pier closed on Monday.\"}\n{\"text\":\"The pier opened on Tuesday.\"}\n"),
        ("package.json", b"{\"version\": \"1.0\"}"),
    ]);
    let library = library(&[directory.path().to_owned()], &Reading::default(), &Arc::default()).unwrap();
    let names: Vec<_> =
        library.articles.iter().map(|article| article.source.name.rsplit('/').next().unwrap()).collect();
    assert_eq!(names, ["a.html", "b.jsonl#1", "b.jsonl#2"]);
    assert!(library.problems.is_empty());
}

#[test]
fn a_directory_without_articles_is_refused() {
    let directory = directory(&[("picture.png", b"\0")]);
    let refused = library(&[directory.path().to_owned()], &Reading::default(), &Arc::default()).unwrap_err();
    assert!(matches!(refused, LoadError::NoArticles { .. }));
}

#[test]
fn the_same_file_under_two_names_is_refused() {
    let directory = directory(&[("a.txt", ARTICLE.as_bytes())]);
    let path = directory.path().join("a.txt");
    let detour = directory.path().join(".").join("a.txt");
    assert!(matches!(
        library(&[path.clone(), detour.clone()], &Reading::default(), &Arc::default()),
        Err(LoadError::Twice { .. })
    ));
    assert!(matches!(pair(Pair::new(&path, &detour), &Reading::default()), Err(LoadError::Twice { .. })));
}

#[test]
fn a_directory_of_which_everything_was_named_before_adds_nothing() {
    let directory = directory(&[("a.txt", ARTICLE.as_bytes())]);
    let (path, file) = (directory.path().to_owned(), directory.path().join("a.txt"));
    for named in [[path.clone(), path.clone()], [file, path]] {
        assert_eq!(library(&named, &Reading::default(), &Arc::default()).unwrap().articles.len(), 1);
    }
}

#[test]
fn the_neighbours_of_a_file_are_the_other_articles_beside_it() {
    let directory = directory(&[("a.txt", ARTICLE.as_bytes()), ("b.txt", ARTICLE.as_bytes()), ("c.txt", b"\0")]);
    let alone = article(&directory.path().join("a.txt"), &Reading::default()).unwrap();
    let names: Vec<_> = neighbours(&alone, &Reading::default(), &Arc::default())
        .iter()
        .map(|other| other.source.path.clone().unwrap())
        .collect();
    assert_eq!(names, [directory.path().join("b.txt")]);
}

#[cfg(unix)]
#[test]
fn a_device_is_refused_instead_of_read_for_ever() {
    assert!(matches!(
        article(Path::new("/dev/zero"), &Reading::default()).unwrap_err(),
        LoadError::Special { what: "a device", .. }
    ));
}

#[test]
fn the_built_in_samples_are_articles() {
    let library = samples();
    assert_eq!(library.articles.len(), 6);
    assert!(library.articles.iter().all(|article| article.sentences.len() > 10 && !article.title.made));
}

/// A progress that is stopped as soon as `is_enough`.
fn stopped_when(is_enough: fn(&Counts) -> bool) -> Arc<Progress> {
    let progress = Arc::new(Progress::default());
    let seen = Arc::downgrade(&progress);
    progress.on_news(move || {
        let seen = seen.upgrade().expect("somebody is loading");
        if is_enough(&seen.look()) {
            seen.stop();
        }
    });
    progress
}

#[test]
fn what_was_read_before_a_stop_is_the_library_and_what_is_missing_is_told_first() {
    let directory = directory(&[("0.txt", b"\0")]);
    for number in 1..=100 {
        fs::write(directory.path().join(format!("{number:03}.txt")), ARTICLE).unwrap();
    }
    let progress = stopped_when(|counts| counts.done >= 5);
    let library = library(&[directory.path().to_owned()], &Reading::default(), &progress).unwrap();
    let LoadError::Stopped { files: 101, unread, left_out: 0 } = library.problems[0] else {
        panic!("{:?}", library.problems)
    };
    let read = library.articles.len();
    assert!((4..100).contains(&read) && read + unread == 100, "{read} and {unread}");
    assert!(library.articles.is_sorted_by_key(|article| article.source.path.clone()));
    assert_eq!(library.problems.len(), 2);
}

#[test]
fn a_large_file_is_broken_off_after_one_of_its_articles() {
    let record = |number| format!("{{\"text\":\"The ferry number {number} sails again.\"}}");
    let records = (0..500).map(record).collect::<Vec<_>>().join("\n");
    let directory = directory(&[("hits.jsonl", records.as_bytes())]);
    let progress = stopped_when(|counts| counts.articles >= 3);
    let library = library(&[directory.path().join("hits.jsonl")], &Reading::default(), &progress).unwrap();
    let [LoadError::Stopped { files: 1, unread: 0, left_out }] = library.problems[..] else {
        panic!("{:?}", library.problems)
    };
    let made = library.articles.len();
    assert!((3..500).contains(&made) && made + left_out == 500, "{made} and {left_out}");
    assert!(library.articles[0].source.text.contains("number 0"));
}

#[test]
fn stopped_before_there_is_an_article_there_is_no_library() {
    let directory = directory(&[("a.txt", ARTICLE.as_bytes())]);
    let progress = Arc::new(Progress::default());
    progress.stop();
    let refused = library(&[directory.path().to_owned()], &Reading::default(), &progress).unwrap_err();
    assert!(matches!(refused, LoadError::Stopped { files: 1, unread: 1, left_out: 0 }), "{refused}");
}

#[test]
fn a_named_file_that_can_not_be_read_is_told_and_not_what_it_stopped() {
    let directory = directory(&[("a.txt", ARTICLE.as_bytes())]);
    let missing = directory.path().join("missing.txt");
    let refused = library(&[missing, directory.path().to_owned()], &Reading::default(), &Arc::default()).unwrap_err();
    assert!(matches!(refused, LoadError::Missing { .. }), "{refused}");
}

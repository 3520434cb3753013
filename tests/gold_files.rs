//! What must hold of the events in `tests/gold`: what the figures are measured on must not be wrong itself.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs;
use std::path::Path;

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Gold {
    language: String,
    languages: BTreeMap<String, String>,
    articles: BTreeMap<String, Vec<Sentence>>,
    pairs: Vec<Told>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sentence {
    id: String,
    span: [usize; 2],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    a: String,
    b: String,
    strength: String,
    relation: String,
    fact: String,
    reason: Option<String>,
    values: Option<[String; 2]>,
}

/// Events and sentences whose value stands not in them but before them: who `she` is that says it.
const FROM_CONTEXT: [(&str, &str); 6] = [
    ("modell", "a.15"),
    ("modell", "c.13"),
    ("pipeline", "c.8"),
    ("raub", "b.20"),
    ("senator", "a.15"),
    ("werk", "a.22"),
];

/// An event: its name, what is said of it, and for each sentence its article and its text.
struct Event {
    name: String,
    gold: Gold,
    sentences: HashMap<String, (String, String)>,
}

fn events() -> Vec<Event> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold");
    let entries = fs::read_dir(folder).expect("tests/gold is part of the source");
    entries.map(|entry| event(&entry.expect("it can be listed").path())).collect()
}

/// Reads an event. What is wrong with its sentences ends the test here.
fn event(folder: &Path) -> Event {
    let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let file = fs::read(folder.join("gold.json")).expect("an event has a gold.json");
    let gold: Gold = serde_json::from_slice(&file).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    let mut sentences = HashMap::new();
    for (article, listed) in &gold.articles {
        let text = fs::read_to_string(folder.join(article)).unwrap_or_else(|fault| panic!("{name}/{article}: {fault}"));
        let mut last = 0;
        for Sentence { id, span: [start, end] } in listed {
            let said = text.get(*start..*end);
            let said = said.unwrap_or_else(|| panic!("{name}/{article}: {id} cuts a character or leaves the text"));
            assert!(last <= *start && !said.trim().is_empty(), "{name}: {id} is empty or overlaps the one before");
            last = *end;
            let twice = sentences.insert(id.clone(), (article.clone(), said.to_owned()));
            assert!(twice.is_none(), "{name}: {id} is there twice");
        }
    }
    Event { name, gold, sentences }
}

/// Whether the parts of a value, between ` ... `, stand in a sentence in their order.
fn stands_in(value: &str, sentence: &str) -> bool {
    let after = |rest: &str, part: &str| rest.split_once(part).map(|(_, rest)| rest.to_owned());
    value.split(" ... ").try_fold(sentence.to_owned(), |rest, part| after(&rest, part)).is_some()
}

#[test]
fn every_article_has_its_language_and_sentences_inside_of_its_text() {
    let events = events();
    assert!(events.len() >= 20, "there are {}", events.len());
    for Event { name, gold, .. } in &events {
        assert!(gold.languages.keys().eq(gold.articles.keys()), "{name}: one language for each article");
        let known = |code: &String| code == "de" || code == "en";
        assert!(gold.languages.values().all(known), "{name}: {:?}", gold.languages);
        assert!(known(&gold.language), "{name}: {}", gold.language);
    }
}

#[test]
fn pairs_are_of_sentences_of_different_articles_and_each_is_there_once() {
    for Event { name, gold, sentences } in events() {
        let mut seen = HashSet::new();
        for Told { a, b, strength, relation, fact, .. } in &gold.pairs {
            let article = |id| &sentences.get(id).unwrap_or_else(|| panic!("{name}: there is no {id}")).0;
            assert_ne!(article(a), article(b), "{name}: {a} and {b} are of one article");
            assert!(["strong", "weak"].contains(&&**strength), "{name}: {a} {b}: {strength}");
            assert!(["same", "differs"].contains(&&**relation), "{name}: {a} {b}: {relation}");
            assert!(!fact.trim().is_empty(), "{name}: {a} {b} tell no fact");
            assert!(seen.insert((a.min(b), a.max(b))), "{name}: {a} {b} is there twice");
        }
    }
}

#[test]
fn what_differs_says_by_what_and_the_values_stand_in_the_sentences() {
    const REASONS: [&str; 5] = ["quantity", "date", "name", "negation", "attribution"];
    let mut from_context = Vec::new();
    for Event { name, gold, sentences } in events() {
        for Told { a, b, relation, reason, values, .. } in &gold.pairs {
            let differs = relation == "differs";
            assert_eq!((reason.is_some(), values.is_some()), (differs, differs), "{name}: {a} {b}");
            assert!(reason.iter().all(|reason| REASONS.contains(&&**reason)), "{name}: {a} {b}: {reason:?}");
            for (id, value) in [a, b].into_iter().zip(values.iter().flatten()) {
                if !stands_in(value, &sentences[id].1) {
                    from_context.push((name.clone(), id.clone(), value.clone()));
                }
            }
        }
    }
    let unlisted: Vec<_> = from_context.iter().filter(|(name, id, _)| !FROM_CONTEXT.contains(&(name, id))).collect();
    assert!(unlisted.is_empty(), "{unlisted:?}");
    let listed = |(name, id): &&(&str, &str)| from_context.iter().any(|(event, other, _)| event == name && other == id);
    assert_eq!(FROM_CONTEXT.iter().filter(listed).count(), FROM_CONTEXT.len(), "the list has what is in the sentence");
}

//! People: who is called by the last name alone is the one whom the same article introduces with the full name.

use super::name::Found;
use crate::text::hash::WordMap;

/// The most words of a person's name.
const WORDS: usize = 4;

/// Gives names of one word the key of the person who has it as a last name; not if two have it.
pub(super) fn join_people(sentences: &mut [Vec<Found>]) {
    let mut people: WordMap<String, Option<String>> = WordMap::default();
    for found in sentences.iter().flatten().filter(|found| found.is_plain) {
        let count = found.key.split(' ').count();
        if !(2..=WORDS).contains(&count) {
            continue;
        }
        for word in found.key.split(' ').skip(1).filter(|word| word.chars().nth(1).is_some()) {
            let person = people.entry(word.to_owned()).or_insert_with(|| Some(found.key.clone()));
            // `Ann M. Dell` is `Ann Dell`.
            if person.as_ref().is_some_and(|known| !is_one(known, &found.key)) {
                *person = None;
            }
        }
    }
    for found in sentences.iter_mut().flatten().filter(|found| found.is_plain) {
        if let Some(Some(person)) = people.get(&found.key) {
            found.key.clone_from(person);
        }
    }
}

/// Whether two full names are one with more or fewer words in its middle.
fn is_one(a: &str, b: &str) -> bool {
    a == b || a.split(' ').next() == b.split(' ').next() && a.split(' ').next_back() == b.split(' ').next_back()
}

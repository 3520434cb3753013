//! Who says it, in what office somebody is named, and what is denied.
//!
//! ```text
//! „…“, sagte | Projektleiterin | Jana Ohm        sie habe | nicht | gewusst, dass …
//!             office            speaker                     negation, with its clause around it
//! ```
//!
//! Only names count as speakers: `she` and `a spokesman` may be anybody.

use super::date::is_calendar;
use super::item::{Claim, Name, Negation, Office, Speaker};
use super::language::{Class, class};
use super::place::place;
use super::role::role;
use super::token::{Token, Tokens};
use crate::text::{Language, Span};

/// Who says what a sentence says, with which office, and what it denies.
pub(super) fn claim(tokens: &Tokens, names: &[Name]) -> Claim {
    Claim { speakers: speakers(tokens), offices: offices(tokens, names), negations: negations(tokens) }
}

/// The names that stand right before or behind a verb of saying, or behind the verb that a quotation ends with.
fn speakers(tokens: &Tokens) -> Vec<Speaker> {
    let mut found: Vec<Speaker> = Vec::new();
    for verb in 0..tokens.len() {
        let ends_quotation = ends_quotation(tokens, verb);
        let says = is_saying(tokens, verb);
        let behind = (says || ends_quotation).then(|| speaker_behind(tokens, verb)).flatten();
        let speaker = behind.or_else(|| says.then(|| speaker_before(tokens, verb)).flatten());
        found.extend(speaker.filter(|speaker| !found.iter().any(|other| other.span == speaker.span)));
    }
    found
}

/// `sagte am Abend Projektleiterin Jana Ohm`: the capitals behind the verb, with at most two words of time before them.
fn speaker_behind(tokens: &Tokens, verb: usize) -> Option<Speaker> {
    let is_time = |at: usize| TIMES.contains(&tokens.folded(at)) && tokens.adjoins(at);
    let start = (verb + 1..verb + 3).find(|at| !is_time(*at))?;
    let is_part =
        |at: &usize| tokens.get(*at).is_some_and(Token::is_capital) && (tokens.adjoins(*at) || tokens.gap(*at) == "-");
    let end = (start..tokens.len()).take_while(is_part).last()? + 1;
    speaker(tokens, start, end)
}

/// `Jana Ohm sagte`: the capitals before the verb.
fn speaker_before(tokens: &Tokens, verb: usize) -> Option<Speaker> {
    let is_part = |at: &usize| {
        tokens.get(*at).is_some_and(Token::is_capital) && (tokens.adjoins(*at + 1) || tokens.gap(*at + 1) == "-")
    };
    let start = (0..verb).rev().take_while(is_part).last()?;
    let lone = start + 1 == verb;
    let led = start > 0 && tokens.adjoins(start) && tokens.language == Language::German;
    if lone && led { None } else { speaker(tokens, start, verb) }
}

fn speaker(tokens: &Tokens, start: usize, end: usize) -> Option<Speaker> {
    let last = tokens.get(end.checked_sub(1)?)?;
    let folded = last.folded.trim_end_matches("'s");
    let is_name = class(folded, tokens.language) == Class::Content
        && !is_calendar(folded, tokens.language)
        && place(folded).is_none()
        && folded.len() > 2;
    let span = tokens.get(start)?.span.union(last.span);
    is_name.then(|| Speaker { key: folded.to_owned(), span })
}

/// Words between a verb of saying and its subject that only say when.
const TIMES: &[&str] = &["spater", "dann", "darauf", "zuvor", "anschliessend", "noch", "later", "then"];

/// Whether the word at `index` is the verb behind a quotation: `“, rief`.
fn ends_quotation(tokens: &Tokens, index: usize) -> bool {
    let gap = tokens.gap(index);
    gap.contains(['“', '”', '"', '«', '»'])
        && gap.contains(',')
        && tokens.get(index).is_some_and(|word| !word.is_capital())
        && class(tokens.folded(index), tokens.language) != Class::Function
}

fn is_saying(tokens: &Tokens, index: usize) -> bool {
    let words = match tokens.language {
        Language::German => GERMAN_SAYING,
        _ => ENGLISH_SAYING,
    };
    words.contains(&tokens.folded(index))
}

#[rustfmt::skip]
const GERMAN_SAYING: &[&str] = &[
    "sagte", "sagt", "erklarte", "erklart", "betonte", "betont", "meinte", "meint", "rief", "ruft", "schrieb",
    "schreibt", "fugte", "mahnte", "kritisierte", "warnte", "beteuerte", "klagte", "lobte", "berichtete", "nannte",
    "bezeichnete", "forderte", "verkundete", "urteilte", "spottete", "raumte", "beschwichtigte", "versicherte",
    "behauptete", "beklagte", "erganzte", "antwortete",
    "entgegnete", "scherzte", "jubelte", "resumierte", "bekraftigte", "prophezeite", "verteidigte",
];

#[rustfmt::skip]
const ENGLISH_SAYING: &[&str] = &[
    "said", "says", "told", "added", "wrote", "writes", "called", "declared", "argued", "insisted", "explained",
    "stated", "shouted", "joked", "warned", "conceded", "remarked", "recalled", "tweeted", "observed",
];

/// The names that stand right behind the word for an office (`Kapitän Brandt`), or right before it (`Ann Dell, the
/// mayor`).
fn offices(tokens: &Tokens, names: &[Name]) -> Vec<Office> {
    let taken = |span: Span| names.iter().any(|name| name.span.covers(span));
    let office = |name: &Name| {
        let (start, end) = tokens.within(name.span);
        let before = start.checked_sub(1).filter(|_| tokens.gap(start) == " ");
        let before = before.and_then(|at| tokens.get(at)).filter(|word| names_office(word, tokens.language));
        let after = || {
            let article = matches!(tokens.folded(end), "the" | "der" | "die") && tokens.gap(end) == ", ";
            let rest = (end + 1..end + 4).filter_map(|at| tokens.get(at));
            article
                .then(|| rest.take_while(|word| !word.is_digits()).find(|word| names_office(word, tokens.language)))?
        };
        let word = before.or_else(after).filter(|word| !taken(word.span));
        let outside = word.map(|word| Office { key: name.key.clone(), span: name.span, office: word.span });
        outside.or_else(|| office_inside(tokens, name, (start, end)))
    };
    names.iter().filter_map(office).collect()
}

/// A German office that was taken for the first of three names: `Bootsführer Jens Brandt`.
fn office_inside(tokens: &Tokens, name: &Name, (start, end): (usize, usize)) -> Option<Office> {
    let (_, key) = name.key.split_once(' ').filter(|(_, rest)| rest.contains(' '))?;
    let three = tokens.language == Language::German && end == start + 3;
    let (office, first) = (tokens.get(start)?, tokens.get(start + 1)?);
    let person = Span::new(first.span.start, name.span.end);
    three.then(|| Office { key: key.to_owned(), span: person, office: office.span })
}

/// Whether a word is an office, a role or a profession.
fn names_office(word: &Token, language: Language) -> bool {
    role(&word.folded, language).is_some()
}

/// How many words a negation reaches to either side, within its clause.
const REACH: usize = 5;

/// The words of a sentence that deny.
fn negations(tokens: &Tokens) -> Vec<Negation> {
    (0..tokens.len()).filter(|index| is_negation(tokens, *index)).filter_map(|index| negation(tokens, index)).collect()
}

fn negation(tokens: &Tokens, index: usize) -> Option<Negation> {
    let parts = |at: usize| tokens.gap(at).contains([',', ';', ':', '–', '—', '„', '“', '”', '"', '«', '»', '(', ')']);
    let start =
        (index.saturating_sub(REACH) + 1..=index).rev().find(|at| parts(*at)).unwrap_or(index.saturating_sub(REACH));
    let last = (index + REACH).min(tokens.len() - 1);
    let end = (index + 1..=last).find(|at| parts(*at)).map_or(last, |at| at - 1);
    let reach = tokens.get(start)?.span.union(tokens.get(end)?.span);
    Some(Negation { span: tokens.get(index)?.span, reach })
}

/// Words that deny by themselves, folded.
const DENYING_GERMAN: [&str; 12] = [
    "nie",
    "niemals",
    "niemand",
    "weder",
    "keineswegs",
    "keinesfalls",
    "ohne",
    "bestritt",
    "dementierte",
    "dementiert",
    "ausgeschlossen",
    "verweigerte",
];
const DENYING_ENGLISH: [&str; 12] = [
    "without", "denied", "denies", "rejected", "refused", "failed", "never", "nobody", "neither", "none", "cannot",
    "nor",
];

fn is_negation(tokens: &Tokens, index: usize) -> bool {
    use Language::{English, German};
    let next = tokens.folded(index + 1);
    let counts = tokens.get(index + 1).is_some_and(Token::is_digits);
    // `Keine Fähre fährt öfter als diese` says of this one that it is so.
    let compares = || (index + 2..tokens.len()).any(|at| matches!(tokens.folded(at), "als" | "than"));
    match (tokens.language, tokens.folded(index)) {
        (German, "nicht") => {
            !matches!(next, "nur" | "mehr" | "weniger" | "zuletzt" | "einmal")
                || next == "mehr" && tokens.folded(index + 2) != "als"
        }
        (German, "kein" | "keine" | "keinen" | "keinem" | "keiner" | "keines") => {
            !counts
                && !compares()
                && tokens.number(index + 1).is_none()
                && !matches!(next, "andere" | "anderer" | "anderen")
        }
        (English, "not") => !matches!(next, "only" | "just" | "least" | "even" | "far" | "more" | "less"),
        (English, "no") => {
            !counts && !compares() && !matches!(next, "longer" | "fewer" | "less" | "more" | "one" | "doubt")
        }
        (English, "ruled" | "rules") => next == "out",
        (German, word) => DENYING_GERMAN.contains(&word),
        (English, word) => DENYING_ENGLISH.contains(&word) || word.ends_with("n't") || word.ends_with("n’t"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::name::names;

    fn read<T>(text: &str, language: Language, of: impl Fn(&Tokens, &[Name]) -> T) -> T {
        let sentences = [Tokens::new(text, Span::new(0, text.len()), language)];
        let found = names(&sentences).pop().unwrap_or_default();
        of(&sentences[0], &found)
    }

    fn speaking(text: &str, language: Language) -> Vec<String> {
        read(text, language, |tokens, _| speakers(tokens).into_iter().map(|speaker| speaker.key).collect())
    }

    #[test]
    fn a_name_beside_a_verb_of_saying_speaks() {
        assert_eq!(speaking("„Wir bleiben“, sagte Projektleiterin Jana Ohm.", Language::German), ["ohm"]);
        assert_eq!(speaking("„Wir bleiben“, wiederholte später Kapitän Jens Brandt.", Language::German), ["brandt"]);
        assert_eq!(
            speaking("The mayor of Harwick, Ann Dell, met Tom Pike, said Ida Moss.", Language::English),
            ["moss"]
        );
        assert_eq!(speaking("Yesterday the pilot Jane Cole said it was over.", Language::English), ["cole"]);
    }

    #[test]
    fn an_office_stands_before_or_behind_its_name() {
        let offices = |text: &'static str, language| {
            read(text, language, |tokens, names| {
                offices(tokens, names).into_iter().map(|office| office.office.of(text)).collect::<Vec<_>>()
            })
        };
        assert_eq!(offices("Am Abend sprach Bootsführer Jens Brandt.", Language::German), ["Bootsführer"]);
        assert_eq!(offices("Then came Ann Dell, the mayor of the town.", Language::English), ["mayor"]);
    }

    #[test]
    fn what_counts_or_adds_is_no_negation() {
        let count = |text: &str, language| read(text, language, |tokens, _| negations(tokens).len());
        assert_eq!(count("Er habe davon nichts und sie nicht gewusst.", Language::German), 1);
        assert_eq!(count("Es waren keine 20 Leute, nicht nur Gäste, nicht mehr als zehn.", Language::German), 0);
        assert_eq!(count("It wasn't his, and not only hers; no fewer than ten came.", Language::English), 1);
    }
}

//! Claims against claims: another speaker for the same words, another name in the same office, and yes against no.
//!
//! Whether two sentences contradict each other is a question of what they mean, which nothing here knows. So only what
//! can be read off is told, and rather too little than something wrong.

use crate::evidence::{Kind, Name, Office, SentenceEvidence, Term, name, opposite};
use crate::text::hash::hash;
use crate::text::{Pair, Side, Span};

use super::context::{alike, context};
use super::link::{Shared, Verdict};

/// What a contradiction adds to the reasons of a link, in the unit of a word's rarity.
const CLAIM: f64 = 3.0;

/// A "sentence" with more words is a table or a list, and claims nothing that could be held against another.
const LIST: usize = 200;

/// What two firmly linked sentences claim differently. `quoted`: whether they share a quotation.
pub(super) fn claims(sentences: Pair<&SentenceEvidence>, quoted: bool) -> Vec<Shared> {
    let mut found = Vec::new();
    if sentences.left.terms.len().max(sentences.right.terms.len()) > LIST {
        return found;
    }
    let mut tell = |kind: Kind, spans: Option<Pair<Span>>| {
        found.extend(spans.map(|spans| Shared {
            kind,
            verdict: Verdict::Differs,
            spans,
            weight: CLAIM,
            concept: None,
        }));
    };
    tell(Kind::Attribution, speakers_apart(sentences, quoted));
    tell(Kind::Name, first_names_apart(sentences).or_else(|| offices_apart(sentences)));
    if mostly_alike(sentences) {
        tell(Kind::Negation, opposites(sentences).or_else(|| denied(sentences)));
    }
    found
}

/// Words in a row that two speakers do not say by chance.
const SAME_WORDS: usize = 5;

/// One speaker on each side, nobody of both, for the same words.
fn speakers_apart(sentences: Pair<&SentenceEvidence>, quoted: bool) -> Option<Pair<Span>> {
    let speakers = sentences.map(|sentence| sentence.claim.speakers.as_slice());
    let ([left], [right]) = (speakers.left, speakers.right) else { return None };
    let known = |side: Side, key: &str| sentences[side].wording.contains(&hash(key));
    if known(Side::Right, &left.key) || known(Side::Left, &right.key) {
        return None;
    }
    let rows = |side: Side| sentences[side].wording.windows(SAME_WORDS);
    let same =
        quoted || quoted_alike(sentences) || rows(Side::Left).any(|row| rows(Side::Right).any(|other| row == other));
    same.then(|| Pair::new(left.span, right.span))
}

/// The part of the shorter quotation's words that the other one has, by their meanings: a translation.
const TRANSLATED: f64 = 0.6;

/// Fewer quoted words are a term, not a quotation.
const QUOTED_WORDS: usize = 3;

/// Whether what is quoted on one side says what is quoted on the other.
fn quoted_alike(sentences: Pair<&SentenceEvidence>) -> bool {
    let quoted = Pair::from_fn(|side| {
        let is_quoted = |term: &&Term| sentences[side].quotations.iter().any(|part| part.span.covers(term.span));
        sentences[side].terms.iter().filter(is_quoted).collect::<Vec<_>>()
    });
    let shorter = quoted.left.len().min(quoted.right.len());
    let common = quoted.left.iter().filter(|term| quoted.right.iter().any(|other| alike(term, other))).count();
    shorter >= QUOTED_WORDS && common as f64 >= TRANSLATED * shorter as f64
}

/// A longer first name is more likely an office or a compound.
const FIRST_NAME: usize = 9;

/// One full name with the same last and another first name: `Jana Ohm` and `Jutta Ohm`.
fn first_names_apart(sentences: Pair<&SentenceEvidence>) -> Option<Pair<Span>> {
    let full = Pair::from_fn(|side| {
        let names = sentences[side].names.iter();
        names.filter_map(|name| full_name(sentences[side], name)).collect::<Vec<_>>()
    });
    for left in &full.left {
        let family = |side: Side| full[side].iter().filter(|name| name.last == left.last).collect::<Vec<_>>();
        let ([_], [right]) = (&family(Side::Left)[..], &family(Side::Right)[..]) else { continue };
        let (first, other) = (left.first, right.first);
        if !first.starts_with(other) && !other.starts_with(first) {
            return Some(Pair::new(left.span, right.span));
        }
    }
    None
}

/// A first and a last name.
struct FullName<'a> {
    first: &'a str,
    last: &'a str,
    span: Span,
}

/// The last two words of a name, if the first of them may be a first name: no word that the thesaurus knows.
fn full_name<'a>(sentence: &SentenceEvidence, name: &'a Name) -> Option<FullName<'a>> {
    let mut words = name.key.rsplit(' ');
    let (last, first) = (words.next()?, words.next()?);
    let known = |term: &Term| name.span.covers(term.span) && *term.stem != *last && !term.meanings.is_empty();
    let length = first.chars().count();
    let fits = (4..=FIRST_NAME).contains(&length) && !sentence.terms.iter().any(known);
    fits.then_some(FullName { first, last, span: name.span })
}

/// Offices that several people of one story have, by their concepts.
const COMMON_OFFICES: [&str; 6] =
    ["government spokesman", "expert witness", "lawyer", "minister", "police officer", "resident"];

/// How surely a word must stand for an office.
const OFFICE: u8 = 10;

/// One office, held by another person on each side.
fn offices_apart(sentences: Pair<&SentenceEvidence>) -> Option<Pair<Span>> {
    for left in &sentences.left.claim.offices {
        for right in &sentences.right.claim.offices {
            let known = |side: Side, key: &str| {
                let word = |word: &str| sentences[side].names.iter().any(|name| name.key.split(' ').any(|w| w == word));
                key.split(' ').any(word)
            };
            let full = left.key.contains(' ') && right.key.contains(' ');
            let same = || full && same_office(sentences, Pair::new(left, right));
            if !known(Side::Right, &left.key) && !known(Side::Left, &right.key) && same() {
                return Some(Pair::new(left.span, right.span));
            }
        }
    }
    None
}

fn same_office(sentences: Pair<&SentenceEvidence>, offices: Pair<&Office>) -> bool {
    let term = |side: Side| sentences[side].terms.iter().find(|term| term.span == offices[side].office);
    let (Some(left), Some(right)) = (term(Side::Left), term(Side::Right)) else { return false };
    let close = |term: &Term| {
        let sure = term.meanings.iter().filter(|meaning| meaning.closeness >= OFFICE);
        sure.map(|meaning| meaning.concept).collect::<Vec<_>>()
    };
    let (left_concepts, right_concepts) = (close(left), close(right));
    let common = |concepts: &[_]| concepts.iter().any(|concept| COMMON_OFFICES.contains(&name(*concept)));
    let same =
        one_root(&left.stem, &right.stem) || left_concepts.iter().any(|concept| right_concepts.contains(concept));
    same && !common(&left_concepts) && !common(&right_concepts)
}

/// Letters that two words for one office begin with: `Projektleiter`, `Projektleitung`.
const ROOT: usize = 8;

fn one_root(left: &str, right: &str) -> bool {
    let common = left.chars().zip(right.chars()).take_while(|(a, b)| a == b).count();
    let is_one_of_many = |stem: &str| stem.contains("mitglied") || stem.contains("sprech") || stem.contains("expert");
    left == right || common >= ROOT && !is_one_of_many(left) && !is_one_of_many(right)
}

/// From this part of the shorter sentence's words on, the other says the same but for what is opposed or denied.
const ALIKE: f64 = 0.6;

/// Whether two sentences are about the same to the word.
fn mostly_alike(sentences: Pair<&SentenceEvidence>) -> bool {
    let part = |side: Side| {
        let (here, there) = (&sentences[side].terms, &sentences[side.other()].terms);
        let common = here.iter().filter(|term| there.iter().any(|other| alike(term, other))).count();
        if here.is_empty() { 0.0 } else { common as f64 / here.len() as f64 }
    };
    part(Side::Left).max(part(Side::Right)) >= ALIKE
}

/// How surely two words must stand for opposites, and how much the words around them must have in common.
const OPPOSITE: u8 = 11;
const OPPOSED: f64 = 1.0;

/// A word on one side and its opposite on the other, said of the same thing, both or neither denied.
fn opposites(sentences: Pair<&SentenceEvidence>) -> Option<Pair<Span>> {
    for left in &sentences.left.terms {
        for right in sentences.right.terms.iter().filter(|right| are_opposite(left, right)) {
            let spans = Pair::new(left.span, right.span);
            let terms = Pair::new(left, right);
            let has = |side: Side, term: &Term| sentences[side].terms.iter().any(|other| alike(other, term));
            let both = has(Side::Right, terms.left) || has(Side::Left, terms.right);
            let denied = Pair::from_fn(|side| is_denied(sentences[side], spans[side]));
            if !both && denied.left == denied.right && context(sentences, spans) >= OPPOSED {
                return Some(spans);
            }
        }
    }
    None
}

fn are_opposite(left: &Term, right: &Term) -> bool {
    let sure = |term: &Term| {
        term.meanings.iter().filter(|meaning| meaning.closeness >= OPPOSITE).map(|m| m.concept).collect::<Vec<_>>()
    };
    let others = sure(right);
    sure(left).into_iter().filter_map(opposite).any(|concept| others.contains(&concept))
}

fn is_denied(sentence: &SentenceEvidence, place: Span) -> bool {
    sentence.claim.negations.iter().any(|negation| negation.reach.covers(place))
}

/// How much the words around a denial and what it denies must have in common.
const DENIED: f64 = 1.5;

/// How far from its negation the denied word stands, in bytes.
const NEAR: usize = 14;

/// What one side denies and the other says without any denial.
fn denied(sentences: Pair<&SentenceEvidence>) -> Option<Pair<Span>> {
    let denies = |side: Side| {
        let (here, there) = (sentences[side], sentences[side.other()]);
        let [negation] = here.claim.negations.as_slice() else { return None };
        if !there.claim.negations.is_empty() {
            return None;
        }
        let near = Span::new(negation.span.start.saturating_sub(NEAR), negation.span.end + NEAR);
        let named =
            |sentence: &SentenceEvidence, term: &Term| sentence.names.iter().any(|name| name.span.covers(term.span));
        let within = |term: &&Term| near.intersection(term.span).is_some() && negation.reach.covers(term.span);
        let denied = here.terms.iter().filter(within).filter(|term| !named(here, term));
        denied
            .flat_map(|term| there.terms.iter().filter(move |other| alike(term, other)).map(move |other| (term, other)))
            .find_map(|(term, other)| {
                let places = Pair::new(term.span, other.span);
                let places = if side == Side::Left { places } else { places.flip() };
                let spans = Pair::new(negation.span, other.span);
                (context(sentences, places) >= DENIED).then(|| if side == Side::Left { spans } else { spans.flip() })
            })
    };
    denies(Side::Left).or_else(|| denies(Side::Right))
}

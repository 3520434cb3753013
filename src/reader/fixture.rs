//! A reader over two short accounts of one council meeting, for tests of the reader and of its screens.

use std::sync::Arc;

use super::event::{Effect, Event};
use super::notebook::Notebook;
use super::shelf::{ArticleId, Comparison, Shelf};
use super::state::Reader;
use super::view::{Size, View};
use crate::align::{Alignment, Link, Relation, Shared, Strength, Verdict};
use crate::command::{Chord, Keymap};
use crate::edition::{digest, editions};
use crate::evidence::Kind;
use crate::text::BlockKind::{Heading, Paragraph};
use crate::text::{Article, Pair, SentenceId, Side, Span, Title, sample};

fn named(title: &str, article: Article) -> Arc<Article> {
    let title = Title { text: title.to_owned(), made: false };
    Arc::new(Article { title, language: crate::text::Language::English, ..article })
}

/// The morning paper.
pub(crate) fn courier() -> Arc<Article> {
    named(
        "Council closes the old pier",
        sample::article(&[
            (
                Paragraph,
                vec![
                    "The town council voted 7 to 4 on Monday to close the old pier at Westhaven.",
                    "Repairs of the rotten piles would cost 2.1 million pounds, the harbour master said.",
                ],
            ),
            (Heading, vec!["Traders were not asked"]),
            (
                Paragraph,
                vec![
                    "Nobody had consulted the nine traders, said Ada Millbrook, who sells oysters there.",
                    "She heard of the vote on the radio.",
                ],
            ),
        ]),
    )
}

/// The evening paper.
pub(crate) fn ledger() -> Arc<Article> {
    named(
        "Pier to close after long debate",
        sample::article(&[
            (
                Paragraph,
                vec![
                    "After two hours of public comment many left the hall in silence.",
                    "By 8 votes to 4 the town council decided on Tuesday to close the old pier at Westhaven.",
                ],
            ),
            (
                Paragraph,
                vec![
                    "The harbour master put the cost of repairs to the rotten piles at 2.1 million pounds.",
                    "A crane will arrive in spring.",
                ],
            ),
        ]),
    )
}

/// Both side by side on a screen of the given size, compared.
pub(crate) fn reader(columns: u16, rows: u16) -> Reader {
    reader_over([courier(), ledger()], columns, rows)
}

/// A paper that tells of something else.
pub(crate) fn observer() -> Arc<Article> {
    named(
        "Green comet above the northern hills",
        sample::article(&[(
            Paragraph,
            vec![
                "A green comet was seen above the northern hills for the third night in a row.",
                "Families brought blankets and flasks of tea.",
            ],
        )]),
    )
}

/// The morning paper's account in a German paper.
pub(crate) fn kurier() -> Arc<Article> {
    let title = Title { text: "Stadtrat schließt die alte Mole".to_owned(), made: false };
    let article = sample::article(&[(
        Paragraph,
        vec![
            "Der Stadtrat hat am Montag mit 7 zu 4 Stimmen beschlossen, die alte Mole von Westhaven zu schließen.",
            "Die Reparatur der morschen Pfähle würde 2,1 Millionen Pfund kosten, sagte der Hafenmeister.",
            "Gefragt wurde keiner der neun Händler.",
        ],
    )]);
    Arc::new(Article { title, ..article })
}

/// The first two of some articles side by side, with these links: sentences of both, how they relate, how surely.
pub(crate) fn reader_with<const N: usize>(
    articles: [Arc<Article>; N],
    links: &[(usize, usize, Relation, f64)],
    columns: u16,
    rows: u16,
) -> Reader {
    let mut reader = reader_finding(articles, columns, rows);
    reader.take_effects();
    let pair = Pair::new(ArticleId::new(0), ArticleId::new(1));
    let sentences = pair.map(|id| reader.shelf.get(id).article.sentences.len());
    let links = links.iter().map(|(left, right, relation, score)| Link {
        sentences: Pair::new(SentenceId::new(*left), SentenceId::new(*right)),
        score: *score,
        strength: if *score > 0.5 { Strength::Firm } else { Strength::Possible },
        relation: *relation,
        evidence: Vec::new(),
        decided: None,
    });
    let alignment = Alignment::new(sentences, links.collect(), |_| Vec::new());
    let comparison = Comparison::with(&reader.shelf, pair, alignment);
    reader.update(Event::Compared(Box::new(comparison)));
    reader
}

/// The first two of some articles side by side, compared.
pub(crate) fn reader_over<const N: usize>(articles: [Arc<Article>; N], columns: u16, rows: u16) -> Reader {
    let mut reader = reader_finding(articles, columns, rows);
    settle(&mut reader);
    reader
}

/// The first two of some articles side by side, or the only one, their links asked for.
pub(crate) fn reader_finding<const N: usize>(articles: [Arc<Article>; N], columns: u16, rows: u16) -> Reader {
    let view = View { size: Size { columns, rows }, ..View::default() };
    let digests = articles.each_ref().map(|article| digest(article));
    let shelf = Shelf::new(articles).with_editions(editions(&digests));
    let mut reader = Reader::new(shelf, Keymap::default(), Notebook::default(), view);
    match N {
        1 => reader.open_article(Side::Left, ArticleId::new(0)),
        _ => reader.open_pair(Pair::new(ArticleId::new(0), ArticleId::new(1))),
    }
    reader
}

/// Sentences of the courier and of the ledger that are linked: what differs, how, how surely.
const LINKS: [(usize, usize, Relation, f64); 3] =
    [(0, 1, Relation::Differs, 0.97), (1, 2, Relation::Agrees, 0.9), (3, 3, Relation::Agrees, 0.05)];

/// The links between both papers, made by hand: what these tests are about must not change with the alignment's
/// weights.
fn alignment(reader: &Reader, pair: Pair<ArticleId>) -> Alignment {
    let articles = pair.map(|id| reader.shelf.get(id).article.clone());
    let sentences = articles.as_ref().map(|article| article.sentences.len());
    if articles.left.source.text == articles.right.source.text {
        return Alignment::new(sentences, Vec::new(), |_| Vec::new());
    }
    let flipped = articles.left.source.text == ledger().source.text;
    let links = LINKS.map(|(courier, ledger, relation, score)| {
        let sentences = Pair::new(SentenceId::new(courier), SentenceId::new(ledger));
        let sentences = if flipped { sentences.flip() } else { sentences };
        let shared = |words: [&str; 2], kind, verdict| {
            let words = Pair::new(words[0], words[1]);
            let words = if flipped { words.flip() } else { words };
            let spans = Pair::from_fn(|side| {
                let sentence = articles[side].sentence(sentences[side]).span;
                let start = articles[side].text(sentence).find(words[side]).expect("the word is in the sentence");
                Span::new(sentence.start + start, sentence.start + start + words[side].len())
            });
            Shared { kind, verdict, concept: None, spans, weight: 1.0 }
        };
        let evidence = match (courier, ledger) {
            (0, 1) => vec![
                shared(["7 to 4", "8 votes to 4"], Kind::Quantity, Verdict::Differs),
                shared(["Monday", "Tuesday"], Kind::Date, Verdict::Differs),
                shared(["council", "council"], Kind::Term, Verdict::Same),
                Shared { concept: Some("decision"), ..shared(["voted", "decided"], Kind::Concept, Verdict::Same) },
            ],
            (1, 2) => vec![shared(["2.1 million pounds", "2.1 million pounds"], Kind::Quantity, Verdict::Same)],
            _ => Vec::new(),
        };
        let strength = if score > 0.5 { Strength::Firm } else { Strength::Possible };
        Link { sentences, score, strength, relation, evidence, decided: None }
    });
    Alignment::new(sentences, links.into(), |_| Vec::new())
}

/// Does what the shell would do at once: comparisons. Gives back everything else that was asked for.
pub(crate) fn settle(reader: &mut Reader) -> Vec<Effect> {
    let mut others = Vec::new();
    for effect in reader.take_effects() {
        match effect {
            Effect::Compare(pair) => {
                let comparison = Comparison::with(&reader.shelf, pair, alignment(reader, pair));
                reader.update(Event::Compared(Box::new(comparison)));
            }
            effect => others.push(effect),
        }
    }
    others
}

/// Presses keys, written as in the keymap and parted by blanks.
pub(crate) fn press(reader: &mut Reader, keys: &str) -> Vec<Effect> {
    let chords = keys.split_whitespace().map(|keys| keys.parse::<Chord>().expect("a key as the keymap writes it"));
    let mut effects = Vec::new();
    for chord in chords {
        for key in chord.keys() {
            reader.update(Event::Key(*key));
            effects.extend(settle(reader));
        }
    }
    effects
}

/// Types text, character by character.
pub(crate) fn type_text(reader: &mut Reader, text: &str) {
    for c in text.chars() {
        reader.update(Event::Key(crate::command::KeyCode::Char(c).into()));
    }
}

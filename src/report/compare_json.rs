//! The comparison of two articles as JSON.

use serde::Serialize;

use super::article_json::{ArticleRecord, VERSION, to_json};
use crate::align::{Alignment, Link, Passage, Relation, Ruling, Shared, Strength, Verdict};
use crate::evidence::Kind;
use crate::text::{Article, Pair, SentenceId, Span};

#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    version: u32,
    #[serde(flatten)]
    articles: Pair<ArticleRecord<'a>>,
    links: Vec<LinkRecord<'a>>,
    passages: Vec<PassageRecord<'a>>,
    rejected: Vec<LinkRecord<'a>>,
}

/// A passage, its links by their places among those that are printed as links.
#[derive(Serialize)]
struct PassageRecord<'a> {
    sentences: &'a Pair<[SentenceId; 2]>,
    links: Vec<usize>,
}

#[derive(Serialize)]
struct LinkRecord<'a> {
    #[serde(flatten)]
    sentences: Pair<SentenceId>,
    score: f64,
    strength: Strength,
    relation: Relation,
    decision: Option<&'static str>,
    evidence: Vec<EvidenceRecord<'a>>,
}

#[derive(Serialize)]
struct EvidenceRecord<'a> {
    kind: Kind,
    verdict: Verdict,
    #[serde(skip_serializing_if = "Option::is_none")]
    concept: Option<&'static str>,
    weight: f64,
    spans: Pair<Span>,
    text: Pair<&'a str>,
}

impl<'a> EvidenceRecord<'a> {
    fn new(shared: &Shared, articles: Pair<&'a Article>) -> Self {
        Self {
            kind: shared.kind,
            verdict: shared.verdict,
            concept: shared.concept,
            weight: rounded(shared.weight),
            spans: articles.zip(shared.spans).map(|(article, span)| article.in_file(span)),
            text: articles.zip(shared.spans).map(|(article, span)| article.text(span)),
        }
    }
}

impl<'a> LinkRecord<'a> {
    fn new(link: &Link, articles: Pair<&'a Article>) -> Self {
        Self {
            sentences: link.sentences,
            score: rounded(link.score),
            strength: link.strength,
            relation: link.relation,
            decision: link.decided.map(Ruling::name),
            evidence: link.evidence.iter().map(|shared| EvidenceRecord::new(shared, articles)).collect(),
        }
    }
}

/// Four decimals: what a score can honestly be told apart by.
fn rounded(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}

/// The passages. A link that the reader rejected is none for a program that knows nothing of decisions, so rejected
/// ones stand apart, and the others are counted without them.
fn passages(alignment: &Alignment) -> Vec<PassageRecord<'_>> {
    let mut kept = 0;
    let places = alignment.links.iter().map(|link| {
        kept += usize::from(!link.is_rejected());
        kept.saturating_sub(1)
    });
    let places: Vec<usize> = places.collect();
    let record = |passage: &'_ Passage| passage.links.iter().map(|id| places[id.index()]).collect();
    let passages = alignment.passages.iter();
    passages.map(|passage| PassageRecord { sentences: &passage.sentences, links: record(passage) }).collect()
}

/// The comparison as a JSON document of format `diptych.comparison`, with a line break at its end.
pub fn compare_json(articles: Pair<&Article>, alignment: &Alignment) -> String {
    let (rejected, links): (Vec<_>, Vec<_>) = alignment.links.iter().partition(|link| link.is_rejected());
    let records = |links: Vec<&Link>| links.into_iter().map(|link| LinkRecord::new(link, articles)).collect();
    to_json(&Document {
        format: "diptych.comparison",
        version: VERSION,
        articles: articles.map(ArticleRecord::new),
        links: records(links),
        passages: passages(alignment),
        rejected: records(rejected),
    })
}

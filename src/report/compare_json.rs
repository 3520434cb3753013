//! The comparison of two articles as JSON.

use serde::Serialize;

use super::article_json::{ArticleRecord, VERSION, to_json};
use crate::align::{Alignment, Link, Passage, Relation, Shared, Strength, Verdict};
use crate::evidence::Kind;
use crate::text::{Article, Pair, SentenceId, Span};

#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    version: u32,
    #[serde(flatten)]
    articles: Pair<ArticleRecord<'a>>,
    links: Vec<LinkRecord<'a>>,
    passages: &'a [Passage],
}

#[derive(Serialize)]
struct LinkRecord<'a> {
    #[serde(flatten)]
    sentences: Pair<SentenceId>,
    score: f64,
    strength: Strength,
    relation: Relation,
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
            evidence: link.evidence.iter().map(|shared| EvidenceRecord::new(shared, articles)).collect(),
        }
    }
}

/// Four decimals: what a score can honestly be told apart by.
fn rounded(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}

/// The comparison as a JSON document of format `diptych.comparison`, with a line break at its end.
pub fn compare_json(articles: Pair<&Article>, alignment: &Alignment) -> String {
    to_json(&Document {
        format: "diptych.comparison",
        version: VERSION,
        articles: articles.map(ArticleRecord::new),
        links: alignment.links.iter().map(|link| LinkRecord::new(link, articles)).collect(),
        passages: &alignment.passages,
    })
}

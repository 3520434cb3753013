//! One cleaned article as JSON; also the two sides of a comparison.

use serde::Serialize;

use crate::text::{Article, BlockId, BlockKind, Dropped, Language, Span};

/// The version of the documents that `diptych show --format json` and `diptych compare --format json` print.
pub(super) const VERSION: u32 = 1;

/// An article as both formats hold it. Spans are byte offsets into the decoded source.
#[derive(Serialize)]
pub(super) struct ArticleRecord<'a> {
    path: &'a str,
    title: &'a str,
    title_made: bool,
    byline: Option<&'a str>,
    date: Option<String>,
    outlet: Option<&'a str>,
    language: Language,
    blocks: Vec<BlockRecord>,
    sentences: Vec<SentenceRecord>,
}

#[derive(Serialize)]
struct BlockRecord {
    kind: BlockKind,
    span: Span,
}

#[derive(Serialize)]
struct SentenceRecord {
    span: Span,
    block: BlockId,
}

impl<'a> ArticleRecord<'a> {
    pub(super) fn new(article: &'a Article) -> Self {
        Self {
            path: &article.source.name,
            title: &article.title.text,
            title_made: article.title.made,
            byline: article.byline.as_deref(),
            date: article.date.map(|date| date.to_string()),
            outlet: article.outlet.as_deref(),
            language: article.language,
            blocks: article.blocks.iter().map(|block| BlockRecord { kind: block.kind, span: block.span }).collect(),
            sentences: article
                .sentences
                .iter()
                .map(|sentence| SentenceRecord { span: sentence.span, block: sentence.block })
                .collect(),
        }
    }
}

#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    version: u32,
    #[serde(flatten)]
    article: ArticleRecord<'a>,
    dropped: &'a [Dropped],
}

/// The article as a JSON document of format `diptych.article`, with a line break at its end.
pub fn article_json(article: &Article) -> String {
    to_json(&Document {
        format: "diptych.article",
        version: VERSION,
        article: ArticleRecord::new(article),
        dropped: &article.dropped,
    })
}

/// Any of our documents as indented JSON with a line break at its end.
pub(super) fn to_json(document: &impl Serialize) -> String {
    let mut json = serde_json::to_string_pretty(document)
        .expect("our documents have string keys and no serializer of their own that fails");
    json.push('\n');
    json
}

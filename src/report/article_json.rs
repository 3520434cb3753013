//! One cleaned article as JSON; also the two sides of a comparison.

use std::fmt::Write as _;

use serde::Serialize;

use crate::text::{Address, Article, BlockId, BlockKind, Language, Span, is_hidden};

/// The version of the documents that `diptych show --format json` and `diptych compare --format json` print.
pub(super) const VERSION: u32 = 1;

/// An article as both formats hold it. Spans are byte offsets into the decoded source.
#[derive(Serialize)]
pub(super) struct ArticleRecord<'a> {
    path: &'a str,
    title: &'a str,
    title_made: bool,
    kicker: Option<&'a str>,
    byline: Option<&'a str>,
    date: Option<String>,
    outlet: Option<&'a str>,
    address: Option<&'a str>,
    language: Language,
    #[serde(flatten)]
    reading: ReadingRecord<'a>,
    blocks: Vec<BlockRecord<'a>>,
    sentences: Vec<SentenceRecord>,
}

/// How the file was read, and how long reading the article takes.
#[derive(Serialize)]
struct ReadingRecord<'a> {
    minutes: usize,
    format_read: &'static str,
    encoding: &'static str,
    notices: &'a [String],
}

#[derive(Serialize)]
struct BlockRecord<'a> {
    kind: BlockKind,
    span: Span,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker: Option<&'a str>,
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
            kicker: article.kicker.as_deref(),
            byline: article.byline.as_deref(),
            date: article.date.map(|date| date.to_string()),
            outlet: article.outlet.as_deref(),
            address: article.address.as_ref().map(Address::as_str),
            language: article.language,
            reading: ReadingRecord {
                minutes: article.minutes(),
                format_read: article.source.format,
                encoding: article.source.encoding,
                notices: &article.source.notices,
            },
            blocks: article
                .blocks
                .iter()
                .map(|block| BlockRecord {
                    kind: block.kind,
                    span: article.in_file(block.span),
                    text: article.text(block.span),
                    speaker: block.speaker.map(|span| article.text(span)),
                })
                .collect(),
            sentences: article
                .sentences
                .iter()
                .map(|sentence| SentenceRecord { span: article.in_file(sentence.span), block: sentence.block })
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
    dropped: Vec<DroppedRecord<'a>>,
}

#[derive(Serialize)]
struct DroppedRecord<'a> {
    span: Span,
    reason: &'static str,
    text: &'a str,
}

/// The article as a JSON document of format `diptych.article`, with a line break at its end.
pub fn article_json(article: &Article) -> String {
    to_json(&Document {
        format: "diptych.article",
        version: VERSION,
        article: ArticleRecord::new(article),
        dropped: article
            .dropped
            .iter()
            .map(|dropped| DroppedRecord {
                span: article.in_file(dropped.span),
                reason: dropped.reason,
                text: article.text(dropped.span),
            })
            .collect(),
    })
}

/// Any of our documents as indented JSON with a line break at its end.
pub(super) fn to_json(document: &impl Serialize) -> String {
    let json = serde_json::to_string_pretty(document)
        .expect("our documents have string keys and no serializer of their own that fails");
    escaped(&json) + "\n"
}

/// JSON with everything escaped that a terminal would obey and no reader would see; serde_json escapes no more than
/// JSON demands. Outside of strings JSON is ASCII and has no control but line breaks, so this changes no value.
fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if c == '\n' || !(c.is_control() || is_hidden(c) || is_unseen(c)) {
            out.push(c);
            continue;
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            let _ = write!(out, "\\u{unit:04x}");
        }
    }
    out
}

/// Characters that are shown as nothing, or end a line.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2028}' | '\u{2029}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_on_a_terminal_is_escaped_and_means_the_same() {
        let text = "a\u{1b}\u{9b}\u{7f}\u{202e}\u{e0041}\u{2028}\u{200b}\"ü語👩\u{200d}👧\n";
        let json = to_json(&[text]);
        assert!(!json.chars().any(|c| c != '\n' && (c.is_control() || is_hidden(c) || is_unseen(c))), "{json}");
        assert!(json.contains("\\udb40\\udc41") && json.contains("ü語"));
        assert_eq!(serde_json::from_str::<[String; 1]>(&json).unwrap(), [text]);
    }
}

//! What a record is about: an anchor as a target of the W3C Web Annotation model, written and read.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::list::List;
use crate::note::anchor::{Anchor, SourceHash};
use crate::text::Span;

impl Serialize for Anchor {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        WrittenTarget::new(self).serialize(serializer)
    }
}

/// What is missing in the record is empty in the anchor.
impl<'de> Deserialize<'de> for Anchor {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        ReadTarget::deserialize(deserializer).map(ReadTarget::anchor)
    }
}

#[derive(Serialize)]
struct WrittenTarget<'a> {
    source: &'a str,
    selector: [WrittenSelector<'a>; 2],
    #[serde(rename = "diptych:hash")]
    hash: &'a str,
    #[serde(rename = "diptych:title")]
    title: &'a str,
    #[serde(rename = "diptych:outlet", skip_serializing_if = "Option::is_none")]
    outlet: Option<&'a str>,
    #[serde(rename = "diptych:date", skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(rename = "diptych:span")]
    span: Span,
    #[serde(rename = "diptych:lookalike")]
    lookalike: u8,
}

#[derive(Serialize)]
#[serde(tag = "type")]
enum WrittenSelector<'a> {
    #[serde(rename = "TextQuoteSelector")]
    Quote { exact: &'a str, prefix: &'a str, suffix: &'a str },
    #[serde(rename = "TextPositionSelector")]
    Position { start: usize, end: usize },
}

impl<'a> WrittenTarget<'a> {
    fn new(anchor: &'a Anchor) -> Self {
        let [start, end] = anchor.points;
        Self {
            source: &anchor.source,
            selector: [
                WrittenSelector::Quote { exact: &anchor.quote, prefix: &anchor.prefix, suffix: &anchor.suffix },
                WrittenSelector::Position { start, end },
            ],
            hash: anchor.hash.as_str(),
            title: &anchor.title,
            outlet: anchor.outlet.as_deref(),
            date: anchor.date.map(|date| date.to_string()),
            span: anchor.span,
            lookalike: anchor.lookalike,
        }
    }
}

#[derive(Deserialize)]
struct ReadTarget {
    #[serde(default)]
    source: String,
    #[serde(default)]
    selector: List<ReadSelector>,
    #[serde(rename = "diptych:hash", default)]
    hash: String,
    #[serde(rename = "diptych:title", default)]
    title: String,
    #[serde(rename = "diptych:outlet")]
    outlet: Option<String>,
    #[serde(rename = "diptych:date")]
    date: Option<String>,
    #[serde(rename = "diptych:span", default)]
    span: [usize; 2],
    #[serde(rename = "diptych:lookalike", default)]
    lookalike: u8,
}

/// A selector of any type, by the fields that tell the types apart.
#[derive(Deserialize)]
struct ReadSelector {
    exact: Option<String>,
    #[serde(default)]
    prefix: String,
    #[serde(default)]
    suffix: String,
    start: Option<usize>,
    end: Option<usize>,
}

impl ReadTarget {
    fn anchor(self) -> Anchor {
        let mut anchor = Anchor {
            hash: SourceHash::written(self.hash),
            source: self.source,
            title: self.title,
            outlet: self.outlet,
            date: self.date.and_then(|date| date.parse().ok()),
            span: Span::new(self.span[0], self.span[1]),
            lookalike: self.lookalike,
            ..Anchor::default()
        };
        for selector in self.selector.0 {
            if let Some(exact) = selector.exact {
                anchor.quote = exact;
                anchor.prefix = selector.prefix;
                anchor.suffix = selector.suffix;
            } else if let (Some(start), Some(end)) = (selector.start, selector.end) {
                anchor.points = [start, end];
            }
        }
        anchor
    }
}

//! What a page says of its article in JSON-LD (<https://schema.org/Article>).

use scraper::{ElementRef, Html};
use serde_json::{Map, Value};

use crate::text::Address;

/// The record of an article.
#[derive(Debug, Default)]
pub(super) struct Record {
    pub(super) headline: Option<String>,
    pub(super) authors: Vec<String>,
    pub(super) published: Option<String>,
    pub(super) publisher: Option<String>,
    pub(super) address: Option<Address>,
    pub(super) language: Option<String>,
}

/// The first article that a page's JSON-LD describes; fields that it lacks come from the next ones.
pub(super) fn record(page: &Html) -> Record {
    let mut record = Record::default();
    for script in page.root_element().descendent_elements().filter(is_linked_data) {
        let text: String = script.text().collect();
        if let Ok(value) = serde_json::from_str::<Value>(text.trim()) {
            collect(&value, 0, &mut record);
        }
    }
    record
}

fn is_linked_data(element: &ElementRef) -> bool {
    let kind = element.attr("type").unwrap_or_default();
    element.value().name() == "script" && kind.trim().eq_ignore_ascii_case("application/ld+json")
}

/// Records lie in arrays, in `@graph`, in the main entity of a page: not deeper than this.
const DEEPEST: usize = 6;

fn collect(value: &Value, depth: usize, record: &mut Record) {
    match value {
        _ if depth > DEEPEST => {}
        Value::Array(values) => values.iter().for_each(|value| collect(value, depth + 1, record)),
        Value::Object(fields) => {
            if is_article(value) {
                let name = |key: &str| fields.get(key).and_then(|value| names(value, 0).into_iter().next());
                record.headline = record.headline.take().or_else(|| name("headline")).or_else(|| name("name"));
                record.published = record.published.take().or_else(|| name("datePublished"));
                record.publisher = record.publisher.take().or_else(|| name("publisher"));
                record.address = record.address.take().or_else(|| address(fields));
                record.language = record.language.take().or_else(|| name("inLanguage"));
                if record.authors.is_empty() {
                    record.authors = fields.get("author").map(|value| names(value, 0)).unwrap_or_default();
                }
            }
            for key in ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement"] {
                if let Some(inner) = fields.get(key) {
                    collect(inner, depth + 1, record);
                }
            }
        }
        _ => {}
    }
}

/// Whether a record is of an article, by its type: `NewsArticle`, `BlogPosting`, `ReportageNewsArticle`, `Review`.
fn is_article(value: &Value) -> bool {
    let named = |kind: &Value| {
        kind.as_str().is_some_and(|kind| {
            kind.ends_with("Article") || kind.ends_with("Posting") || matches!(kind, "Report" | "Review" | "Article")
        })
    };
    match value.get("@type") {
        Some(Value::Array(kinds)) => kinds.iter().any(named),
        Some(kind) => named(kind),
        None => false,
    }
}

/// The page that an article says it is on.
fn address(fields: &Map<String, Value>) -> Option<Address> {
    let page = fields.get("mainEntityOfPage").and_then(|page| page.get("@id").or(Some(page)));
    [fields.get("url"), page].into_iter().flatten().find_map(|address| Address::parse(address.as_str()?))
}

/// The names in a value: a string, a thing with a name, or several of them.
fn names(value: &Value, depth: usize) -> Vec<String> {
    match value {
        Value::String(name) if !name.trim().is_empty() => vec![name.trim().to_owned()],
        Value::Array(values) if depth < DEEPEST => values.iter().flat_map(|value| names(value, depth + 1)).collect(),
        Value::Object(fields) if depth < DEEPEST => {
            fields.get("name").or_else(|| fields.get("@value")).map(|name| names(name, depth + 1)).unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

//! The names under which records hold what they say of an article, and how a name leads to values.

use serde_json::{Map, Value};

use crate::load::format::field::{Field, Key};

// Usual names of each fact, the surest first; written in lower case without `_`, `-` and `@`, as `get` compares them.
// They are those of trafilatura, news-please, newspaper, JSON Feed, JSON-LD, WordPress and the interfaces of the press.

const TITLE: [&str; 8] =
    ["title", "headline", "titlepage", "webtitle", "pagetitle", "heading", "fields.headline", "name"];
const BYLINE: [&str; 8] = ["byline", "author", "authors", "fields.byline", "creator", "creators", "writer", "by"];
const DATE: [&str; 19] = [
    "date",
    "datepublish",
    "datepublished",
    "publishdate",
    "publisheddate",
    "publishedat",
    "published",
    "pubdate",
    "publicationdate",
    "webpublicationdate",
    "firstpublished",
    "firstpublicationdate",
    "publishtime",
    "publishedtime",
    "publishedon",
    "displaydate",
    "created",
    "createdat",
    "timestamp",
];
const OUTLET: [&str; 18] = [
    "outlet",
    "publisher.name",
    "publisher",
    "sitename",
    "sourcehostname",
    "source.name",
    "source.title",
    "sourcename",
    "newspaper",
    "publication",
    "medium",
    "site",
    "sourcedomain",
    "hostname",
    "domain",
    "source",
    "url",
    "link",
];
const ADDRESS: [&str; 15] = [
    "canonicalurl",
    "canonical",
    "canonicallink",
    "url",
    "weburl",
    "articleurl",
    "pageurl",
    "sourceurl",
    "originalurl",
    "permalink",
    "source",
    "link",
    "shareurl",
    "uri",
    "guid",
];
const LANGUAGE: [&str; 5] = ["language", "lang", "inlanguage", "languagecode", "locale"];
const TEXT: [&str; 21] = [
    "text",
    "maintext",
    "articlebody",
    "fulltext",
    "body",
    "content",
    "contenthtml",
    "contenttext",
    "bodytext",
    "bodyhtml",
    "articletext",
    "fields.body",
    "fields.bodytext",
    "plaintext",
    "cleanedtext",
    "rawtext",
    "html",
    "rawhtml",
    "article",
    "story",
    "paragraphs",
];

fn usual(key: Key) -> &'static [&'static str] {
    match key {
        Key::Title => &TITLE,
        Key::Byline => &BYLINE,
        Key::Date => &DATE,
        Key::Outlet => &OUTLET,
        Key::Address => &ADDRESS,
        Key::Language => &LANGUAGE,
        Key::Text => &TEXT,
    }
}

/// What may hold a fact, in the order in which it is tried: where the user says, then the usual names. Each is one
/// value, or several if the way to them leads through a list.
pub(super) fn values<'v>(
    record: &'v Map<String, Value>,
    key: Key,
    fields: &[Field],
) -> impl Iterator<Item = Vec<&'v Value>> {
    let named = fields.iter().filter(move |field| field.key == key).map(|field| field.path.as_str());
    named.chain(usual(key).iter().copied()).map(|path| {
        let mut found = Vec::new();
        follow(record, path, &mut found);
        found
    })
}

/// Finds what a dotted path leads to, of a list in each of its elements.
fn follow<'v>(record: &'v Map<String, Value>, path: &str, found: &mut Vec<&'v Value>) {
    if let Some(value) = get(record, path) {
        found.push(value);
        return;
    }
    // Search engines write the dots into the names as well: the longest name that there is leads on.
    for (at, dot) in path.rmatch_indices('.') {
        let (Some(first), Some(rest)) = (path.get(..at), path.get(at + dot.len()..)) else { continue };
        match get(record, first) {
            Some(Value::Object(inner)) => return follow(inner, rest, found),
            Some(Value::Array(inner)) => {
                return inner.iter().filter_map(Value::as_object).for_each(|inner| follow(inner, rest, found));
            }
            _ => {}
        }
    }
}

/// The value of a name, as it is written or but for its case and signs.
pub(super) fn get<'v>(record: &'v Map<String, Value>, name: &str) -> Option<&'v Value> {
    let alike = || record.iter().find(|(other, _)| plain(other).eq(plain(name))).map(|(_, value)| value);
    record.get(name).or_else(alike)
}

fn plain(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|c| !matches!(c, '_' | '-' | '@' | ' ')).flat_map(char::to_lowercase)
}

/// The names of the fields of a record that hold anything, with dots down to a depth of two.
pub(super) fn names(record: &Map<String, Value>) -> Vec<String> {
    let mut all = Vec::new();
    for (name, value) in record {
        match value {
            Value::Object(inner) => all.extend(inner.keys().map(|inner| format!("{name}.{inner}"))),
            Value::Null => {}
            _ => all.push(name.clone()),
        }
    }
    all
}

//! The records among the values of a file, wherever they are wrapped, and those without a text counted.

use serde_json::{Map, Value};

use super::name::{get, names};
use super::part::{part, text};
use crate::load::format::field::Field;
use crate::load::format::{Part, Parts, Refusal};

/// What engines and interfaces wrap a record or a list of records in.
const WRAPPERS: [&str; 20] = [
    "_source",
    "hits",
    "articles",
    "items",
    "results",
    "docs",
    "documents",
    "response",
    "data",
    "entries",
    "posts",
    "rows",
    "records",
    "stories",
    "news",
    "feed",
    "value",
    "doc",
    "article",
    "fields",
];

/// What a line of a `_bulk` file does with the document in the next line.
const ACTIONS: [&str; 4] = ["index", "create", "update", "delete"];

/// How many wrappers lie around a record at most: `response`, `hits`, `hits`, `_source`.
const WRAPPED: usize = 4;

/// The most names of fields that are told.
const TOLD: usize = 16;

/// The articles of a file, as far as it was read.
pub(super) struct Records<'f> {
    fields: &'f [Field],
    /// The only article that is needed, from 1; the others stay empty.
    wanted: Option<usize>,
    parts: Vec<Part>,
    objects: usize,
    /// Records without a text.
    textless: usize,
    /// The names of their fields.
    names: Vec<String>,
}

impl<'f> Records<'f> {
    pub(super) fn new(fields: &'f [Field], wanted: Option<usize>) -> Self {
        Self { fields, wanted, parts: Vec::new(), objects: 0, textless: 0, names: Vec::new() }
    }

    /// How many values were objects or lists.
    pub(super) fn objects(&self) -> usize {
        self.objects
    }

    /// How many records with a text there were.
    pub(super) fn articles(&self) -> usize {
        self.parts.len()
    }

    /// Takes a value that is one of several.
    pub(super) fn add(&mut self, value: &Value) {
        self.objects += usize::from(value.is_object() || value.is_array());
        if !is_action(value) && !self.find(value, WRAPPED) {
            self.miss(value);
        }
    }

    /// Takes the only object of a file, which may hold records under any name.
    pub(super) fn add_root(&mut self, value: &Value) {
        self.objects += 1;
        let Value::Object(object) = value else { return };
        if self.find(value, WRAPPED) {
            return;
        }
        let before = self.parts.len();
        for list in object.values().filter_map(Value::as_array) {
            list.iter().filter(|element| element.is_object()).for_each(|element| {
                self.find(element, 1);
            });
        }
        if self.parts.len() == before && object.values().all(Value::is_object) {
            object.values().for_each(|element| {
                self.find(element, 1);
            });
        }
        if self.parts.len() == before {
            self.miss(value);
        }
    }

    /// Finds the records in a value; whether there are any. Records beside others that have no text are counted.
    fn find(&mut self, value: &Value, wrapped: usize) -> bool {
        match value {
            // Our own notes, and those of others: their text is about an article.
            Value::Object(object) if get(object, "type").is_some_and(|kind| kind == "Annotation") => false,
            Value::Object(object) => {
                if let Some(text) = text(object, self.fields) {
                    self.take(object, &text);
                    return true;
                }
                if wrapped == 0 {
                    return false;
                }
                let wrappers = WRAPPERS.iter().filter_map(|name| get(object, name));
                wrappers
                    .filter(|value| value.is_object() || value.is_array())
                    .any(|value| self.find(value, wrapped - 1))
            }
            Value::Array(list) => {
                let missed: Vec<&Value> = list.iter().filter(|element| !self.find(element, wrapped)).collect();
                let found = missed.len() < list.len();
                if found {
                    missed.into_iter().filter(|element| !is_action(element)).for_each(|element| self.miss(element));
                }
                found
            }
            _ => false,
        }
    }

    fn take(&mut self, record: &Map<String, Value>, text: &str) {
        let number = self.parts.len() + 1;
        let needed = self.wanted.is_none_or(|wanted| wanted == number);
        self.parts.push(if needed { part(record, text, self.fields) } else { Part::default() });
    }

    /// Counts a record without a text and remembers its names for the user.
    fn miss(&mut self, value: &Value) {
        self.textless += 1;
        let Value::Object(object) = value else { return };
        for name in names(object) {
            if self.names.len() < TOLD && !self.names.contains(&name) {
                self.names.push(name);
            }
        }
    }

    /// Everything as a file of articles.
    ///
    /// # Errors
    /// If no record has a text.
    pub(super) fn parts(self, format: &'static str, mut notices: Vec<String>) -> Result<Parts, Refusal> {
        if self.parts.is_empty() {
            return Err(Refusal::NoText(self.names));
        }
        match self.textless {
            0 => {}
            1 => notices.push("1 record has no text and was left out; --field text=NAME names its field".to_owned()),
            count => notices
                .push(format!("{count} records have no text and were left out; --field text=NAME names their field")),
        }
        Ok(Parts { format, notices, articles: self.parts, ..Parts::default() })
    }
}

/// Whether a value only says what to do with the next one: `{"index": {"_id": "1"}}`.
fn is_action(value: &Value) -> bool {
    let Value::Object(object) = value else { return false };
    let mut fields = object.iter();
    let (Some((name, Value::Object(target))), None) = (fields.next(), fields.next()) else { return false };
    ACTIONS.contains(&name.as_str()) && target.values().all(|value| !value.is_object() && !value.is_array())
}

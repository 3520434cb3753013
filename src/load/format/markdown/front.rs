//! Front matter: fields of YAML or TOML before the text, as site generators and web clippers write them.
//!
//! Simple pairs and lists are read, not the languages themselves: what is unclear is passed over, and the text is there
//! in any case.

use crate::text::Address;

/// What front matter says, as it is written; its address checked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Front {
    pub(super) title: Option<String>,
    pub(super) byline: Option<String>,
    pub(super) date: Option<String>,
    pub(super) outlet: Option<String>,
    pub(super) address: Option<Address>,
    pub(super) language: Option<String>,
    /// Where the text begins behind it.
    pub(super) end: usize,
}

/// Where the page's own address may stand, the surest first; of `source` only what is one.
const ADDRESS: [&str; 7] = ["canonical", "canonicalurl", "url", "permalink", "source", "link", "address"];

/// More lines than this are no front matter.
const LONGEST: usize = 200;

impl Front {
    /// The front matter of a text; nothing if there is none, or it says nothing that we know.
    pub(super) fn of(text: &str) -> Option<Self> {
        let start = text.trim_start_matches('\u{feff}');
        let mut end = text.len() - start.len();
        let mut lines = start.split_inclusive('\n');
        let fence = lines.next()?;
        end += fence.len();
        let fence = fence.trim_end();
        if !matches!(fence, "---" | "+++") {
            return None;
        }
        let mut pairs: Vec<(String, Vec<String>)> = Vec::new();
        for line in lines.take(LONGEST) {
            end += line.len();
            if line.trim_end() == fence || fence == "---" && line.trim_end() == "..." {
                return Self::read(&pairs, end);
            }
            take(&mut pairs, line);
        }
        None
    }

    fn read(pairs: &[(String, Vec<String>)], end: usize) -> Option<Self> {
        let named = |name: &&str| pairs.iter().find(|(other, values)| other == name && !values.is_empty());
        let of = |names: &[&str]| names.iter().find_map(named).map(|(_, values)| values.clone());
        let first = |names: &[&str]| of(names)?.into_iter().next();
        let front = Self {
            title: first(&["title", "headline"]),
            byline: of(&["author", "authors", "byline", "creator", "by"]).map(|names| names.join(", ")),
            date: first(&["date", "published", "publishdate", "datepublished", "pubdate", "created"]),
            outlet: first(&["outlet", "publisher", "site", "sitename", "publication", "website", "source", "url"]),
            address: ADDRESS.iter().filter_map(named).find_map(|(_, values)| Address::parse(values.first()?)),
            language: first(&["lang", "language", "locale"]),
            end,
        };
        let says = [&front.title, &front.byline, &front.date, &front.outlet, &front.language];
        (front.address.is_some() || says.iter().any(|value| value.is_some())).then_some(front)
    }

    /// Where a value stands in the front matter of a text.
    pub(super) fn place(&self, text: &str, value: &str) -> Option<usize> {
        text.get(..self.end)?.find(value)
    }
}

/// Takes a line: a pair, an element of a list, or what goes on with the value above.
fn take(pairs: &mut Vec<(String, Vec<String>)>, line: &str) {
    let indented = line.starts_with([' ', '\t', '-']);
    if !indented && let Some((name, value)) = line.split_once([':', '=']) {
        let name: String = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        pairs.push((name, elements(value.trim())));
    } else if indented && let Some((_, values)) = pairs.last_mut() {
        let value = line.trim().trim_start_matches("- ");
        let value = value.strip_prefix("name:").unwrap_or(value);
        // Fields of a field (`name: …`) count, others say something about it.
        if !value.contains(": ") {
            values.extend(elements(value.trim()));
        }
    }
}

/// The values in `value`, `"value"`, `[one, two]`.
fn elements(value: &str) -> Vec<String> {
    let list =
        value.strip_prefix('[').and_then(|inner| inner.strip_suffix(']')).filter(|inner| !inner.starts_with('['));
    let bare = |text: &str| {
        let text = text.trim().trim_matches(['"', '\'']);
        text.trim_start_matches("[[").trim_end_matches("]]").trim().to_owned()
    };
    let all: Vec<String> = match list {
        Some(list) => list.split(',').map(bare).collect(),
        None => vec![bare(value)],
    };
    all.into_iter()
        .filter(|text| !text.is_empty() && !matches!(text.as_str(), ">" | "|" | ">-" | "|-" | "null"))
        .collect()
}

//! Why two sentences of a gold file differ, in the words of whoever linked them.

use std::collections::BTreeMap;
use std::path::Path;

use diptych::text::Pair;
use serde::Deserialize;

/// The reason and the values that differ, by the sentences' texts in alphabetical order.
pub(crate) type Reasons = BTreeMap<[String; 2], (String, Vec<String>)>;

#[derive(Deserialize)]
struct File {
    articles: BTreeMap<String, Vec<Sentence>>,
    pairs: Vec<Differing>,
}

#[derive(Deserialize)]
struct Sentence {
    id: String,
    span: (usize, usize),
}

#[derive(Deserialize)]
struct Differing {
    a: String,
    b: String,
    #[serde(default)]
    reason: Option<String>,
    #[serde(default)]
    values: Vec<String>,
}

/// The key of two sentences.
pub(crate) fn key(texts: Pair<&str>) -> [String; 2] {
    let mut key = [texts.left.to_owned(), texts.right.to_owned()];
    key.sort();
    key
}

/// The reasons in the gold file of a folder.
pub(crate) fn read_reasons(folder: &Path) -> anyhow::Result<Reasons> {
    let file: File = serde_json::from_str(&std::fs::read_to_string(folder.join("gold.json"))?)?;
    let mut texts = BTreeMap::new();
    for (name, sentences) in &file.articles {
        let text = std::fs::read_to_string(folder.join(name))?;
        let of = |(start, end): (usize, usize)| text.get(start..end).unwrap_or_default().to_owned();
        texts.extend(sentences.iter().map(|sentence| (sentence.id.clone(), of(sentence.span))));
    }
    let text = |id: &String| texts.get(id).map_or("", String::as_str);
    let of = |pair: Differing| {
        let key = key(Pair::new(text(&pair.a), text(&pair.b)));
        pair.reason.map(|reason| (key, (reason, pair.values)))
    };
    Ok(file.pairs.into_iter().filter_map(of).collect())
}

//! One line of the decisions file: a record in the shape of the W3C Web Annotation model, as a note is one.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::decision::Decision;
use crate::align::{Relation, Ruling};
use crate::journal;
use crate::note::{Anchor, SourceHash};
use crate::text::Pair;

/// The version of the format. A record of a later one is kept and counted as unreadable.
const VERSION: u64 = 1;

const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// The name of a ruling that takes back what was decided before.
const TAKEN_BACK: &str = "none";

/// A decision, and when it was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record {
    pub(super) decision: Decision,
    pub(super) time: Timestamp,
}

/// The line of a decision that was made at `time`, without its end.
pub(super) fn written(decision: &Decision, time: Timestamp) -> String {
    let Pair { left, right } = &decision.sentences;
    let ruling = decision.ruling.map_or(TAKEN_BACK, Ruling::name);
    let quoted = SourceHash::of(&[&left.quote, "\n", &right.quote, "\n", ruling].concat());
    let digits = quoted.as_str().get(..12).unwrap_or_default();
    journal::line(&Written {
        context: CONTEXT,
        id: format!("urn:diptych:decision:{:016x}-{digits}", time.as_nanosecond() as u64),
        kind: "Annotation",
        created: time.to_string(),
        motivation: if matches!(decision.ruling, Some(Ruling::Linked(_))) { "linking" } else { "assessing" },
        target: [left, right],
        version: VERSION,
        decision: ruling,
        relation: decision.ruling.and_then(Ruling::relation),
    })
}

/// Reads a line without its end.
///
/// # Errors
/// If it is no record of this version; the text says why, in a few words without a stop.
pub(super) fn read(line: &[u8]) -> Result<Record, String> {
    let line: Read = serde_json::from_slice(line).map_err(|error| error.to_string())?;
    if line.version.is_some_and(|version| version > VERSION) {
        return Err("written by a later version of diptych".into());
    }
    let time = line.created.parse().map_err(|_| "without the time when it was made")?;
    let relation = match &line.relation {
        Some(word) => Some(Relation::named(word).ok_or("with an unknown relation")?),
        None => None,
    };
    let ruling = match (&*line.decision, relation) {
        (TAKEN_BACK, _) => None,
        ("confirmed", _) => Some(Ruling::Confirmed),
        ("rejected", _) => Some(Ruling::Rejected),
        ("related", Some(relation)) => Some(Ruling::Related(relation)),
        ("related", None) => return Err("without the relation".into()),
        ("linked", relation) => Some(Ruling::Linked(relation)),
        _ => return Err("with an unknown decision".into()),
    };
    let [left, right] = line.target;
    Ok(Record { decision: Decision { sentences: Pair::new(left, right), ruling }, time })
}

#[derive(Serialize)]
struct Written<'a> {
    #[serde(rename = "@context")]
    context: &'a str,
    id: String,
    #[serde(rename = "type")]
    kind: &'a str,
    created: String,
    motivation: &'a str,
    target: [&'a Anchor; 2],
    #[serde(rename = "diptych:version")]
    version: u64,
    #[serde(rename = "diptych:decision")]
    decision: &'a str,
    #[serde(rename = "diptych:relation", skip_serializing_if = "Option::is_none")]
    relation: Option<Relation>,
}

#[derive(Deserialize)]
struct Read {
    created: String,
    target: [Anchor; 2],
    #[serde(rename = "diptych:version")]
    version: Option<u64>,
    #[serde(rename = "diptych:decision")]
    decision: String,
    #[serde(rename = "diptych:relation")]
    relation: Option<String>,
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::fixture::{article, decision};
    use super::*;
    use crate::text::is_hidden;

    fn all() -> Vec<Option<Ruling>> {
        let relations = || [Relation::Verbatim, Relation::Agrees, Relation::Differs];
        let related = relations().map(Ruling::Related).into_iter();
        let linked = relations().map(|relation| Ruling::Linked(Some(relation))).into_iter();
        let others = [Ruling::Confirmed, Ruling::Rejected, Ruling::Linked(None)].into_iter();
        std::iter::once(None).chain(related.chain(linked).chain(others).map(Some)).collect()
    }

    #[test]
    fn every_decision_comes_back_as_it_was_written() {
        let articles = Pair::new(article("One\u{202e} day. Two."), article("Uno. Due."));
        let time = "2026-05-04T08:30:00.5Z".parse().unwrap();
        for ruling in all() {
            let decision = decision(articles.as_ref(), [0, 1], ruling);
            let line = written(&decision, time);
            assert!(!line.contains(is_hidden), "{line}");
            assert_eq!(read(line.as_bytes()), Ok(Record { decision, time }));
        }
    }

    #[test]
    fn a_record_has_the_shape_of_a_web_annotation() {
        let articles = Pair::new(article("One. Two."), article("Uno. Due."));
        let decision = decision(articles.as_ref(), [0, 1], Some(Ruling::Related(Relation::Differs)));
        let line = written(&decision, "2026-05-04T08:30:00Z".parse().unwrap());
        let record: Value = serde_json::from_str(&line).unwrap();
        assert_eq!(record["@context"], CONTEXT);
        assert_eq!(record["type"], "Annotation");
        assert!(record["id"].as_str().is_some_and(|id| id.starts_with("urn:diptych:decision:")), "{line}");
        assert_eq!(record["target"][1]["selector"][0]["exact"], "Due.");
        assert_eq!((&record["diptych:decision"], &record["diptych:relation"]), (&json!("related"), &json!("differs")));
    }

    #[test]
    fn what_is_no_decision_of_this_version_is_told_why() {
        let articles = Pair::new(article("One. Two."), article("Uno. Due."));
        let decision = decision(articles.as_ref(), [0, 1], Some(Ruling::Related(Relation::Differs)));
        let line = written(&decision, "2026-05-04T08:30:00Z".parse().unwrap());
        for (from, to, reason) in [
            ("\"diptych:version\":1", "\"diptych:version\":2", "later version"),
            ("\"related\"", "\"doubted\"", "unknown decision"),
            ("\"differs\"", "\"rhymes\"", "unknown relation"),
            (",\"diptych:relation\":\"differs\"", "", "without the relation"),
            ("2026-05-04T08:30:00Z", "yesterday", "without the time"),
            ("\"diptych:decision\"", "\"decision\"", "missing field"),
        ] {
            let error = read(line.replace(from, to).as_bytes()).unwrap_err();
            assert!(error.contains(reason), "{error}");
        }
    }
}

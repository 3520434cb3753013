//! The way from a text to records: one document, or a value a line.

use serde::Deserializer as _;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Deserializer, Error, Value};

use super::number;
use super::record::Records;
use crate::load::format::{Parts, Reading, Refusal};

/// Reads a file of records; nothing if it is no JSON. Of several articles only the `wanted` one is read, the others
/// are counted.
///
/// # Errors
/// If it is JSON without an article's text, or broken from the beginning.
pub(in crate::load::format) fn read(
    text: &str,
    reading: &Reading,
    wanted: Option<usize>,
) -> Result<Option<Parts>, Refusal> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if !begins(text) {
        return Ok(None);
    }
    let text = &*number::plain(text);
    let mut records = Records::new(&reading.fields, wanted);
    let fault = match document(text, &mut records) {
        Ok(()) => return records.parts("JSON", Vec::new()).map(Some),
        Err(fault) => fault,
    };
    let mut by_line = Records::new(&reading.fields, wanted);
    let bad = lines(text, &mut by_line);
    if by_line.articles() > records.articles() || by_line.objects() > bad.len() {
        return by_line.parts("JSON Lines", told(&bad)).map(Some);
    }
    let broken = format!("the JSON cannot be read beyond line {} ({fault}): what stands before it was", fault.line());
    match (records.articles() > 0, is_meant(text)) {
        (true, _) => records.parts("JSON", vec![broken]).map(Some),
        (false, true) => Err(Refusal::BrokenJson(fault.to_string())),
        (false, false) => Ok(None),
    }
}

/// Whether a text may be JSON: an object or a list, or nearly all of its first lines are objects.
fn begins(text: &str) -> bool {
    let object = |line: &str| line.trim_start().starts_with('{') && line.trim_end().ends_with('}');
    let head = || text.lines().filter(|line| !line.trim().is_empty()).take(10);
    text.starts_with(['{', '[']) || head().filter(|line| object(line)).count() * 2 > head().count()
}

/// Whether somebody meant to write JSON: an object whose first key is quoted.
fn is_meant(text: &str) -> bool {
    let inner = text.trim_start_matches(|c: char| c == '[' || c.is_whitespace());
    let key = inner.strip_prefix('{').map(str::trim_start).and_then(|rest| rest.strip_prefix('"'));
    key.and_then(|key| key.split_once('"')).is_some_and(|(_, rest)| rest.trim_start().starts_with(':'))
}

/// Reads one document, the elements of a list one by one. What several documents in a row are (`jq` prints so) is told
/// by [`lines`] first, because a line may be broken.
fn document(text: &str, records: &mut Records) -> Result<(), Error> {
    let mut json = Deserializer::from_str(text);
    json.deserialize_any(Each(records))?;
    let Err(fault) = json.end() else { return Ok(()) };
    let mut values = Deserializer::from_str(text).into_iter::<Value>().skip(1);
    if text.lines().next().is_some_and(|line| serde_json::from_str::<Value>(line).is_ok()) {
        return Err(fault);
    }
    values.try_for_each(|value| value.map(|value| records.add(&value)))
}

/// Reads a value a line and gives the numbers of the lines that are none.
fn lines(text: &str, records: &mut Records) -> Vec<usize> {
    let mut bad = Vec::new();
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        match serde_json::from_str(line) {
            Ok(value @ (Value::Object(_) | Value::Array(_))) => records.add(&value),
            _ => bad.push(index + 1),
        }
    }
    bad
}

/// The notice for lines that could not be read.
fn told(bad: &[usize]) -> Vec<String> {
    let numbers: Vec<String> = bad.iter().take(5).map(ToString::to_string).collect();
    let more = if bad.len() > numbers.len() { ", …" } else { "" };
    match bad.len() {
        0 => Vec::new(),
        1 => vec![format!("line {} is no JSON and was left out", numbers.join(""))],
        count => vec![format!("{count} lines are no JSON and were left out: {}{more}", numbers.join(", "))],
    }
}

/// Hands the elements of a list to the records as they come, or an object as a whole.
struct Each<'r, 'f>(&'r mut Records<'f>);

impl<'de> Visitor<'de> for Each<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        formatter.write_str("an object or a list of objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(value) = list.next_element()? {
            self.0.add(&value);
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<(), A::Error> {
        self.0.add_root(&Value::deserialize(MapAccessDeserializer::new(object))?);
        Ok(())
    }
}

#[cfg(test)]
mod tests;

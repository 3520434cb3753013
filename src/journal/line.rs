//! How a record is written.

use std::fmt::Write as _;

use serde::Serialize;

use crate::text::is_hidden;

/// A record as one line in which nothing is hidden: what would control a terminal or reorder text is escaped, so that
/// the file can be shown as it is.
///
/// # Panics
/// If the record has no JSON form: if it has a map whose keys are no strings.
pub fn line(record: &impl Serialize) -> String {
    let json = serde_json::to_string(record).expect("strings, numbers and lists of them always have a JSON form");
    if !json.contains(is_hidden) {
        return json;
    }
    json.chars().fold(String::with_capacity(json.len() + 16), |mut out, c| {
        if is_hidden(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing to a string can't fail.
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
        out
    })
}

//! Numbers that are none in JSON, though programs write them there: Python does for every empty cell of a table.

use std::borrow::Cow;

/// What is written where nothing is.
const NONE: [&str; 3] = ["NaN", "-Infinity", "Infinity"];

/// A text with `null` in the place of values that are no numbers; the same words in strings stay.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    if !NONE.iter().any(|word| text.contains(word)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let (mut inside, mut escaped) = (false, false);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let word = NONE.iter().find(|word| !inside && rest.starts_with(**word));
        let taken = word.map_or(c.len_utf8(), |word| word.len());
        let (piece, after) = rest.split_at(taken);
        out.push_str(if word.is_some() { "null" } else { piece });
        inside ^= c == '"' && !escaped;
        escaped = inside && c == '\\' && !escaped;
        rest = after;
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_that_are_no_numbers_are_nothing_and_words_stay() {
        let text = r#"{"a": NaN, "b": "NaN \"NaN", "c": [-Infinity,Infinity], "d\\": NaN}"#;
        assert_eq!(plain(text), r#"{"a": null, "b": "NaN \"NaN", "c": [null,null], "d\\": null}"#);
    }
}

//! Texts longer than any article, and lines longer than any paragraph: cut, or broken where a blank stands.
//!
//! A paragraph is laid out as a whole, so one of a megabyte would hold up every key. Breaking it loses nothing, and
//! spans still count in the file.

use super::Part;
use crate::text::Origin;

/// The most text of one article that is read, in bytes: more than any novel has.
const LONGEST: usize = 16_000_000;

/// The longest line that stays one, in bytes: eight thousand words.
pub(super) const LINE: usize = 50_000;

/// The beginning of a text that is longer than any article, up to the last line break or blank before the limit, and
/// the notice that says so.
pub(super) fn beginning(text: &str) -> (&str, Option<String>) {
    if text.len() <= LONGEST {
        return (text, None);
    }
    let limit = (0..=LONGEST).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let head = text.get(..limit).unwrap_or_default();
    let end = head.rfind('\n').or_else(|| head.rfind(' ')).unwrap_or(limit);
    let kept = head.get(..end).unwrap_or_default();
    (kept, Some(format!("only the first {} MB of its text were read", LONGEST / 1_000_000)))
}

/// A text as an article, very long lines broken.
pub(super) fn part(text: String) -> Part {
    if text.split(['\n', '\r']).all(|line| line.len() <= LINE) {
        return Part { text, ..Part::default() };
    }
    let notice = format!("a line of more than {} KB was broken into several", LINE / 1_000);
    let (mut out, mut origin, mut line) = (String::with_capacity(text.len()), Origin::default(), 0);
    origin.push(0, 0);
    for (at, c) in text.char_indices() {
        if is_full(line, c.is_whitespace()) {
            out.push_str("\n\n");
            origin.push(out.len(), at);
            line = 0;
        }
        out.push(c);
        line = if matches!(c, '\n' | '\r') { 0 } else { line + c.len_utf8() };
    }
    Part { text: out, origin, notices: vec![notice], ..Part::default() }
}

/// Whether a line of so many bytes is broken here: where a blank stands, or anywhere if none comes.
pub(super) fn is_full(line: usize, blank: bool) -> bool {
    line >= if blank { LINE } else { 2 * LINE }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    #[test]
    fn a_text_is_cut_where_a_word_ends() {
        let (kept, notice) = beginning("größer ".repeat(2_100_000).leak());
        assert!(kept.len() <= LONGEST && kept.ends_with("größer") && notice.is_some());
        assert_eq!(beginning("größer"), ("größer", None));
    }

    #[test]
    fn a_long_line_is_broken_and_every_word_is_found_in_the_file() {
        for word in ["Zölle ", "語"] {
            let text = format!("Pier\n{}Ende", word.repeat(60_000));
            let part = part(text.clone());
            assert!(part.text.split('\n').all(|line| line.len() <= 2 * LINE + 4), "{word}");
            assert_eq!(part.text.replace('\n', ""), text.replace('\n', ""));
            let end = part.origin.in_file(Span::new(part.text.len() - 4, part.text.len()));
            assert_eq!(end, Span::new(text.len() - 4, text.len()));
        }
    }

    #[test]
    fn ordinary_texts_stay_as_they_are() {
        let part = part("Pier\n\nIt closed.\n".to_owned());
        assert_eq!(
            (part.text.as_str(), part.origin, part.notices.len()),
            ("Pier\n\nIt closed.\n", Origin::default(), 0)
        );
    }
}

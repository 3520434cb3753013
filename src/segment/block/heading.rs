//! Which kept lines are headings: short, without the end of a sentence, with text to stand over.

use crate::segment::line::{End, Line};
use crate::segment::quote::quoted;
use crate::segment::sentence::sentences;
use crate::text::Language;

/// No heading has more words or characters.
const LONGEST: (usize, usize) = (14, 140);

/// Whether a line has the shape of a heading.
pub(super) fn is_short(line: &Line) -> bool {
    let ends = match line.end {
        End::Open => true,
        End::Question => line.words <= 12,
        End::Stop | End::Exclamation | End::Colon => false,
    };
    let starts = line.text.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase());
    (ends && starts && line.credit.is_none())
        && line.words <= LONGEST.0
        && line.text.len() <= LONGEST.1
        && !line.text.ends_with([',', ';', '-', '–', '…'])
}

/// Whether the line at `index` of the kept lines is a heading: short, one sentence, followed by text; at most two stand
/// on each other, what comes in longer rows is a list or a poem.
pub(super) fn is_heading(lines: &[Line], index: usize, language: Language) -> bool {
    let short = |index: usize| lines.get(index).is_some_and(is_short);
    let text = |index: usize| lines.get(index).is_some_and(|line| line.words >= 8 || line.end != End::Open);
    let before = index.checked_sub(1).is_some_and(short);
    let row = before && (index.checked_sub(2).is_some_and(short) || short(index + 1));
    let inner = quoted(lines[index].text).unwrap_or(lines[index].text);
    short(index)
        && !row
        && (text(index + 1) || (short(index + 1) && text(index + 2)))
        && sentences(inner, language).len() == 1
}

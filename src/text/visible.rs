//! Text made harmless for a terminal: what would act on it is shown as a symbol instead.
//!
//! Control characters become the pictures that Unicode has for them (`␛` for escape), characters that reorder or hide
//! text become `�`-like marks in brackets of their own (`⟨RLO⟩` is long, so a single `␥` stands for all of them),
//! and white space of any kind becomes a blank. Of marks that pile up on one letter the first eight are left. Every
//! place that puts foreign text on a screen or into a message calls this; the text of an article keeps its bytes,
//! because spans count in them.

use std::borrow::Cow;

use unicode_width::UnicodeWidthChar as _;

use super::cluster::is_plain;

/// How many characters without a width are shown on one letter. Hebrew and Vietnamese stack up to four marks and a
/// family emoji has four joiners and selectors; what goes beyond that is meant to smear over the rows around it. The
/// Stream-Safe Text Format (Unicode Standard Annex #15) allows 30, which is meant for buffers and not for rows.
pub(crate) const MARKS: usize = 8;

/// Whether a character is shown as a symbol because it would hide, reorder or control text.
///
/// The set: C0 and C1 controls, the bidirectional marks, embeddings, overrides and isolates (Unicode Standard Annex
/// #9), interlinear annotation, invisible operators, the beams of musical notation, the tag characters U+E0000–U+E007F,
/// and letters that have no shape: the Mongolian vowel separator and the Hangul fillers.
pub fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{3164}' | '\u{ffa0}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Appends `c` as it is safe to show: itself, a blank for white space, a symbol for a control, nothing for a soft
/// hyphen, a zero-width space or a byte order mark.
pub fn push_visible(out: &mut String, c: char) {
    match c {
        '\u{ad}' | '\u{200b}' | '\u{feff}' => {}
        '\u{a0}' | '\u{202f}' => out.push(c),
        '\u{85}' => out.push(' '),
        c if c.is_whitespace() => out.push(' '),
        '\u{0}'..='\u{1f}' => out.push(char::from_u32(0x2400 + c as u32).unwrap_or('␥')),
        '\u{7f}' => out.push('␡'),
        c if is_hidden(c) => out.push('␥'),
        c => out.push(c),
    }
}

/// The whole text as it is safe to show in one line; nothing is copied where that is the text itself.
pub fn as_visible(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_plain) { Cow::Borrowed(text) } else { Cow::Owned(made_visible(text)) }
}

/// The whole text as it is safe to show in one line.
pub fn visible(text: &str) -> String {
    as_visible(text).into_owned()
}

fn made_visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut marks = 0;
    for c in text.chars() {
        marks = if c.width() == Some(0) { marks + 1 } else { 0 };
        if marks <= MARKS {
            push_visible(&mut out, c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_terminal_would_obey_is_left() {
        let all: String = ('\u{0}'..='\u{ffff}').chain('\u{e0000}'..='\u{e00ff}').collect();
        let shown = visible(&all);
        assert!(!shown.chars().any(|c| c.is_control() || is_hidden(c)));
    }

    #[test]
    fn an_escape_sequence_is_shown_and_not_obeyed() {
        assert_eq!(visible("a\u{1b}[31mb\u{202e}c"), "a␛[31mb␥c");
    }

    #[test]
    fn marks_that_pile_up_are_cut() {
        let smeared = format!("Z{}e\u{301}", "\u{301}\u{316}\u{35c}".repeat(3_000));
        assert_eq!(visible(&smeared).chars().count(), 1 + MARKS + 2);
    }

    #[test]
    fn breaks_become_blanks_and_soft_hyphens_vanish() {
        assert_eq!(visible("Zoll\u{ad}amt\r\nheute\tund"), "Zollamt  heute und");
    }
}

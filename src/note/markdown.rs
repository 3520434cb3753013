//! The notes as Markdown: made to be read and quoted.
//!
//! Quotations come from foreign texts; `cite` writes them so that they stay the words that they are.

use std::fmt::Write as _;

use jiff::Timestamp;
use jiff::tz::Offset;

use super::anchor::Anchor;
use super::note::Note;
use super::plain::squeeze;
use crate::cite::{Part, push_line, push_quotation};

/// How a file begins that this program wrote and may write again.
pub(super) const MARK: &str =
    "<!-- Written by diptych after every change of the notes. Changes to this file are lost. -->";

/// Whether a text is a page of notes that this program wrote beside a notes file, and so no article.
pub fn is_page(text: &str) -> bool {
    text.starts_with(MARK)
}

/// All notes as one Markdown text, oldest first.
pub(super) fn markdown<'a>(notes: impl Iterator<Item = &'a Note>) -> String {
    let mut out = format!("{MARK}\n\n# Notes\n");
    for note in notes {
        push_note(&mut out, note);
    }
    out
}

/// A note: a heading with its time, the quotations with their sources, the relation, the text.
fn push_note(out: &mut String, note: &Note) {
    out.push_str("\n## ");
    push_time(out, note.created);
    if let Some(modified) = note.modified {
        out.push_str(", changed ");
        push_time(out, modified);
    }
    out.push('\n');
    for anchor in note.targets.anchors() {
        push_anchor(out, anchor);
    }
    if let Some(relation) = note.targets.relation() {
        let _ = write!(out, "\n**{}**\n", relation.word());
    }
    push_text(out, &note.text);
    for rival in &note.rivals {
        out.push_str("\n**Another version, written at the same time:**\n");
        push_text(out, rival);
    }
}

fn push_time(out: &mut String, time: Timestamp) {
    let time = Offset::UTC.to_datetime(time);
    let (date, hour, minute) = (time.date(), time.hour(), time.minute());
    // Writing to a string can't fail.
    let _ = write!(out, "{date} {hour:02}:{minute:02} UTC");
}

/// The quotation and where it comes from.
fn push_anchor(out: &mut String, anchor: &Anchor) {
    let date = anchor.date.map(|date| date.to_string());
    let origin = [Some(anchor.title.as_str()), anchor.outlet.as_deref(), date.as_deref(), Some(anchor.source.as_str())];
    let origin = origin.into_iter().flatten().filter(|part| !part.is_empty()).map(|part| Part::Words(squeeze(part)));
    out.push('\n');
    push_quotation(out, &squeeze(&anchor.quote), &origin.collect::<Vec<_>>());
}

/// What the reader wrote, line for line.
fn push_text(out: &mut String, text: &str) {
    out.push('\n');
    let mut lines = text.lines().map(str::trim_end).skip_while(|line| line.is_empty()).peekable();
    while let Some(line) = lines.next() {
        // An indent would be code, a no-break space is none.
        let words = line.trim_start();
        out.extend(std::iter::repeat_n('\u{a0}', line.chars().count() - words.chars().count()));
        push_line(out, words);
        if !line.is_empty() && lines.peek().is_some_and(|next| !next.is_empty()) {
            out.push('\\');
        }
        out.push('\n');
    }
}

#[cfg(test)]
mod tests;

//! The notes as Markdown: made to be read and quoted.
//!
//! Quotations come from foreign texts. Whatever they contain, they are shown as the words that they are: what Markdown
//! or HTML would take for structure is escaped, what a terminal would obey is made visible.

use std::borrow::Cow;
use std::fmt::Write as _;

use jiff::Timestamp;
use jiff::tz::Offset;

use super::anchor::Anchor;
use super::note::Note;
use super::plain::squeeze;
use crate::text::visible;

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

/// A quotation, and in a paragraph of the same block quote where it comes from.
fn push_anchor(out: &mut String, anchor: &Anchor) {
    out.push_str("\n> ");
    push_line(out, &squeeze(&anchor.quote));
    out.push_str("\n>\n> — ");
    let date = anchor.date.map(|date| date.to_string());
    let origin = [Some(anchor.title.as_str()), anchor.outlet.as_deref(), date.as_deref(), Some(anchor.source.as_str())];
    for (index, part) in origin.into_iter().flatten().filter(|part| !part.is_empty()).enumerate() {
        if index > 0 {
            out.push_str(", ");
        }
        push_line(out, &squeeze(part));
    }
    out.push('\n');
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

/// A line of foreign text: first made visible, so that nothing hides before a mark, then escaped.
fn push_line(out: &mut String, text: &str) {
    let shown = if text.chars().all(is_plain) { Cow::Borrowed(text) } else { Cow::Owned(visible(text)) };
    let mut rest = push_start(out, &shown);
    while let Some((plain, special)) = rest.bytes().position(is_mark).and_then(|at| rest.split_at_checked(at)) {
        out.push_str(plain);
        out.push('\\');
        let mut characters = special.chars();
        out.extend(characters.next());
        rest = characters.as_str();
    }
    out.push_str(rest);
}

/// Whether a character is visible as it is. That is true of others too; these are nearly all of a text.
fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | 'À'..='ʯ' | '‐'..='‧')
}

/// The start of a line, where a mark could make it a heading, a list, a quotation or a rule; gives back the rest.
fn push_start<'a>(out: &mut String, text: &'a str) -> &'a str {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = text.strip_suffix(rest).unwrap_or_default();
    out.push_str(number);
    if rest.starts_with(if number.is_empty() { &['#', '-', '+', '=', ':'][..] } else { &['.', ')'][..] }) {
        out.push('\\');
    }
    rest
}

/// Whether a byte can be markup inside a line, in CommonMark or what is usual beside it.
fn is_mark(byte: u8) -> bool {
    matches!(
        byte,
        b'\\' | b'`' | b'*' | b'_' | b'[' | b']' | b'<' | b'>' | b'&' | b'~' | b'|' | b'$' | b'^' | b'{' | b'}'
    )
}

#[cfg(test)]
mod tests;

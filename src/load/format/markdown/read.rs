//! The way from Markdown to a text with what front matter and headings state.

use super::front::Front;
use super::lines::Lines;
use super::sign;
use crate::load::format::{Part, fact};
use crate::segment::{MarkedLine, Stated};
use crate::text::BlockKind;

/// Reads a text as Markdown; nothing if it is none.
pub(in crate::load::format) fn read(text: &str) -> Option<Part> {
    let front = Front::of(text);
    if front.is_none() && !sign::is_markdown(text) {
        return None;
    }
    let front = front.unwrap_or_default();
    let mut lines = Lines::new(text, front.end);
    if let Some(title) = &front.title
        && !fact::says(sign::first_lines(text, front.end), title)
    {
        lines.say(title, front.place(text, title), BlockKind::Heading);
    }
    lines.read();
    let (text, origin, marks) = lines.finish();
    let title = front.title.or_else(|| first_heading(&text, &marks));
    let stated = Stated {
        title,
        byline: front.byline.as_deref().and_then(fact::byline),
        date: front.date.as_deref().and_then(fact::date),
        outlet: front.outlet.as_deref().map(fact::outlet),
        address: front.address,
        language: front.language.as_deref().and_then(fact::language),
    };
    let mut part = Part { text, origin, ..Part::default() };
    part.markup.lines = marks;
    part.markup.stated = stated;
    Some(part)
}

/// The heading that a text begins with.
fn first_heading(text: &str, lines: &[MarkedLine]) -> Option<String> {
    let first = lines.first().filter(|line| line.kind == Some(BlockKind::Heading))?;
    Some(first.span.of(text).to_owned())
}

#[cfg(test)]
mod tests;

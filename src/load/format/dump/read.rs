//! From the lines of a dump to the text of its page.

use super::link::Links;
use super::raw::{Raw, raw_lines};
use super::{fragment, wrap};
use crate::load::format::Part;
use crate::segment::MarkedLine;
use crate::text::{BlockKind, Span};

/// Reads a dump; nothing if the text is none.
pub(in crate::load::format) fn read(text: &str) -> Option<Part> {
    let all = raw_lines(text);
    let links = Links::of(&all);
    let end = links.as_ref().map_or(all.len(), |links| links.end);
    let page = all.get(..end).unwrap_or_default();
    let width = wrap::width(page);
    let fragments = width.is_none() && fragment::are_fragments(page);
    let listed = page.iter().filter(|line| line.indent >= 2 && line.is_item()).count() >= 4;
    if links.is_none() && width.is_none() && !fragments && !listed {
        return None;
    }
    let goes_on = |index: usize, words: usize| {
        page.get(index + 1).is_some()
            && match width {
                Some(width) => wrap::goes_on(page, index, width),
                None => fragments && fragment::goes_on(page, index, words),
            }
    };
    let mut writer = Writer { links, margin: margin(page), ..Writer::default() };
    let (mut first, mut words) = (0, 0);
    for index in 0..page.len() {
        words += page[index].text.split_whitespace().count();
        if !goes_on(index, words) {
            writer.write(page.get(first..=index).unwrap_or_default());
            (first, words) = (index + 1, 0);
        }
    }
    Some(writer.part)
}

/// The cell in which most of the long lines begin: lynx and links let headings stand out to the left of it.
fn margin(lines: &[Raw]) -> usize {
    let mut indents: Vec<usize> = lines.iter().filter(|line| line.width >= 60).map(|line| line.indent).collect();
    indents.sort_unstable();
    // Some paragraphs stand out as well, but not one in four.
    indents.get(indents.len() / 4).copied().unwrap_or(0)
}

/// Puts the text together, line by line.
#[derive(Default)]
struct Writer {
    part: Part,
    links: Option<Links>,
    /// The cell in which paragraphs begin.
    margin: usize,
}

impl Writer {
    /// Writes one line of the page, which may stand on several lines of the file.
    fn write(&mut self, lines: &[Raw]) {
        let Some(first) = lines.first() else { return };
        if !self.part.text.is_empty() {
            self.part.text.push_str(if first.apart { "\n\n" } else { "\n" });
        }
        let start = self.part.text.len();
        let mut numbers = 0;
        for (index, line) in lines.iter().enumerate() {
            let text = if index == 0 { line.unmarked() } else { line.text };
            if self.part.text.len() > start && !fragment::closes(text) && !fragment::opens_at_end(&self.part.text) {
                self.part.text.push(' ');
            }
            let at = line.start + line.text.len() - text.len();
            numbers += self.copy(text, at);
        }
        let span = Span::new(start, self.part.text.len());
        let text = span.of(&self.part.text);
        let words = text.split_whitespace().count();
        // Where a link ends is not said: three words are what links in the press have on average.
        let linked = self.links.is_some().then(|| (3.0 * numbers as f32 / words.max(1) as f32).min(1.0));
        let stands_out = first.indent < self.margin && lines.len() == 1 && words <= 20;
        let kind = if first.is_item() { Some(BlockKind::ListItem) } else { stands_out.then_some(BlockKind::Heading) };
        let region = region(text);
        self.part.markup.lines.push(MarkedLine { span, kind, region, kept: None, linked });
    }

    /// Copies a text without the numbers of links, and tells how many there were.
    fn copy(&mut self, text: &str, at: usize) -> usize {
        let numbers = self.links.as_mut().map(|links| links.numbers(text)).unwrap_or_default();
        let mut done = 0;
        for number in &numbers {
            self.piece(text, Span::new(done, number.start), at);
            done = number.end;
        }
        self.piece(text, Span::new(done, text.len()), at);
        numbers.len()
    }

    fn piece(&mut self, text: &str, span: Span, at: usize) {
        let piece = span.of(text);
        if !piece.is_empty() {
            self.part.origin.push(self.part.text.len(), at + span.start);
            self.part.text.push_str(piece);
        }
    }
}

/// Controls that dumpers draw: buttons, fields, frames.
fn region(text: &str) -> Option<&'static str> {
    let drawn = |c: char| matches!(c, '_' | '[' | ']' | '(' | ')' | '*' | ' ' | '●' | '○' | '|' | '─' | '-' | '=');
    let control = ["(BUTTON)", "IFRAME:", "IFrame:", "FRAME:", "[INLINE]", "[EMBED]", "[USEMAP]", "#", "Link: "];
    let control =
        control.iter().any(|mark| text.starts_with(mark) && !text.starts_with("# ") && !text.starts_with("##"));
    let field = text.contains("____") || text.chars().all(drawn);
    (control || field).then_some("form")
}

#[cfg(test)]
mod tests;

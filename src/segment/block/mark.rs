//! Marks at the beginning of a line that say what it is: bullets, numbers, Markdown's `#` and `>`.

use crate::segment::line::Line;

/// What stands before the text of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// `•` and its like: always an item of a list.
    Bullet,
    /// `-`, `*` and their like: an item if a neighbour has the same.
    Dash(char),
    /// `2.`, `2)`: an item if a neighbour counts on or back.
    Number(u32),
    /// `##`: a heading.
    Heading,
    /// `>`: a quotation.
    Quotation,
}

/// The mark of a line and the text after it; nothing if there is no mark, or nothing after it.
pub(super) fn mark(text: &str) -> Option<(Mark, &str)> {
    let (first, rest) = text.split_once(char::is_whitespace)?;
    let rest = rest.trim_start();
    let mut chars = first.chars();
    let mark = match (chars.next()?, chars.as_str()) {
        ('•' | '‣' | '◦' | '▪' | '●' | '○' | '■' | '□' | '►' | '▸' | '⁃' | '➤' | '✓', "") => {
            Mark::Bullet
        }
        (c @ ('-' | '–' | '—' | '*' | '·' | '+'), "") => Mark::Dash(c),
        ('>', "") => Mark::Quotation,
        ('#', more) if more.len() <= 5 && more.chars().all(|c| c == '#') => Mark::Heading,
        _ => Mark::Number(
            first.strip_prefix('(').unwrap_or(first).strip_suffix(['.', ')'])?.parse().ok().filter(|n| *n < 100)?,
        ),
    };
    (!rest.is_empty()).then_some((mark, rest))
}

impl Mark {
    /// Whether a line with this mark is an item of a list between its neighbours.
    pub(super) fn is_item<'a>(self, neighbours: impl Iterator<Item = Line<'a>>) -> bool {
        let mut others = neighbours.filter_map(|line| mark(line.text)).map(|(mark, _)| mark);
        match self {
            Self::Bullet => true,
            Self::Dash(_) => others.any(|other| other == self),
            Self::Number(number) => others.any(|other| matches!(other, Self::Number(n) if n.abs_diff(number) == 1)),
            Self::Heading | Self::Quotation => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_told_from_words_and_numbers() {
        assert_eq!(mark("• Ein Punkt"), Some((Mark::Bullet, "Ein Punkt")));
        assert_eq!(mark("-  Ein Punkt"), Some((Mark::Dash('-'), "Ein Punkt")));
        assert_eq!(mark("2. Ein Punkt"), Some((Mark::Number(2), "Ein Punkt")));
        assert_eq!(mark("(2) Ein Punkt"), Some((Mark::Number(2), "Ein Punkt")));
        assert_eq!(mark("## Ein Titel"), Some((Mark::Heading, "Ein Titel")));
        assert_eq!(mark("> Ein Zitat"), Some((Mark::Quotation, "Ein Zitat")));
        for text in ["#Wahl ist heute", "2024. Ein Jahr", "-5 Grad", "•", "Ein Satz", "> "] {
            assert_eq!(mark(text), None, "{text}");
        }
    }
}

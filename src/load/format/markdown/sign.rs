//! The signs that a text is Markdown.

/// As many lines are looked at: whoever writes Markdown has shown it by then.
const LINES: usize = 2_000;

/// From this many points on a text is Markdown: two headings, two links, or one with emphasis.
const ENOUGH: usize = 4;

/// Whether a text has enough signs. Lists and quotations are none: plain text has them too.
pub(super) fn is_markdown(text: &str) -> bool {
    let (mut headings, mut links, mut strong, mut fences) = (0, 0, 0, 0);
    let mut above = "";
    for line in text.lines().take(LINES) {
        headings += usize::from(is_heading(line) || is_underline(above, line));
        links += links_of(line);
        strong += usize::from(is_emphasised(line, "**") || is_emphasised(line, "__"));
        fences += usize::from(line.starts_with("```") || line.starts_with("~~~"));
        above = line;
    }
    2 * headings + 2 * links + strong.min(2) + fences.min(2) >= ENOUGH
}

/// `## Words`
fn is_heading(line: &str) -> bool {
    let rest = line.trim_start_matches('#');
    let level = line.len() - rest.len();
    (1..=6).contains(&level) && rest.starts_with(' ') && rest.contains(char::is_alphabetic)
}

/// A line of strokes under a short line that is no sentence.
fn is_underline(above: &str, line: &str) -> bool {
    let stroke = |c: char| line.len() >= 3 && line.trim_end().chars().all(|other| other == c);
    let heading = above.starts_with(char::is_alphanumeric) && !above.trim_end().ends_with('.') && above.len() < 100;
    heading && (stroke('=') || stroke('-'))
}

/// How many `[text](address)` a line has.
fn links_of(line: &str) -> usize {
    let target = |rest: &str| ["http", "/", "#", "mailto:", "<", "."].iter().any(|start| rest.starts_with(start));
    line.split("](").skip(1).filter(|rest| target(rest) && rest.contains(')')).count()
}

/// Whether there are letters between two marks.
fn is_emphasised(line: &str, mark: &str) -> bool {
    let mut parts = line.split(mark).skip(1);
    let inner = parts.next().filter(|_| parts.next().is_some());
    inner.is_some_and(|inner| inner.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '"' | '„' | '“')))
}

/// The first lines of a text from an offset on, without the marks of headings.
pub(super) fn first_lines(text: &str, start: usize) -> impl Iterator<Item = &str> {
    text.get(start..).unwrap_or_default().lines().filter(|line| !line.trim().is_empty()).take(12)
}

//! A screen as a picture: what a buffer shows, as SVG, the same for the same buffer.
//!
//! Neighbouring cells of one look become one text with a fixed length, so that columns stay columns whatever font the
//! viewer has. A wide character is a text of its own, which keeps it in its two columns.
//!
//! ```text
//! cells  │w│o│r│d│ │≈│ │1│2│     <rect> for a ground, <text textLength=…> for what stands on it
//! looks   └──┬──┘ └┬┘ └─┬─┘
//! ```

use ratatui::buffer::Buffer;
use ratatui::style::Modifier;
use unicode_width::UnicodeWidthStr as _;

use super::colour::{GROUND, Rgb, seen};

/// A cell of DejaVu Sans Mono at [`FONT`] pixels: its advance, and the line height at which box drawing has no seams.
const CELL: (f64, f64) = (8.43, 16.3);
/// Pixels.
const FONT: f64 = 14.0;
/// From the top of a cell to the foot of its letters: the font's ascent of 0.928 em.
const ASCENT: f64 = 13.0;
/// The rim around the screen, in pixels.
const RIM: f64 = 12.0;

/// How a run of cells looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Look {
    ink: Rgb,
    ground: Option<Rgb>,
    modifier: Modifier,
}

/// Cells of one row and one look.
struct Run {
    /// The first column.
    column: u16,
    /// How many columns it covers.
    width: u16,
    look: Look,
    /// Whether it is a single wide character, to which nothing is added.
    wide: bool,
    text: String,
}

/// The picture of a buffer.
pub(crate) fn svg(buffer: &Buffer) -> String {
    let (width, height) = (f64::from(buffer.area.width) * CELL.0, f64::from(buffer.area.height) * CELL.1);
    let (width, height) = (width + 2.0 * RIM, height + 2.0 * RIM);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.2} {height:.2}\" width=\"{width:.2}\" \
         height=\"{height:.2}\" font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"{FONT}\" \
         xml:space=\"preserve\">\n<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{}\"/>\n",
        GROUND.hex()
    );
    for row in 0..buffer.area.height {
        let runs = runs(buffer, row);
        // All grounds of a row first: a letter that leans over its cell is not cut off by the next one's ground.
        out.extend(runs.iter().filter_map(|run| ground(row, run)));
        out.extend(runs.iter().filter_map(|run| text(row, run)));
    }
    out.push_str("</svg>\n");
    out
}

/// The runs of a row, from left to right.
fn runs(buffer: &Buffer, row: u16) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut column = 0;
    while column < buffer.area.width {
        let cell = &buffer[(buffer.area.x + column, buffer.area.y + row)];
        let (ink, ground) = seen(cell.fg, cell.bg, cell.modifier);
        let look = Look { ink, ground, modifier: cell.modifier };
        let width = cell.symbol().width().clamp(1, usize::from(buffer.area.width - column)) as u16;
        match runs.last_mut() {
            Some(run) if width == 1 && run.look == look && !run.wide => {
                run.text.push_str(cell.symbol());
                run.width += 1;
            }
            _ => runs.push(Run { column, width, look, wide: width > 1, text: cell.symbol().to_owned() }),
        }
        column += width;
    }
    runs
}

/// The line that draws a run's ground, if it has one of its own.
fn ground(row: u16, run: &Run) -> Option<String> {
    let fill = run.look.ground?.hex();
    let ((x, y), width, height) = (place(row, run.column), f64::from(run.width) * CELL.0, CELL.1);
    Some(format!("<rect x=\"{x:.2}\" y=\"{y:.2}\" width=\"{width:.2}\" height=\"{height}\" fill=\"{fill}\"/>\n"))
}

/// The line that draws a run's text, if there is anything to see.
fn text(row: u16, run: &Run) -> Option<String> {
    let lines = Modifier::UNDERLINED | Modifier::CROSSED_OUT;
    if run.text.trim().is_empty() && !run.look.modifier.intersects(lines) {
        return None;
    }
    let ((x, y), width, fill) = (place(row, run.column), f64::from(run.width) * CELL.0, run.look.ink.hex());
    let (y, style, text) = (y + ASCENT, style(run.look.modifier), escaped(&run.text));
    Some(format!(
        "<text x=\"{x:.2}\" y=\"{y:.2}\" textLength=\"{width:.2}\" lengthAdjust=\"spacing\" \
         fill=\"{fill}\"{style}>{text}</text>\n"
    ))
}

/// The upper left corner of a cell.
fn place(row: u16, column: u16) -> (f64, f64) {
    (RIM + f64::from(column) * CELL.0, RIM + f64::from(row) * CELL.1)
}

/// The attributes that a modifier asks for; colours are settled in [`Look`].
fn style(modifier: Modifier) -> String {
    let with = |wanted, attribute| if modifier.contains(wanted) { attribute } else { "" };
    let bold = with(Modifier::BOLD, " font-weight=\"bold\"");
    let italic = with(Modifier::ITALIC, " font-style=\"italic\"");
    let under = with(Modifier::UNDERLINED, "underline ");
    let through = with(Modifier::CROSSED_OUT, "line-through ");
    match format!("{under}{through}").trim_end() {
        "" => format!("{bold}{italic}"),
        lines => format!("{bold}{italic} text-decoration=\"{lines}\""),
    }
}

/// Text as it stands between tags. XML has no way to write control characters; a terminal shows none either.
fn escaped(text: &str) -> String {
    let text: String = text.chars().filter(|c| !c.is_control()).collect();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use ratatui::style::{Color, Style};

    use super::*;

    fn drawn(rows: &[&str], styles: &[(u16, u16, Style)]) -> String {
        let mut buffer = Buffer::with_lines(rows.iter().copied());
        for (row, column, style) in styles {
            buffer[(*column, *row)].set_style(*style);
        }
        svg(&buffer)
    }

    fn lines<'a>(svg: &'a str, tag: &str) -> Vec<&'a str> {
        svg.lines().skip(2).filter(|line| line.starts_with(tag)).collect()
    }

    #[test]
    fn cells_of_one_look_are_one_text_as_long_as_its_cells() {
        assert_eq!(
            lines(&drawn(&["ab c"], &[]), "<text"),
            [r##"<text x="12.00" y="25.00" textLength="33.72" lengthAdjust="spacing" fill="#d8dbe2">ab c</text>"##]
        );
    }

    #[test]
    fn a_row_stands_one_line_height_below_the_other() {
        let svg = drawn(&["a", "b"], &[]);
        assert!(lines(&svg, "<text")[1].contains(r#"x="12.00" y="41.30""#), "{svg}");
        assert!(svg.starts_with("<svg ") && svg.contains(r#"viewBox="0 0 32.43 56.60""#), "{svg}");
    }

    #[test]
    fn a_style_parts_a_row_and_says_what_it_is() {
        let style = Style::new().fg(Color::Red).bg(Color::Blue).bold().italic().underlined().crossed_out();
        let svg = drawn(&["abc"], &[(0, 1, style)]);
        assert_eq!(lines(&svg, "<text").len(), 3);
        assert_eq!(
            lines(&svg, "<rect"),
            [r##"<rect x="20.43" y="12.00" width="8.43" height="16.3" fill="#6cacf0"/>"##]
        );
        let style =
            r##"fill="#e86c75" font-weight="bold" font-style="italic" text-decoration="underline line-through">b"##;
        assert!(lines(&svg, "<text")[1].contains(style), "{svg}");
    }

    #[test]
    fn reversed_and_faint_text_is_drawn_as_it_is_seen() {
        let svg = drawn(&["ab"], &[(0, 0, Style::new().reversed()), (0, 1, Style::new().dim())]);
        assert!(lines(&svg, "<rect")[0].contains("#d8dbe2"), "{svg}");
        assert!(lines(&svg, "<text")[0].contains(&GROUND.hex()), "{svg}");
        assert!(lines(&svg, "<text")[1].contains("#777a81"), "{svg}");
    }

    #[test]
    fn a_wide_character_takes_two_columns_and_what_follows_stays_in_place() {
        let svg = drawn(&["a語bc"], &[]);
        let texts = lines(&svg, "<text");
        assert!(texts[1].contains(r#"x="20.43""#) && texts[1].contains(r#"textLength="16.86""#), "{svg}");
        assert!(texts[2].contains(r#"x="37.29""#) && texts[2].ends_with(">bc</text>"), "{svg}");
    }

    #[test]
    fn combining_marks_stay_with_their_letter() {
        let svg = drawn(&["e\u{301}a"], &[]);
        assert!(svg.contains(r#"textLength="16.86""#) && svg.contains(">e\u{301}a</text>"), "{svg}");
    }

    #[test]
    fn text_is_escaped_and_blanks_are_not_drawn() {
        let svg = drawn(&["<&>\"'", "     "], &[]);
        assert_eq!(lines(&svg, "<text").len(), 1);
        assert!(svg.contains(">&lt;&amp;&gt;\"'</text>"), "{svg}");
    }
}

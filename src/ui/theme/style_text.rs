//! A style in writing: `bold red`, `black on #e0e0ff`, `underline`, `plain`.
//!
//! ```text
//! style     = word*            in any order
//! word      = modifier | colour | "on" colour | "plain"
//! modifier  = bold dim italic underline reverse
//! colour    = one of the terminal's own 16 (red, bright-red), 0–255, #rrggbb, or default
//! ```

use ratatui::style::{Color, Modifier, Style};

use crate::command::{Problem, did_you_mean, quoted};

const MODIFIERS: [(&str, Modifier); 5] = [
    ("bold", Modifier::BOLD),
    ("dim", Modifier::DIM),
    ("italic", Modifier::ITALIC),
    ("underline", Modifier::UNDERLINED),
    ("reverse", Modifier::REVERSED),
];

/// The terminal's own colours, in the names of the ECMA-48 palette; ratatui calls its white grey and its bright white
/// white.
const COLOURS: [(&str, Color); 17] = [
    ("default", Color::Reset),
    ("black", Color::Black),
    ("red", Color::Red),
    ("green", Color::Green),
    ("yellow", Color::Yellow),
    ("blue", Color::Blue),
    ("magenta", Color::Magenta),
    ("cyan", Color::Cyan),
    ("white", Color::Gray),
    ("bright-black", Color::DarkGray),
    ("bright-red", Color::LightRed),
    ("bright-green", Color::LightGreen),
    ("bright-yellow", Color::LightYellow),
    ("bright-blue", Color::LightBlue),
    ("bright-magenta", Color::LightMagenta),
    ("bright-cyan", Color::LightCyan),
    ("bright-white", Color::White),
];

/// Words that are neither.
const ON: &str = "on";
const PLAIN: &str = "plain";

/// Reads a style; an empty text is a plain one.
pub(super) fn read_style(written: &str) -> Result<Style, Problem> {
    let mut style = Style::new();
    let mut words = written.split_whitespace();
    while let Some(word) = words.next() {
        if let Some((_, modifier)) = MODIFIERS.iter().find(|(name, _)| *name == word) {
            style = style.add_modifier(*modifier);
        } else if word == ON {
            let word =
                words.next().ok_or_else(|| Problem::new("`on` stands without a colour").hint("as in `on blue`"))?;
            set_once(&mut style.bg, read_colour(word)?, word)?;
        } else if word != PLAIN {
            set_once(&mut style.fg, read_colour(word)?, word)?;
        }
    }
    Ok(style)
}

fn set_once(place: &mut Option<Color>, colour: Color, word: &str) -> Result<(), Problem> {
    match place.replace(colour) {
        None => Ok(()),
        Some(_) => Err(Problem::new(format!("{} is a second colour", quoted(word)))
            .hint("the background's colour is written `on blue`")),
    }
}

fn read_colour(word: &str) -> Result<Color, Problem> {
    let named = COLOURS.iter().find(|(name, _)| *name == word).map(|(_, colour)| *colour);
    let indexed = || word.parse().ok().map(Color::Indexed);
    let mixed = || {
        let digits = word.strip_prefix('#').filter(|digits| digits.len() == 6 && !digits.starts_with('+'))?;
        let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
        Some(Color::Rgb(red, green, blue))
    };
    named.or_else(indexed).or_else(mixed).ok_or_else(|| unknown(word))
}

fn unknown(word: &str) -> Problem {
    let names = MODIFIERS.iter().map(|(name, _)| *name).chain(COLOURS.iter().map(|(name, _)| *name)).chain([ON, PLAIN]);
    let hint = did_you_mean(word, names);
    let hint = hint.unwrap_or_else(|| "colours are `red`, `bright-red`, `208` or `#ff8700`".to_owned());
    Problem::new(format!("{} is neither a colour nor a style", quoted(word))).hint(hint)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn advice(written: &str) -> String {
        read_style(written).map_or_else(|problem| problem.advice(), |style| panic!("{written} is {style:?}"))
    }

    #[test]
    fn words_of_a_style_come_in_any_order() {
        let expected = Style::new().fg(Color::Red).bg(Color::Gray).add_modifier(Modifier::BOLD | Modifier::REVERSED);
        assert_eq!(read_style("bold red on white reverse"), Ok(expected));
        assert_eq!(read_style("  on white reverse bold red "), Ok(expected));
        assert_eq!(read_style(""), Ok(Style::new()));
        assert_eq!(read_style("plain"), Ok(Style::new()));
    }

    #[test]
    fn colours_are_named_numbered_or_mixed() {
        assert_eq!(read_style("208 on #0a0B0c"), Ok(Style::new().fg(Color::Indexed(208)).bg(Color::Rgb(10, 11, 12))));
        assert_eq!(read_style("bright-white"), Ok(Style::new().fg(Color::White)));
        assert_eq!(read_style("default"), Ok(Style::new().fg(Color::Reset)));
    }

    #[test]
    fn what_is_no_style_says_so_and_what_may_be_meant() {
        assert_eq!(advice("blod"), "`blod` is neither a colour nor a style (did you mean `bold`?)");
        assert_eq!(advice("on gren"), "`gren` is neither a colour nor a style (did you mean `green`?)");
        assert_eq!(advice("bold on"), "`on` stands without a colour (as in `on blue`)");
        assert_eq!(advice("red blue"), "`blue` is a second colour (the background's colour is written `on blue`)");
        for written in ["256", "#fff", "#12345é", "#+12345", "rgb(1,2,3)"] {
            assert!(advice(written).contains("`#ff8700`"), "{written}");
        }
    }
}

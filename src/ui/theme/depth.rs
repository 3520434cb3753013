//! How many colours a terminal has, and what becomes of the others there.

use ratatui::style::Color;

use super::numbered::{nearest_fixed, nearest_ground, nearest_ink, seen};

/// How many colours a terminal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    /// None: text has modifiers only.
    Colourless,
    /// The 16 that the user has chosen for the terminal.
    Sixteen,
    /// Those, and 240 that are the same everywhere.
    Indexed,
    /// All, by red, green and blue.
    True,
}

/// What stands in the names of terminals that have 256 colours at least. Most of them say more in `COLORTERM`, which a
/// login on another machine does not take along.
const MANY: [&str; 6] = ["256color", "kitty", "alacritty", "foot", "wezterm", "ghostty"];

impl Depth {
    /// What a terminal says of itself in the variables `TERM` and `COLORTERM`. Only what is said counts: a terminal
    /// that is sent more than it knows shows other colours, or none.
    pub fn of_terminal(term: &str, colorterm: &str) -> Self {
        if is_colourless(term) {
            Self::Colourless
        } else if matches!(colorterm, "truecolor" | "24bit") || term.ends_with("-direct") {
            Self::True
        } else if MANY.iter().any(|name| term.contains(name)) {
            Self::Indexed
        } else {
            Self::Sixteen
        }
    }

    /// The background that stands for a wanted one; nothing where there are no colours.
    pub(super) fn ground(self, wanted: Color) -> Option<Color> {
        self.bring(wanted, nearest_ground)
    }

    /// The colour of text that stands for a wanted one, on a background that is there already.
    pub(super) fn ink(self, wanted: Color, ground: Option<Color>) -> Option<Color> {
        self.bring(wanted, |wanted| nearest_ink(wanted, ground.and_then(seen)))
    }

    /// The terminal's own 16 stay what they are; `of_16` is asked for others where there are no more.
    fn bring(self, wanted: Color, of_16: impl Fn([u8; 3]) -> Color) -> Option<Color> {
        match (self, wanted) {
            (Self::Colourless, _) => None,
            (Self::Sixteen, Color::Rgb(..) | Color::Indexed(16..)) => seen(wanted).map(of_16),
            (Self::Indexed, Color::Rgb(red, green, blue)) => Some(nearest_fixed([red, green, blue])),
            _ => Some(wanted),
        }
    }
}

/// Dumb terminals, and the video terminals before the first one with colours, the VT525.
fn is_colourless(term: &str) -> bool {
    let number = term.strip_prefix("vt").unwrap_or_default();
    matches!(term, "dumb" | "vt52") || number.starts_with(['1', '2', '3', '4'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_has_the_colours_that_it_says() {
        for (term, colorterm, depth) in [
            ("xterm-256color", "truecolor", Depth::True),
            ("screen", "24bit", Depth::True),
            ("xterm-direct", "", Depth::True),
            ("xterm-256color", "", Depth::Indexed),
            ("tmux-256color", "yes", Depth::Indexed),
            ("xterm-kitty", "", Depth::Indexed),
            ("xterm", "", Depth::Sixteen),
            ("linux", "", Depth::Sixteen),
            ("", "", Depth::Sixteen),
            ("dumb", "truecolor", Depth::Colourless),
            ("vt100", "", Depth::Colourless),
            ("vt52", "", Depth::Colourless),
            ("vt220-w", "", Depth::Colourless),
            ("vt525", "", Depth::Sixteen),
        ] {
            assert_eq!(Depth::of_terminal(term, colorterm), depth, "{term} {colorterm}");
        }
    }

    #[test]
    fn only_what_a_terminal_has_not_becomes_another_colour() {
        let (orange, dark) = (Color::Rgb(255, 135, 0), Color::Rgb(27, 29, 35));
        for depth in [Depth::Sixteen, Depth::Indexed, Depth::True] {
            for own in [Color::Reset, Color::Red, Color::White, Color::Indexed(9)] {
                assert_eq!((depth.ink(own, None), depth.ground(own)), (Some(own), Some(own)), "{depth:?}");
            }
        }
        assert_eq!(Depth::True.ink(orange, None), Some(orange));
        assert_eq!(Depth::Indexed.ink(orange, None), Some(Color::Indexed(208)));
        assert_eq!(Depth::Indexed.ink(Color::Indexed(208), None), Some(Color::Indexed(208)));
        assert_eq!(Depth::Sixteen.ground(dark), Some(Color::Black));
        assert_eq!(Depth::Sixteen.ground(Color::Indexed(234)), Some(Color::Black));
        assert_eq!(Depth::Colourless.ink(orange, None), None);
        assert_eq!(Depth::Colourless.ground(Color::Red), None);
    }

    #[test]
    fn of_16_the_nearest_is_taken_that_can_be_read() {
        let blue = Color::Rgb(0, 0, 230);
        assert_eq!(Depth::Sixteen.ink(blue, None), Some(Color::Blue));
        assert_eq!(Depth::Sixteen.ink(blue, Some(Color::White)), Some(Color::Blue));
        assert_ne!(Depth::Sixteen.ink(blue, Some(Color::Black)), Some(Color::Blue));
    }
}

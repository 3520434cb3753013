//! What a program has left switched on in a terminal.

use std::collections::BTreeMap;

use super::sequence::{Piece, pieces};

/// Private modes that a terminal has on before anybody asks: wrapping and the cursor.
const ON_BY_DEFAULT: [&str; 2] = ["7", "25"];

/// What is not as it was before `output` was written, each in words; `screen` is what the output led to.
pub(crate) fn left_behind(output: &[u8], screen: &vt100::Screen) -> Vec<String> {
    let mut modes = BTreeMap::new();
    let (mut keyboards, mut cursor) = (0_i32, String::new());
    for piece in pieces(output) {
        let Piece::Csi { parameters, intermediates, last } = piece else { continue };
        match (last, parameters.split_at_checked(1).unwrap_or_default(), intermediates.as_str()) {
            ('h' | 'l', ("?", list), _) => modes.extend(list.split(';').map(|mode| (mode.to_owned(), last == 'h'))),
            ('u', (">", _), _) => keyboards += 1,
            ('u', ("<", _), _) => keyboards -= 1,
            ('q', _, " ") => cursor = parameters,
            _ => {}
        }
    }
    let changed = modes.iter().filter(|(mode, on)| **on != ON_BY_DEFAULT.contains(&mode.as_str()));
    let mut left: Vec<_> =
        changed.map(|(mode, on)| format!("mode {mode} {}", if *on { "on" } else { "off" })).collect();
    left.extend((keyboards > 0).then(|| "a keyboard protocol".to_owned()));
    left.extend((!matches!(cursor.as_str(), "" | "0")).then(|| format!("cursor shape {cursor}")));
    left.extend(is_styled(screen).then(|| "a colour or style".to_owned()));
    left
}

/// Whether what is written next would have a colour or style.
fn is_styled(screen: &vt100::Screen) -> bool {
    let colours = [screen.fgcolor(), screen.bgcolor()];
    colours != [vt100::Color::Default; 2]
        || [screen.bold(), screen.dim(), screen.italic(), screen.underline(), screen.inverse()].contains(&true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(output: &str) -> Vec<String> {
        let mut emulator = vt100::Parser::default();
        emulator.process(output.as_bytes());
        left_behind(output.as_bytes(), emulator.screen())
    }

    #[test]
    fn what_was_switched_on_and_off_again_is_not_left_behind() {
        let on = "\u{1b}[?1049h\u{1b}[?25l\u{1b}[?1000;1006h\u{1b}[?2004h\u{1b}[>1u\u{1b}[2 q\u{1b}[1;31m";
        let off = "\u{1b}[m\u{1b}[0 q\u{1b}[<1u\u{1b}[?2004l\u{1b}[?1006l\u{1b}[?1000l\u{1b}[?25h\u{1b}[?1049l";
        assert_eq!(left(&format!("{on}text{off}")), [""; 0]);
    }

    #[test]
    fn each_thing_left_on_is_named() {
        assert_eq!(left("\u{1b}[?1049h\u{1b}[?25l"), ["mode 1049 on", "mode 25 off"]);
        assert_eq!(left("\u{1b}[?1000h\u{1b}[?2004h\u{1b}[?1000l"), ["mode 2004 on"]);
        assert_eq!(
            left("\u{1b}[>1u\u{1b}[4 q\u{1b}[7m"),
            ["a keyboard protocol", "cursor shape 4", "a colour or style"]
        );
    }
}

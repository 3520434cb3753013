//! What diptych may write to a terminal, and nothing else: a list of what its screen needs, so that nothing that stands
//! in an article can reach the terminal as more than text.

use super::sequence::{Piece, pieces};

/// Moving the cursor, erasing, colours and styles.
const CSI: [char; 11] = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'm'];
/// The modes that are switched on and off: wrapping, cursor, mouse, focus, alternate screen, paste, whole frames.
const MODES: [&str; 11] = ["7", "25", "1000", "1002", "1003", "1004", "1006", "1015", "1049", "2004", "2026"];

/// Asserts that nothing but text and the sequences of diptych's own screen was written.
#[track_caller]
pub(crate) fn assert_only_allowed(output: &[u8]) {
    let forbidden = forbidden(output);
    assert!(forbidden.is_empty(), "written to the terminal: {forbidden:?}");
}

/// What was written and is not on the list.
fn forbidden(output: &[u8]) -> Vec<Piece> {
    pieces(output).into_iter().filter(|piece| !is_allowed(piece)).collect()
}

fn is_allowed(piece: &Piece) -> bool {
    match piece {
        Piece::Text(c) => !reorders_or_hides(*c),
        Piece::Control(c) => matches!(c, '\r' | '\n'),
        Piece::Csi { parameters, intermediates, last } if intermediates.is_empty() => match last {
            'h' | 'l' => parameters.strip_prefix('?').is_some_and(|mode| MODES.contains(&mode)),
            last => CSI.contains(last) && parameters.chars().all(|c| c.is_ascii_digit() || matches!(c, ';' | ':')),
        },
        Piece::Csi { .. } | Piece::Escape(_) | Piece::Command(..) | Piece::Broken(_) => false,
    }
}

/// Whether a character would change the order of what stands beside it (Unicode Standard Annex #9) or carries text that
/// nobody sees (tags).
fn reorders_or_hides(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screen_may_be_drawn() {
        let screen =
            "\u{1b}[?1049h\u{1b}[?25l\u{1b}[2J\u{1b}[1;1H\u{1b}[38;5;4m\u{1b}[48;2;1;2;3mGröße ≠ 語\u{1b}[0m\r\n";
        assert_only_allowed(screen.as_bytes());
    }

    #[test]
    fn everything_that_acts_on_the_terminal_besides_is_found() {
        let hostile = [
            "\u{1b}]0;title\u{7}",
            "\u{1b}]52;c;YQ==\u{1b}\\",
            "\u{1b}P1$r\u{1b}\\",
            "\u{1b}c",
            "\u{1b}(0",
            "\u{7}",
            "\u{8}",
            "\u{9b}31m",
            "\u{1b}[6n",
            "\u{1b}[8;1;1t",
            "\u{1b}[5i",
            "\u{1b}[?3h",
            "\u{1b}[4h",
            "\u{1b}[>4;1m",
            "\u{1b}[1",
            "a\u{202e}b",
            "\u{2067}",
            "\u{e0041}",
        ];
        for text in hostile {
            assert_eq!(forbidden(text.as_bytes()).len(), 1, "{text:?}");
        }
        assert_eq!(forbidden(b"\xff").len(), 1);
    }

    #[test]
    #[should_panic(expected = "written to the terminal")]
    fn what_is_found_is_said() {
        assert_only_allowed(b"\x1b]0;title\x07");
    }
}

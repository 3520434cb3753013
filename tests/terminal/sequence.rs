//! What a program writes to a terminal, taken apart: characters, controls, escape sequences (ECMA-48, and xterm's).

/// One thing that a terminal acts on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    /// A character that is drawn.
    Text(char),
    /// A control character, C0 or C1, that begins no sequence.
    Control(char),
    /// `ESC [`, parameters (`?25`), intermediate characters, and the final character that says what to do.
    Csi {
        /// Digits, `;`, `:`, and the private marks `<=>?`.
        parameters: String,
        /// Mostly nothing; a blank in `CSI 2 SP q`.
        intermediates: String,
        /// `m`, `H`, …
        last: char,
    },
    /// `ESC` and what follows it: `7`, `(B`, …
    Escape(String),
    /// A string for the terminal itself, such as a title or a clipboard: its kind (`]`, `P`, `X`, `^`, `_`) and text.
    Command(char, String),
    /// What is no UTF-8, or a sequence that does not end as it should.
    Broken(Vec<u8>),
}

/// Takes apart all that was written.
pub(crate) fn pieces(bytes: &[u8]) -> Vec<Piece> {
    let mut rest = bytes;
    std::iter::from_fn(|| {
        let (piece, after) = next(rest)?;
        rest = after;
        Some(piece)
    })
    .collect()
}

fn next(bytes: &[u8]) -> Option<(Piece, &[u8])> {
    Some(match bytes {
        [] => return None,
        [0x1b, b'[', rest @ ..] => csi(bytes, rest),
        [0x1b, kind @ (b']' | b'P' | b'X' | b'^' | b'_'), rest @ ..] => command(bytes, *kind, rest),
        [0x1b, rest @ ..] => escape(bytes, rest),
        _ => character(bytes),
    })
}

/// The first `count` bytes as something broken, and the rest.
fn broken(bytes: &[u8], count: usize) -> (Piece, &[u8]) {
    let (broken, rest) = bytes.split_at(count.min(bytes.len()));
    (Piece::Broken(broken.to_vec()), rest)
}

/// The leading bytes that lie in a range, as text, and the rest.
fn leading(bytes: &[u8], range: std::ops::RangeInclusive<u8>) -> (String, &[u8]) {
    let count = bytes.iter().take_while(|byte| range.contains(byte)).count();
    let (leading, rest) = bytes.split_at(count);
    (leading.iter().copied().map(char::from).collect(), rest)
}

fn csi<'a>(whole: &'a [u8], body: &'a [u8]) -> (Piece, &'a [u8]) {
    let (parameters, rest) = leading(body, 0x30..=0x3f);
    let (intermediates, rest) = leading(rest, 0x20..=0x2f);
    match rest {
        [last @ 0x40..=0x7e, rest @ ..] => (Piece::Csi { parameters, intermediates, last: char::from(*last) }, rest),
        _ => broken(whole, whole.len() - rest.len()),
    }
}

fn escape<'a>(whole: &'a [u8], body: &'a [u8]) -> (Piece, &'a [u8]) {
    let (mut text, rest) = leading(body, 0x20..=0x2f);
    match rest {
        [last @ 0x30..=0x7e, rest @ ..] => {
            text.push(char::from(*last));
            (Piece::Escape(text), rest)
        }
        _ => broken(whole, whole.len() - rest.len()),
    }
}

/// A command ends with `ESC \`; xterm takes BEL too.
fn command<'a>(whole: &'a [u8], kind: u8, body: &'a [u8]) -> (Piece, &'a [u8]) {
    let Some(end) = body.iter().position(|byte| matches!(byte, 0x07 | 0x1b)) else { return broken(whole, whole.len()) };
    let (text, rest) = body.split_at(end);
    let text = String::from_utf8_lossy(text).into_owned();
    match rest {
        [0x07, rest @ ..] | [0x1b, b'\\', rest @ ..] => (Piece::Command(char::from(kind), text), rest),
        _ => broken(whole, whole.len() - rest.len()),
    }
}

fn character(bytes: &[u8]) -> (Piece, &[u8]) {
    let longest = (1..=bytes.len().min(4)).find_map(|count| {
        let text = str::from_utf8(bytes.get(..count)?).ok()?;
        Some((text.chars().next()?, count))
    });
    match longest {
        Some((c, count)) => {
            let piece = if c.is_control() { Piece::Control(c) } else { Piece::Text(c) };
            (piece, bytes.split_at(count).1)
        }
        None => broken(bytes, 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn csi(parameters: &str, intermediates: &str, last: char) -> Piece {
        Piece::Csi { parameters: parameters.to_owned(), intermediates: intermediates.to_owned(), last }
    }

    #[test]
    fn text_controls_and_sequences_are_told_apart() {
        let written = "ä\r\u{1b}[1;38:5:4m\u{1b}[2 q\u{1b}[?25l\u{1b}7\u{1b}(B\u{9b}";
        assert_eq!(
            pieces(written.as_bytes()),
            [
                Piece::Text('ä'),
                Piece::Control('\r'),
                csi("1;38:5:4", "", 'm'),
                csi("2", " ", 'q'),
                csi("?25", "", 'l'),
                Piece::Escape("7".to_owned()),
                Piece::Escape("(B".to_owned()),
                Piece::Control('\u{9b}'),
            ]
        );
    }

    #[test]
    fn a_command_ends_with_a_bell_or_a_string_terminator() {
        let titled = Piece::Command(']', "0;title".to_owned());
        assert_eq!(pieces(b"\x1b]0;title\x07x"), [titled.clone(), Piece::Text('x')]);
        assert_eq!(pieces(b"\x1b]0;title\x1b\\x"), [titled, Piece::Text('x')]);
    }

    #[test]
    fn what_is_cut_off_or_no_text_is_broken_and_nothing_is_lost() {
        assert_eq!(pieces(b"\x1b[12"), [Piece::Broken(b"\x1b[12".to_vec())]);
        assert_eq!(
            pieces(b"\x1b[1\xffa"),
            [Piece::Broken(b"\x1b[1".to_vec()), Piece::Broken(vec![0xff]), Piece::Text('a')]
        );
        assert_eq!(pieces(b"\x1b]0;a\x1b[m"), [Piece::Broken(b"\x1b]0;a".to_vec()), csi("", "", 'm')]);
        assert_eq!(pieces(b"\x1b"), [Piece::Broken(b"\x1b".to_vec())]);
    }
}

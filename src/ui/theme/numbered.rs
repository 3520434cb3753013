//! The colours that terminals have by number, and which of them is nearest to a wanted one.
//!
//! From 16 on they are the same everywhere: a cube of six steps a side, then 24 greys. The first 16 are the user's own;
//! xterm's stand for them, which others follow more or less.

use std::sync::LazyLock;

use ratatui::style::Color;

use super::perceived::{Oklab, Rgb, apart, contrast, oklab};

/// Xterm's first 16 (`XTerm-col.ad`), under the names that ratatui has for them.
const OWN: [(Color, Rgb); 16] = [
    (Color::Black, [0, 0, 0]),
    (Color::Red, [205, 0, 0]),
    (Color::Green, [0, 205, 0]),
    (Color::Yellow, [205, 205, 0]),
    (Color::Blue, [0, 0, 238]),
    (Color::Magenta, [205, 0, 205]),
    (Color::Cyan, [0, 205, 205]),
    (Color::Gray, [229, 229, 229]),
    (Color::DarkGray, [127, 127, 127]),
    (Color::LightRed, [255, 0, 0]),
    (Color::LightGreen, [0, 255, 0]),
    (Color::LightYellow, [255, 255, 0]),
    (Color::LightBlue, [92, 92, 255]),
    (Color::LightMagenta, [255, 0, 255]),
    (Color::LightCyan, [0, 255, 255]),
    (Color::White, [255, 255, 255]),
];

/// The numbers from 16 on, as they are seen. Made once, when the first theme needs it.
static FIXED: LazyLock<Vec<(u8, Oklab)>> =
    LazyLock::new(|| (16..=255).map(|index| (index, oklab(fixed(index)))).collect());

/// How well text must stand out from its background: WCAG 2.2, success criterion 1.4.3.
const READABLE: f32 = 4.5;
/// How well black or white must stand out from a background among the first 16: that leaves black, white and bright
/// yellow. On the ones between too few colours can be read, and none that can be read on one of these as well.
const GROUND: f32 = 17.0;

/// What a colour looks like; nothing for the terminal's own foreground and background.
pub(super) fn seen(colour: Color) -> Option<Rgb> {
    match colour {
        Color::Reset => None,
        Color::Rgb(red, green, blue) => Some([red, green, blue]),
        Color::Indexed(index @ 16..) => Some(fixed(index)),
        Color::Indexed(index) => Some(OWN[usize::from(index)].1),
        named => OWN.iter().find(|(colour, _)| *colour == named).map(|(_, seen)| *seen),
    }
}

/// The colour of a number from 16 on.
fn fixed(index: u8) -> Rgb {
    let step = |n: u8| if n == 0 { 0 } else { 55 + 40 * n };
    match index.saturating_sub(16) {
        cube @ 0..216 => [cube / 36, cube / 6 % 6, cube % 6].map(step),
        grey => [8 + 10 * (grey - 216); 3],
    }
}

/// The nearest of the colours that are the same in every terminal with 256.
pub(super) fn nearest_fixed(wanted: Rgb) -> Color {
    let wanted = oklab(wanted);
    let nearest = FIXED.iter().min_by(|(_, a), (_, b)| apart(*a, wanted).total_cmp(&apart(*b, wanted)));
    nearest.map_or(Color::Reset, |(index, _)| Color::Indexed(*index))
}

/// The nearest of the first 16 that makes a background.
pub(super) fn nearest_ground(wanted: Rgb) -> Color {
    nearest_own(wanted, |own| contrast(own, [0; 3]).max(contrast(own, [255; 3])) >= GROUND).unwrap_or(Color::Reset)
}

/// The nearest of the first 16 that can be read on a background, of the same hue if there is one: pale red is nearer to
/// white than to red, and would say nothing then. On the terminal's own background, which is `None`, nobody knows what
/// can be read: its user has seen to that.
pub(super) fn nearest_ink(wanted: Rgb, ground: Option<Rgb>) -> Color {
    let is_readable = |own| ground.is_none_or(|ground| contrast(own, ground) >= READABLE);
    let of_its_hue = nearest_own(wanted, |own| is_readable(own) && has_hue_of(own, wanted));
    of_its_hue.or_else(|| nearest_own(wanted, is_readable)).unwrap_or(Color::Reset)
}

/// Less than this much of a colour, in Oklab, is seen as grey.
const GREY: f32 = 0.05;
/// The cosine of the angle up to which two hues pass for one, 50 degrees: red and orange do, red and yellow do not.
const ONE_HUE: f32 = 0.643;

/// Whether two colours pass for the same one, paler or darker; a grey does for a grey.
fn has_hue_of(one: Rgb, other: Rgb) -> bool {
    let [[_, a, b], [_, other_a, other_b]] = [one, other].map(oklab);
    let (chroma, other_chroma) = (a.hypot(b), other_a.hypot(other_b));
    match (chroma < GREY, other_chroma < GREY) {
        (false, false) => a * other_a + b * other_b >= ONE_HUE * chroma * other_chroma,
        (grey, other_grey) => grey == other_grey,
    }
}

fn nearest_own(wanted: Rgb, fits: impl Fn(Rgb) -> bool) -> Option<Color> {
    let wanted = oklab(wanted);
    let fitting = OWN.iter().filter(|(_, own)| fits(*own)).map(|(colour, own)| (colour, apart(oklab(*own), wanted)));
    fitting.min_by(|(_, a), (_, b)| a.total_cmp(b)).map(|(colour, _)| *colour)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_that_the_terminal_has_is_its_own_nearest() {
        for index in 16..=255 {
            let colour = Color::Indexed(index);
            let nearest = nearest_fixed(seen(colour).unwrap());
            assert_eq!(seen(nearest), seen(colour), "{index}");
        }
    }

    #[test]
    fn the_nearest_of_256_looks_like_the_wanted_one() {
        for (wanted, nearest) in
            [([255, 135, 0], 208), ([254, 136, 2], 208), ([27, 29, 35], 234), ([250, 250, 247], 231)]
        {
            assert_eq!(nearest_fixed(wanted), Color::Indexed(nearest), "{wanted:?}");
        }
    }

    #[test]
    fn of_16_a_background_is_dark_or_bright_and_what_stands_on_it_can_be_read() {
        assert_eq!(nearest_ground([60, 60, 60]), Color::Black);
        assert_eq!(nearest_ground([250, 250, 245]), Color::White);
        assert_eq!(nearest_ground([255, 233, 77]), Color::LightYellow);
        for ground in [[0; 3], [255; 3], [255, 255, 0]] {
            for wanted in [[30, 30, 40], [120, 120, 120], [200, 60, 50], [90, 120, 255], [240, 240, 240]] {
                let readable = seen(nearest_ink(wanted, Some(ground))).unwrap();
                assert!(contrast(readable, ground) >= READABLE, "{wanted:?} on {ground:?}");
            }
        }
    }

    #[test]
    fn of_16_a_pale_red_is_red_and_a_bluish_grey_is_grey() {
        assert_eq!(nearest_ink([255, 154, 138], Some([0; 3])), Color::LightRed);
        assert_eq!(nearest_ink([178, 185, 198], Some([0; 3])), Color::Gray);
        // On a middle grey no colour can be read: then it is black after all.
        assert_eq!(nearest_ink([255, 154, 138], Some([127; 3])), Color::Black);
    }
}

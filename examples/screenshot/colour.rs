//! The colours of the picture: what a terminal's colours look like on its dark ground.
//!
//! The 16 named ones are the picture's own, bright enough that every one but black reads well on the ground (a contrast
//! of 4.5 to 1, WCAG 2.2). The 240 after them are xterm's.

use ratatui::style::{Color, Modifier};

/// Red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Rgb(pub(crate) [u8; 3]);

impl Rgb {
    /// As SVG writes it, `#rrggbb`.
    pub(crate) fn hex(self) -> String {
        let [red, green, blue] = self.0;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// Halfway between both: faint text.
    fn toward(self, other: Self) -> Self {
        let half = |a: u8, b: u8| u8::midpoint(a, b);
        Self([half(self.0[0], other.0[0]), half(self.0[1], other.0[1]), half(self.0[2], other.0[2])])
    }
}

/// The ground on which a terminal without a colour of its own draws.
pub(crate) const GROUND: Rgb = Rgb([0x16, 0x19, 0x21]);
/// What it draws with.
const INK: Rgb = Rgb([0xd8, 0xdb, 0xe2]);

/// Black to white, then the bright ones, in the terminal's order.
const NAMED: [Rgb; 16] = [
    Rgb([0x2a, 0x2f, 0x3a]),
    Rgb([0xe8, 0x6c, 0x75]),
    Rgb([0x8f, 0xc3, 0x6b]),
    Rgb([0xe0, 0xb8, 0x5c]),
    Rgb([0x6c, 0xac, 0xf0]),
    Rgb([0xcb, 0x8b, 0xe6]),
    Rgb([0x59, 0xc2, 0xcd]),
    Rgb([0xc4, 0xc9, 0xd4]),
    Rgb([0x8b, 0x93, 0xa3]),
    Rgb([0xff, 0x8c, 0x94]),
    Rgb([0xae, 0xdf, 0x8a]),
    Rgb([0xf5, 0xd3, 0x7e]),
    Rgb([0x93, 0xc6, 0xff]),
    Rgb([0xdf, 0xab, 0xf5]),
    Rgb([0x83, 0xdd, 0xe6]),
    Rgb([0xf6, 0xf7, 0xfa]),
];

/// The colours of a cell as they are seen: ink and, where it is not the picture's own, ground.
pub(crate) fn seen(ink: Color, ground: Color, modifier: Modifier) -> (Rgb, Option<Rgb>) {
    let (mut ink, mut ground) = (shade(ink), shade(ground));
    if modifier.contains(Modifier::REVERSED) {
        (ink, ground) = (Some(ground.unwrap_or(GROUND)), Some(ink.unwrap_or(INK)));
    }
    let ink = ink.unwrap_or(INK);
    let below = ground.unwrap_or(GROUND);
    let ink = if modifier.contains(Modifier::HIDDEN) {
        below
    } else if modifier.contains(Modifier::DIM) {
        ink.toward(below)
    } else {
        ink
    };
    (ink, ground)
}

/// What a colour looks like; nothing for the terminal's own.
fn shade(colour: Color) -> Option<Rgb> {
    let index = match colour {
        Color::Reset => return None,
        Color::Rgb(red, green, blue) => return Some(Rgb([red, green, blue])),
        Color::Indexed(index) => index,
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 8,
        Color::LightRed => 9,
        Color::LightGreen => 10,
        Color::LightYellow => 11,
        Color::LightBlue => 12,
        Color::LightMagenta => 13,
        Color::LightCyan => 14,
        Color::White => 15,
    };
    Some(indexed(index))
}

/// The terminal's table: 16 named colours, a cube of six steps a side, 24 greys.
fn indexed(index: u8) -> Rgb {
    let step = |n: u8| if n == 0 { 0 } else { 55 + 40 * n };
    match index {
        0..=15 => NAMED[usize::from(index)],
        16..=231 => Rgb([(index - 16) / 36, (index - 16) / 6 % 6, (index - 16) % 6].map(step)),
        232..=255 => Rgb([8 + 10 * (index - 232); 3]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance, WCAG 2.2.
    fn luminance(colour: Rgb) -> f64 {
        let linear = colour.0.map(|value| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    #[test]
    fn every_named_colour_but_black_reads_well_on_the_ground() {
        for ink in NAMED.into_iter().skip(1).chain([INK]) {
            let contrast = (luminance(ink) + 0.05) / (luminance(GROUND) + 0.05);
            assert!(contrast >= 4.5, "{} has {contrast:.1}", ink.hex());
        }
    }

    #[test]
    fn the_cube_and_the_greys_are_those_of_xterm() {
        assert_eq!(indexed(16).hex(), "#000000");
        assert_eq!(indexed(67).hex(), "#5f87af");
        assert_eq!(indexed(231).hex(), "#ffffff");
        assert_eq!(indexed(244).hex(), "#808080");
    }

    #[test]
    fn reversed_text_exchanges_ink_and_ground_even_where_both_are_the_terminals_own() {
        assert_eq!(seen(Color::Reset, Color::Reset, Modifier::REVERSED), (GROUND, Some(INK)));
        assert_eq!(seen(Color::Red, Color::White, Modifier::REVERSED), (NAMED[15], Some(NAMED[1])));
    }

    #[test]
    fn faint_text_is_halfway_to_its_ground() {
        let (ink, _) = seen(Color::Rgb(200, 100, 0), Color::Rgb(0, 0, 0), Modifier::DIM);
        assert_eq!(ink, Rgb([100, 50, 0]));
    }
}

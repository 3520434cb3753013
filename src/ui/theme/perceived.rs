//! Colours as they are seen: how far apart two of them are, and how well one can be read on the other.

/// Red, green, blue of sRGB, 0–255.
pub(super) type Rgb = [u8; 3];

/// A colour in Oklab: lightness 0–1, green to red, blue to yellow. Equal distances look about equally large (Björn
/// Ottosson, "A perceptual color space for image processing", 2020, <https://bottosson.github.io/posts/oklab>).
pub(super) type Oklab = [f32; 3];

/// The light of each channel, 0–1 (IEC 61966-2-1).
pub(super) fn linear(colour: Rgb) -> Oklab {
    colour.map(|value| {
        let value = f32::from(value) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    })
}

/// The colour in Oklab; the numbers are those of the article.
pub(super) fn oklab(colour: Rgb) -> Oklab {
    let light = linear(colour);
    let cones = [
        [0.412_221_46, 0.536_332_55, 0.051_445_995],
        [0.211_903_5, 0.680_699_5, 0.107_396_96],
        [0.088_302_46, 0.281_718_85, 0.629_978_7],
    ];
    let seen = cones.map(|cone| dot(cone, light).cbrt());
    let axes = [
        [0.210_454_26, 0.793_617_8, -0.004_072_047],
        [1.977_998_5, -2.428_592_2, 0.450_593_7],
        [0.025_904_037, 0.782_771_77, -0.808_675_77],
    ];
    axes.map(|axis| dot(axis, seen))
}

/// The square of the distance between two colours.
pub(super) fn apart(one: Oklab, other: Oklab) -> f32 {
    let way = [one[0] - other[0], one[1] - other[1], one[2] - other[2]];
    dot(way, way)
}

/// How well one colour can be read on the other, from 1 to 21 (WCAG 2.2, "contrast ratio").
pub(super) fn contrast(one: Rgb, other: Rgb) -> f32 {
    let [one, other] = [one, other].map(|colour| dot([0.2126, 0.7152, 0.0722], linear(colour)) + 0.05);
    one.max(other) / one.min(other)
}

fn dot(one: [f32; 3], other: [f32; 3]) -> f32 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 0.01);
        assert!((contrast([118; 3], [255; 3]) - 4.54).abs() < 0.01);
        assert!((contrast([7; 3], [7; 3]) - 1.0).abs() < 0.01);
    }

    #[test]
    fn oklab_is_that_of_another_hand() {
        use palette::{IntoColor as _, Srgb};
        for colour in [[0, 0, 0], [255, 255, 255], [255, 0, 0], [18, 200, 77], [90, 90, 255]] {
            let theirs: palette::Oklab = Srgb::from(colour).into_linear::<f32>().into_color();
            assert!(apart(oklab(colour), [theirs.l, theirs.a, theirs.b]) < 1e-8, "{colour:?}");
        }
    }
}

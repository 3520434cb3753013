//! The themes that diptych brings along.

use super::styles::Theme;

/// The shipped themes, the default one first.
const SHIPPED: [(&str, &str); 7] = [
    ("terminal", include_str!("../../../assets/themes/terminal.toml")),
    ("dark", include_str!("../../../assets/themes/dark.toml")),
    ("light", include_str!("../../../assets/themes/light.toml")),
    ("contrast", include_str!("../../../assets/themes/contrast.toml")),
    ("colourblind-dark", include_str!("../../../assets/themes/colourblind-dark.toml")),
    ("colourblind-light", include_str!("../../../assets/themes/colourblind-light.toml")),
    ("monochrome", MONOCHROME),
];

const MONOCHROME: &str = include_str!("../../../assets/themes/monochrome.toml");

impl Theme {
    /// The names of the shipped themes, the default one first.
    pub fn names() -> impl Iterator<Item = &'static str> {
        SHIPPED.iter().map(|(name, _)| *name)
    }

    /// A shipped theme.
    pub fn named(name: &str) -> Option<Self> {
        let (_, text) = SHIPPED.iter().find(|(shipped, _)| *shipped == name)?;
        Some(Self::bare().read_over(text).0)
    }

    /// The theme that needs no colour at all.
    pub fn monochrome() -> Self {
        Self::bare().read_over(MONOCHROME).0
    }
}

impl Default for Theme {
    /// The first of the shipped themes.
    fn default() -> Self {
        Self::bare().read_over(SHIPPED[0].1).0
    }
}

#[cfg(test)]
mod tests;

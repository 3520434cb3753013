//! Hedges: what the words before a number allow it to be (`fast`, `mehr als`, `up to`).

use super::token::Tokens;
use crate::text::Language;

/// In which direction, and how far, the true value may lie from the stated one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hedge {
    /// `fast`, `knapp`, `almost`: a little less.
    Almost,
    /// `gut`: a little more.
    Good,
    /// `rund`, `about`: either way.
    About,
    /// `mehr als`, `over`: more.
    MoreThan,
    /// `mindestens`, `at least`: what is known for sure, perhaps a little more.
    AtLeast,
    /// `weniger als`, `keine zehn`: less.
    LessThan,
    /// `bis zu`, `up to`: a little less at most.
    UpTo,
}

impl Hedge {
    /// The interval as factors of the stated value. Writers hedge from the nearest round number, so `more than 5` is
    /// not 50: the open side ends at half as much again, or half. `rund 3` is rounder than `rund 640`.
    pub(super) fn factors(self, value: f64) -> (f64, f64) {
        match self {
            Self::Almost => (0.9, 1.0),
            Self::Good => (1.0, 1.1),
            Self::About if is_round(value) => (0.9, 1.1),
            Self::About => (0.95, 1.05),
            Self::MoreThan => (1.0, 1.5),
            Self::AtLeast => (1.0, 1.2),
            Self::LessThan => (0.5, 1.0),
            Self::UpTo => (0.7, 1.0),
        }
    }
}

/// Whether a value has one digit before its zeros.
fn is_round(value: f64) -> bool {
    let scale = 10f64.powf(value.abs().max(1.0).log10().floor());
    (value / scale).fract().abs() < 1e-9
}

type Phrases = &'static [(&'static [&'static str], Hedge)];

const GERMAN: Phrases = &[
    (&["mehr", "als"], Hedge::MoreThan),
    (&["nicht", "weniger", "als"], Hedge::AtLeast),
    (&["mindestens"], Hedge::AtLeast),
    (&["wenigstens"], Hedge::AtLeast),
    (&["uber"], Hedge::MoreThan),
    (&["weniger", "als"], Hedge::LessThan),
    (&["nicht", "mehr", "als"], Hedge::UpTo),
    (&["unter"], Hedge::LessThan),
    (&["hochstens"], Hedge::UpTo),
    (&["maximal"], Hedge::UpTo),
    (&["bis", "zu"], Hedge::UpTo),
    (&["kein"], Hedge::LessThan),
    (&["keine"], Hedge::LessThan),
    (&["keinen"], Hedge::LessThan),
    (&["keiner"], Hedge::LessThan),
    (&["etwas", "mehr", "als"], Hedge::Good),
    (&["etwas", "uber"], Hedge::Good),
    (&["etwas", "weniger", "als"], Hedge::Almost),
    (&["fast"], Hedge::Almost),
    (&["annahernd"], Hedge::Almost),
    (&["an", "die"], Hedge::Almost),
    (&["knapp"], Hedge::Almost),
    (&["beinahe"], Hedge::Almost),
    (&["nahezu"], Hedge::Almost),
    (&["gut"], Hedge::Good),
    (&["rund"], Hedge::About),
    (&["etwa"], Hedge::About),
    (&["circa"], Hedge::About),
    (&["zirka"], Hedge::About),
    (&["ca"], Hedge::About),
    (&["ungefahr"], Hedge::About),
    (&["schatzungsweise"], Hedge::About),
    (&["geschatzte"], Hedge::About),
    (&["geschatzten"], Hedge::About),
    (&["geschatzt"], Hedge::About),
    (&["um", "die"], Hedge::About),
];

const ENGLISH: Phrases = &[
    (&["more", "than"], Hedge::MoreThan),
    (&["no", "fewer", "than"], Hedge::AtLeast),
    (&["no", "less", "than"], Hedge::AtLeast),
    (&["at", "least"], Hedge::AtLeast),
    (&["over"], Hedge::MoreThan),
    (&["upwards", "of"], Hedge::MoreThan),
    (&["less", "than"], Hedge::LessThan),
    (&["fewer", "than"], Hedge::LessThan),
    (&["no", "more", "than"], Hedge::UpTo),
    (&["under"], Hedge::LessThan),
    (&["below"], Hedge::LessThan),
    (&["at", "most"], Hedge::UpTo),
    (&["up", "to"], Hedge::UpTo),
    (&["as", "many", "as"], Hedge::UpTo),
    (&["as", "much", "as"], Hedge::UpTo),
    (&["almost"], Hedge::Almost),
    (&["nearly"], Hedge::Almost),
    (&["close", "to"], Hedge::Almost),
    (&["just", "under"], Hedge::Almost),
    (&["just", "over"], Hedge::Good),
    (&["a", "little", "over"], Hedge::Good),
    (&["a", "little", "more", "than"], Hedge::Good),
    (&["slightly", "more", "than"], Hedge::Good),
    (&["a", "little", "under"], Hedge::Almost),
    (&["just", "shy", "of"], Hedge::Almost),
    (&["virtually"], Hedge::Almost),
    (&["above"], Hedge::MoreThan),
    (&["not", "even"], Hedge::LessThan),
    (&["about"], Hedge::About),
    (&["around"], Hedge::About),
    (&["roughly"], Hedge::About),
    (&["approximately"], Hedge::About),
    (&["some"], Hedge::About),
    (&["an", "estimated"], Hedge::About),
];

/// The hedge that ends right before the word at `number`, and at which word it begins; the longest phrase wins.
pub(super) fn before(tokens: &Tokens, number: usize) -> Option<(Hedge, usize)> {
    let phrases = match tokens.language {
        Language::German => GERMAN,
        Language::English => ENGLISH,
        Language::Other => return None,
    };
    let found = phrases.iter().filter_map(|(phrase, hedge)| {
        let start = number.checked_sub(phrase.len())?;
        tokens.spells(start, phrase).then_some((*hedge, start))
    });
    found.min_by_key(|(_, start)| *start)
}

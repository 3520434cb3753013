//! Units: what a number counts or measures, by symbol, by name, or by the noun that follows it.

use super::language::{Class, class};
use super::token::Tokens;
use crate::text::Language;

/// Signs of units.
const SIGNS: [(char, &str); 6] = [('$', "USD"), ('€', "EUR"), ('£', "GBP"), ('¥', "JPY"), ('%', "%"), ('‰', "‰")];

fn sign(c: char) -> Option<(&'static str, usize)> {
    SIGNS.iter().find(|(sign, _)| *sign == c).map(|(_, unit)| (*unit, c.len_utf8()))
}

/// The unit whose sign ends the text before a number, and the bytes of the sign. No percent sign stands there.
pub(super) fn sign_before(gap: &str) -> Option<(&'static str, usize)> {
    gap.chars().next_back().and_then(sign).filter(|(unit, _)| *unit != "%")
}

/// The unit whose sign begins the text after a number, and the bytes of the sign with the blanks before it.
pub(super) fn sign_after(gap: &str) -> Option<(&'static str, usize)> {
    let rest = gap.trim_start();
    let (unit, length) = rest.chars().next().and_then(sign)?;
    Some((unit, gap.len() - rest.len() + length))
}

/// Names of units of more than one word, and words before a unit that do not change it.
const PHRASES: &[(&[&str], &str)] = &[
    (&["us", "dollar"], "USD"),
    (&["us", "dollars"], "USD"),
    (&["percentage", "points"], "pp"),
    (&["percentage", "point"], "pp"),
    (&["per", "cent"], "%"),
    (&["hong", "kong", "dollar"], "HKD"),
];

/// The canonical unit that begins at the word `index`, and how many words it takes. `EUR`-like codes for money, `%`,
/// `pp` (percentage points), English singulars for times and measures, `person` for people of no named sort.
pub(super) fn named(tokens: &Tokens, index: usize) -> Option<(&'static str, usize)> {
    if let Some((phrase, unit)) = PHRASES.iter().find(|(phrase, _)| tokens.spells(index, phrase)) {
        return Some((unit, phrase.len()));
    }
    let unit = match tokens.folded(index) {
        "dollar" | "dollars" | "usd" => "USD",
        "euro" | "euros" | "eur" => "EUR",
        "pfund" | "pounds" | "gbp" => "GBP",
        "renminbi" | "rmb" | "yuan" | "cny" => "CNY",
        "yen" | "jpy" => "JPY",
        "franken" | "chf" | "francs" => "CHF",
        "rubel" | "rubles" | "roubles" => "RUB",
        "prozent" | "percent" | "pc" => "%",
        "prozentpunkt" | "prozentpunkte" | "prozentpunkten" => "pp",
        "jahr" | "jahre" | "jahren" | "year" | "years" => "year",
        "monat" | "monate" | "monaten" | "month" | "months" => "month",
        "woche" | "wochen" | "week" | "weeks" => "week",
        "tag" | "tage" | "tagen" | "day" | "days" => "day",
        "stunde" | "stunden" | "hour" | "hours" => "hour",
        "minute" | "minuten" | "minutes" => "minute",
        "sekunde" | "sekunden" | "second" | "seconds" => "second",
        "km" | "kilometer" | "kilometern" | "kilometers" | "kilometres" => "km",
        "meile" | "meilen" | "mile" | "miles" => "mile",
        "m" | "meter" | "metern" | "meters" | "metres" => "m",
        "fuss" | "feet" | "foot" => "foot",
        "kg" | "kilogramm" | "kilo" | "kilograms" => "kg",
        "tonne" | "tonnen" | "tons" | "tonnes" => "tonne",
        "grad" | "degrees" => "degree",
        "mal" | "times" => "times",
        "mensch" | "menschen" | "person" | "personen" | "leute" | "people" | "persons" => "person",
        _ => return None,
    };
    Some((unit, 1))
}

/// The end of an age in years whose number is the words `start..end`: `der 41-Jährige`, `41 Jahre alt`, `im Alter von
/// 41 Jahren`, `aged 41`, `41-year-old`. An age is no stretch of time: the two are never compared. A thing's age
/// (`die zehnjährige Laufzeit`) is one, which does no harm.
pub(super) fn age(tokens: &Tokens, (start, end): (usize, usize)) -> Option<usize> {
    let before = |distance: usize| start.checked_sub(distance).map_or("", |at| tokens.folded(at));
    let years = matches!(tokens.folded(end), "jahre" | "jahren" | "years" | "year");
    let old = matches!(tokens.folded(end + 1), "alt" | "alte" | "alten" | "alter" | "altes" | "old" | "olds");
    match tokens.folded(end) {
        "jahriger" | "jahrige" | "jahrigen" | "jahriges" if tokens.gap(end) == "-" => Some(end + 1),
        _ if years && old => Some(end + 2),
        _ if years && before(2) == "alter" && before(1) == "von" || before(1) == "mit" && is_ages(tokens, end) => {
            Some(end + 1)
        }
        _ if before(1) == "aged" || is_put_in(tokens, (start, end)) => Some(end),
        _ => None,
    }
}

/// `Ann Dell, 41, said`: two digits between commas, or in brackets, behind a name.
fn is_put_in(tokens: &Tokens, (start, end): (usize, usize)) -> bool {
    let named = start.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(super::token::Token::is_capital);
    let digits = tokens.get(start).is_some_and(|token| token.is_digits() && token.text.len() == 2) && end == start + 1;
    let commas = tokens.gap(start) == ", " && tokens.gap(end).starts_with(',');
    named && digits && (commas || tokens.gap(start) == " (" && tokens.gap(end).starts_with(')'))
}

/// `mit 79 Jahren`, but not `mit 20 Jahren Haft` nor `mit 3 Jahren Verspätung`.
fn is_ages(tokens: &Tokens, end: usize) -> bool {
    tokens.folded(end) == "jahren"
        && !tokens.get(end + 1).is_some_and(|next| next.is_capital() && tokens.adjoins(end + 1))
}

/// How many describing words may stand between a number and the noun that it counts (`32 getötete Passagiere`).
const DESCRIBING: usize = 2;

/// The noun that a number counts, as the index of its word: in German the next capitalised word after at most two
/// describing words; in English, where nothing marks a noun, the next plural within the same reach.
pub(super) fn counted(tokens: &Tokens, index: usize) -> Option<usize> {
    for at in index..=index + DESCRIBING {
        let token = tokens.get(at)?;
        if !tokens.adjoins(at) || token.is_digits() || class(&token.folded, tokens.language) == Class::Function {
            return None;
        }
        let noun = match tokens.language {
            Language::German => token.is_capital(),
            Language::English => token.folded.ends_with('s') && !token.folded.ends_with("ss") && !token.is_capital(),
            Language::Other => true,
        };
        if noun {
            return Some(at);
        }
    }
    None
}

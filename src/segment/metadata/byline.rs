//! Lines that say who wrote an article, and lines that say how long it takes to read.
//!
//! A byline is "Von", "By" or a genre with one of them, and then names; what follows must look like names, so that a
//! headline such as "Von Wegen und Umwegen" stays one.

use crate::segment::list::lists;

/// Words that a byline may begin with, before "von" or "by".
const GENRES: &str = "ein|eine|an|a|text|bericht|kommentar|analyse|interview|reportage|essay|kolumne|gastbeitrag|\
     gastkommentar|glosse|meinung|leitartikel|porträt|protokoll|aufgezeichnet|geschrieben|verfasst|\
     fotos|opinion|analysis|commentary|column|report|reported|written|story|words|posted|published";

/// Words that stand for "von" or "by" with a colon after them.
const ROLES: &str = "autor|autorin|autoren|author|authors|text|reporter|verfasser|verfasserin";

/// Small words inside a name.
const PARTICLES: &str = "von|van|vom|zu|zum|zur|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ben|ibn|ter|\
     ten|y|e|af|av";

/// Agencies that sign in place of a person.
const AGENCIES: &str = "dpa|afp|ap|reuters|apa|epd|kna|sid|dapd|ddp|efe|ansa|pa|upi";

/// Between two names.
const JOINTS: &str = "und|and|&|with|mit";

/// The names of a byline, without what introduces them; nothing if the text is no byline.
pub(super) fn byline(text: &str) -> Option<&str> {
    let names =
        introduced(text)?.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '|' | ',' | '·' | '-' | ':'));
    are_names(names).then_some(names)
}

/// Whether a text introduces the byline of the next line: `Von`, `By`, `Autor:`.
pub(super) fn introduces(text: &str) -> bool {
    let word = text.trim_end_matches(':').to_lowercase();
    matches!(word.as_str(), "von" | "by") || (text.ends_with(':') && lists(ROLES, &word))
}

/// Whether a text begins as a byline does.
pub(super) fn is_introduced(text: &str) -> bool {
    introduced(text).is_some()
}

/// What follows "Von", "By", "Ein Kommentar von", "Autor:".
fn introduced(text: &str) -> Option<&str> {
    let mut rest = text;
    for _ in 0..4 {
        let (word, after) = rest.split_once(char::is_whitespace)?;
        let (word, after) = (word.to_lowercase(), after.trim_start());
        match word.as_str() {
            "von" | "by" | "von:" | "by:" => return Some(after),
            role if role.strip_suffix(':').is_some_and(|role| lists(ROLES, role)) => return Some(after),
            genre if lists(GENRES, genre.trim_end_matches(':')) => rest = after,
            _ => return None,
        }
    }
    None
}

/// Whether a text is nothing but names of persons, perhaps with a place or an outlet after a comma; at least one of
/// them has a first and a last name, or is an agency.
pub(super) fn are_names(text: &str) -> bool {
    let (mut words, mut length, mut full) = (0, 0, false);
    for word in text.split_whitespace() {
        words += 1;
        let bare = word.trim_end_matches([',', ';', '/']);
        let joint = lists(JOINTS, bare);
        let particle = length > 0 && lists(PARTICLES, bare);
        if !(joint || particle || is_name(bare)) {
            return false;
        }
        full |= lists(AGENCIES, &bare.to_lowercase());
        length = if joint { 0 } else { length + 1 };
        full |= length >= 2 && is_name(bare);
        if bare.len() < word.len() {
            length = 0;
        }
    }
    full && words <= 12
}

fn is_name(word: &str) -> bool {
    let inside = |c: char| c.is_alphabetic() || matches!(c, '-' | '.' | '\'' | '’' | '/');
    let agency = lists(AGENCIES, &word.to_lowercase());
    (agency || word.starts_with(char::is_uppercase))
        && word.chars().all(inside)
        && !(word.ends_with('.') && word.len() > 4)
}

/// Words for a span of time, and for reading or hearing.
const SPANS: &str = "min|mins|minute|minuten|minutes|sek|sekunden|seconds";
const READING: &str = "lesezeit|lesedauer|read|reading|lesen|gelesen|listen|hören|hördauer";

/// Whether a text tells how long the article takes to read or to hear: `Lesezeit: 4 Min.`, `5 min read`.
pub(super) fn is_reading_time(text: &str) -> bool {
    let words = || text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let any = |list: &str| words().any(|word| lists(list, &word.to_lowercase()));
    let count = words().take(9).count();
    count <= 8
        && words().any(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        && any(SPANS)
        && (any(READING) || count == 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_give_the_names() {
        for (text, names) in [
            ("Von Anna Kolbe", "Anna Kolbe"),
            ("Von ANNA KOLBE |", "ANNA KOLBE"),
            ("By Jane Q. Marsh and Tom O’Hale", "Jane Q. Marsh and Tom O’Hale"),
            ("BY JANE MARSH, Harbour Courier", "JANE MARSH, Harbour Courier"),
            ("Ein Kommentar von Jan van der Velde", "Jan van der Velde"),
            ("Autorin: Anna-Lena Kolbe", "Anna-Lena Kolbe"),
            ("Text: A. Kolbe und B. Lorenz", "A. Kolbe und B. Lorenz"),
            ("Von dpa", "dpa"),
            ("Opinion by Jane Marsh", "Jane Marsh"),
        ] {
            assert_eq!(byline(text), Some(names), "{text}");
        }
        assert!(introduces("Von") && introduces("Autor:") && !introduces("Autor"));
    }

    #[test]
    fn headlines_and_sentences_are_no_bylines() {
        for text in [
            "Von Wegen und Umwegen",
            "Von Lindental nach Veltheim",
            "By the time it was over",
            "Von der Krise überrascht",
            "Von wegen Sommerloch",
            "Text: was nun",
            "Anna Kolbe",
            "By Friday",
            "Von",
        ] {
            assert_eq!(byline(text), None, "{text}");
        }
    }

    #[test]
    fn reading_times_are_told_from_other_minutes() {
        for text in ["Lesedauer: 3 Minuten", "4 min read", "Lesezeit ca. 5 Min.", "Reading time: 6 minutes", "3 Min."] {
            assert!(is_reading_time(text), "{text}");
        }
        for text in ["In fünf Minuten war alles vorbei", "Nach 90 Minuten stand es 3:1", "Lesen bildet"] {
            assert!(!is_reading_time(text), "{text}");
        }
    }
}

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

/// What a person may be called beside the name.
const CALLINGS: &str = "editor|reporter|writer|correspondent|staff|author|columnist|contributor|journalist|blogger|\
     redakteur|redakteurin|chefredakteur|chefredakteurin|korrespondent|korrespondentin|reporterin|autor|autorin|\
     journalistin|kolumnist|kolumnistin|redaktion|volontär|volontärin|md|phd|ma|msc|ph.d|m.d|mba|rd|producer|analyst";

/// What stands beside names as a link or a label.
const LABELS: &str = "category|categories|kategorie|kategorien|tags|comments|kommentare|follow|share|teilen";

/// Who signs in place of a person that is not told.
const NOBODY: &str = "admin|administrator|webmaster|redaktion|redaktionsteam|onlineredaktion|online-redaktion|staff|\
     editor|editors|editorial|newsroom|newsdesk|team|gastautor|gastbeitrag|guest|user|root|presse|pressestelle|\
     anonymous|anonym|unknown|unbekannt";

/// The names of a byline, without what introduces them; nothing if the text is no byline.
pub(super) fn byline(text: &str) -> Option<&str> {
    let names = trimmed(introduced(text)?);
    are_names(names).then_some(names)
}

/// The one name that a byline has beside a day or a time: `posted by Kolbe`, `by seaside`.
pub(super) fn signature(text: &str) -> Option<&str> {
    let name = trimmed(introduced(text)?);
    let plain = name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
    let word = name.to_lowercase();
    (plain && name.chars().count() >= 3 && !lists(PARTICLES, &word) && !name.starts_with(|c: char| c.is_ascii_digit()))
        .then_some(name)
}

fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '|' | ',' | '·' | '-' | ':'))
}

/// Whether a byline names no person: the page's keeper, the staff.
pub(in crate::segment) fn is_nobody(names: &str) -> bool {
    let mut words =
        names.split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | '/')).filter(|word| !word.is_empty());
    let nobody = |word: &str| lists(NOBODY, &word.to_lowercase());
    names.split_whitespace().count() <= 4 && (words.clone().any(nobody) || words.all(|word| lists(PARTICLES, word)))
}

/// The byline of an article for which the format states authors and the page shows a byline: what is shown if it names
/// all of them, or if they are no persons but the outlet or the page's keeper.
pub(in crate::segment) fn chosen<'a>(
    stated: Option<&'a str>,
    shown: Option<&'a str>,
    outlet: Option<&str>,
) -> Option<&'a str> {
    let stated = stated.filter(|names| !is_nobody(names) && !outlet.is_some_and(|outlet| is_part(names, outlet)));
    let words = |text: &str| {
        let words =
            text.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty() && !lists(JOINTS, word));
        words.map(str::to_lowercase).collect::<Vec<_>>()
    };
    let same = |shown: &&str| stated.is_none_or(|stated| words(stated) == words(shown));
    shown.filter(same).or(stated)
}

/// Whether a name is that of an outlet, or a part of it.
fn is_part(name: &str, outlet: &str) -> bool {
    let plain =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let (name, outlet) = (plain(name), plain(outlet));
    name.len() > 3 && (outlet.contains(&name) || (outlet.len() > 3 && name.contains(&outlet)))
}

/// Whether a text tells what a person does: `Education editor`, `(Autorin)`, `MD`.
pub(super) fn is_calling(text: &str) -> bool {
    let words = || text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase());
    !text.contains(|c: char| matches!(c, ':' | '|') || c.is_ascii_digit())
        && words().count() <= 5
        && words().any(|word| lists(CALLINGS, &word))
}

/// Whether a text introduces the byline of the next line: `Von`, `By`, `Autor:`.
pub(super) fn introduces(text: &str) -> bool {
    let word = text.trim_end_matches(':').to_lowercase();
    let led = |lead: &str| lead.split(' ').all(|word| lists(GENRES, word) || lists("news|provided|presented", word));
    let last = word.rsplit_once(' ').is_some_and(|(lead, last)| matches!(last, "von" | "by") && led(lead));
    matches!(word.as_str(), "von" | "by") || last || (text.ends_with(':') && lists(ROLES, &word))
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
            "von" | "by" | "von:" | "by:" | "durch" => return Some(after),
            role if role.strip_suffix(':').is_some_and(|role| lists(ROLES, role)) => return Some(after),
            "author" | "autor" | "autorin" => return Some(after.trim_start_matches([':', ' '])),
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
        && !lists(CALLINGS, &word.to_lowercase())
        && !lists(LABELS, &word.to_lowercase())
        && !(word.ends_with('.') && word.chars().count() > 3)
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
    fn a_shown_byline_goes_before_authors_that_are_none() {
        let names = Some("Anna Kolbe und Jan Ode");
        assert_eq!(chosen(Some("Anna Kolbe, Jan Ode"), names, None), names);
        assert_eq!(chosen(Some("webmaster"), names, None), names);
        assert_eq!(chosen(Some("Bote"), names, Some("Lindentaler Bote")), names);
        assert_eq!(chosen(Some("Ada Holm"), names, None), Some("Ada Holm"));
        assert_eq!(chosen(Some("admin"), None, None), None);
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

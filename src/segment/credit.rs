//! Credits of pictures: `(Foto: Kolbe/dpa)`, `Photo: J. Marsh/Getty Images`, `© dpa`.
//!
//! A line that is a credit and no more is left out; a line that ends with one is a caption.

use super::list::lists;

/// Words before a colon that introduce a credit.
const MARKS: &str = "bild|bilder|foto|fotos|symbolbild|symbolfoto|archivbild|archivfoto|titelbild|grafik|infografik|\
     illustration|karikatur|montage|screenshot|photo|photos|photograph|image|images|picture|pictures|\
     credit|credits|graphic|bildquelle|bildnachweis|bildrechte|fotocredit|rechte";

/// Words that introduce one inside brackets only; elsewhere they are ordinary.
const BRACKET_MARKS: &str = "quelle|source|copyright|video|file|datei";

/// Agencies and stocks of pictures, and licences, in lower case.
const OWNERS: &str = "getty|getty images|reuters|afp|dpa|ap|imago|pixabay|unsplash|shutterstock|istock|alamy|\
     wikimedia|wikimedia commons|wikipedia|flickr|epa|keystone|apa|ddp|epd|kna|pexels|\
     picture alliance|adobe stock|associated press|ap photo|ullstein bild|laif|zuma|anadolu|sipa|\
     xinhua|ritzau|freepik|depositphotos|fotolia|bloomberg|cc0|cc by|public domain|sid|witters|\
     pa wire|pa media|nasa|esa";

/// How much of a line is the credit of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Credit {
    /// All of it.
    Only,
    /// Its end: the line is a caption.
    Trailing,
}

/// No caption has more words.
const LONGEST: usize = 60;

/// Looks for a credit in a line; nothing if it has none.
pub(super) fn credit(text: &str) -> Option<Credit> {
    if text.len() > 12 * LONGEST || text.split_whitespace().nth(LONGEST).is_some() {
        return None;
    }
    bracketed(text).or_else(|| marked(text)).or_else(|| owned(text))
}

/// `Text (Foto: Kolbe)`, `(Quelle: Archiv)`.
fn bracketed(text: &str) -> Option<Credit> {
    let text = text.strip_suffix('.').unwrap_or(text);
    let (before, inside) = match text.strip_suffix(')') {
        Some(rest) => rest.rsplit_once('(')?,
        None => text.strip_suffix(']')?.rsplit_once('[')?,
    };
    let (mark, name) = inside.split_once(':').or_else(|| inside.strip_prefix('©').map(|name| ("credit", name)))?;
    let known = is_mark(mark) || lists(BRACKET_MARKS, &mark.trim().to_lowercase());
    (known && words(name) <= 12).then_some(if words(before) <= 1 { Credit::Only } else { Credit::Trailing })
}

/// `Foto: Kolbe`, `Text. Foto: Kolbe`, `Text © dpa`, `Photo by Jane Marsh`.
fn marked(text: &str) -> Option<Credit> {
    let (before, name) = match text.rsplit_once(": ") {
        Some((before, name)) if is_mark(last_word(before)) => (before.strip_suffix(last_word(before))?, name),
        _ => match text.rsplit_once(['©', 'Ⓒ']) {
            Some((before, name)) if !name.trim_start().starts_with(|c: char| c.is_ascii_digit()) => (before, name),
            _ => return photo_by(text).then_some(Credit::Only),
        },
    };
    let name = name.trim();
    let ends =
        before.trim_end().is_empty() || before.trim_end().ends_with(['.', '!', '?', '|', ')', '“', '”', '"', '–', '/']);
    let names = words(name) <= 8 && name.starts_with(|c: char| !c.is_lowercase()) && !name.ends_with('.');
    let free = name.split(['/', ' ']).next().is_some_and(|word| lists(OWNERS, &word.to_lowercase()));
    let kind = if before.trim().is_empty() { Credit::Only } else { Credit::Trailing };
    (ends && (names || free)).then_some(kind)
}

fn photo_by(text: &str) -> bool {
    let mut words = text.split_whitespace().map(str::to_lowercase);
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    is_mark(&first) && matches!(second.as_str(), "by" | "von" | "via" | "courtesy") && words.count() <= 6
}

/// A short line that ends with an agency: `Kolbe (CC0), Pixabay`, `Jane Marsh/Getty Images`.
fn owned(text: &str) -> Option<Credit> {
    let text = text.trim_end_matches(')');
    let three = text.rmatch_indices(char::is_whitespace).nth(2).map_or(0, |(at, _)| at);
    let last = text.get(three..)?.to_lowercase();
    let owner = OWNERS.split('|').filter(|owner| last.ends_with(owner)).max_by_key(|owner| owner.len())?;
    let before = last.strip_suffix(owner)?.trim_end();
    let (only, apart) = (before.is_empty(), before.ends_with(['/', ',', '|', '(', '-', '–']));
    let sentence = before.ends_with(['.', '!', '?', '“', '”', '"']);
    match words(text) {
        0..=8 if only || apart => Some(Credit::Only),
        9.. if before.ends_with('/') || sentence => Some(Credit::Trailing),
        _ => None,
    }
}

fn is_mark(word: &str) -> bool {
    lists(MARKS, &word.trim().to_lowercase())
}

fn last_word(text: &str) -> &str {
    text.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '|')).next().unwrap_or_default()
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_is_a_credit_is_nothing_else() {
        for text in [
            "Foto: Anna Kolbe/dpa",
            "(Bild: Archiv)",
            "© dpa",
            "Photo by Jane Marsh",
            "Jane Marsh/Getty Images",
            "Bild: Stadt Lindental",
            "kolbe (CC0), Pixabay",
            "Getty Images",
            "(Quelle: Wikimedia)",
            "Anna Kolbe / Reuters",
        ] {
            assert_eq!(credit(text), Some(Credit::Only), "{text}");
        }
    }

    #[test]
    fn a_line_that_ends_with_a_credit_is_a_caption() {
        for text in [
            "Die alte Brücke steht seit Jahren leer. (Bild: Archiv / Kolbe)",
            "The old pier on Monday. Photo: Jane Marsh/AP",
            "Die alte Brücke am Montagabend im Regen. © dpa",
            "Die Brücke (Foto: Stadt)",
            "Workers leave the old pier after the storm had passed on Monday. Jane Marsh/AP",
        ] {
            assert_eq!(credit(text), Some(Credit::Trailing), "{text}");
        }
    }

    #[test]
    fn sentences_about_pictures_and_agencies_are_none() {
        for text in [
            "Das sagte er der Bild: „Wir bleiben.“",
            "Das Foto zeigt die Brücke.",
            "Die Zahl (Quelle offen) ist falsch.",
            "Das meldete die Agentur Reuters",
            "© 2025 Lindentaler Bote",
            "Nach Angaben der dpa brannte es.",
            "Ein Bild: Wie aus dem Märchen",
            "Der Umsatz stieg auf 5 Millionen (Vorjahr: 4 Millionen)",
        ] {
            assert_eq!(credit(text), None, "{text}");
        }
    }
}

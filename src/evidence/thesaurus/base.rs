//! From a word as it stands in a text to the stem of its base form. A Snowball stemmer cuts endings; it leaves `ging`
//! apart from `gehen`, and in German also `stimmte` and `gestimmt` from `stimmen`. Irregular forms are looked up in
//! `assets/language/*/forms.txt`, with German prefixes taken off and put back; regular German verb forms are led back
//! to an infinitive that the thesaurus knows.
//!
//! The build script reads this file too, so it uses nothing of the crate but `text::hash`.

use std::hash::BuildHasherDefault;

use crate::text::hash::WordMap;

/// Irregular forms of one language: form → base form.
#[derive(Debug, Default)]
pub(crate) struct Forms {
    verbs: WordMap<&'static str, &'static str>,
    /// Nouns and adjectives.
    others: WordMap<&'static str, &'static str>,
    is_german: bool,
}

/// German verb prefixes that stand apart in some forms, longest first where one begins with another.
const SEPARABLE: [&str; 43] = [
    "zusammen",
    "entgegen",
    "gegenuber",
    "zuruck",
    "bereit",
    "voraus",
    "vorbei",
    "heraus",
    "hinaus",
    "herein",
    "hinein",
    "hervor",
    "herunter",
    "hinzu",
    "nieder",
    "wieder",
    "weiter",
    "bekannt",
    "statt",
    "fort",
    "frei",
    "heim",
    "fest",
    "hoch",
    "nach",
    "teil",
    "uber",
    "unter",
    "durch",
    "auf",
    "aus",
    "ein",
    "her",
    "hin",
    "los",
    "mit",
    "vor",
    "weg",
    "ab",
    "an",
    "bei",
    "um",
    "zu",
];

/// German verb prefixes that never do.
const FIXED: [&str; 8] = ["wider", "miss", "ent", "emp", "ver", "zer", "be", "er"];

impl Forms {
    /// The forms in a file: under `[verbs]` and `[nouns]` (and other headings) lines of a base form and its other
    /// forms.
    pub(crate) fn new(text: &'static str, is_german: bool) -> Self {
        let verbs = WordMap::with_capacity_and_hasher(2048, BuildHasherDefault::default());
        let mut forms = Self { is_german, verbs, others: WordMap::default() };
        let mut verbs = true;
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some(heading) = line.strip_prefix('[') {
                verbs = heading.starts_with("verbs");
                continue;
            }
            let mut words = line.split_ascii_whitespace();
            let Some(base) = words.next() else { continue };
            let list = if verbs { &mut forms.verbs } else { &mut forms.others };
            for form in words {
                list.entry(form).or_insert(base);
            }
        }
        forms
    }

    /// The stem of the base form of a folded word. `capital`: whether it is written with a capital where none is due
    /// to its place. `stem` is the language's stemmer; `known` says whether a stem is a word of the thesaurus.
    pub(crate) fn base(
        &self,
        word: &str,
        capital: bool,
        stem: &dyn Fn(&str) -> String,
        known: &dyn Fn(&str) -> bool,
    ) -> String {
        if let Some(base) = self.others.get(word) {
            return stem(base);
        }
        if !self.is_german {
            return stem(self.verbs.get(word).unwrap_or(&word));
        }
        let plain = stem(word);
        if capital {
            return plain;
        }
        if let Some(infinitive) = self.irregular(word) {
            return stem(&infinitive);
        }
        if known(&plain) {
            return plain;
        }
        let regular = infinitives(word).into_iter().map(|infinitive| stem(&infinitive)).find(|stem| known(stem));
        regular.unwrap_or(plain)
    }

    /// The infinitives that a German word in small letters can be a form of, likely or not.
    pub(crate) fn infinitives(&self, word: &str) -> Vec<String> {
        self.irregular(word).into_iter().chain(infinitives(word)).chain([word.to_owned()]).collect()
    }

    /// The infinitive of an irregular German form, with any prefix and any ending of an adjective.
    fn irregular(&self, word: &str) -> Option<String> {
        let bare = ["en", "er", "es", "em", "e"].into_iter().find_map(|ending| word.strip_suffix(ending));
        [Some(word), bare].into_iter().flatten().find_map(|word| {
            if let Some(infinitive) = self.verbs.get(word) {
                return Some((*infinitive).to_owned());
            }
            prefixes(word, SEPARABLE.iter().chain(&FIXED)).find_map(|(prefix, rest)| {
                let infinitive = self.verbs.get(rest)?;
                Some(format!("{prefix}{infinitive}"))
            })
        })
    }
}

/// Those of some prefixes that a word has, each with the rest of the word.
fn prefixes<'a>(
    word: &'a str,
    prefixes: impl Iterator<Item = &'a &'static str>,
) -> impl Iterator<Item = (&'static str, &'a str)> {
    let first = word.bytes().next();
    // Nearly all are ruled out by their first letter.
    let prefixes = prefixes.filter(move |prefix| prefix.bytes().next() == first);
    prefixes.filter_map(|prefix| Some((*prefix, word.strip_prefix(prefix)?)))
}

/// The German prefix that `word` is, if a verb can leave it at the end of its clause (`büßte … ein`).
pub(crate) fn is_separable(word: &str) -> bool {
    SEPARABLE.contains(&word)
}

/// The infinitives that a regular German form may belong to: preterite, third person, participles with and without
/// endings, with a prefix before `ge` or `zu`.
fn infinitives(word: &str) -> Vec<String> {
    const ENDINGS: [&str; 13] =
        ["ete", "eten", "test", "tet", "ten", "ter", "tes", "tem", "te", "et", "t", "end", "ende"];
    const PARTICIPLES: [&str; 6] = ["enden", "ender", "endes", "endem", "ende", "end"];
    // The prefix of a participle, which stands before `ge`.
    let prefix = prefixes(word, SEPARABLE.iter()).find_map(|(prefix, rest)| rest.starts_with("ge").then_some(prefix));
    let mut found = Vec::new();
    let mut add = |prefix: &str, root: &str| {
        if root.len() > 2 {
            found.push([prefix, root, "en"].concat());
            found.push([prefix, root, "n"].concat());
        }
    };
    for ending in ENDINGS.iter().chain(&PARTICIPLES) {
        let Some(root) = word.strip_suffix(ending) else { continue };
        add("", root);
        if let Some(root) = root.strip_prefix("ge") {
            add("", root);
        }
        let inner = prefix.and_then(|prefix| Some((prefix, root.strip_prefix(prefix)?.strip_prefix("ge")?)));
        if let Some((prefix, inner)) = inner {
            add(prefix, inner);
        }
    }
    let whole = prefixes(word, SEPARABLE.iter()).filter_map(|(prefix, rest)| {
        let inner = rest.strip_prefix("zu").filter(|inner| inner.len() > 3 && inner.ends_with('n'))?;
        Some([prefix, inner].concat())
    });
    found.extend(whole);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn german(word: &str) -> String {
        let forms = Forms::new(
            "[verbs]\ngehen geht ging gingen gegangen\nnehmen nimmt nahm genommen\n[nouns]\nmuseum museen\n",
            true,
        );
        let stem = |word: &str| word.trim_end_matches("en").to_owned();
        forms.base(word, word == "museen", &stem, &|stem| ["stimm", "einbuss", "steig", "abhol"].contains(&stem))
    }

    #[test]
    fn german_forms_find_their_infinitive() {
        for (form, stem) in [
            ("ging", "geh"),
            ("verging", "vergeh"),
            ("eingenommene", "einnehm"),
            ("stimmte", "stimm"),
            ("gestimmt", "stimm"),
            ("eingebusst", "einbuss"),
            ("abzuholen", "abhol"),
            ("steigende", "steig"),
            ("museen", "museum"),
            ("gebiet", "gebiet"),
        ] {
            assert_eq!(german(form), stem, "{form}");
        }
    }

    #[test]
    fn english_forms_are_looked_up() {
        let forms = Forms::new("[verbs]\nlay laid\n[nouns]\nman men\n", false);
        let base = |word| forms.base(word, false, &str::to_owned, &|_| false);
        assert_eq!((base("laid"), base("men"), base("law")), ("lay".to_owned(), "man".to_owned(), "law".to_owned()));
    }
}

//! Whether a sentence ends at a place.

use super::super::abbreviation::{Abbreviation, Borders};
use super::super::quote::{closes, is_quote, opens};
use super::token::{
    FAR, first_word, head, is_address, is_initial, is_initialism, is_number, is_roman, last_token, next_word,
    spelled_out,
};
use super::{from, is_mark, until};

/// A place where a sentence may end.
pub(super) struct Place<'a> {
    pub(super) text: &'a str,
    /// Where the sentence begins.
    pub(super) start: usize,
    /// Where its first final mark stands.
    pub(super) mark: usize,
    /// After its last final or closing mark.
    pub(super) end: usize,
    pub(super) borders: &'static Borders,
}

impl<'a> Place<'a> {
    pub(super) fn ends_sentence(&self) -> bool {
        let after = self.after();
        if self.marks().starts_with(['。', '！', '？']) {
            return !after.trim().is_empty();
        }
        if !after.starts_with(char::is_whitespace) {
            return self.lacks_blank();
        }
        let next = next_word(after);
        match next.chars().next() {
            None | Some(',' | ';' | ':') => false,
            // After a call an account is the one that is called: `On it! @harbor`.
            Some('@') => self.is_full_stop(),
            _ if self.is_head() || self.bracket_goes_on() => false,
            Some(c) if c.is_lowercase() => first_word(next).contains(char::is_uppercase) && !self.joins(next),
            Some(c) if c.is_numeric() => !self.joins_number(next),
            Some(_) => !self.joins(next),
        }
    }

    fn before(&self) -> &'a str {
        until(self.text, self.mark)
    }

    /// What the sentence has before the mark.
    fn sentence(&self) -> &'a str {
        from(self.before(), self.start)
    }

    fn marks(&self) -> &'a str {
        from(until(self.text, self.end), self.mark)
    }

    fn after(&self) -> &'a str {
        from(self.text, self.end)
    }

    /// Whether the mark is one full stop and no other.
    fn is_full_stop(&self) -> bool {
        self.marks().starts_with('.') && !self.is_ellipsis() && !self.marks_more()
    }

    fn is_ellipsis(&self) -> bool {
        ["…", "..", ". ."].iter().any(|dots| self.marks().starts_with(dots))
    }

    /// Whether other final marks follow the first full stops: `.“.`, `…?`
    fn marks_more(&self) -> bool {
        self.marks().trim_start_matches(['.', '…', ' ']).contains(is_mark)
    }

    /// Whether the mark belongs to the sentence's head: nothing to read stands before it, or the number of an item,
    /// which after a question could be the answer.
    fn is_head(&self) -> bool {
        let lead = head(self.sentence(), FAR);
        if lead.len() == self.sentence().len() && !lead.contains(char::is_alphanumeric) {
            return true;
        }
        let number = self.sentence().trim_start_matches(opens);
        let is_item = number.len() <= 3 && (is_number(number) || is_roman(number) || is_initial(number));
        let outside = until(self.text, self.start).trim_end();
        self.is_full_stop() && ((is_item && !outside.ends_with('?')) || self.is_first_item())
    }

    /// Whether the mark stands after the number of the first item: `zwei Dinge: 1. Das Geld`.
    fn is_first_item(&self) -> bool {
        let before = self.sentence().strip_suffix('1').unwrap_or_default();
        before.ends_with(char::is_whitespace) && before.trim_end().ends_with(':')
    }

    /// Whether a bracket follows that is part of the sentence, as what stands behind it tells: `„Wer?“ (Regie: A. Blum)
    /// läuft`.
    fn bracket_goes_on(&self) -> bool {
        let near = head(self.after(), 4 * FAR).trim_start();
        let Some((inside, behind)) = near.strip_prefix('(').and_then(|near| near.split_once(')')) else { return false };
        !inside.ends_with(is_mark) && behind.trim_start().starts_with(|c: char| c.is_lowercase() || c == ',')
    }

    /// Whether a blank is missing between two sentences: `…wie zuvor.Das neue…`. Not in `example.com`, `Node.js`,
    /// `3.000`.
    fn lacks_blank(&self) -> bool {
        let next = self.after().strip_prefix(opens).unwrap_or(self.after());
        let mut letters = next.chars();
        let capitalised =
            letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase);
        capitalised && !is_address(next, self.borders) && (self.marks().ends_with(is_quote) || self.word_ends(next))
    }

    /// Whether the word before the mark ends a sentence although no blank follows: a word in small letters, or before
    /// a word that begins sentences also `USA` and `2023`.
    fn word_ends(&self, next: &str) -> bool {
        let word = last_token(self.before().trim_end_matches(closes));
        let first = first_word(next);
        let starts = self.borders.starts(first) && from(next, first.len()).starts_with(char::is_whitespace);
        let letters = word.chars().all(char::is_alphabetic);
        let written = letters && word.chars().count() >= 3 && word.ends_with(char::is_lowercase);
        let figure = word.chars().all(|c| c.is_ascii_digit() || c == '.');
        let short = word.len() >= 2 && (letters || figure);
        let known = self.borders.abbreviation(word);
        (written || (starts && short)) && known.is_none_or(|class| class == Abbreviation::BeforeNumber)
    }

    /// Whether the sentence goes on although a number follows.
    fn joins_number(&self, next: &str) -> bool {
        if !self.is_full_stop() {
            return self.is_ellipsis() && self.marks().ends_with(['.', '…']);
        }
        let token = last_token(self.before());
        self.dates(token, next) || is_initial(token) || self.abbreviation().is_some()
    }

    /// Whether a number with a full stop is an ordinal before another number: in a date (`3. 5. 2024`) or after an
    /// article (`beim 2. 24-Stunden-Rennen`).
    fn dates(&self, number: &str, next: &str) -> bool {
        if !self.borders.write_ordinals() || !is_number(number) || number.len() > 2 {
            return false;
        }
        let before = self.before().strip_suffix(number).unwrap_or_default();
        let free = before.is_empty() || before.ends_with(|c: char| c.is_whitespace() || opens(c));
        let month = first_word(next);
        let day = month.len() <= 2 && from(next, month.len()).starts_with('.');
        free && (day || is_ordinal(before) || self.borders.precedes_ordinal(last_token(before.trim_end())))
    }

    /// Whether the sentence goes on although a capital letter follows.
    fn joins(&self, next: &str) -> bool {
        let word = first_word(next);
        if self.is_ellipsis() {
            return self.omits(word);
        }
        if !self.marks().starts_with('.') {
            return self.marks().ends_with(is_quote) && self.speech_follows(next);
        }
        if self.marks_more() {
            return false;
        }
        let token = last_token(self.before());
        let goes_on = !self.borders.starts(word);
        match self.abbreviation() {
            Some(Abbreviation::Joins) => true,
            Some(Abbreviation::MayEnd) => goes_on && !self.marks().ends_with(is_quote) && !self.speech_begins(),
            Some(Abbreviation::Clock) => goes_on && self.clock_goes_on(word),
            Some(Abbreviation::BeforeNumber) => false,
            None if is_initialism(token) => goes_on && !self.after().trim_start().starts_with(is_quote),
            None if is_initial(token) => goes_on && self.is_part_of_name(token, next),
            None if is_roman(token) => goes_on && self.borders.write_ordinals(),
            None => goes_on && self.is_ordinal(token, word),
        }
    }

    /// Whether an ellipsis stands for words inside the sentence: in brackets, or with blanks around it unless a word
    /// follows that begins sentences.
    fn omits(&self, next: &str) -> bool {
        let (bracket, loose) = (self.before().ends_with(['(', '[']), self.before().ends_with(char::is_whitespace));
        !self.marks_more() && (bracket || (loose && !self.borders.starts(next) && !self.marks().ends_with(is_quote)))
    }

    /// Whether a capital word after `p.m.` belongs to it; after no more than `At 5` any does, because that is no
    /// sentence yet.
    fn clock_goes_on(&self, next: &str) -> bool {
        self.borders.follows_clock(next) || self.sentence().split_whitespace().nth(3).is_none()
    }

    /// Whether a letter is an initial, and not a unit (`38 °C.`), the last part of a name (`Plan B.`) or a word (`I`).
    fn is_part_of_name(&self, letter: &str, next: &str) -> bool {
        let before = self.before().strip_suffix(letter).unwrap_or_default();
        let word = last_token(before.trim_end());
        let measured = before.ends_with('°') || (is_number(word) && self.borders.is_unit(letter));
        let name_follows =
            !self.borders.is_word(letter) || is_initial(last_token(next.split('.').next().unwrap_or("")));
        !measured && !self.borders.precedes_letter(word) && name_follows
    }

    /// Whether a number with a full stop is an ordinal before a capital word.
    fn is_ordinal(&self, number: &str, next: &str) -> bool {
        if !is_number(number) || number.len() > 3 || !self.borders.write_ordinals() {
            return false;
        }
        let before = self.before().strip_suffix(number).unwrap_or_default().trim_end();
        let word = last_token(before);
        let second = self.borders.links_ordinals(word) && is_ordinal(before.strip_suffix(word).unwrap_or_default());
        before.ends_with('(') || second || self.borders.follows_ordinal(next) || self.borders.precedes_ordinal(word)
    }

    /// The class of the abbreviation before the mark, also of one with blanks inside (`z. B.`) or the last part of a
    /// compound (`Tel.-Nr.`).
    fn abbreviation(&self) -> Option<Abbreviation> {
        let token = last_token(self.before());
        let last = token.rsplit(['-', '/']).next().unwrap_or_default();
        self.borders.abbreviation(&spelled_out(self.before(), token)).or_else(|| self.borders.abbreviation(last))
    }

    /// Whether a quotation follows that is speech and no name: `“Enough,” she said`, but not `“Star” shops`.
    fn speech_begins(&self) -> bool {
        let mut chars = self.after().trim_start().chars();
        if !chars.next().is_some_and(is_quote) {
            return false;
        }
        let ends = |c: char| is_quote(c) && !matches!(c, '\'' | '’');
        let Some((inside, behind)) = head(chars.as_str(), 8 * FAR).split_once(ends) else { return true };
        inside.ends_with(',') || inside.ends_with(is_mark) || behind.starts_with(',')
    }

    /// Whether one of the next words tells who spoke: `"Why?" Mr Smith asked`. `He said`, with a capital letter, begins
    /// anew.
    fn speech_follows(&self, next: &str) -> bool {
        let first = first_word(next);
        if self.borders.starts(first) && !self.borders.is_word(first) {
            return false;
        }
        let mut words = next.split_whitespace().take(6).peekable();
        while let Some(word) = words.next() {
            let bare = word.trim_end_matches(|c| is_mark(c) || matches!(c, ',' | ':'));
            if self.borders.speaks(bare) {
                return true;
            }
            // `Hale, 34, asked`: an age between commas doesn't end the clause.
            let age = |word: &&str| word.strip_suffix(',').is_some_and(is_number);
            let aged = age(&word) || words.peek().is_some_and(age);
            if word.len() > bare.len() && !aged && self.borders.abbreviation(bare).is_none() {
                return false;
            }
        }
        false
    }
}

/// Whether a text ends in a number with a full stop.
fn is_ordinal(text: &str) -> bool {
    text.trim_end().strip_suffix('.').is_some_and(|text| is_number(last_token(text)))
}

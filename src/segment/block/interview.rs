//! Interviews: who speaks, and which blocks are questions.

use std::collections::HashMap;

use crate::segment::line::{End, Line};
use crate::text::Span;

/// What the lines of an article show about questions and answers. All numbers are places in the list of kept lines.
pub(super) struct Interview {
    speakers: Vec<bool>,
    questions: Vec<bool>,
    /// Lines that begin with the name of who speaks.
    signed: Vec<bool>,
}

impl Interview {
    /// Reads the kept lines of an article.
    pub(super) fn of(lines: &[Line]) -> Self {
        let speakers = speakers(lines);
        let mut questions = vec![false; lines.len()];
        for index in 0..lines.len() {
            let asked = lines[index].end == End::Question;
            questions[index] = asked && speakers.get(index + 1).copied().unwrap_or(false);
        }
        let mut signed = vec![false; lines.len()];
        if !speakers.contains(&true) {
            mark_signed(lines, &mut questions, &mut signed);
            mark_answers(lines, &mut questions, &mut signed);
            mark_unsigned(lines, &mut questions);
        }
        Self { speakers, questions, signed }
    }

    /// Whether a line is nothing but the name of who speaks next.
    pub(super) fn is_speaker(&self, index: usize) -> bool {
        self.speakers[index]
    }

    /// The name of who speaks at the beginning of a line of an interview, with the colon.
    pub(super) fn signature(&self, index: usize, line: &Line) -> Option<Span> {
        let name = signature(line.text).filter(|_| self.signed[index])?;
        Some(Span::new(line.span.start, line.span.start + name.len() + 1))
    }

    /// Whether a line is a question that the next ones answer.
    pub(super) fn is_question(&self, index: usize) -> bool {
        self.questions[index]
    }
}

/// The last word of a name, by which its short form is known too.
fn last_name(name: &str) -> String {
    name.trim_end_matches(':').rsplit(' ').next().unwrap_or_default().to_lowercase()
}

/// Lines such as `Anna Kolbe:` that follow a question, come back, or share their last name with another one.
fn speakers(lines: &[Line]) -> Vec<bool> {
    let label =
        |line: &Line| line.end == End::Colon && line.words <= 5 && line.text.ends_with(':') && is_named(line.text);
    let mut names: HashMap<String, usize> = HashMap::new();
    for line in lines.iter().filter(|line| label(line)) {
        *names.entry(last_name(line.text)).or_default() += 1;
    }
    let after_question = |index: usize| index.checked_sub(1).is_some_and(|before| lines[before].end == End::Question);
    let comes_back = |line: &Line| names.get(&last_name(line.text)).is_some_and(|count| *count > 1);
    let goes_on = |index: usize| lines.get(index + 1).is_some_and(|next| next.number == lines[index].number + 1);
    let speaks = |(index, line)| goes_on(index) && label(line) && (after_question(index) || comes_back(line));
    lines.iter().enumerate().map(speaks).collect()
}

/// Whether all words of a label look like a name, an outlet or a role.
fn is_named(label: &str) -> bool {
    label
        .split_whitespace()
        .all(|word| !word.starts_with(char::is_lowercase) || ["von", "van", "de", "der", "zu"].contains(&word))
}

/// The speaker at the beginning of a line: `Kolbe: Das war so.`
fn signature(text: &str) -> Option<&str> {
    let (name, said) = text.split_once(": ")?;
    (name.split_whitespace().count() <= 4 && is_named(name) && !said.trim().is_empty()).then_some(name)
}

/// Questions and answers that are signed on their own lines, with at least two speakers that come back. Whoever asks in
/// most of the lines is the interviewer, whose other lines are questions too.
fn mark_signed(lines: &[Line], questions: &mut [bool], signed: &mut [bool]) {
    let mut speakers: HashMap<&str, (usize, usize)> = HashMap::new();
    for line in lines {
        if let Some(name) = signature(line.text) {
            let (said, asked) = speakers.entry(name).or_default();
            *said += 1;
            *asked += usize::from(line.end == End::Question);
        }
    }
    if speakers.values().filter(|(said, _)| *said > 1).count() < 2 {
        return;
    }
    for (index, line) in lines.iter().enumerate() {
        let found = signature(line.text).and_then(|name| speakers.get(name));
        if let Some((said, asked)) = found.filter(|(said, _)| *said > 1) {
            signed[index] = true;
            questions[index] = asked * 2 > *said;
        }
    }
}

/// Answers that are signed, to questions that are not: a name that follows a question twice or more. What stands before
/// such an answer and asks is a question.
fn mark_answers(lines: &[Line], questions: &mut [bool], signed: &mut [bool]) {
    let mut answered: HashMap<String, usize> = HashMap::new();
    let answers = |pair: &[Line]| signature(pair[1].text).filter(|_| pair[0].end == End::Question).map(last_name);
    for name in lines.windows(2).filter_map(answers) {
        *answered.entry(name).or_default() += 1;
    }
    for (index, line) in lines.iter().enumerate() {
        let name = signature(line.text).map(last_name);
        if name.is_some_and(|name| answered.get(&name).is_some_and(|count| *count > 1)) {
            signed[index] = true;
            if let Some(before) = index.checked_sub(1).filter(|before| lines[*before].end == End::Question) {
                questions[before] = true;
            }
        }
    }
}

/// Questions without any name: at least three lines that ask, each answered by prose, and some of them longer than
/// headings are. One long question in a commentary makes no interview.
fn mark_unsigned(lines: &[Line], questions: &mut [bool]) {
    let asks = |pair: &[Line]| {
        pair[0].end == End::Question && pair[0].words >= 3 && pair[1].end != End::Question && pair[1].words >= 5
    };
    let asked: Vec<usize> =
        lines.windows(2).enumerate().filter(|(_, pair)| asks(pair)).map(|(index, _)| index).collect();
    let long = asked.iter().filter(|index| lines[**index].words > 12 || addresses(lines[**index].text)).count();
    if asked.len() >= 3 && long * 2 >= asked.len() && asked.len() * 6 >= lines.len() {
        for index in asked {
            questions[index] = true;
        }
    }
}

/// Whether a question speaks to somebody.
fn addresses(text: &str) -> bool {
    let polite = ["Sie", "Ihnen", "Ihr", "Ihre", "Ihren", "Ihrer", "du", "dir", "dich", "you", "your", "You"];
    text.split(|c: char| !c.is_alphanumeric()).any(|word| polite.contains(&word))
}

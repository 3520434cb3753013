//! Interviews: who speaks, and which blocks are questions.

use std::collections::HashMap;

use crate::segment::line::{End, Line};

/// What the lines of an article show about questions and answers. All numbers are places in the list of kept lines.
pub(super) struct Interview {
    speakers: Vec<bool>,
    questions: Vec<bool>,
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
        if !speakers.contains(&true) {
            mark_signed(lines, &mut questions);
            mark_unsigned(lines, &mut questions);
        }
        Self { speakers, questions }
    }

    /// Whether a line is nothing but the name of who speaks next.
    pub(super) fn is_speaker(&self, index: usize) -> bool {
        self.speakers[index]
    }

    /// Whether a line is a question that the next ones answer.
    pub(super) fn is_question(&self, index: usize) -> bool {
        self.questions[index]
    }
}

/// Lines such as `Anna Kolbe:` that follow a question, come back, or share their last name with another one.
fn speakers(lines: &[Line]) -> Vec<bool> {
    let label =
        |line: &Line| line.end == End::Colon && line.words <= 5 && line.text.ends_with(':') && is_named(line.text);
    let last_name = |line: &Line| line.text.trim_end_matches(':').rsplit(' ').next().unwrap_or_default().to_lowercase();
    let mut names: HashMap<String, usize> = HashMap::new();
    for line in lines.iter().filter(|line| label(line)) {
        *names.entry(last_name(line)).or_default() += 1;
    }
    let after_question = |index: usize| index.checked_sub(1).is_some_and(|before| lines[before].end == End::Question);
    let comes_back = |line: &Line| names.get(&last_name(line)).is_some_and(|count| *count > 1);
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
fn mark_signed(lines: &[Line], questions: &mut [bool]) {
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
    let interviews = |name| speakers.get(name).is_some_and(|(said, asked)| *said > 1 && asked * 2 > *said);
    for (index, line) in lines.iter().enumerate() {
        questions[index] = signature(line.text).is_some_and(interviews);
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

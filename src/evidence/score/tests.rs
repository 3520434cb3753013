//! What is read as a score, and what looks like one and is none.

use super::*;

fn read(text: &str, language: Language) -> Vec<([u16; 2], &str)> {
    let tokens = Tokens::new(text, Span::new(0, text.len()), language);
    let found = scores(&tokens, &mut vec![false; tokens.len()]);
    found.into_iter().map(|score| (score.counts, score.span.of(text))).collect()
}

#[track_caller]
fn one(text: &str, language: Language, counts: [u16; 2], written: &str) {
    assert_eq!(read(text, language), [(counts, written)], "{text}");
}

#[test]
fn votes_are_one_value_as_long_as_they_are_written() {
    one("The board voted 7 to 4 on Monday.", Language::English, [7, 4], "7 to 4");
    one("By 8 votes to 4 the board agreed.", Language::English, [8, 4], "8 votes to 4");
    one("A 7–4 vote closed the baths.", Language::English, [7, 4], "7–4 vote");
    one("The motion passed by seven to twenty-one votes.", Language::English, [7, 21], "seven to twenty-one votes");
    one("The judges ruled 217-213 for the mill.", Language::English, [217, 213], "217-213");
    one("Der Rat stimmte mit 7 zu 4 dafür.", Language::German, [7, 4], "7 zu 4");
    one("Mit acht zu vier Stimmen fiel der Antrag.", Language::German, [8, 4], "acht zu vier Stimmen");
    one("Mit 7:4 Stimmen fiel der Antrag.", Language::German, [7, 4], "7:4 Stimmen");
    one("Mit acht gegen vier Stimmen fiel der Antrag.", Language::German, [8, 4], "acht gegen vier Stimmen");
}

#[test]
fn results_are_one_value_with_what_stood_at_half_time() {
    one("Selby siegte 3:1 am Samstag.", Language::German, [3, 1], "3:1");
    one("Selby gewann 4:0 (2:0) am Samstag.", Language::German, [4, 0], "4:0 (2:0)");
    one("Selby unterlag 24:28 im Derby.", Language::German, [24, 28], "24:28");
    one("Selby won 3-1 on Saturday.", Language::English, [3, 1], "3-1");
    one("Selby lost 1–3 at home.", Language::English, [1, 3], "1–3");
}

#[test]
fn ranges_times_seasons_and_ratios_are_no_scores() {
    for text in [
        "It takes 3 to 5 years.",
        "It takes 3–5 weeks.",
        "The fee fell from 7 to 4 pounds.",
        "It fell from 7 to 4.",
        "They met at 3:30 p.m. near the mill.",
        "They met at 14:30.",
        "The years 1998–2002 were dry.",
        "Odds of 5 to 1 were offered.",
        "It was a 5-3% rise.",
        "The 2024-01-27 log is lost.",
        "A Boeing 747-400 landed.",
        "They won 2 to 3 medals.",
        "Dunn made it 2-1 after an hour.",
        "She works nine to five.",
        "Support fell from 7 to 4 votes.",
    ] {
        assert_eq!(read(text, Language::English), [], "{text}");
    }
    for text in [
        "Beginn ist um 14:30 Uhr.",
        "Beginn ist 14:30.",
        "Die Saison 2015/16 begann.",
        "Es dauert drei bis fünf Tage.",
        "Der Preis stieg von 7 zu 4 Euro.",
        "Das Verhältnis von Sand zu Kalk ist 3:1.",
        "Dunn traf zum 1:0.",
        "Die Jahre 1998–2002 waren nass.",
        "Er wurde zu 16 Jahren verurteilt.",
        "Sie fand 3:45 Minuten genug.",
    ] {
        assert_eq!(read(text, Language::German), [], "{text}");
    }
}

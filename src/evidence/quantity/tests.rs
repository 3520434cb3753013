//! What is read as a quantity, and what it says.

use super::*;
use crate::evidence::language::stemmer;
use crate::text::Language;

fn read(text: &str, language: Language) -> Vec<Quantity> {
    let tokens = Tokens::new(text, Span::new(0, text.len()), language);
    quantities(&tokens, stemmer(language).as_ref(), &mut vec![false; tokens.len()])
}

fn only(text: &str, language: Language) -> (f64, Option<String>) {
    let found = read(text, language);
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    (found[0].value, found[0].unit.clone())
}

#[track_caller]
fn german(text: &str, value: f64, unit: &str) {
    assert_eq!(only(text, Language::German), (value, Some(unit.to_owned())), "{text}");
}

#[track_caller]
fn english(text: &str, value: f64, unit: &str) {
    assert_eq!(only(text, Language::English), (value, Some(unit.to_owned())), "{text}");
}

#[test]
fn german_amounts_have_value_and_unit() {
    german("Es kostete 5,6 Millionen Dollar.", 5_600_000.0, "USD");
    german("Es kostete 2.000 Euro.", 2000.0, "EUR");
    german("Der Kurs fiel um 17 %.", 17.0, "%");
    german("Der Kurs fiel um 17 Prozent.", 17.0, "%");
    german("Er verlor ein Zehntel.", 10.0, "%");
    german("Er verlor drei Viertel.", 75.0, "%");
    german("eine Billion Euro", 1e12, "EUR");
    german("fast 600 Milliarden US-Dollar", 6e11, "USD");
    german("32 getötete Passagiere", 32.0, "passagi");
    german("zwei Dutzend Häuser", 24.0, "haus");
    german("3 Mio. Franken", 3e6, "CHF");
    german("eine siebenminütige Rede", 7.0, "minute");
    german("Er wurde viermal geprüft.", 4.0, "times");
    german("In der 58. Minute fiel er.", 58.0, "minute of play");
    german("neun von zehn Gästen", 90.0, "%");
    german("Jeder Fünfte ging.", 20.0, "%");
    german("dreieinhalb Jahre", 3.5, "year");
    german("fünftausend Euro", 5000.0, "EUR");
}

#[test]
fn english_amounts_have_value_and_unit() {
    english("It cost $5.6m.", 5.6e6, "USD");
    english("It cost £2.1m.", 2.1e6, "GBP");
    english("It cost 5.6 million dollars.", 5.6e6, "USD");
    english("US$3 trillion", 3e12, "USD");
    english("two billion euros", 2e9, "EUR");
    english("17 percent", 17.0, "%");
    english("twenty-one percent", 21.0, "%");
    english("2,000 small boats", 2000.0, "boat");
    english("a quarter", 25.0, "%");
    english("half of them", 50.0, "%");
}

#[test]
fn an_age_is_no_stretch_of_time() {
    german("Der 41-Jährige kam.", 41.0, "age");
    german("die 41 Jahre alte Frau", 41.0, "age");
    german("Sie gewann mit 79 Jahren.", 79.0, "age");
    german("Nach 41 Jahren kam er.", 41.0, "year");
    english("a 41-year-old man", 41.0, "age");
    english("Ann Dell, 41, said so.", 41.0, "age");
    english("It took 41 years.", 41.0, "year");
    english("one in four", 25.0, "%");
}

#[test]
fn hedges_and_ranges_make_intervals() {
    let interval = |text: &str| {
        let found = read(text, Language::German);
        ((found[0].low * 1000.0).round() / 1000.0, (found[0].high * 1000.0).round() / 1000.0)
    };
    assert_eq!(interval("zwischen 3 und 5 Prozent"), (2.925, 5.125));
    assert_eq!(interval("3 bis 5 Prozent"), (2.925, 5.125));
    assert_eq!(interval("weniger als sechs Prozent"), (3.0, 6.0));
    assert_eq!(interval("mehr als sechs Prozent"), (6.0, 9.0));
    assert_eq!(interval("knapp zehn Prozent"), (9.0, 10.0));
    assert_eq!(interval("nicht mehr als sechs Prozent"), (4.2, 6.0));
    assert_eq!(interval("mindestens fünf Prozent"), (5.0, 6.0));
    assert_eq!(interval("rund 640 Euro"), (603.345, 677.145));
    assert_eq!(interval("Hunderte Anwohner"), (150.0, 2000.0));
}

#[test]
fn the_span_covers_hedge_number_magnitude_and_unit() {
    let at = |text: &'static str, language| read(text, language)[0].span.of(text);
    assert_eq!(
        at("Das sind weniger als sechs Millionen Dollar.", Language::German),
        "weniger als sechs Millionen Dollar"
    );
    assert_eq!(at("Um 17 % fiel er.", Language::German), "17 %");
    assert_eq!(at("It cost $5.6m.", Language::English), "$5.6m");
}

#[test]
fn articles_ordinals_and_scores_count_nothing() {
    assert_eq!(read("Ein Mann und eine Frau im 19. Jahrhundert", Language::German), []);
    assert_eq!(read("Sie gewannen 5:0.", Language::German), []);
    assert_eq!(read("a man on the 3rd floor", Language::English), []);
}

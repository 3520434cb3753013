//! Names in texts of our own: what is one, and what key it has.

use super::*;

fn article(sentences: &[&str], language: Language) -> Vec<Vec<String>> {
    let read = |text: &&'static str| Tokens::new(text, Span::new(0, text.len()), language);
    let sentences: Vec<&'static str> = sentences.iter().map(|text| &*text.to_string().leak()).collect();
    let sentences: Vec<Tokens> = sentences.iter().map(read).collect();
    names(&sentences).into_iter().map(|names| names.into_iter().map(|name| name.key).collect()).collect()
}

fn read(text: &str, language: Language) -> Vec<String> {
    article(&[text], language).remove(0)
}

#[test]
fn english_capitals_inside_a_sentence_are_names() {
    let text = "On Tuesday the mayor of Harwick, Ann Dell, met President Olsen and NATO officials.";
    assert_eq!(read(text, Language::English), ["harwick", "ann dell", "olsen", "nato"]);
}

#[test]
fn german_nouns_are_no_names_and_names_beside_nouns_are() {
    let text = "Am Montag lobte Kapitän Jens Brandt die Entscheidung der EZB und den Hersteller Nordchip.";
    assert_eq!(read(text, Language::German), ["jens brandt", "ecb", "nordchip"]);
}

#[test]
fn places_are_names_with_and_without_capital() {
    assert_eq!(read("Die chinesische Regierung reagierte in Peking.", Language::German), ["china", "beijing"]);
    assert_eq!(read("They met in Munich on a nice day.", Language::English), ["munich"]);
}

#[test]
fn an_organisation_is_one_in_every_form_and_apart_from_names_beside_it() {
    let german =
        read("Der Chef der Europäischen Zentralbank, Jens Brandt, lobte den Bundesgerichtshof.", Language::German);
    assert_eq!(german, ["ecb", "jens brandt", "bgh"]);
    let english = read(
        "Then European Central Bank President Ann Dell came to meet somebody from the White House.",
        Language::English,
    );
    assert_eq!(english, ["ecb", "ann dell", "whitehouse america"]);
}

#[test]
fn an_acronym_that_the_article_explains_is_its_long_form() {
    let sentences = [
        "Der Verein für Angewandte Küstenforschung (VAK) misst den Schlick.",
        "Die Messungen des Vereins für Angewandte Küstenforschung dauern an, teilte die VAK mit.",
    ];
    assert_eq!(article(&sentences, Language::German), [["vak", "vak"], ["vak", "vak"]]);
    let sentences = ["Agents of the Harbour Safety Agency, or HSA, came.", "Nobody at HSA spoke."];
    assert_eq!(article(&sentences, Language::English), [vec!["hsa", "hsa"], vec!["hsa"]]);
}

#[test]
fn a_capital_that_acts_is_its_country_and_a_city_else() {
    assert_eq!(read("Moskau warnt, doch in Moskau bleibt es ruhig.", Language::German), ["russia", "moscow"]);
    assert_eq!(read("On Friday Washington said it would help London.", Language::English), ["america", "london"]);
}

#[test]
fn a_last_name_alone_is_the_person_who_was_introduced() {
    let sentences = ["Brandt geht.", "Das sagte Kapitän Jens Brandt.", "Mit Ruhe nahm Brandts Frau das hin."];
    assert_eq!(article(&sentences, Language::German), [["jens brandt"], ["jens brandt"], ["jens brandt"]]);
    let sentences = ["A witness, Ann Dell, saw it.", "Later Mrs. Dell left.", "Police praised Dell’s courage."];
    assert_eq!(article(&sentences, Language::English), [["ann dell"], ["ann dell"], ["ann dell"]]);
}

#[test]
fn of_two_with_one_last_name_it_is_nobodys() {
    let sentences = ["A witness, Ann Dell, saw it.", "Her brother Tom Dell slept.", "Then Dell left."];
    assert_eq!(article(&sentences, Language::English), [["ann dell"], ["tom dell"], ["dell"]]);
}

#[test]
fn offices_are_no_part_of_a_name_unless_they_are_family_names() {
    let sentences = ["Das sagte Außenministerin Lena Koch.", "Mit Blick auf morgen schwieg Koch.", "Der Koch kam."];
    assert_eq!(article(&sentences, Language::German), [vec!["lena koch"], vec!["lena koch"], vec![]]);
    let english =
        read("Then Prime Minister Tom Olsen came to speak with Deputy Mayor Ann King about taxes.", Language::English);
    assert_eq!(english, ["tom olsen", "ann king"]);
}

#[test]
fn particles_and_double_names_belong_to_a_name() {
    let text = "Das sagte Präsidentin Karla von der Heide der Abgeordneten Lena Brandt-Holm.";
    assert_eq!(read(text, Language::German), ["karla heide", "lena brandt holm"]);
}

#[test]
fn a_german_possessive_is_its_name() {
    let sentences = ["Der Hersteller Nordchip wächst.", "Das ist Nordchips Erfolg."];
    assert_eq!(article(&sentences, Language::German), [["nordchip"], ["nordchip"]]);
    let sentences = ["Das Modell von DeepSeek ist da.", "Mit DeepSeeks Modell geht es."];
    assert_eq!(article(&sentences, Language::German), [["deepseek"], ["deepseek"]]);
}

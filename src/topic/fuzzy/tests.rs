//! What is found, in which order, and what of it is marked.

use proptest::prelude::*;

use super::*;

fn best<'a>(query: &str, labels: &[&'a str]) -> Vec<&'a str> {
    Fuzzy::new(labels.iter().copied()).rank(query).into_iter().map(|ranked| labels[ranked.index]).collect()
}

fn shown(query: &str, label: &str) -> Vec<String> {
    matched(query, label).into_iter().map(|span| span.of(label).to_owned()).collect()
}

#[test]
fn case_umlauts_and_decomposed_forms_make_no_difference() {
    let labels = ["Hafengebühren", "Zölle"];
    for query in ["hafengebuhren", "HAFENGEBÜHREN", "hafengebu\u{308}hren"] {
        assert_eq!(best(query, &labels), ["Hafengebühren"], "{query}");
    }
}

#[test]
fn every_term_must_match_in_any_order() {
    let labels = ["Streit um die Mole im Hafen", "Hafenamt", "Mole"];
    assert_eq!(best("hafen mole", &labels), ["Streit um die Mole im Hafen"]);
}

#[test]
fn an_abbreviation_matches_and_scattered_letters_do_not() {
    assert_eq!(Fuzzy::new(["Bundesverfassungsgericht"]).rank("bvg")[0].score, 44);
    assert!(best("zoll", &["Zehntausend Menschen ohne Arbeit, sagt der Leiter des Amtes der Stadt"]).is_empty());
}

#[test]
fn the_better_match_stands_first_and_of_equal_ones_the_shorter() {
    assert_eq!(
        best("mole", &["Die alte Mole von Ost", "Mole am Kai", "Mole"]),
        ["Mole", "Mole am Kai", "Die alte Mole von Ost"]
    );
}

#[test]
fn an_empty_query_gives_all_in_their_order() {
    assert_eq!(best(" ", &["b", "", "a"]), ["b", "", "a"]);
}

#[test]
fn what_matched_is_told_in_bytes_of_the_label() {
    assert_eq!(shown("gross", "Die Große"), ["Groß"]);
    assert_eq!(shown("zol", "Zo\u{308}lle"), ["Zo\u{308}l"]);
    assert_eq!(shown("kai mole", "Mole am Kai"), ["Mole", "Kai"]);
    assert!(shown("x", "Kai").is_empty());
}

#[test]
fn among_very_many_labels_the_closest_letters_are_found() {
    let far = format!("k {} l {}", "o".repeat(12), "o".repeat(400));
    let mut labels = vec![far.as_str(); 3 * CHUNK];
    labels[CHUNK + 7] = "Kiel";
    labels[2 * CHUNK + 9] = "Klima";
    let ranked = Fuzzy::new(labels.iter().copied()).rank("kl");
    assert_eq!([ranked[0].index, ranked[1].index], [2 * CHUNK + 9, CHUNK + 7]);
    assert!(ranked.len() < CHUNK, "{}", ranked.len());
}

#[test]
fn endless_queries_and_labels_are_capped() {
    let (query, label) = ("a".repeat(10_000), "a".repeat(10_000));
    assert_eq!(best(&query, &[&label]).len(), 1);
    assert_eq!(matched(&query, &label), [Span::new(0, QUERY)]);
}

/// Labels and queries of few letters, so that they meet often.
const LETTERS: &str = "[abß\u{e4}B -]{0,30}";

proptest! {
    #[test]
    fn leaving_out_what_does_not_count_lowers_no_score(label in LETTERS, term in "[abs]{2,6}") {
        let (matcher, label) = (SkimMatcherV2::default(), fold(&label).text);
        let score = |label: &str| skim(&matcher, label, &term).map(|(score, _)| score);
        let sought = Term::new(&term);
        let (part, whole) = (sought.window(&label).and_then(|part| score(part.of(&label))), score(&label));
        prop_assert!(part == whole || sought.word_start(&label).is_some());
    }

    #[test]
    fn any_text_can_be_searched_for_any_query(
        labels in prop::collection::vec(any::<String>(), 0..6), query in any::<String>(),
    ) {
        let fuzzy = Fuzzy::new(labels.iter().map(String::as_str));
        for ranked in fuzzy.rank(&query) {
            let label = labels[ranked.index].as_str();
            let spans = matched(&query, label);
            prop_assert!(spans.is_sorted() && spans.iter().all(|span| label.get(span.start..span.end).is_some()));
        }
    }

    #[test]
    fn what_is_ranked_is_matched(label in LETTERS, query in LETTERS) {
        let ranked = Fuzzy::new([label.as_str()]).rank(&query);
        prop_assert!(ranked.is_empty() || query.trim().is_empty() || !matched(&query, &label).is_empty());
    }
}

//! The laws of rows: nothing is lost, nothing is too wide, and places agree however they are reached.

use proptest::prelude::*;

use super::*;
use crate::layout::{Hyphenation, Marker};
use crate::text::{BlockKind, Span, cells, sample};

type Blocks = Vec<(BlockKind, Vec<String>)>;

fn flow(article: Article, width: u16) -> Flow {
    Flow::new(Arc::new(article), Measure { width, hyphenation: Hyphenation::On })
}

fn all(flow: &Flow) -> Vec<(Place, Row)> {
    flow.rows_from(flow.start()).map(|(place, row)| (place, row.clone())).collect()
}

/// A row as it looks, markers as one letter.
fn look(row: &Row) -> String {
    let marker = match row.marker {
        None => " ",
        Some(Marker::Heading) => "#",
        Some(Marker::Bullet) => "*",
        Some(Marker::Quotation) => "|",
        Some(Marker::Question) => "?",
        Some(Marker::Caption) => "^",
    };
    let lead: String = marker.chars().chain(std::iter::repeat(' ')).take(usize::from(row.indent)).collect();
    lead + &row.pieces.iter().map(|piece| &*piece.text).collect::<String>()
}

fn looks(blocks: &[(BlockKind, Vec<&str>)], width: u16) -> Vec<String> {
    all(&flow(sample::article(blocks), width)).iter().map(|(_, row)| look(row)).collect()
}

fn numbered(count: usize) -> Vec<String> {
    (0..count).map(|number| format!("Satz Nummer {number} steht hier.")).collect()
}

#[test]
fn every_kind_of_block_is_set_apart_by_marker_and_gap() {
    let blocks = [
        (BlockKind::Heading, vec!["Die Kosten"]),
        (BlockKind::Paragraph, vec!["Der Rat stimmte zu.", "Es war spät."]),
        (BlockKind::ListItem, vec!["zwei Millionen für den Abriss"]),
        (BlockKind::ListItem, vec!["nichts für die Händler"]),
        (BlockKind::Quotation, vec!["„Das ist ein trauriger Tag.“"]),
        (BlockKind::Question, vec!["Wer zahlt?"]),
        (BlockKind::Caption, vec!["Die Mole im Mai"]),
    ];
    let expected = [
        "Die Mole",
        "",
        "# Die Kosten",
        "",
        "Der Rat stimmte zu. Es",
        "war spät.",
        "",
        "* zwei Millionen für",
        "  den Abriss",
        "* nichts für die",
        "  Händler",
        "",
        "| „Das ist ein",
        "| trauriger Tag.“",
        "",
        "? Wer zahlt?",
        "",
        "^ Die Mole im Mai",
    ];
    assert_eq!(looks(&blocks, 22), expected);
}

#[test]
fn a_drawn_hyphen_belongs_to_the_sentence_but_not_to_the_source() {
    let flow = flow(sample::article(&[(BlockKind::Paragraph, vec!["Hafenverwaltungsgesellschaft"])]), 20);
    let row = flow.row(flow.place_of(SentenceId::new(0)));
    let hyphen = row.pieces.last().unwrap();
    assert_eq!((&*hyphen.text, hyphen.span, hyphen.sentence), ("-", None, Some(SentenceId::new(0))));
}

#[test]
fn a_sentence_that_begins_inside_a_row_starts_there() {
    let flow = flow(sample::article(&[(BlockKind::Paragraph, vec!["Eins.", "Zwei.", "Drei ist länger."])]), 20);
    let starts: Vec<Vec<_>> =
        all(&flow).iter().map(|(_, row)| row.starts.iter().map(|id| id.index()).collect()).collect();
    assert_eq!(starts, [vec![], vec![], vec![0, 1, 2], vec![]]);
}

#[test]
fn the_middle_of_a_long_paragraph_is_found_without_wrapping_what_is_before() {
    let flow = flow(sample::article(&[(BlockKind::Paragraph, numbered(1_000))]), 30);
    let place = flow.place_of(SentenceId::new(500));
    assert_eq!(place.stretch(), 1 + 500 / 32);
    assert_eq!(flow.sentence_at(flow.place_of(SentenceId::new(512))), SentenceId::new(512));
    let wrapped = flow.stretches.iter().filter(|stretch| stretch.is_wrapped()).count();
    assert_eq!(wrapped, 2);
}

#[test]
fn an_article_without_text_has_its_headline_and_answers_every_question() {
    let flow = flow(sample::article::<&str>(&[]), 30);
    assert_eq!(flow.start(), flow.end());
    assert_eq!(flow.place_of(SentenceId::new(7)), flow.end());
    assert_eq!(flow.sentence_at(flow.end()), SentenceId::new(0));
    assert_eq!(flow.advance(flow.start(), 5), flow.end());
    assert_eq!(flow.place_at(1_000), flow.start());
}

#[test]
fn a_place_of_another_flow_is_taken_for_the_nearest_row() {
    let long = flow(sample::article(&[(BlockKind::Paragraph, numbered(100))]), 10);
    let short = flow(sample::article(&[(BlockKind::Paragraph, vec!["Eins."])]), 30);
    assert_eq!(short.row(long.end()), short.row(short.end()));
    assert_eq!(short.advance(long.end(), -1), short.advance(short.end(), -1));
}

#[test]
fn the_title_block_stands_for_the_bytes_before_the_text() {
    let mut article = sample::article(&[(BlockKind::Paragraph, vec!["Die Mole schließt.", "Ein Satz."])]);
    article.sentences.remove(0);
    (article.blocks[0].len, article.outlet) = (1, Some("Hafenkurier".into()));
    let flow = flow(article, 30);
    let offsets: Vec<_> = all(&flow).iter().map(|(_, row)| row.offset).collect();
    assert_eq!(offsets, [0, 9, 19, 20]);
}

/// Text with everything that has an unusual width, and the words of a newspaper.
fn sentence() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(vec![
        " ",
        "\n",
        "\r\n",
        "\t",
        "\u{a0}",
        "\u{ad}",
        "\u{200b}",
        "\u{200d}",
        "\u{202e}",
        "\u{1b}[31m",
        "\u{301}",
        "漢字",
        "👩\u{1f3fd}\u{200d}🚀",
        "☺\u{fe0f}",
        "🇩🇪",
        "क्षत्रिय",
        "\u{fdfa}",
        "ｶ\u{ff9e}",
        "\u{600}",
        "-",
        "–",
        "/",
        "17,5",
        "Hafenverwaltungsgesellschaft",
        "Gebührenordnung",
        "Mole",
        "https://hafen.example/gebühren",
        "ß",
        "é",
        "“",
    ]);
    let part = prop_oneof![
        4 => odd.prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        2 => "[a-zäöü ]{1,12}",
    ];
    prop::collection::vec(part, 1..24).prop_map(|parts| parts.concat())
}

fn blocks() -> impl Strategy<Value = Blocks> {
    let kind = prop::sample::select(vec![
        BlockKind::Heading,
        BlockKind::Paragraph,
        BlockKind::ListItem,
        BlockKind::Quotation,
        BlockKind::Question,
        BlockKind::Caption,
    ]);
    let long = (0..3_usize).prop_map(|thirds| numbered(thirds * 33));
    let sentences = prop_oneof![6 => prop::collection::vec(sentence(), 1..5), 1 => long];
    prop::collection::vec((kind, sentences), 0..6)
}

proptest! {
    #[test]
    fn no_character_that_is_not_blank_is_lost_at_any_width(blocks in blocks(), width in 1..200_u16) {
        let article = sample::article(&blocks);
        let mut is_shown = vec![false; article.source.text.len()];
        let flow = flow(article, width);
        for (_, row) in all(&flow) {
            for span in row.pieces.iter().filter_map(|piece| piece.span) {
                is_shown[span.start..span.end].fill(true);
            }
        }
        let is_hidden = |c: char| c.is_whitespace() || matches!(c, '\u{ad}' | '\u{200b}' | '\u{feff}');
        for sentence in &flow.article().sentences {
            for (at, c) in flow.article().text(sentence.span).char_indices() {
                prop_assert!(is_hidden(c) || is_shown[sentence.span.start + at], "{c:?} at {at}");
            }
        }
    }

    #[test]
    fn no_row_is_wider_than_the_column_and_every_piece_is_as_wide_as_it_says(blocks in blocks(), width in 1..200_u16) {
        for (_, row) in all(&flow(sample::article(&blocks), width)) {
            prop_assert!(row.cells() <= width, "{:?} in {width}", look(&row));
            for piece in &row.pieces {
                prop_assert_eq!(cells(&piece.text), usize::from(piece.cells));
            }
        }
    }

    #[test]
    fn pieces_show_the_source_in_order_and_stay_within_their_sentence(blocks in blocks(), width in 1..100_u16) {
        let flow = flow(sample::article(&blocks), width);
        let mut end = 0;
        for (_, row) in all(&flow) {
            for piece in &row.pieces {
                let Some(span) = piece.span else { continue };
                prop_assert!(span.start >= end && !span.is_empty());
                end = span.end;
                if let Some(sentence) = piece.sentence {
                    prop_assert!(flow.article().sentence(sentence).span.covers(span));
                }
                let parts = piece.parts(&[Span::new(span.start + 1, span.end)]);
                let parts: String = parts.iter().map(|part| part.text).collect();
                prop_assert_eq!(&parts, &*piece.text);
            }
        }
    }

    #[test]
    fn rows_are_the_same_in_whatever_order_they_are_asked_for(
        blocks in blocks(), width in 1..100_u16, seed in any::<u64>(),
    ) {
        let article = sample::article(&blocks);
        let (forward, jumping) = (flow(article.clone(), width), flow(article, width));
        let expected = all(&forward);
        let mut at = seed;
        for _ in 0..10 {
            at = at.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let (place, row) = &expected[(at >> 33) as usize % expected.len()];
            prop_assert_eq!(jumping.row(*place), row);
        }
        prop_assert_eq!(all(&jumping), expected);
    }

    #[test]
    fn places_are_ordered_and_steps_forth_and_back_meet(
        blocks in blocks(), width in 1..100_u16, a in 0..400_usize, b in 0..400_usize,
    ) {
        let flow = flow(sample::article(&blocks), width);
        let places: Vec<_> = all(&flow).into_iter().map(|(place, _)| place).collect();
        prop_assert!(places.is_sorted());
        prop_assert_eq!((places[0], places[places.len() - 1]), (flow.start(), flow.end()));
        let (a, b) = (a % places.len(), b % places.len());
        let steps = b.cast_signed() - a.cast_signed();
        prop_assert_eq!(flow.advance(places[a], steps), places[b]);
        prop_assert_eq!(flow.distance(places[a], places[b], usize::MAX), steps);
        prop_assert_eq!(flow.distance(places[a], places[b], 3), steps.clamp(-3, 3));
        prop_assert_eq!(flow.rows_from(places[a]).next().map(|(place, _)| place), Some(places[a]));
        prop_assert_eq!(flow.advance(places[a], isize::MAX), flow.end());
        prop_assert_eq!(flow.advance(places[a], isize::MIN), flow.start());
    }

    #[test]
    fn every_sentence_starts_in_exactly_the_row_that_it_is_found_in(blocks in blocks(), width in 1..100_u16) {
        let flow = flow(sample::article(&blocks), width);
        let mut next = 0;
        for (place, row) in all(&flow) {
            for sentence in &row.starts {
                prop_assert_eq!(sentence.index(), next);
                prop_assert_eq!(flow.place_of(*sentence), place);
                next += 1;
            }
            for sentence in row.pieces.iter().filter_map(|piece| piece.sentence) {
                prop_assert!(flow.place_of(sentence) <= place && place <= flow.last_place_of(sentence));
            }
        }
        prop_assert_eq!(next, flow.article().sentences.len());
    }

    #[test]
    fn an_offset_leads_back_to_the_row_that_it_came_from(blocks in blocks(), width in 1..100_u16) {
        let flow = flow(sample::article(&blocks), width);
        let offsets: Vec<_> = all(&flow).iter().map(|(place, row)| (row.offset, *place)).collect();
        for (offset, place) in &offsets {
            prop_assert_eq!(flow.offset_at(*place), *offset);
            let found = flow.place_at(*offset);
            prop_assert!(found <= *place);
            prop_assert_eq!(flow.offset_at(found), *offset);
        }
        prop_assert!(offsets.is_sorted());
    }
}

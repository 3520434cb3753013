//! Laws of the whole layer.

use proptest::prelude::*;

use super::*;
use crate::segment::line::is_blank;

fn read(text: &str) -> Article {
    article(Source::new("test", text))
}

fn holds_the_laws(text: &str) {
    let article = read(text);
    let mut spans: Vec<Span> =
        article.blocks.iter().map(|block| block.span).chain(article.dropped.iter().map(|d| d.span)).collect();
    assert!(article.dropped.is_sorted_by_key(|dropped| dropped.span.start), "dropped spans in order");
    assert!(article.blocks.is_sorted_by_key(|block| block.span.start), "blocks in order");
    spans.sort_unstable();
    assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "blocks and dropped spans are disjoint");
    let mut rest = text.to_owned();
    for span in spans.iter().rev() {
        assert!(!span.is_empty() && text.get(span.start..span.end).is_some(), "spans hold characters");
        rest.replace_range(span.start..span.end, "");
    }
    assert!(rest.chars().all(is_blank), "left over: {rest:?}");
    assert!(!article.title.text.is_empty());
    assert_eq!(article.blocks.iter().map(|block| block.len).sum::<usize>(), article.sentences.len());
    for (number, block) in article.blocks.iter().enumerate() {
        let sentences: Vec<_> = block.sentences().map(|id| *article.sentence(id)).collect();
        assert!(!sentences.is_empty() && sentences.iter().all(|sentence| sentence.block.index() == number));
        let mut at = block.span.start;
        for sentence in &sentences {
            assert!(
                Span::new(at, sentence.span.start).of(text).chars().all(char::is_whitespace),
                "only blanks between sentences"
            );
            at = sentence.span.end;
        }
        assert_eq!(at, block.span.end);
    }
}

#[test]
fn an_empty_text_is_an_article_without_sentences() {
    for text in ["", "\u{feff}", " \r\n\t\u{200b}"] {
        let article = read(text);
        assert!(article.sentences.is_empty() && article.blocks.is_empty());
        assert_eq!(article.title, Title { text: "test".to_owned(), made: true });
    }
}

#[test]
fn odd_texts_hold_the_laws() {
    for text in [
        ".",
        "|",
        "| |",
        "\u{feff}|x|",
        "#",
        "# ",
        "# x",
        "A:\nB:\nA:",
        "„",
        "\r\r\n\n\u{2028}x",
        "1. ",
        "•",
        "- a\n- b",
        "> x |",
        "Was?\nAnna:\nVon Anna Kolbe\nDas ist ein Satz, der lang genug ist, um als Absatz zu gelten.",
    ] {
        holds_the_laws(text);
    }
}

fn page() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        "[A-ZÄa-zß ,.?!:„“\"|•0-9-]{0,60}",
        "(Von|By) [A-Z][a-z]{2,8} [A-Z][a-z]{2,8}",
        "(Newsletter|Cookies|Read more|Mehr zum Thema|Teilen|Anzeige|Kommentare|Quelle)( \\(\\d\\))?",
        "([A-Z][a-z]{2,9} [a-z]{2,9} [a-z]{2,9} ){3,9}[a-z]+\\.",
        "[A-Z][a-z]{3,9}:",
        "([-•*#>]|[0-9]\\.) [A-Za-z ]{1,20}",
        ".{0,20}",
    ];
    prop::collection::vec((line, prop_oneof!["\n", "\n\n", "\r\n", " |\n"]), 0..25)
        .prop_map(|lines| lines.into_iter().map(|(line, end)| line + &end).collect())
}

proptest! {
    #[test]
    fn every_text_holds_the_laws(text in ".{0,200}") {
        holds_the_laws(&text);
    }

    #[test]
    fn every_page_holds_the_laws(page in page()) {
        holds_the_laws(&page);
    }
}

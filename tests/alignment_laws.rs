//! Laws of the alignment that hold for any two texts.

use diptych::align::{Alignment, Passage, Relation, Shared, Strength, align};
use diptych::evidence::{Evidence, evidence};
use diptych::text::{
    Article, Block, BlockId, BlockKind, Language, Pair, Sentence, SentenceId, Side, Source, Span, Title,
};
use proptest::prelude::*;

/// An article whose blocks are the lines of `text` and whose sentences end at `.`, `?` or `!` before a blank.
fn article(text: &str, language: Language) -> Article {
    let (mut blocks, mut sentences) = (Vec::new(), Vec::new());
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let first = SentenceId::new(sentences.len());
        let mut start = offset;
        for part in line.split_inclusive(['.', '?', '!']) {
            let blanks = part.len() - part.trim_start().len();
            let span = Span::new(start + blanks, start + blanks + part.trim().len());
            start += part.len();
            if !span.is_empty() {
                sentences.push(Sentence { span, block: BlockId::new(blocks.len()) });
            }
        }
        offset += line.len();
        if let [head, .., tail] | [head @ tail] = &sentences[first.index()..] {
            let span = head.span.union(tail.span);
            let len = sentences.len() - first.index();
            blocks.push(Block { kind: BlockKind::Paragraph, span, first, len, speaker: None });
        }
    }
    let source = Source::new("law", text);
    let (byline, date, outlet, address, dropped) = (None, None, None, None, Vec::new());
    Article {
        source,
        title: Title::default(),
        byline,
        date,
        outlet,
        address,
        language,
        blocks,
        sentences,
        dropped,
        kicker: None,
    }
}

fn aligned(left: &Article, right: &Article) -> Alignment {
    let evidence: Pair<Evidence> = Pair::new(left, right).map(evidence);
    align(Pair::new(left, right), evidence.as_ref())
}

type Said = (Pair<SentenceId>, f64, Strength, Relation, Vec<Shared>);

/// Links and passages in an order and from a side that both directions have in common.
fn flipped(alignment: &Alignment) -> (Vec<Said>, Vec<Pair<[SentenceId; 2]>>) {
    let flip_shared = |shared: &Shared| Shared { spans: shared.spans.flip(), ..shared.clone() };
    let flip = |link: &diptych::align::Link| {
        let evidence = link.evidence.iter().map(flip_shared).collect();
        (link.sentences.flip(), link.score, link.strength, link.relation, evidence)
    };
    let mut links: Vec<Said> = alignment.links.iter().map(flip).collect();
    links.sort_by_key(|(sentences, ..)| *sentences);
    let mut passages: Vec<_> = alignment.passages.iter().map(|passage| passage.sentences.flip()).collect();
    passages.sort_unstable();
    (links, passages)
}

fn straight(alignment: &Alignment) -> (Vec<Said>, Vec<Pair<[SentenceId; 2]>>) {
    let say =
        |link: &diptych::align::Link| (link.sentences, link.score, link.strength, link.relation, link.evidence.clone());
    let mut passages: Vec<_> = alignment.passages.iter().map(|passage| passage.sentences).collect();
    passages.sort_unstable();
    (alignment.links.iter().map(say).collect(), passages)
}

/// Text of few words, so that sentences share much, with everything that evidence is made of.
fn newslike() -> impl Strategy<Value = String> {
    const WORDS: &[&str] = &[
        "Der",
        "die",
        "Rat",
        "Brücke",
        "Brückenbau",
        "Hafen",
        "Hafenamt",
        "stimmte",
        "sagte",
        "Anna Brandt",
        "Kapitän Olsen",
        "EZB",
        "fast",
        "mehr als",
        "zwischen",
        "3",
        "5,6",
        "590",
        "600",
        "Millionen",
        "Milliarden",
        "Dollar",
        "Euro",
        "Prozent",
        "%",
        "am Montag",
        "Dienstag",
        "27. Januar 2024",
        "2023",
        "„Nein",
        "nie\u{201c}",
        "und",
        "\u{301}",
        "ﬁ",
        "中文",
        "the",
        "council",
        "closed",
        "$5.6m",
        ":",
        "–",
        "x",
    ];
    let sentence = prop::collection::vec(prop::sample::select(WORDS), 0..9).prop_map(|words| words.join(" "));
    let end = prop::sample::select(&[". ", "? ", ".\n", "!\n\n", "\n"][..]);
    prop::collection::vec((sentence, end), 0..12)
        .prop_map(|sentences| sentences.into_iter().flat_map(|(words, end)| [words, end.to_owned()]).collect())
}

fn language() -> impl Strategy<Value = Language> {
    prop::sample::select(&[Language::German, Language::English, Language::Other][..])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn exchanged_articles_give_exchanged_links(a in newslike(), b in newslike(), of in language(), to in language()) {
        let (left, right) = (article(&a, of), article(&b, to));
        prop_assert_eq!(straight(&aligned(&left, &right)), flipped(&aligned(&right, &left)));
    }

    #[test]
    fn the_same_articles_give_the_same_alignment(a in newslike(), b in newslike(), of in language()) {
        let (left, right) = (article(&a, of), article(&b, of));
        prop_assert_eq!(aligned(&left, &right), aligned(&left, &right));
    }

    #[test]
    fn an_article_tells_all_that_it_tells_itself(text in newslike(), of in language()) {
        let article = article(&text, of);
        let alignment = aligned(&article, &article);
        for id in article.sentence_ids() {
            let own = alignment.links_of(Side::Left, id).iter().map(|id| alignment.link(*id));
            let itself = own.clone().find(|link| link.sentences.right == id);
            let itself = itself.expect("every sentence is linked to itself");
            prop_assert_eq!(itself.strength, Strength::Firm);
            prop_assert_eq!(itself.relation, Relation::Verbatim);
        }
        prop_assert!(article.sentences.is_empty() || (alignment.shared(Side::Left, &article) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn every_link_lies_in_its_articles_and_every_score_between_zero_and_one(
        a in any::<String>(), b in newslike(), of in language()
    ) {
        let (left, right) = (article(&a, of), article(&b, of));
        let alignment = aligned(&left, &right);
        let articles = Pair::new(&left, &right);
        for link in &alignment.links {
            prop_assert!((0.0..=1.0).contains(&link.score));
            for side in Side::BOTH {
                let sentence = articles[side].sentences[link.sentences[side].index()].span;
                for shared in &link.evidence {
                    prop_assert!(sentence.covers(shared.spans[side]), "{:?} in {:?}", shared, sentence);
                    prop_assert!(!articles[side].text(shared.spans[side]).is_empty());
                }
            }
        }
        let inside = |passage: &Passage| passage.links.iter().all(|id| id.index() < alignment.links.len());
        prop_assert!(alignment.passages.iter().all(inside));
        for side in Side::BOTH {
            prop_assert!((0.0..=1.0).contains(&alignment.shared(side, articles[side])));
        }
    }

    #[test]
    fn evidence_of_any_text_stays_inside_its_sentence(text in any::<String>(), of in language()) {
        let article = article(&text, of);
        for (sentence, found) in article.sentences.iter().zip(evidence(&article).sentences) {
            let spans = found.terms.iter().map(|term| term.span)
                .chain(found.names.iter().map(|name| name.span))
                .chain(found.quantities.iter().map(|quantity| quantity.span))
                .chain(found.dates.iter().map(|date| date.span))
                .chain(found.quotations.iter().map(|quotation| quotation.span));
            for span in spans {
                prop_assert!(sentence.span.covers(span));
                prop_assert!(!article.text(span).is_empty());
            }
        }
    }
}

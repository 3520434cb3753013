//! What the alignment says about short texts that a reader can check by eye.

use diptych::align::{Alignment, Relation, Strength, Verdict, align, relations_between};
use diptych::evidence::{Kind, evidence};
use diptych::text::{
    Article, Block, BlockId, BlockKind, Language, Pair, Sentence, SentenceId, Side, Source, Span, Title,
};

/// An article of one paragraph, a sentence a line.
fn article(text: &str, language: Language) -> Article {
    let mut sentences = Vec::new();
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        sentences.push(Sentence { span: Span::new(offset, offset + line.trim_end().len()), block: BlockId::new(0) });
        offset += line.len();
    }
    let block = Block {
        kind: BlockKind::Paragraph,
        span: Span::new(0, text.trim_end().len()),
        first: SentenceId::new(0),
        len: sentences.len(),
        speaker: None,
    };
    let source = Source::new("test", text);
    let (byline, date, outlet, address, dropped) = (None, None, None, None, Vec::new());
    Article {
        source,
        title: Title::default(),
        byline,
        date,
        outlet,
        address,
        language,
        blocks: vec![block],
        sentences,
        dropped,
        kicker: None,
    }
}

fn aligned(articles: &Pair<Article>) -> Alignment {
    let evidence = articles.as_ref().map(evidence);
    align(articles.as_ref(), evidence.as_ref())
}

fn firm(alignment: &Alignment) -> Vec<(usize, usize, Relation)> {
    let firm = alignment.links.iter().filter(|link| link.strength == Strength::Firm);
    firm.map(|link| (link.sentences.left.index(), link.sentences.right.index(), link.relation)).collect()
}

const HARBOUR: &str = "\
The council of Harwick voted 7 to 4 on Monday to close the old pier.
Repairs of the rotten beams would cost £2.1m, engineers said.
The pier was built in 1894 and survived two storms.
Fishermen were not consulted before the vote.
\u{201c}This is a sad day for everyone who loves the sea,\u{201d} said Ann Dell, who sells tickets there.
";

const LEDGER: &str = "\
A bakery nearby has offered free bread to all who protest.
\u{201c}This is a sad day for everyone who loves the sea,\u{201d} Ann Dell told the Ledger.
According to engineers, repairs of the beams would cost £3.4m.
Harwick's council voted on Monday to close the old pier for good.
";

#[test]
fn facts_are_found_across_the_order_of_the_texts() {
    let articles = Pair::new(article(HARBOUR, Language::English), article(LEDGER, Language::English));
    let alignment = aligned(&articles);
    assert_eq!(firm(&alignment), [(0, 3, Relation::Agrees), (1, 2, Relation::Differs), (4, 1, Relation::Verbatim),]);
    assert!(!alignment.is_told(Side::Left, SentenceId::new(3)) && !alignment.is_told(Side::Right, SentenceId::new(0)));
    let shared = alignment.shared(Side::Left, &articles.left);
    assert!((0.4..0.8).contains(&shared), "{shared}");
}

#[test]
fn a_value_stands_against_a_value_in_the_evidence() {
    let articles = Pair::new(article(HARBOUR, Language::English), article(LEDGER, Language::English));
    let alignment = aligned(&articles);
    let differing: Vec<_> = alignment.links.iter().flat_map(|link| &link.evidence).collect();
    let differing: Vec<_> = differing.into_iter().filter(|shared| shared.verdict == Verdict::Differs).collect();
    let [shared] = differing[..] else { panic!("{differing:?}") };
    assert_eq!(shared.kind, Kind::Quantity);
    assert_eq!(articles.left.text(shared.spans.left), "£2.1m");
    assert_eq!(articles.right.text(shared.spans.right), "£3.4m");
}

#[test]
fn hedged_values_agree_and_the_weightiest_evidence_comes_first() {
    let left =
        "Der Hersteller verlor an einem Tag fast 600 Milliarden Dollar an Börsenwert.\nDie Gewerkschaft schweigt.\n";
    let right = "Die Feuerwehr übte am Hafen.\nRund 590 Milliarden Dollar Börsenwert verlor der Hersteller.\n";
    let articles = Pair::new(article(left, Language::German), article(right, Language::German));
    let alignment = aligned(&articles);
    assert_eq!(firm(&alignment), [(0, 1, Relation::Agrees)]);
    let evidence = &alignment.links[0].evidence;
    assert_eq!(evidence[0].kind, Kind::Quantity);
    assert!(evidence.windows(2).all(|pair| pair[0].weight >= pair[1].weight));
}

#[test]
fn articles_about_different_things_share_nothing() {
    let other = "The orchestra opens its season with a new hall.\nTickets cost between 20 and 80 euros.\n";
    let articles = Pair::new(article(HARBOUR, Language::English), article(other, Language::English));
    assert_eq!(firm(&aligned(&articles)), []);
}

#[test]
fn an_article_without_sentences_is_aligned_with_nothing() {
    let mut empty = article("", Language::German);
    (empty.blocks, empty.sentences) = (Vec::new(), Vec::new());
    let alignment = aligned(&Pair::new(empty, article(HARBOUR, Language::English)));
    assert_eq!(alignment.links, []);
}

/// The values of the only firm link that differ, as they are written, in the order of their place on the left.
fn differing(left: &str, right: &str, language: Language) -> Vec<Pair<String>> {
    let articles = Pair::new(article(left, language), article(right, language));
    let alignment = aligned(&articles);
    assert_eq!(firm(&alignment), [(0, 0, Relation::Differs)], "{:?}", alignment.links);
    let mut spans: Vec<_> =
        alignment.links[0].evidence.iter().filter(|shared| shared.verdict == Verdict::Differs).collect();
    spans.sort_by_key(|shared| shared.spans.left.start);
    let written = |side: Side, span: Span| articles[side].text(span).to_owned();
    spans.into_iter().map(|shared| Pair::from_fn(|side| written(side, shared.spans[side]))).collect()
}

fn against(left: &str, right: &str) -> Pair<String> {
    Pair::new(left.to_owned(), right.to_owned())
}

#[test]
fn votes_that_differ_are_set_against_each_other_whole() {
    let english = differing(
        "The town council voted 7 to 4 on Monday to close the old pier at Westhaven.",
        "By 8 votes to 4 the town council decided on Tuesday to close the old pier at Westhaven.",
        Language::English,
    );
    assert_eq!(english, [against("7 to 4", "8 votes to 4"), against("Monday", "Tuesday")]);
}

#[test]
fn words_that_mean_the_same_are_told_with_their_concept_across_languages() {
    let german = "Der Konzern plant einen Stellenabbau in Rostock.\nDie Oper beginnt um acht Uhr.\n";
    let english = "A bakery opened near the church.\nThe group plans a layoff in Rostock.\n";
    let articles = Pair::new(article(german, Language::German), article(english, Language::English));
    let alignment = aligned(&articles);
    let told = |shared: &diptych::align::Shared| {
        let text = Pair::from_fn(|side| articles[side].text(shared.spans[side]));
        (shared.kind, shared.concept, text.left, text.right)
    };
    let link =
        alignment.links.iter().find(|link| (link.sentences.left.index(), link.sentences.right.index()) == (0, 1));
    let told: Vec<_> = link.expect("the two are linked").evidence.iter().map(told).collect();
    assert!(told.contains(&(Kind::Concept, Some("layoff"), "Stellenabbau", "layoff")), "{told:?}");
    assert!(told.iter().all(|(kind, concept, ..)| (*kind == Kind::Concept) == concept.is_some()), "{told:?}");
}

#[test]
fn opposites_are_not_told_as_shared_however_much_of_a_word_they_share() {
    let left =
        "Das Gericht in Westhaven nannte die Fracht der Reederei Olsen rechtmäßig.\nDie Oper beginnt um acht Uhr.\n";
    let right = "Ein Bäcker streikt.\nDas Gericht in Westhaven nannte die Fracht der Reederei Olsen unrechtmäßig.\n";
    let articles = Pair::new(article(left, Language::German), article(right, Language::German));
    let evidence: Vec<_> = aligned(&articles).links.into_iter().flat_map(|link| link.evidence).collect();
    let same = evidence.iter().filter(|shared| shared.verdict == Verdict::Same);
    let words: Vec<_> = same.map(|shared| articles.left.text(shared.spans.left)).collect();
    assert!(words.contains(&"Fracht") && !words.contains(&"rechtmäßig"), "{words:?}");
}

#[test]
fn what_is_asked_about_two_sentences_alone_is_what_the_alignment_says_of_them() {
    let articles = Pair::new(article(HARBOUR, Language::English), article(LEDGER, Language::English));
    let alignment = aligned(&articles);
    let evidence = articles.as_ref().map(evidence);
    let firm: Vec<_> = alignment.links.iter().filter(|link| link.strength == Strength::Firm).collect();
    assert!(firm.len() > 1);
    for link in firm {
        let said = relations_between(articles.as_ref(), evidence.as_ref(), &[link.sentences]);
        assert_eq!(said, [(link.relation, link.evidence.clone())]);
    }
}

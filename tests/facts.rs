//! Facts across articles: what they say about three short ones, the laws that hold for any, and how well they agree
//! with the links made by hand.

#[expect(dead_code, reason = "the trainer asks the gold for more")]
#[path = "../examples/train/gold.rs"]
mod gold;

use std::collections::BTreeSet;
use std::path::Path;

use diptych::align::{Alignment, Fact, Link, Member, Relation, Strength, align, facts};
use diptych::evidence::{Evidence, evidence};
use diptych::text::{
    Article, Block, BlockId, BlockKind, Language, Pair, Sentence, SentenceId, Source, Span, Title, cells, visible,
};
use proptest::prelude::*;

/// An article of one paragraph, a sentence a line.
fn article(name: &str, text: &str, language: Language) -> Article {
    let mut sentences = Vec::new();
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let span = Span::new(offset, offset + line.trim_end().len());
        offset += line.len();
        if !span.is_empty() {
            sentences.push(Sentence { span, block: BlockId::new(0) });
        }
    }
    let (first, span) = (SentenceId::new(0), Span::new(0, text.trim_end().len()));
    let blocks = vec![Block { kind: BlockKind::Paragraph, span, first, len: sentences.len(), speaker: None }];
    let (byline, date, outlet, address, dropped, kicker) = (None, None, None, None, Vec::new(), None);
    let (source, title) = (Source::new(name, text), Title::default());
    Article { source, title, byline, date, outlet, address, language, blocks, sentences, dropped, kicker }
}

/// The alignments of all pairs of articles, the first before the second.
fn alignments(articles: &[&Article], evidence: &[Evidence]) -> Vec<(usize, usize, Alignment)> {
    let pairs = (0..articles.len()).flat_map(|a| (a + 1..articles.len()).map(move |b| (a, b)));
    let aligned = |(a, b): (usize, usize)| {
        (a, b, align(Pair::new(articles[a], articles[b]), Pair::new(&evidence[a], &evidence[b])))
    };
    pairs.map(aligned).collect()
}

fn told(articles: &[&Article]) -> (Vec<(usize, usize, Alignment)>, Vec<Fact>) {
    let found: Vec<Evidence> = articles.iter().map(|article| evidence(article)).collect();
    let alignments = alignments(articles, &found);
    let facts = facts_of(articles, &found, &alignments);
    (alignments, facts)
}

fn facts_of(articles: &[&Article], found: &[Evidence], alignments: &[(usize, usize, Alignment)]) -> Vec<Fact> {
    let borrowed: Vec<_> = alignments.iter().map(|(a, b, alignment)| (*a, *b, alignment)).collect();
    facts(articles, &found.iter().collect::<Vec<_>>(), &borrowed)
}

/// Article and sentence.
type Place = (usize, usize);

/// Two articles, and their links by sentences and score.
type Linked<'a> = (usize, usize, &'a [(usize, usize, f64)]);

/// The members of each fact as article and sentence, with its relation and label.
fn rows(facts: &[Fact]) -> Vec<(Vec<Place>, Relation, &str)> {
    let places = |fact: &Fact| fact.members.iter().map(|member| (member.article, member.sentence.index())).collect();
    facts.iter().map(|fact| (places(fact), fact.relation, fact.label.text.as_str())).collect()
}

const COURIER: &str = "\
The council of Harwick voted 7 to 4 on Monday to close the old pier.
Repairs of the rotten beams would cost £2.1m, engineers said.
Fishermen were not consulted before the vote.
\u{201c}This is a sad day for everyone who loves the sea,\u{201d} said Ann Dell, who sells tickets there.
";

const LEDGER: &str = "\
A bakery nearby has offered free bread to all who protest.
\u{201c}This is a sad day for everyone who loves the sea,\u{201d} Ann Dell told the Ledger.
According to engineers, repairs of the beams would cost £3.4m.
Harwick's council voted on Monday to close the old pier for good.
";

const GAZETTE: &str = "\
The old pier of Harwick will close after the council voted for it on Monday.
Engineers had said that repairs of its rotten beams would cost £2.1m.
The library opens on Sundays from June.
";

#[test]
fn what_three_articles_tell_is_one_row_for_each_fact() {
    let articles = [COURIER, LEDGER, GAZETTE].map(|text| article("news", text, Language::English));
    let (_, facts) = told(&articles.each_ref());
    let rows = rows(&facts);
    assert_eq!(
        rows,
        [
            (vec![(0, 0), (1, 3), (2, 0)], Relation::Agrees, "Harwick's council voted on Monday to close the old pier"),
            (vec![(0, 1), (1, 2), (2, 1)], Relation::Differs, "said that repairs of its rotten beams would cost £2.1m"),
            (vec![(0, 3), (1, 1)], Relation::Verbatim, "This is a sad day for everyone who loves the sea"),
        ]
    );
    assert_eq!(facts.iter().map(|fact| fact.articles).collect::<Vec<_>>(), [3, 3, 2]);
}

#[test]
fn a_german_fact_is_called_by_what_its_sentences_share() {
    let texts = [
        "Der Stadtrat von Norderhafen hat am Dienstag den Abriss der Speicherbrücke beschlossen, wie ein Sprecher sagte.\n\
         Die Bäckerei am Markt schließt.\n",
        "Am Dienstag beschloss der Stadtrat von Norderhafen den Abriss der Speicherbrücke.\n\
         Ein Orchester spielte am Hafen.\n",
        "Viele Menschen kamen zum Fest.\n\
         Den Abriss der Speicherbrücke hat der Stadtrat von Norderhafen am Dienstag beschlossen.\n",
    ];
    let articles = texts.map(|text| article("news", text, Language::German));
    let (_, facts) = told(&articles.each_ref());
    assert_eq!(
        rows(&facts),
        [(
            vec![(0, 0), (1, 0), (2, 1)],
            Relation::Verbatim,
            "Dienstag beschloss der Stadtrat von Norderhafen den Abriss"
        )]
    );
}

/// A link without evidence.
fn link(left: usize, right: usize, score: f64) -> Link {
    let strength = if score >= 0.5 { Strength::Firm } else { Strength::Possible };
    let sentences = Pair::new(left, right).map(SentenceId::new);
    Link { sentences, score, strength, relation: Relation::Agrees, evidence: Vec::new(), decided: None }
}

/// The members of the facts of articles of ten sentences with these links.
fn linked(count: usize, links: &[Linked]) -> Vec<Vec<Place>> {
    let text = "Eins zwei drei vier.\n".repeat(10);
    let articles: Vec<_> = (0..count).map(|index| article(&index.to_string(), &text, Language::German)).collect();
    let aligned = |(a, b, links): &Linked| {
        let links = links.iter().map(|(left, right, score)| link(*left, *right, *score)).collect();
        (*a, *b, Alignment::new(Pair::new(10, 10), links, |_| Vec::new()))
    };
    let alignments: Vec<_> = links.iter().map(aligned).collect();
    let facts = facts_of(&articles.iter().collect::<Vec<_>>(), &[], &alignments);
    rows(&facts).into_iter().map(|(places, ..)| places).collect()
}

#[test]
fn a_chain_of_links_that_the_third_pair_contradicts_is_no_fact() {
    let chain: &[_] = &[(0, 1, &[(0, 0, 0.9)][..]), (1, 2, &[(0, 0, 0.8)]), (0, 2, &[(5, 5, 0.7)])];
    assert_eq!(linked(3, chain), [vec![(0, 0), (1, 0)], vec![(1, 0), (2, 0)], vec![(0, 5), (2, 5)]]);
    // A possible link supports it, and so does a pair that nobody aligned.
    let held: &[_] = &[(0, 1, &[(0, 0, 0.9)][..]), (1, 2, &[(0, 0, 0.8)]), (0, 2, &[(0, 0, 0.1)])];
    assert_eq!(linked(3, held), [[(0, 0), (1, 0), (2, 0)]]);
    assert_eq!(linked(3, &chain[..2]), [[(0, 0), (1, 0), (2, 0)]]);
}

#[test]
fn a_sentence_that_sums_up_several_facts_is_told_in_each_of_them() {
    let summary: &[_] = &[
        (0, 1, &[(0, 1, 0.9), (0, 7, 0.8)][..]),
        (0, 2, &[(0, 2, 0.7), (0, 8, 0.7)]),
        (1, 2, &[(1, 2, 0.9), (7, 8, 0.9)]),
    ];
    let facts = linked(3, summary);
    assert_eq!(facts, [[(0, 0), (1, 1), (2, 2)], [(0, 0), (1, 7), (2, 8)]]);
}

#[test]
fn neighbours_of_one_article_may_tell_one_fact_together() {
    assert_eq!(linked(2, &[(0, 1, &[(3, 4, 0.9), (3, 5, 0.8)])]), [[(0, 3), (1, 4), (1, 5)]]);
    assert_eq!(linked(2, &[(0, 1, &[(3, 4, 0.9), (3, 6, 0.8)])]), [[(0, 3), (1, 4)], [(0, 3), (1, 6)]]);
}

#[test]
fn what_lies_outside_of_the_articles_is_no_fact() {
    let beyond: &[_] = &[(0, 7, &[(0, 0, 0.9)][..]), (1, 1, &[(0, 1, 0.9)]), (0, 1, &[(2, 2, 0.2)])];
    assert!(linked(2, beyond).is_empty());
    assert!(facts(&[], &[], &[]).is_empty());
}

/// Text of few words, so that sentences share much, with everything that labels are made of.
fn newslike() -> impl Strategy<Value = String> {
    const WORDS: &[&str] = &[
        "Der",
        "die",
        "Rat",
        "Brücke",
        "Hafenamt",
        "stimmte",
        "Anna Brandt",
        "EZB",
        "fast",
        "590",
        "600",
        "5,6",
        "Millionen",
        "Dollar",
        "Prozent",
        "am Montag",
        "27. Januar 2024",
        "„Nein",
        "nie\u{201c}",
        "und",
        "\u{301}",
        "👨\u{200d}👩\u{200d}👧",
        "中文中文中文中文中文",
        "the",
        "council",
        "closed",
        "$5.6m",
        ":",
        "–",
        ",",
        "x\u{202e}",
    ];
    let sentence = prop::collection::vec(prop::sample::select(WORDS), 0..24).prop_map(|words| words.join(" "));
    prop::collection::vec(sentence, 0..7).prop_map(|sentences| sentences.join(".\n"))
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(newslike(), 0..5)
}

fn set(fact: &Fact) -> BTreeSet<Member> {
    fact.members.iter().copied().collect()
}

fn at(member: &Member) -> (usize, SentenceId) {
    (member.article, member.sentence)
}

/// The link between two members.
fn between<'a>(alignments: &'a [(usize, usize, Alignment)], a: &Member, b: &Member) -> Option<&'a Link> {
    let (a, b) = if a < b { (a, b) } else { (b, a) };
    let (.., alignment) = alignments.iter().find(|(left, right, _)| (*left, *right) == (a.article, b.article))?;
    alignment.links.iter().find(|link| link.sentences == Pair::new(a.sentence, b.sentence))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn members_hold_together_and_no_firm_link_is_lost(texts in texts()) {
        let articles: Vec<_> = texts.iter().map(|text| article("law", text, Language::German)).collect();
        let (alignments, facts) = told(&articles.iter().collect::<Vec<_>>());
        for fact in &facts {
            prop_assert!(fact.members.is_sorted_by(|a, b| a < b), "a sentence twice");
            let many: BTreeSet<_> = fact.members.iter().map(|member| member.article).collect();
            prop_assert!(fact.articles == many.len() && many.len() > 1);
            prop_assert!((0.0..=1.0).contains(&fact.score));
            let mut firm = Vec::new();
            for member in &fact.members {
                let mut held = false;
                for other in fact.members.iter().filter(|other| *other != member) {
                    let found = between(&alignments, member, other);
                    let near = member.sentence.index().abs_diff(other.sentence.index()) == 1;
                    let fits = if member.article == other.article { near } else { found.is_some() };
                    prop_assert!(fits);
                    let strong = found.filter(|link| link.strength == Strength::Firm);
                    held |= strong.is_some();
                    firm.extend(strong.map(|link| link.relation));
                }
                prop_assert!(held, "no firm link of {:?}", at(member));
            }
            let all = |relation| firm.iter().all(|found| *found == relation);
            prop_assert_eq!(fact.relation == Relation::Differs, firm.contains(&Relation::Differs));
            prop_assert_eq!(fact.relation == Relation::Verbatim, all(Relation::Verbatim));
        }
        for (a, b, alignment) in &alignments {
            for link in alignment.links.iter().filter(|link| link.strength == Strength::Firm) {
                let ends = [(*a, link.sentences.left), (*b, link.sentences.right)];
                let both = |fact: &Fact| ends.iter().all(|end| fact.members.iter().any(|member| at(member) == *end));
                prop_assert!(facts.iter().any(both));
            }
        }
        for (index, fact) in facts.iter().enumerate() {
            let inside = |(other, around): (usize, &Fact)| other != index && set(fact).is_subset(&set(around));
            prop_assert!(!facts.iter().enumerate().any(inside));
        }
    }

    #[test]
    fn the_order_of_files_and_alignments_changes_numbers_only(texts in texts(), turn in 0_usize..5) {
        let made = |(index, text): (usize, &String)| article(&index.to_string(), text, Language::German);
        let articles: Vec<_> = texts.iter().enumerate().map(made).collect();
        let mut order: Vec<usize> = (0..articles.len()).rev().collect();
        order.rotate_left(turn % articles.len().max(1));
        let straight = told(&articles.iter().collect::<Vec<_>>()).1;
        let turned: Vec<&Article> = order.iter().map(|index| &articles[*index]).collect();
        let found: Vec<Evidence> = turned.iter().map(|article| evidence(article)).collect();
        let mut aligned = alignments(&turned, &found);
        aligned.reverse();
        let mut renamed = facts_of(&turned, &found, &aligned);
        for fact in &mut renamed {
            let rename = |member: &mut Member| member.article = order[member.article];
            fact.members.iter_mut().for_each(rename);
            fact.members.sort_unstable();
            rename(&mut fact.label.from);
        }
        prop_assert_eq!(straight, renamed);
    }

    #[test]
    fn a_label_stands_in_a_sentence_of_the_fact_and_is_cut_between_clusters(texts in texts()) {
        use unicode_segmentation::UnicodeSegmentation as _;
        let articles: Vec<_> = texts.iter().map(|text| article("law", text, Language::German)).collect();
        for fact in told(&articles.iter().collect::<Vec<_>>()).1 {
            let (from, span) = (fact.label.from, fact.label.span);
            prop_assert!(fact.members.contains(&from));
            let article = &articles[from.article];
            let sentence = article.sentence(from.sentence).span;
            prop_assert!(sentence.covers(span) && !span.is_empty());
            prop_assert!(cells(&fact.label.text) <= 60);
            let text = visible(article.text(span));
            prop_assert_eq!(text.split_whitespace().collect::<Vec<_>>().join(" "), fact.label.text);
            let mut borders: Vec<_> =
                article.text(sentence).grapheme_indices(true).map(|(start, _)| sentence.start + start).collect();
            borders.push(sentence.end);
            prop_assert!(borders.contains(&span.start) && borders.contains(&span.end));
        }
    }
}

type Pairs = BTreeSet<[Place; 2]>;

/// How many pairs were said, how many of them are wanted, and how many were wanted.
#[derive(Default)]
struct Tally([usize; 3]);

impl Tally {
    fn add(&mut self, said: &Pairs, wanted: &Pairs) {
        let counts = [said.len(), said.intersection(wanted).count(), wanted.len()];
        self.0.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
    }

    fn rates(&self) -> [f64; 2] {
        let [said, right, wanted] = self.0.map(|count| count as f64);
        [right / said, right / wanted]
    }
}

/// The pairs of sentences of compared articles that are in one fact.
fn together(facts: &[Fact], compared: &[(usize, usize)]) -> Pairs {
    let mut pairs = Pairs::new();
    for fact in facts {
        for a in &fact.members {
            let others = fact.members.iter().filter(|b| compared.contains(&(a.article, b.article)));
            pairs.extend(others.map(|b| [a, b].map(|member| (member.article, member.sentence.index()))));
        }
    }
    pairs
}

/// The gold's links as alignments: strong ones are firm.
fn by_hand(case: &gold::Case) -> Vec<(usize, usize, Alignment)> {
    let aligned = |(a, b): &(usize, usize)| {
        let told = case.between(Pair::new(*a, *b));
        let links = told.map(|(at, told)| link(at.left.index(), at.right.index(), if told.strong { 1.0 } else { 0.3 }));
        let counts = Pair::new(*a, *b).map(|index| case.accounts[index].article.sentences.len());
        (*a, *b, Alignment::new(counts, links.collect(), |_| Vec::new()))
    };
    case.compared.iter().map(aligned).collect()
}

#[test]
fn groups_agree_with_the_links_made_by_hand() {
    let cases = gold::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold"), true).expect("the gold is there");
    let (mut hand, mut own) = (Tally::default(), Tally::default());
    for case in &cases {
        let articles: Vec<_> = case.accounts.iter().map(|account| &account.article).collect();
        let found: Vec<_> = case.accounts.iter().map(|account| account.evidence.clone()).collect();
        let strong = case.pairs.iter().filter(|(_, told)| told.strong);
        let wanted: Pairs = strong.map(|((a, b), _)| [*a.min(b), *a.max(b)]).collect();
        hand.add(&together(&facts_of(&articles, &found, &by_hand(case)), &case.compared), &wanted);
        let mut aligned = alignments(&articles, &found);
        aligned.retain(|(a, b, _)| case.compared.contains(&(*a, *b)));
        own.add(&together(&facts_of(&articles, &found, &aligned), &case.compared), &wanted);
    }
    let (hand, own) = (hand.rates(), own.rates());
    println!("precision and recall: links by hand {hand:.3?}, our own {own:.3?}");
    assert!(hand[0] >= 0.95 && hand[1] >= 0.99, "{hand:?}");
    assert!(own[0] >= 0.68 && own[1] >= 0.28, "{own:?}");
}

//! Which decisions are about two articles, and about which of their sentences.
//!
//! A sentence is found as a note is: in the text that it was decided in, or in a changed one of the same name or title
//! where it stands unambiguously and claims the same. It must be a whole sentence there. What is found in neither order
//! of the two articles is not about them, or not any more: it stays in the file and decides nothing.

use super::decision::{Decision, Rulings};
use crate::note::{Anchor, Search};
use crate::text::{Article, Pair, SentenceId};

/// What is decided about two articles. Of decisions about the same sentences the last one counts, also if they were
/// made in different states of the articles.
pub fn rulings<'a>(decisions: impl IntoIterator<Item = &'a Decision>, articles: Pair<&Article>) -> Rulings {
    let mut rulings = Rulings::new();
    let mut decisions = decisions.into_iter().peekable();
    if decisions.peek().is_none() {
        return rulings;
    }
    let places = articles.map(Places::new);
    for decision in decisions {
        let Some(sentences) = sentences(&places, decision) else { continue };
        match decision.ruling {
            Some(ruling) => drop(rulings.insert(sentences, ruling)),
            None => drop(rulings.remove(&sentences)),
        }
    }
    rulings
}

/// The sentences of two articles that a decision is about; nothing if it is about others.
pub fn sentences_of(decision: &Decision, articles: Pair<&Article>) -> Option<Pair<SentenceId>> {
    sentences(&articles.map(Places::new), decision)
}

/// The sentences that a decision is about. Versions of one article may both have both sentences: then the order counts
/// in which more of the texts are the very ones.
fn sentences(places: &Pair<Places>, decision: &Decision) -> Option<Pair<SentenceId>> {
    let straight = decision.sentences.as_ref();
    let made_of = |anchors: Pair<&Anchor>| {
        let Pair { left, right } =
            places.as_ref().zip(anchors).map(|(places, anchor)| places.search.is_made_of(anchor));
        u8::from(left) + u8::from(right)
    };
    let in_order = if made_of(straight) >= made_of(straight.flip()) {
        [straight, straight.flip()]
    } else {
        [straight.flip(), straight]
    };
    in_order.into_iter().find_map(|anchors| {
        let left = places.left.find(anchors.left)?;
        Some(Pair::new(left, places.right.find(anchors.right)?))
    })
}

/// An article in which sentences are looked for.
struct Places<'a> {
    article: &'a Article,
    search: Search<'a>,
}

impl<'a> Places<'a> {
    fn new(article: &'a Article) -> Self {
        Self { article, search: Search::new(article) }
    }

    /// The whole sentence that an anchor is of.
    fn find(&self, anchor: &Anchor) -> Option<SentenceId> {
        let span = self.search.find_own(anchor)?.span()?;
        let at = self.article.sentences.binary_search_by_key(&span.start, |sentence| sentence.span.start).ok()?;
        (self.article.sentences[at].span == span).then(|| SentenceId::new(at))
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{article, decision, ids};
    use super::*;
    use crate::align::Ruling::{Confirmed, Rejected};
    use crate::text::{Source, Title};

    const COURIER: &str =
        "The council voted 7 to 4 to close the pier. Nobody clapped. Repairs cost two million pounds.";
    const LEDGER: &str = "By 8 votes to 4 the pier was closed. Two million pounds is what repairs would cost.";

    /// The article under the same name with another text.
    fn changed(article: &Article, text: &str) -> Article {
        let title = Title { ..article.title.clone() };
        Article { title, ..crate::segment::article(Source::new(article.source.name.clone(), text)) }
    }

    fn pair() -> Pair<Article> {
        Pair::new(article(COURIER), article(LEDGER))
    }

    #[test]
    fn a_decision_is_found_in_either_order_of_the_articles_and_under_other_names() {
        let made = pair();
        let decided =
            [decision(made.as_ref(), [0, 0], Some(Rejected)), decision(made.as_ref(), [2, 1], Some(Confirmed))];
        let renamed = made
            .map(|article| Article { source: Source { name: "moved.txt".to_owned(), ..article.source }, ..article });
        assert_eq!(
            rulings(&decided, renamed.as_ref()),
            Rulings::from([(ids([0, 0]), Rejected), (ids([2, 1]), Confirmed)])
        );
        assert_eq!(
            rulings(&decided, renamed.as_ref().flip()),
            Rulings::from([(ids([0, 0]), Rejected), (ids([1, 2]), Confirmed)])
        );
    }

    #[test]
    fn it_survives_what_changes_around_the_sentence() {
        let made = pair();
        let decided = [decision(made.as_ref(), [2, 1], Some(Confirmed))];
        let longer = changed(&made.left, &format!("It rained all day in the town. {COURIER}"));
        assert_eq!(rulings(&decided, Pair::new(&longer, &made.right)), Rulings::from([(ids([3, 1]), Confirmed)]));
    }

    #[test]
    fn a_changed_number_is_another_sentence() {
        let made = pair();
        let decided = [decision(made.as_ref(), [0, 0], Some(Confirmed))];
        let newer = changed(&made.left, &COURIER.replace("7 to 4", "9 to 4"));
        assert!(rulings(&decided, Pair::new(&newer, &made.right)).is_empty());
    }

    #[test]
    fn a_sentence_that_stands_twice_in_the_changed_text_is_not_guessed() {
        let made = pair();
        let decided = [decision(made.as_ref(), [1, 0], Some(Confirmed))];
        let twice = changed(&made.left, "Nobody clapped. It rained. Nobody clapped. The sun came out.");
        assert!(rulings(&decided, Pair::new(&twice, &made.right)).is_empty());
    }

    #[test]
    fn other_articles_have_no_part_in_it_also_if_they_share_the_words() {
        let made = pair();
        let decided = [decision(made.as_ref(), [0, 0], Some(Confirmed))];
        let shared = article(&format!("Gazette of the coast. {COURIER}"));
        assert!(rulings(&decided, Pair::new(&shared, &made.right)).is_empty());
    }

    #[test]
    fn what_was_decided_last_counts_also_in_another_state_of_the_text() {
        let made = pair();
        let newer = changed(&made.left, &format!("It rained all day in the town. {COURIER}"));
        let newer = Pair::new(&newer, &made.right);
        let mut decided = vec![decision(made.as_ref(), [2, 1], Some(Confirmed)), decision(newer, [3, 1], None)];
        for articles in [made.as_ref(), newer] {
            assert!(rulings(&decided, articles).is_empty());
        }
        decided.reverse();
        assert_eq!(rulings(&decided, newer), Rulings::from([(ids([3, 1]), Confirmed)]));
    }

    #[test]
    fn of_two_versions_of_one_article_each_keeps_its_own_sentence() {
        let older = article("Seven boats sank in the harbour. Nine boats sank in the harbour.");
        let newer = changed(&older, "Seven boats sank in the harbour. Nine boats sank in the harbour. It rained.");
        let versions = Pair::new(&older, &newer);
        let decided = [decision(versions, [0, 1], Some(Confirmed))];
        assert_eq!(rulings(&decided, versions), Rulings::from([(ids([0, 1]), Confirmed)]));
        assert_eq!(rulings(&decided, versions.flip()), Rulings::from([(ids([1, 0]), Confirmed)]));
    }
}

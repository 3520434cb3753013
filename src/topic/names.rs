//! Names as topics: all sentences of both sides that have the same name.

use super::collected::Collected;
use super::index::{Topic, TopicKind};
use crate::evidence::Evidence;
use crate::text::{Article, Pair, Side};

/// The names of both sides: those that both have first, then by the number of sentences.
pub(super) fn names(articles: Pair<&Article>, evidence: Pair<&Evidence>) -> Vec<Topic> {
    let mut collected = Collected::default();
    for side in Side::BOTH {
        for (sentence, found) in articles[side].sentence_ids().zip(&evidence[side].sentences) {
            for name in &found.names {
                collected.add(&name.key, articles[side], (side, sentence), name.span);
            }
        }
    }
    collected.topics(TopicKind::Name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::{Name, SentenceEvidence};
    use crate::text::{BlockKind, SentenceId, Span, sample};

    /// Evidence that takes each `(sentence, spelling, key)` for a name.
    fn evidence(article: &Article, names: &[(usize, &str, &str)]) -> Evidence {
        let mut sentences = vec![SentenceEvidence::default(); article.sentences.len()];
        for (sentence, spelling, key) in names {
            let span = article.sentences[*sentence].span;
            let start = span.start + article.text(span).find(spelling).unwrap();
            let name = Name { key: (*key).into(), span: Span::new(start, start + spelling.len()) };
            sentences[*sentence].names.push(name);
        }
        Evidence::new(sentences)
    }

    #[test]
    fn a_name_is_called_as_it_is_written_most_often_and_shared_ones_come_first() {
        let left = sample::article(&[(
            BlockKind::Paragraph,
            vec!["Lorenz klagt.", "Frau Lorenz hofft.", "Lorenz und Lorenz.", "Ostkai."],
        )]);
        let right = sample::article(&[(BlockKind::Paragraph, vec!["Der Ostkai ruht."])]);
        let left_names = [(0, "Lorenz", "lorenz"), (1, "Frau Lorenz", "lorenz"), (2, "Lorenz", "lorenz")];
        let mut found = Pair::new(evidence(&left, &left_names), evidence(&right, &[(0, "Ostkai", "ostkai")]));
        found.left.sentences[3] = evidence(&left, &[(3, "Ostkai", "ostkai")]).sentences.remove(3);
        let topics = names(Pair::new(&left, &right), found.as_ref());
        assert_eq!(topics.iter().map(|topic| topic.label.as_str()).collect::<Vec<_>>(), ["Ostkai", "Lorenz"]);
        assert_eq!(topics[1].places.left, [0, 1, 2].map(SentenceId::new));
        assert!(topics[1].places.right.is_empty());
    }
}

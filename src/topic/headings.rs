//! Headings as topics. In an interview the questions divide the text, so they count as headings.

use super::index::{Topic, TopicKind};
use super::label::label;
use crate::text::{Article, BlockKind, Pair, Side, fold};

/// The headings of both sides in reading order, the left side's first; one that both have is one topic.
pub(super) fn headings(articles: Pair<&Article>) -> Vec<Topic> {
    let mut topics: Vec<Topic> = Vec::new();
    let mut keys = std::collections::HashMap::new();
    for side in Side::BOTH {
        let article = articles[side];
        let divides = |kind| matches!(kind, BlockKind::Headline | BlockKind::Heading | BlockKind::Question);
        for block in article.blocks.iter().filter(|block| divides(block.kind)) {
            let label = label(article.text(block.span));
            let index = *keys.entry(fold(&label).text).or_insert_with(|| {
                topics.push(Topic { label, kind: TopicKind::Heading, places: Pair::default() });
                topics.len() - 1
            });
            topics[index].places[side].push(block.first);
        }
    }
    topics
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{SentenceId, sample};

    #[test]
    fn a_heading_of_both_sides_is_one_topic_with_places_on_both() {
        let left = sample::article(&[
            (BlockKind::Paragraph, vec!["Ein Satz.", "Noch einer."]),
            (BlockKind::Heading, vec!["Die Kosten"]),
        ]);
        let right =
            sample::article(&[(BlockKind::Heading, vec!["Die  kosten"]), (BlockKind::Question, vec!["Wer zahlt?"])]);
        let topics = headings(Pair::new(&left, &right));
        let id = SentenceId::new;
        assert_eq!(topics.iter().map(|topic| topic.label.as_str()).collect::<Vec<_>>(), ["Die Kosten", "Wer zahlt?"]);
        assert_eq!(topics[0].places, Pair::new(vec![id(2)], vec![id(0)]));
        assert_eq!(topics[1].places, Pair::new(vec![], vec![id(1)]));
    }
}

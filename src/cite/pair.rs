//! A linked pair as Markdown: both sentences with their sources, how they relate, and the values that differ.

use std::fmt::Write as _;

use super::citation::{citation, one_line};
use super::markdown::{push_line, push_quotation};
use crate::align::{Link, Strength, Verdict};
use crate::text::{Article, Pair, Side};

/// A link between two articles, left first, in the form of `notes.md`.
pub fn pair(articles: Pair<&Article>, link: &Link) -> String {
    let mut out = String::new();
    for side in Side::BOTH {
        let article = articles[side];
        push_quotation(&mut out, &one_line(article.sentence_text(link.sentences[side])), &citation(article));
        out.push('\n');
    }
    let _ = write!(out, "**{}**", link.relation.word());
    if link.strength == Strength::Possible {
        let _ = write!(out, ", possible ({:.0} %)", 100.0 * link.score);
    }
    out.push('\n');
    let differing = link.evidence.iter().filter(|shared| shared.verdict == Verdict::Differs);
    for (index, shared) in differing.enumerate() {
        out.push_str(if index == 0 { "\n- " } else { "- " });
        let values = articles.zip(shared.spans).map(|(article, span)| one_line(article.text(span)));
        push_line(&mut out, &format!("{} ↔ {}", values.left, values.right));
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::{Relation, Shared};
    use crate::evidence::Kind;
    use crate::text::{Address, BlockKind, SentenceId, Span, sample};

    fn articles() -> Pair<Article> {
        let article = |text: &str| sample::article(&[(BlockKind::Paragraph, vec![text])]);
        let mut articles = Pair::new(article("The vote was 7–4 [in *May*]."), article("They voted 8–4."));
        articles.left.address = Address::parse("https://courier.example/the_pier");
        articles.right.source.name = "press/the_pier.txt".into();
        articles
    }

    fn link(strength: Strength, spans: Option<Pair<Span>>) -> Link {
        let shared =
            |spans| Shared { kind: Kind::Quantity, verdict: Verdict::Differs, concept: None, spans, weight: 1.0 };
        let sentences = Pair::new(SentenceId::new(0), SentenceId::new(0));
        let relation = if spans.is_some() { Relation::Differs } else { Relation::Agrees };
        Link {
            sentences,
            score: 0.4,
            strength,
            relation,
            decided: None,
            evidence: spans.map(shared).into_iter().collect(),
        }
    }

    #[test]
    fn a_pair_has_both_sentences_their_sources_and_what_differs() {
        let articles = articles();
        let link = link(Strength::Firm, Some(Pair::new(Span::new(13, 18), Span::new(11, 16))));
        let expected = "> The vote was 7–4 \\[in \\*May\\*\\].
>
> — Die Mole, <https://courier.example/the_pier>

> They voted 8–4.
>
> — Die Mole, the\\_pier.txt

**differs**

- 7–4 ↔ 8–4
";
        assert_eq!(pair(articles.as_ref(), &link), expected);
    }

    #[test]
    fn a_link_that_is_only_possible_says_so() {
        let markdown = pair(articles().as_ref(), &link(Strength::Possible, None));
        assert!(markdown.ends_with("\n\n**agrees**, possible (40 %)\n"), "{markdown}");
    }
}

//! One passage as text: in quotation marks, and below it where it comes from.

use super::citation::{Part, citation, one_line};
use crate::text::{Article, Language, Span};

/// A part of an article in the quotation marks of its language, with its citation on a line of its own.
pub fn passage(article: &Article, span: Span) -> String {
    let [before, after] = match article.language {
        Language::German => ['„', '“'],
        Language::English | Language::Other => ['“', '”'],
    };
    let citation = citation(article);
    let parts: Vec<&str> = citation.iter().map(Part::text).collect();
    let citation = if parts.is_empty() { String::new() } else { format!("\n— {}", parts.join(", ")) };
    format!("{before}{}{after}{citation}", one_line(article.text(span)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{BlockKind, is_hidden, sample};

    #[test]
    fn a_sentence_is_quoted_exactly_in_the_marks_of_its_language() {
        let mut article = sample::article(&[(BlockKind::Paragraph, vec!["Die »Mole« bleibt zu,\n   sagte sie."])]);
        article.source.name = "mole.txt".into();
        let span = article.sentences[0].span;
        assert_eq!(passage(&article, span), "„Die »Mole« bleibt zu, sagte sie.“\n— Die Mole, mole.txt");
        article.language = Language::English;
        assert!(passage(&article, span).starts_with("“Die »Mole« bleibt zu, sagte sie.”\n"));
    }

    #[test]
    fn nothing_that_a_terminal_or_a_shell_would_obey_is_taken_along() {
        let hostile = "rm\u{1b}[201~\r\n\u{7}\u{9b}31m\u{202e}\u{0}x";
        let mut article = sample::article(&[(BlockKind::Paragraph, vec![hostile])]);
        article.byline = Some(hostile.into());
        article.source.name = hostile.into();
        let text = passage(&article, article.sentences[0].span);
        assert_eq!(text.matches('\n').count(), 1);
        assert!(!text.chars().any(|c| c != '\n' && (c.is_control() || is_hidden(c))), "{text:?}");
    }
}

//! Where a passage comes from, in the parts that a reader needs to find it again.

use crate::text::{Address, Article, visible};

/// A part of a citation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    /// Words: a name, a headline, a date, the name of a file.
    Words(String),
    /// The page that it was published on.
    Page(Address),
}

impl Part {
    /// As it is written in a text.
    pub(super) fn text(&self) -> &str {
        match self {
            Self::Words(words) => words,
            Self::Page(address) => address.as_str(),
        }
    }
}

/// Who wrote it, its headline, where and when it was published, and the page, or the name of the file where no page is
/// known; as far as the article knows them.
pub(super) fn citation(article: &Article) -> Vec<Part> {
    let date = article.date.map(|date| date.to_string());
    // A headline that was made from the lead is nobody's.
    let title = (!article.title.made).then(|| article.title.text.clone());
    let said = [article.byline.clone(), title, article.outlet.clone(), date];
    let words = said.into_iter().flatten().map(|part| one_line(&part)).filter(|part| !part.is_empty());
    let mut parts: Vec<Part> = words.map(Part::Words).collect();
    match &article.address {
        Some(address) => parts.push(Part::Page(address.clone())),
        None => parts.extend(file_name(&article.source.name).map(Part::Words)),
    }
    parts
}

/// The name of a file without the folders that it lies in: those are of no use elsewhere, and nobody else's business.
fn file_name(name: &str) -> Option<String> {
    let name = name.rsplit(['/', '\\']).next().filter(|name| !matches!(*name, "" | "-"))?;
    Some(one_line(name))
}

/// A text in one line, as it is safe to show; blanks that keep a number together stay what they are.
pub(super) fn one_line(text: &str) -> String {
    visible(text).split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{BlockKind, sample};

    fn article() -> Article {
        let mut article = sample::article(&[(BlockKind::Paragraph, vec!["Ein Satz."])]);
        article.source.name = "/home/ada/presse/mole.txt".into();
        article
    }

    fn cited(article: &Article) -> Vec<String> {
        citation(article).iter().map(|part| part.text().to_owned()).collect()
    }

    #[test]
    fn what_is_not_known_is_left_out_and_a_file_stands_for_the_page() {
        let mut article = article();
        assert_eq!(cited(&article), ["Die Mole", "mole.txt"]);
        article.byline = Some("Ada\u{1b}[31m  Lorenz".into());
        article.outlet = Some("Bote".into());
        article.date = Some(jiff::civil::date(2025, 5, 3));
        article.address = Address::parse("https://bote.example/mole");
        let expected = ["Ada␛[31m Lorenz", "Die Mole", "Bote", "2025-05-03", "https://bote.example/mole"];
        assert_eq!(cited(&article), expected);
        article.title.made = true;
        assert!(!cited(&article).contains(&"Die Mole".to_owned()));
    }

    #[test]
    fn standard_input_has_no_name() {
        let mut article = article();
        article.source.name = "-".into();
        assert_eq!(cited(&article), ["Die Mole"]);
    }

    #[test]
    fn a_number_is_not_broken() {
        assert_eq!(one_line("um 10\u{a0}000\n   Euro "), "um 10\u{a0}000 Euro");
    }
}

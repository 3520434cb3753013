//! What is the case with the open pair where it is no ordinary one: one article alone, links that are still being
//! found, nothing that both tell, one text twice, two languages.
//!
//! The rule: what is the case is asked of what is open, never kept beside it, so it cannot be out of date. It is told
//! in a sentence once, when the links are there and nothing else is being told; the screen says it in a word as long as
//! it is so. And a key that needs links says why there are none, not that there are none further down.

use super::notice::Notice;
use super::state::Reader;
use crate::command::Command;
use crate::edition::Tie;
use crate::text::{Language, Pair, Side};

/// Why no link is shown anywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unlinked {
    /// Only one article is open.
    Alone,
    /// The links are being found.
    Finding,
    /// Nothing was found that both tell.
    NothingShared,
}

impl Reader {
    /// Why no link is shown anywhere; nothing if there are links, or no article at all.
    pub fn unlinked(&self) -> Option<Unlinked> {
        match (&self.comparison, self.article_ids()) {
            (Some(comparison), Some(_)) if comparison.count() == 0 => Some(Unlinked::NothingShared),
            (Some(_), Some(_)) => None,
            (None, Some(_)) => Some(Unlinked::Finding),
            (_, None) => self.focused().map(|_| Unlinked::Alone),
        }
    }

    /// How a side's article is one with that of the other side, if it is: a copy or another version of it.
    pub fn tie(&self, side: Side) -> Option<Tie> {
        let ids = self.article_ids()?;
        self.shelf.tie(ids[side], ids[side.other()])
    }

    /// The languages of both articles, if they are two.
    pub fn languages(&self) -> Option<Pair<Language>> {
        let languages = self.articles()?.map(|article| article.language);
        (languages.left != languages.right).then_some(languages)
    }

    /// Whether another article than those in the panes can be put into one.
    pub fn has_others(&self) -> bool {
        let open = self.open();
        self.shelf.len() > usize::from(open.left) + usize::from(open.right)
    }

    /// Says what the case is with the pair, if it is no ordinary one and nothing else is being told.
    pub(super) fn tell_case(&mut self) {
        if self.notice.is_none()
            && let Some(said) = self.case()
        {
            self.tell(Notice::info(said));
        }
    }

    fn case(&self) -> Option<String> {
        if let Some(tie) = self.tie(Side::Right) {
            return Some(self.one_text(tie));
        }
        if self.unlinked() == Some(Unlinked::NothingShared) {
            return Some(self.nothing_shared());
        }
        self.articles().and_then(|articles| self.foreign(articles.map(|article| article.language)))
    }

    /// What two languages mean for the links; nothing if both texts are in one that is known.
    fn foreign(&self, languages: Pair<Language>) -> Option<String> {
        let whose = match languages.map(|language| language == Language::Other) {
            Pair { left: true, right: true } => "the language of both texts",
            Pair { left: true, right: false } => "the language of A",
            Pair { left: false, right: true } => "the language of B",
            Pair { left: false, right: false } if languages.left == languages.right => return None,
            Pair { left: false, right: false } => {
                let Pair { left, right } = languages.map(Language::name);
                let candidates = self.keys.named(Command::NextCandidate);
                return Some(format!(
                    "A is {left}, B {right}: links are rarer then, look at other candidates{candidates}"
                ));
            }
        };
        Some(format!("{whose} is not known: only numbers, names and spelling are compared"))
    }

    fn one_text(&self, tie: Tie) -> String {
        let is = match tie {
            Tie::Article => "A and B are the same article",
            Tie::Text => "A and B are one text under two names",
            Tie::Version => "A and B are versions of one article",
            Tie::Newer => "B is a newer version of A",
            Tie::Older => "B is an older version of A",
        };
        format!("{is}: that they agree confirms nothing{}", self.another_article("; look at "))
    }

    fn nothing_shared(&self) -> String {
        let candidates = self.comparison.as_ref().is_some_and(|comparison| !comparison.alignment.links.is_empty());
        let unlikely = if candidates {
            format!("; look at unlikely partners{}", self.keys.named(Command::NextCandidate))
        } else {
            String::new()
        };
        let other = self.another_article(if candidates { " or " } else { "; look at " });
        format!("nothing was found that both tell{unlikely}{other}")
    }

    /// How to get at another article, behind `joint`; nothing where there is none.
    fn another_article(&self, joint: &str) -> String {
        if self.has_others() {
            format!("{joint}other articles{}", self.keys.named(Command::OpenArticles))
        } else {
            String::new()
        }
    }

    /// Says why there is no link anywhere, if there is none.
    pub(super) fn tell_unlinked(&mut self) -> bool {
        let said = match self.unlinked() {
            Some(Unlinked::NothingShared) => self.nothing_shared(),
            _ => return self.tell_uncompared(),
        };
        self.tell(Notice::info(said));
        true
    }

    /// Says why nothing is compared, if nothing is: one article is open, or the links are being found.
    pub(super) fn tell_uncompared(&mut self) -> bool {
        let said = match self.unlinked() {
            Some(Unlinked::Alone) if self.has_others() => {
                let key = self.keys.of(Command::OpenArticles);
                let way = key.map(|key| format!(": {key} chooses another one")).unwrap_or_default();
                format!("one article is open{way}")
            }
            Some(Unlinked::Alone) => "one article is open: start with two files or a directory to compare".to_owned(),
            Some(Unlinked::Finding) => "the links are still being found".to_owned(),
            Some(Unlinked::NothingShared) | None => return false,
        };
        self.tell(Notice::info(said));
        true
    }

    /// Says that the current sentence has no partner, or why none has.
    pub(super) fn tell_no_partner(&mut self, otherwise: &str) {
        if !self.tell_uncompared() {
            self.tell(Notice::info(otherwise));
        }
    }
}

#[cfg(test)]
mod tests;

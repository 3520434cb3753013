//! Files that have changed while they were read: they are told, read anew when the user says so, and the place is kept.
//!
//! A place is a sentence, and it is found again by its words. Where they are gone, the nearest sentence around them
//! that is still there says where they stood:
//!
//! ```text
//! before   A. B. ▸C. D.
//! after    New. A. B. C, in other words. D.      B is one before it, so the place is one after B
//! ```

use std::collections::HashMap;
use std::sync::Arc;

use super::card::Card;
use super::notice::Notice;
use super::pane::Pane;
use super::picker::Purpose;
use super::shelf::{ArticleId, Standing};
use super::state::Reader;
use crate::edition::Editions;
use crate::text::{Article, SentenceId, Side, listed, visible};

/// What was read anew.
#[derive(Debug, Default)]
pub struct Reread {
    /// The articles of files that had changed.
    pub articles: Vec<(ArticleId, Arc<Article>)>,
    /// Which of all articles on the shelf are one, with these.
    pub editions: Editions,
    /// What could not be read, in sentences; those articles stay as they are.
    pub faults: Vec<String>,
}

impl Reader {
    /// Takes how files stand. Says whether anything is new about it.
    pub(super) fn take_standings(&mut self, standings: Vec<(ArticleId, Option<Standing>)>) -> bool {
        standings.into_iter().fold(false, |news, (id, standing)| self.shelf.stand(id, standing) || news)
    }

    /// Takes what was read anew: it stands where the old text stood, the cursor on the same sentence.
    pub(super) fn take_reread(&mut self, reread: Reread) {
        let Reread { articles, editions, faults } = reread;
        let names: Vec<String> = articles.iter().map(|(_, article)| visible(&article.source.name)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        self.tell(match (faults.first(), &names[..]) {
            (Some(fault), []) => Notice::error(format!("{fault}; what is open stays as it is")),
            (Some(fault), names) => Notice::error(format!("{fault}; read anew: {}", listed(names))),
            (None, []) => Notice::info("no file has changed since it was read"),
            (None, names) => Notice::info(format!("read anew: {}", listed(names))),
        });
        if articles.is_empty() {
            return;
        }
        let shown = articles.into_iter().fold(false, |shown, (id, article)| self.replace(id, &article) || shown);
        self.shelf = std::mem::take(&mut self.shelf).with_editions(editions);
        if shown {
            self.compare();
        }
    }

    /// Puts another text in the place of an article. Says whether it is open in a pane.
    fn replace(&mut self, id: ArticleId, new: &Arc<Article>) -> bool {
        let old = self.shelf.get(id).article.clone();
        self.shelf.replace(id, new.clone());
        let moved = |span: crate::text::Span| new.sentence(same_place(&old, new, old.sentence_at(span.start))).span;
        self.notebook.forget(id, moved);
        self.finding.trail.move_stops(id, |sentence| same_place(&old, new, sentence));
        // What a search or a list leads back to is a place of the old text.
        self.cards.retain(|card| !matches!(card, Card::Search(_)));
        for card in &mut self.cards {
            if let Card::Writing(writing) = card {
                writing.target.move_spans(id, moved);
            }
        }
        let mut shown = false;
        for side in Side::BOTH {
            if self.panes[side].as_ref().is_some_and(|pane| pane.article_id == id) {
                // Its list leads to sentences of the old text.
                self.cards.retain(|card| !card.is_list_of(Purpose::Dropped(side)));
                self.notebook.find_places(new, id);
                self.show_anew(side, new);
                shown = true;
            }
        }
        shown
    }

    /// Shows the new text of a side on the row on which the old one was.
    fn show_anew(&mut self, side: Side, new: &Arc<Article>) {
        let (measure, height) = (self.measure(side), self.height(side));
        let Some(pane) = &mut self.panes[side] else { return };
        let row = pane.row_of_sentence(pane.cursor, height);
        let cursor = same_place(pane.article(), new, pane.cursor);
        *pane = Pane { cursor, ..Pane::new(pane.article_id, new.clone(), measure) };
        match row {
            Some(row) => pane.put_at_row(pane.flow.place_of(cursor), usize::from(row), height),
            None => pane.bring_into_view(cursor, height),
        }
    }
}

/// The sentence of the new text that stands where a sentence of the old one stood.
fn same_place(old: &Article, new: &Article, sentence: SentenceId) -> SentenceId {
    let words = |article: &Article, id| article.sentence_text(id).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    for id in new.sentence_ids() {
        places.entry(words(new, id)).or_default().push(id.index());
    }
    let (count, at) = (old.sentences.len(), sentence.index());
    let around = (0..count).flat_map(|far| [at.checked_sub(far), Some(at + far).filter(|after| *after < count)]);
    let found = around.flatten().find_map(|near| {
        let again = places.get(&words(old, SentenceId::new(near)))?.iter().min_by_key(|place| place.abs_diff(near))?;
        Some((again + at).saturating_sub(near))
    });
    SentenceId::new(found.unwrap_or(at).min(new.sentences.len().saturating_sub(1)))
}

#[cfg(test)]
mod tests;

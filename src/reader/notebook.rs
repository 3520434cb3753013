//! The notes, at which sentences of the opened articles they belong, and the decisions about links.

use std::collections::{BTreeMap, HashMap};

use super::card::Writing;
use super::decisions::Decisions;
use super::shelf::ArticleId;
use crate::decision::Decision;
use crate::note::{Found, Note, NoteId, Place, places};
use crate::text::{Article, SentenceId, Span, visible};

/// Where notes belong in one article.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// The notes of each sentence that has any, in the order in which they were written.
    pub sentences: BTreeMap<SentenceId, Vec<NoteId>>,
    /// Notes that were written on this article and whose passage is gone.
    pub orphans: Vec<NoteId>,
}

/// What the reader has written down: all notes, oldest first, and decisions.
#[derive(Debug, Default)]
pub struct Notebook {
    /// What was decided about links.
    pub decisions: Decisions,
    /// Notes that were closed unsaved, to be offered again where they belong.
    pub(super) drafts: Vec<Writing>,
    notes: Vec<Note>,
    articles: HashMap<ArticleId, Places>,
}

impl Notebook {
    /// The notes of a notes file.
    pub fn new(notes: Vec<Note>) -> Self {
        Self { notes, ..Self::default() }
    }

    /// The same notebook with the decisions that were made before.
    #[must_use]
    pub fn with_decisions(self, decisions: Vec<Decision>) -> Self {
        Self { decisions: Decisions::new(decisions), ..self }
    }

    /// A note by its id, unless it was deleted.
    pub fn note(&self, id: &NoteId) -> Option<&Note> {
        self.notes.iter().find(|note| note.id == *id)
    }

    /// Where notes belong in an article that was opened.
    pub fn places(&self, article: ArticleId) -> Option<&Places> {
        self.articles.get(&article)
    }

    /// The notes of a sentence.
    pub fn notes_of(&self, article: ArticleId, sentence: SentenceId) -> &[NoteId] {
        self.places(article).and_then(|places| places.sentences.get(&sentence)).map_or(&[], Vec::as_slice)
    }

    /// The words of notes that were closed unsaved, as they are safe to show.
    pub fn set_aside(&self) -> impl Iterator<Item = String> {
        self.drafts.iter().map(|draft| visible(draft.input.value().trim()))
    }

    /// Finds where notes belong in an article; done once when it is opened.
    pub(super) fn find_places(&mut self, article: &Article, id: ArticleId) {
        if self.articles.contains_key(&id) {
            return;
        }
        let mut found = Places::default();
        for place in places(&self.notes, article) {
            found.add(place, article);
        }
        self.articles.insert(id, found);
    }

    /// Forgets where notes belong in an article whose text is another one now, and lets unsaved ones move along.
    pub(super) fn forget(&mut self, id: ArticleId, moved: impl Fn(Span) -> Span) {
        self.articles.remove(&id);
        for draft in &mut self.drafts {
            draft.target.move_spans(id, &moved);
        }
    }

    /// Takes a note that is in the notes file now, with the articles that are open. In another article it is looked for
    /// when that one is opened again.
    pub(super) fn add(&mut self, note: Note, open: &[(ArticleId, &Article)]) {
        self.remove(&note.id);
        self.articles.retain(|known, _| open.iter().any(|(id, _)| id == known));
        for (id, article) in open {
            let entry = self.articles.entry(*id).or_default();
            for place in places([&note], article) {
                entry.add(place, article);
            }
        }
        self.notes.push(note);
    }

    /// Forgets a note that is deleted in the notes file.
    pub(super) fn remove(&mut self, id: &NoteId) {
        self.notes.retain(|note| note.id != *id);
        for places in self.articles.values_mut() {
            places.orphans.retain(|other| other != id);
            places.sentences.retain(|_, notes| {
                notes.retain(|other| other != id);
                !notes.is_empty()
            });
        }
    }
}

impl Places {
    fn add(&mut self, place: Place, article: &Article) {
        let notes = match (place.found, place.found.span()) {
            (_, Some(span)) => self.sentences.entry(article.sentence_at(span.start)).or_default(),
            (Found::Orphan, None) => &mut self.orphans,
            // The same words in another text: the note was not written here.
            (_, None) => return,
        };
        if !notes.contains(&place.note) {
            notes.push(place.note);
        }
    }
}

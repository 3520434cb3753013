//! Writing notes on a sentence or on a linked pair, and finding them again.

use tui_input::Input;

use super::card::{Card, Writing};
use super::event::{Effect, Spot, Target};
use super::moving::Direction;
use super::notice::Notice;
use super::picker::{Choice, Item, Purpose};
use super::shelf::ArticleId;
use super::state::Reader;
use crate::note::{Note, NoteId};
use crate::text::{Article, Pair, SentenceId, Side, visible};

impl Reader {
    pub(super) fn spot(&self, side: Side, sentence: SentenceId) -> Option<Spot> {
        let pane = self.panes[side].as_ref()?;
        Some(Spot { article: pane.article_id, span: pane.article().sentence(sentence).span })
    }

    /// Opens the field for a note, with what was left unsaved in it.
    fn write(&mut self, target: Target) {
        let left = self.notebook.drafts.iter().position(|draft| draft.target == target);
        let writing = left.map(|left| self.notebook.drafts.swap_remove(left));
        let writing = writing.unwrap_or_else(|| Writing { target, input: Input::default() });
        self.cards.push(Card::Writing(Box::new(writing)));
    }

    /// Keeps a note that is closed without saving it, so that no key takes words away.
    pub(super) fn set_aside(&mut self, writing: Writing) {
        if writing.draft().is_some() {
            self.notebook.drafts.push(writing);
            self.tell(Notice::info("not saved; the text is there again when you write a note here"));
        }
    }

    /// Opens the field for a note on the current sentence.
    pub(super) fn add_note(&mut self) {
        let cursor = self.focused().map(|pane| pane.cursor);
        if let Some(spot) = cursor.and_then(|cursor| self.spot(self.focus, cursor)) {
            self.write(Target::Sentence(spot));
        }
    }

    /// Opens the field for a note on the current sentence and its partner.
    pub(super) fn add_pair_note(&mut self) {
        let Some((_, link)) = self.current_link() else {
            self.tell_no_partner("only here: no pair to annotate");
            return;
        };
        let (sentences, relation) = (link.sentences, link.relation);
        let spots = Pair::from_fn(|side| self.spot(side, sentences[side]));
        if let Pair { left: Some(left), right: Some(right) } = spots {
            self.write(Target::Linked { spots: Pair::new(left, right), relation });
        }
    }

    /// Asks for the note to be written to the notes file; its field stays open until that is done. An empty note is
    /// closed instead.
    pub(super) fn save_note(&mut self) {
        let Some(Card::Writing(writing)) = self.cards.last() else { return };
        if let Some(draft) = writing.draft() {
            self.effects.push(Effect::Save(draft));
        } else {
            self.cards.pop();
            self.tell(Notice::info("an empty note is not kept"));
        }
    }

    /// Takes a note that is in the notes file now, and closes the field that it was written in.
    pub(super) fn take_note(&mut self, note: Note) {
        let open = Side::BOTH.into_iter().filter_map(|side| self.panes[side].as_ref());
        let open: Vec<(ArticleId, &Article)> = open.map(|pane| (pane.article_id, pane.article())).collect();
        let is_of_note =
            |card: &Card| matches!(card, Card::Writing(writing) if writing.input.value().trim() == note.text);
        if let Some(card) = self.cards.iter().rposition(is_of_note) {
            self.cards.remove(card);
        }
        self.notebook.add(note, &open);
        self.tell(Notice::info("note saved"));
    }

    /// Leaves the program; every note that is being written is saved first, also one that a card lies over.
    pub(super) fn quit(&mut self) {
        let drafts = self.cards.iter().filter_map(|card| match card {
            Card::Writing(writing) => writing.draft(),
            Card::Picker(_) | Card::Evidence | Card::Search(_) | Card::Welcome => None,
        });
        self.effects.extend(drafts.map(Effect::Save));
        self.effects.push(Effect::Quit);
    }

    /// Lists the notes of what is open, orphans first.
    pub(super) fn open_notes(&mut self) {
        let mut listed: Vec<NoteId> = Vec::new();
        let places: Vec<_> = Side::BOTH
            .into_iter()
            .filter_map(|side| self.notebook.places(self.panes[side].as_ref()?.article_id))
            .collect();
        let orphans: Vec<NoteId> = places.iter().flat_map(|places| places.orphans.clone()).collect();
        let on_sentences = places.iter().flat_map(|places| places.sentences.values().flatten().cloned());
        for id in orphans.iter().cloned().chain(on_sentences) {
            if !listed.contains(&id) {
                listed.push(id);
            }
        }
        let items = listed.iter().filter_map(|id| {
            let item = self.note_item(id)?;
            let lost = if orphans.contains(id) { "place not found · " } else { "" };
            Some(Item { detail: format!("{lost}{}", item.detail), ..item })
        });
        let items: Vec<Item> = items.collect();
        if items.is_empty() {
            self.tell(Notice::info("no notes on these articles yet"));
            return;
        }
        self.open_picker(Purpose::Notes, items);
    }

    fn note_item(&self, id: &NoteId) -> Option<Item> {
        let note = self.notebook.note(id)?;
        let quoted = note.targets.anchors().next().map(|anchor| visible(&anchor.quote)).unwrap_or_default();
        let kind = if note.targets.anchors().count() > 1 { "pair" } else { "sentence" };
        let detail = format!("{kind} · {quoted}");
        Some(Item { label: visible(&note.text), detail, group: "", choice: Choice::Note(id.clone()) })
    }

    /// Puts the cursor where a note belongs.
    pub(super) fn go_to_note(&mut self, id: &NoteId) {
        for side in [self.focus, self.focus.other()] {
            let Some(pane) = &self.panes[side] else { continue };
            let Some(places) = self.notebook.places(pane.article_id) else { continue };
            let sentence = places.sentences.iter().find(|(_, notes)| notes.contains(id)).map(|(sentence, _)| *sentence);
            if let Some(sentence) = sentence {
                self.put_cursor(side, sentence);
                return;
            }
        }
        self.tell(Notice::info("the passage of this note was not found in the open articles"));
    }

    /// Takes the deletion of a note: it leaves the texts and the list.
    pub(super) fn drop_note(&mut self, id: &NoteId) {
        self.notebook.remove(id);
        if let Some(Card::Picker(picker)) = self.cards.last_mut() {
            picker.retain(|item| item.choice != Choice::Note(id.clone()));
            if picker.purpose == Purpose::Notes && picker.items.is_empty() {
                self.cards.pop();
            }
        }
        self.tell(Notice::info("note deleted; its record stays in the notes file"));
    }

    /// Goes to the next sentence with a note.
    pub(super) fn go_note(&mut self, direction: Direction) {
        self.go(direction, "note", |reader, sentence| {
            reader.focused().is_some_and(|pane| !reader.notebook.notes_of(pane.article_id, sentence).is_empty())
        });
    }
}

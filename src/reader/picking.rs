//! Opening pickers, previewing and choosing.

use super::card::Card;
use super::event::Effect;
use super::picker::{Choice, Item, Picker, Purpose, Return, Whereabouts};
use super::state::Reader;
use crate::command::{Command, Context, keys_as_text};
use crate::text::{Pair, SentenceId, Side, visible};
use crate::topic::{TopicId, TopicKind};

impl Reader {
    /// Opens a picker over what is there.
    pub(super) fn open_picker(&mut self, purpose: Purpose, items: Vec<Item>) {
        self.cards.push(Card::Picker(Box::new(Picker::new(purpose, items, self.return_here()))));
    }

    /// Where everything is now.
    pub(super) fn return_here(&self) -> Return {
        let panes = self.panes.as_ref().map(|pane| pane.as_ref().map(Whereabouts::of));
        Return { focus: self.focus, candidate: self.candidate, panes, here: self.here(), theme: self.view.theme }
    }

    /// Lists all articles for a pane.
    pub fn open_articles(&mut self, side: Side) {
        let open = self.panes.as_ref().map(|pane| pane.as_ref().map(|pane| pane.article_id));
        let items = self.by_share(open[side.other()]).into_iter().map(|id| {
            let article = &self.shelf.get(id).article;
            let letter = match (open.left == Some(id), open.right == Some(id)) {
                (true, true) => "A B · ",
                (true, false) => "A · ",
                (false, true) => "B · ",
                (false, false) => "",
            };
            let edition =
                self.shelf.edition(id).map(|edition| format!("{} · ", edition.tie.word())).unwrap_or_default();
            let from = article.outlet.as_deref().unwrap_or(&article.source.name);
            let detail = format!("{letter}{edition}{}", visible(from));
            Item { label: visible(&article.title.shown()), detail, group: "", choice: Choice::Article(id) }
        });
        let items: Vec<Item> = items.collect();
        let ids: Vec<_> = items.iter().map(|item| item.choice.clone()).collect();
        self.open_picker(Purpose::Articles(side), items);
        // What is open already is rarely what is looked for, nor is a copy of it.
        let is_open = |id| [open.left, open.right].into_iter().flatten().any(|open| self.shelf.are_one(open, id));
        let other = ids.iter().position(|choice| matches!(choice, Choice::Article(id) if !is_open(*id)));
        self.select_item(other.unwrap_or(0));
    }

    /// Selects a row of the topmost list.
    pub(super) fn select_item(&mut self, index: usize) {
        if let Some(Card::Picker(picker)) = self.cards.last_mut() {
            picker.select(index as isize - picker.selected as isize);
        }
    }

    /// Lists what one can jump to.
    pub(super) fn open_topics(&mut self) {
        let Some(comparison) = &self.comparison else {
            self.tell_uncompared();
            return;
        };
        let topics = comparison.topics(&self.shelf);
        let items = topics.search("").into_iter().map(|hit| {
            let topic = topics.get(hit.topic);
            let places = topic.places.as_ref().map(Vec::len);
            let detail = format!("A {}  B {}", places.left, places.right);
            Item { label: topic.label.clone(), detail, group: group(topic.kind), choice: Choice::Topic(hit.topic) }
        });
        let items = items.collect();
        self.open_picker(Purpose::Topics, items);
        self.preview();
    }

    /// Lists every command with its keys.
    pub(super) fn open_commands(&mut self, purpose: Purpose) {
        let reading = |command: &Command| command.works_in(Context::Reading);
        let commands = Command::ALL.iter().filter(|command| purpose == Purpose::Help || reading(command));
        let items = commands.map(|command| {
            let group = command.group();
            Item {
                label: command.about().to_owned(),
                detail: keys_as_text(&self.keys.map, *command),
                group: if purpose == Purpose::Help { group.title() } else { "" },
                choice: Choice::Command(*command),
            }
        });
        let items = items.collect();
        self.open_picker(purpose, items);
    }

    /// Opens the help, or closes it.
    pub(super) fn toggle_help(&mut self) {
        if self.cards.last().is_some_and(|card| card.is_list_of(Purpose::Help)) {
            self.cards.pop();
        } else {
            self.open_commands(Purpose::Help);
        }
    }

    /// Shows the selected topic in both panes while their list is open; a side that does not tell it is where it was.
    /// A selected theme is the one that is drawn.
    pub(super) fn preview(&mut self) {
        let Some(Card::Picker(picker)) = self.cards.last() else { return };
        if !picker.purpose.previews() {
            return;
        }
        let (before, selected) = (picker.before, picker.selected_item().map(|item| item.choice.clone()));
        self.return_to(before);
        match selected {
            Some(Choice::Topic(id)) => self.show_topic(id),
            Some(Choice::Decision(at)) => self.show_decision(at),
            Some(Choice::Theme(id)) => self.view.theme = id,
            _ => {}
        }
    }

    fn show_topic(&mut self, id: TopicId) {
        let Some(comparison) = &self.comparison else { return };
        let places = comparison.topics(&self.shelf).get(id).places.as_ref().map(|places| places.first().copied());
        self.show_places(places);
    }

    /// Puts the cursors on sentences of both sides; a side without one stays as it is.
    pub(super) fn show_places(&mut self, places: Pair<Option<SentenceId>>) {
        for side in [self.focus.other(), self.focus] {
            let height = self.height(side);
            if let (Some(sentence), Some(pane)) = (places[side], &mut self.panes[side]) {
                pane.cursor = sentence;
                let place = pane.flow.place_of(sentence);
                pane.put_at_row(place, usize::from(height / 3), height);
            }
        }
        if places[self.focus].is_none() && places[self.focus.other()].is_some() {
            self.focus = self.focus.other();
        }
        self.candidate = None;
        self.arrange();
    }

    /// Puts everything back where it was.
    pub(super) fn return_to(&mut self, before: Return) {
        self.focus = before.focus;
        self.candidate = before.candidate;
        self.view.theme = before.theme;
        for side in Side::BOTH {
            if let (Some(whereabouts), Some(pane)) = (before.panes[side], &mut self.panes[side]) {
                whereabouts.restore(pane);
            }
        }
        self.arrange();
    }

    /// Closes the topmost card; a preview leads back to the exact place.
    pub(super) fn close_card(&mut self) {
        match self.cards.pop() {
            Some(Card::Picker(picker)) if picker.purpose.previews() => self.return_to(picker.before),
            Some(Card::Writing(writing)) => self.set_aside(*writing),
            Some(Card::Search(searching)) => self.abandon_search(&searching),
            _ => {}
        }
    }

    /// Deletes what the selected row of the topmost list stands for: a note, or a decision.
    pub(super) fn delete_item(&mut self) {
        let Some(Card::Picker(picker)) = self.cards.last() else { return };
        match picker.selected_item().map(|item| item.choice.clone()) {
            Some(Choice::Note(id)) => self.effects.push(Effect::Delete(id)),
            Some(Choice::Decision(at)) => self.take_back(at),
            _ => {}
        }
    }

    /// Chooses the selected row of the topmost picker. Says which command it stands for, if it is one.
    pub(super) fn choose(&mut self) -> Option<Command> {
        let Some(Card::Picker(picker)) = self.cards.last() else { return None };
        let (purpose, choice, here) = (picker.purpose, picker.selected_item()?.choice.clone(), picker.before.here);
        self.cards.pop();
        match (choice, purpose) {
            (Choice::Article(id), Purpose::Articles(side)) => self.open_article(side, id),
            (Choice::Note(id), _) => self.go_to_note(&id),
            (Choice::Command(command), _) => return Some(command),
            (Choice::Sentence(id), Purpose::Dropped(side)) => self.put_cursor(side, id),
            (Choice::Place(stop), _) => self.go_to_stop(stop),
            (Choice::Filter(filter), _) => self.set_filter(filter),
            (Choice::Theme(id), _) => self.keep_theme(id),
            (Choice::Topic(_) | Choice::Decision(_) | Choice::Article(_) | Choice::Sentence(_), _) => {}
        }
        self.remember(here);
        None
    }
}

/// What a kind of topics is listed under: the sign in front is what a query begins with to see only these.
fn group(kind: TopicKind) -> &'static str {
    match kind {
        TopicKind::Heading => "# headings",
        TopicKind::Name => "@ names",
        TopicKind::Phrase => "& phrases",
        TopicKind::Fact => "= facts",
    }
}

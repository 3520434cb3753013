//! `/`: searching while one types, and going from match to match.

use tui_input::Input;

use super::card::{Card, Searching};
use super::moving::Direction;
use super::notice::Notice;
use super::search::{Match, Scope, Search};
use super::state::Reader;

impl Reader {
    /// Opens the search field; what is searched for now stays until something is typed.
    pub(super) fn open_search(&mut self) {
        if self.focused().is_none() {
            self.tell(Notice::info("there is no text to search in"));
            return;
        }
        let searching = Searching {
            input: Input::default(),
            before: self.return_here(),
            search_before: self.finding.search.clone(),
            scope: Scope::Both,
            recalled: None,
        };
        self.cards.push(Card::Search(Box::new(searching)));
    }

    /// Searches for what is in the field and shows the first match from where the cursor was.
    pub(super) fn search_on(&mut self) {
        let Some(Card::Search(searching)) = self.cards.last() else { return };
        let (before, query, scope) = (searching.before, searching.input.value().to_owned(), searching.scope);
        self.return_to(before);
        self.search_for(&query, scope);
        if let Some(first) = self.next_match(Direction::Forward, true) {
            self.show_match(first);
        }
    }

    fn search_for(&mut self, query: &str, scope: Scope) {
        self.finding.search = (!query.is_empty()).then(|| Search::new(query, scope));
        self.look_again();
    }

    /// Looks for matches in what is open now.
    pub(super) fn look_again(&mut self) {
        let articles = self.panes.as_ref().map(|pane| pane.as_ref().map(super::Pane::article));
        if let Some(search) = &mut self.finding.search {
            search.look(articles);
        }
    }

    /// Searches in both texts, or only in the one with the cursor.
    pub(super) fn toggle_scope(&mut self) {
        let Some(Card::Search(searching)) = self.cards.last_mut() else { return };
        searching.scope = match searching.scope {
            Scope::Both => Scope::Only(searching.before.focus),
            Scope::Only(_) => Scope::Both,
        };
        self.search_on();
    }

    /// Takes an earlier query into the field.
    pub(super) fn recall_query(&mut self, by: isize) {
        let Some(Card::Search(searching)) = self.cards.last_mut() else { return };
        let queries = &self.finding.queries;
        let at = searching.recalled.unwrap_or(queries.len()).saturating_add_signed(by).min(queries.len());
        searching.recalled = Some(at);
        searching.input = Input::new(queries.get(at).cloned().unwrap_or_default());
        self.search_on();
    }

    /// Keeps the search: its matches stay marked. An empty field takes the last search again.
    pub(super) fn accept_search(&mut self) {
        let Some(Card::Search(searching)) = self.cards.pop() else { return };
        if searching.input.value().is_empty() {
            self.finding.search = searching.search_before;
            self.look_again();
            self.go_match(Direction::Forward);
            return;
        }
        self.finding.keep_query(searching.input.value());
        self.remember(searching.before.here);
        if self.finding.search.as_ref().is_some_and(|search| search.count() == 0) {
            self.return_to(searching.before);
            self.tell_no_match();
        }
    }

    /// Closes the search field; everything is where it was.
    pub(super) fn abandon_search(&mut self, searching: &Searching) {
        self.return_to(searching.before);
        self.finding.search.clone_from(&searching.search_before);
    }

    fn tell_no_match(&mut self) {
        let Some(search) = &self.finding.search else { return };
        let place = match search.scope {
            Scope::Both => "in either text",
            Scope::Only(_) => "in this text",
        };
        self.tell(Notice::info(format!("no match {place} for {}", search.query)));
    }

    /// Goes to the next match; behind the last one comes the first. Where nothing is searched for the last search is
    /// taken up again, that of the last time too.
    pub(super) fn go_match(&mut self, direction: Direction) {
        if self.finding.search.is_none() {
            let Some(query) = self.finding.queries.last().cloned() else {
                self.tell(Notice::info("nothing is searched for yet"));
                return;
            };
            self.search_for(&query, Scope::Both);
        }
        match self.next_match(direction, false) {
            Some(found) => {
                let wraps = self.wraps(found, direction);
                self.show_match(found);
                if wraps {
                    self.tell(Notice::info(match direction {
                        Direction::Forward => "from the last match on to the first",
                        Direction::Backward => "from the first match on to the last",
                    }));
                }
            }
            None => self.tell_no_match(),
        }
    }

    /// The match that comes after the current one, or after the beginning of the current sentence; `including` one that
    /// begins just there.
    fn next_match(&self, direction: Direction, including: bool) -> Option<Match> {
        let (search, pane) = (self.finding.search.as_ref()?, self.focused()?);
        let span = pane.article().sentence(pane.cursor).span;
        let on_cursor = |current: &Match| {
            let at = search.matches[current.side].get(current.index);
            current.side == self.focus && at.is_some_and(|at| at.intersection(span).is_some())
        };
        let before = match (search.current.filter(on_cursor), direction) {
            (Some(current), Direction::Forward) if !including => search.number(current),
            (Some(current), Direction::Backward) if !including => search.number(current) - 1,
            _ => search.count_before(self.focus, span.start),
        };
        let (number, count) = match direction {
            Direction::Forward => (before + 1, search.count()),
            Direction::Backward => (before, search.count()),
        };
        let number = if number > count {
            1
        } else if number == 0 {
            count
        } else {
            number
        };
        search.numbered(number)
    }

    /// Whether going to a match means beginning anew at the other end.
    fn wraps(&self, found: Match, direction: Direction) -> bool {
        let (Some(search), Some(pane)) = (&self.finding.search, self.focused()) else { return false };
        let here = search.current.map_or_else(
            || search.count_before(self.focus, pane.article().sentence(pane.cursor).span.start),
            |current| search.number(current),
        );
        match direction {
            Direction::Forward => search.number(found) <= here && here > 0 && search.count() > 1,
            Direction::Backward => search.number(found) >= here && search.count() > 1,
        }
    }

    fn show_match(&mut self, found: Match) {
        let Some(search) = &mut self.finding.search else { return };
        search.current = Some(found);
        let offset = search.matches[found.side].get(found.index).map(|span| span.start);
        let Some((offset, pane)) = offset.zip(self.panes[found.side].as_ref()) else { return };
        let sentence = pane.article().sentence_at(offset);
        self.put_cursor(found.side, sentence);
        let height = self.height(found.side);
        if let Some(pane) = &mut self.panes[found.side] {
            pane.bring_row_into_view(offset, height);
        }
    }

    /// Takes the marks of the search away.
    pub(super) fn end_search(&mut self) {
        self.finding.search = None;
    }
}

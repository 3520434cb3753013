//! Where the reader has been: the places that jumps started from, back and forth as in a browser, and marks.

use std::collections::BTreeMap;

use super::shelf::ArticleId;
use crate::text::{SentenceId, Side};

/// Jumps that are remembered.
const MOST: usize = 100;

/// A place that one can return to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stop {
    /// The side on which it was.
    pub side: Side,
    /// The article.
    pub article: ArticleId,
    /// The sentence that had the cursor.
    pub sentence: SentenceId,
}

/// Jumps and marks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trail {
    /// Where jumps started from, oldest first; two neighbours are never the same.
    stops: Vec<Stop>,
    /// How many of them lie behind; as many as there are unless one has gone back.
    at: usize,
    /// Places with a letter.
    pub marks: BTreeMap<char, Stop>,
}

impl Trail {
    /// Remembers where a jump starts from. What lay ahead is forgotten.
    pub(super) fn remember(&mut self, here: Stop) {
        self.stops.truncate(self.at);
        if self.stops.last() != Some(&here) {
            self.stops.push(here);
        }
        if self.stops.len() > MOST {
            self.stops.remove(0);
        }
        self.at = self.stops.len();
    }

    /// Goes back by one place from `here`, which can be returned to.
    pub(super) fn back(&mut self, here: Stop) -> Option<Stop> {
        if self.at == self.stops.len() {
            let is_known = self.stops.last() == Some(&here);
            self.stops.extend((!is_known).then_some(here));
            self.at = self.stops.len() - 1;
        }
        self.at = self.at.checked_sub(1)?;
        self.stops.get(self.at).copied()
    }

    /// Goes forward again by one place.
    pub(super) fn forward(&mut self) -> Option<Stop> {
        let next = self.stops.get(self.at + 1).copied()?;
        self.at += 1;
        Some(next)
    }

    /// Moves the places of an article to where they are in its new text.
    pub(super) fn move_stops(&mut self, article: ArticleId, moved: impl Fn(SentenceId) -> SentenceId) {
        let places = self.stops.iter_mut().chain(self.marks.values_mut());
        for stop in places.filter(|stop| stop.article == article) {
            stop.sentence = moved(stop.sentence);
        }
    }

    /// All places that jumps started from, the latest first.
    pub(super) fn stops(&self) -> impl Iterator<Item = Stop> {
        self.stops.iter().rev().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stop(sentence: usize) -> Stop {
        Stop { side: Side::Left, article: ArticleId::new(0), sentence: SentenceId::new(sentence) }
    }

    fn numbers(steps: impl IntoIterator<Item = Option<Stop>>) -> Vec<Option<usize>> {
        steps.into_iter().map(|stop| stop.map(|stop| stop.sentence.index())).collect()
    }

    #[test]
    fn one_goes_back_over_all_places_and_forward_to_where_one_was() {
        let mut trail = Trail::default();
        trail.remember(stop(1));
        trail.remember(stop(5));
        let back = [trail.back(stop(9)), trail.back(stop(5)), trail.back(stop(1))];
        assert_eq!(numbers(back), [Some(5), Some(1), None]);
        let forward = [trail.forward(), trail.forward(), trail.forward()];
        assert_eq!(numbers(forward), [Some(5), Some(9), None]);
    }

    #[test]
    fn a_new_jump_forgets_what_lay_ahead() {
        let mut trail = Trail::default();
        trail.remember(stop(1));
        trail.remember(stop(5));
        trail.back(stop(9));
        trail.remember(stop(6));
        assert_eq!(numbers([trail.forward(), trail.back(stop(7)), trail.back(stop(6))]), [None, Some(6), Some(1)]);
    }

    #[test]
    fn the_list_stays_short_and_has_no_place_twice_in_a_row() {
        let mut trail = Trail::default();
        for sentence in 0..3 * MOST {
            trail.remember(stop(sentence / 2));
        }
        assert_eq!(trail.stops().count(), MOST);
        assert_eq!(trail.stops().next(), Some(stop(3 * MOST / 2 - 1)));
    }
}

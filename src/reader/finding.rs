//! What was looked for, and where one has been.

use super::search::Search;
use super::trail::Trail;

/// Queries that are offered again.
const MOST_QUERIES: usize = 50;

/// Searches, jumps and marks.
#[derive(Debug, Default)]
pub struct Finding {
    /// What is being searched for; its matches are marked in the texts.
    pub search: Option<Search>,
    /// Earlier queries, oldest first, none twice.
    pub(super) queries: Vec<String>,
    /// Jumps and marks.
    pub trail: Trail,
}

impl Finding {
    /// Keeps a query so that it can be taken again.
    pub(super) fn keep_query(&mut self, query: &str) {
        self.queries.retain(|kept| kept != query);
        self.queries.push(query.to_owned());
        if self.queries.len() > MOST_QUERIES {
            self.queries.remove(0);
        }
    }
}

#[cfg(test)]
mod tests;

//! What the page says about the article: title, byline, date, outlet, reading time.

mod byline;
mod fact;
mod outlet;
mod title;

pub(super) use fact::{Fact, facts};
pub(super) use outlet::outlet;
pub(super) use title::{Headline, headline, made_title, stated_headline, window_outlet};

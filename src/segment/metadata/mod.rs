//! What the page says about the article: title, byline, date, outlet, reading time.

mod brand;
mod byline;
mod fact;
mod outlet;
mod statement;
mod title;

pub(super) use byline::chosen;
pub(super) use fact::{facts, signed_and_dated};
pub(super) use outlet::outlet;
pub(super) use statement::Fact;
pub(super) use title::{Headline, headline, made_title, stated_headline, window_outlet};

//! Articles as JSON: what scrapers, crawlers and search engines write.
//!
//! ```text
//! one object                {"title": …, "text": …}
//! a list of them            [{…}, {…}]
//! an object around a list   {"hits": {"hits": [{"_source": {…}}]}}, {"articles": [{…}]}
//! one a line                {…}⏎{…}⏎      also hits, and files for `_bulk`
//! ```
//!
//! Each value is read and forgotten at once: a file may hold a hundred thousand. A value that cannot be read costs
//! itself and is told; how deep values nest is limited by `serde_json` (128).

mod name;
mod number;
mod part;
mod read;
mod record;

pub(super) use read::read;

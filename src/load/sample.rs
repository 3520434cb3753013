//! The sample library that is built in: six accounts of one day, so that there is something to read at once.

use super::library::Library;
use crate::segment;
use crate::text::{Source, parallel};

/// Name and text of each sample.
const SAMPLES: [(&str, &str); 6] = [
    ("sample/1-agentur.txt", include_str!("../../assets/sample/1-agentur.txt")),
    ("sample/2-fachmagazin.txt", include_str!("../../assets/sample/2-fachmagazin.txt")),
    ("sample/3-interview.txt", include_str!("../../assets/sample/3-interview.txt")),
    ("sample/4-kommentar.txt", include_str!("../../assets/sample/4-kommentar.txt")),
    ("sample/5-analyse.txt", include_str!("../../assets/sample/5-analyse.txt")),
    ("sample/6-english.txt", include_str!("../../assets/sample/6-english.txt")),
];

/// The sample library.
pub fn samples() -> Library {
    let article = |(name, text): &(&str, &str)| segment::article(Source::new(*name, *text)).into();
    Library { articles: parallel(&SAMPLES, article), problems: Vec::new() }
}

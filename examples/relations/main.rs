//! Measures what is said of two sentences that tell the same fact: whether their accounts differ, and in what.
//!
//! ```text
//! cargo run --example relations                  figures by reason, for events that were read and events that were not
//! cargo run --example relations -- faults        also every fault in the events that were read, with its text
//! cargo run --example relations -- faults NAME   only of one event
//! ```
//!
//! Every pair of the gold files is judged as if it were linked firmly, so that the figures tell nothing about linking.
//! Half of the events in `tests/gold` are named in [`READ`]: their texts may be looked at while the rules are made. The
//! figures on the others are those that count.

#![expect(clippy::print_stdout, reason = "a measuring tool reports on standard output")]

#[path = "../train/gold.rs"]
#[expect(dead_code, reason = "linking is not measured here")]
mod gold;
mod reasons;
mod tally;

use std::path::Path;

use diptych::align::{Relation, Shared, Verdict, relations_between};
use diptych::text::Pair;

use gold::Case;
use reasons::{Reasons, read_reasons};
use tally::{Tally, print};

/// Events whose texts were looked at; the others are only counted.
#[rustfmt::skip]
const READ: [&str; 14] = [
    "betrug", "filmpreis", "hochwasser", "merger", "modell", "pokal", "raub", "recall", "rennen", "schule", "sonde",
    "tennis", "waffenruhe", "werk",
];

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let listed = arguments.first().is_some_and(|word| word == "faults");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold");
    let (mut read, mut unread) = (Tally::default(), Tally::default());
    for case in gold::read(&folder, true)? {
        let reasons = read_reasons(&folder.join(&case.name))?;
        let is_read = READ.contains(&case.name.as_str());
        let named = arguments.get(1).is_none_or(|name| *name == case.name);
        measure(&case, &reasons, if is_read { &mut read } else { &mut unread }, listed && is_read && named);
    }
    print("events that were read", &read);
    print("events that were not read", &unread);
    if let Some(shared) = std::env::var_os("DIPTYCH_SHARED") {
        let mut press = Tally::default();
        for case in gold::read(&Path::new(&shared).join("gold/dev"), false)? {
            let named = arguments.get(1).is_none_or(|name| *name == case.name);
            measure(&case, &Reasons::new(), &mut press, listed && named);
        }
        print("events of the press", &press);
    }
    Ok(())
}

/// Counts the pairs of a case, and prints what was judged wrongly if `listed`.
fn measure(case: &Case, reasons: &Reasons, tally: &mut Tally, listed: bool) {
    for &(left, right) in &case.compared {
        let places = Pair::new(left, right);
        let accounts = places.map(|index| &case.accounts[index]);
        let told: Vec<_> = case.between(places).collect();
        let sentences: Vec<_> = told.iter().map(|(sentences, _)| *sentences).collect();
        let found =
            relations_between(accounts.map(|side| &side.article), accounts.map(|side| &side.evidence), &sentences);
        for ((sentences, told), (relation, evidence)) in told.iter().zip(found) {
            let texts = Pair::from_fn(|side| accounts[side].article.sentence_text(sentences[side]));
            let reason = reasons.get(&reasons::key(texts)).cloned().unwrap_or_default();
            let differing: Vec<&Shared> = evidence.iter().filter(|item| item.verdict == Verdict::Differs).collect();
            let said = relation == Relation::Differs;
            let languages = gold::languages(accounts.left, accounts.right);
            tally.count(languages, told.differs.then_some(&reason.0), &differing);
            if listed && said != told.differs {
                let kind = if said { "FALSE" } else { "MISSED" };
                println!("{kind} {} {} {:?} ({})", case.name, reason.0, reason.1, told.fact);
                println!("    {}\n    {}", flat(texts.left), flat(texts.right));
                for item in differing {
                    let span = Pair::from_fn(|side| accounts[side].article.text(item.spans[side]));
                    println!("    {:?}: {} | {}", item.kind, flat(span.left), flat(span.right));
                }
            }
        }
    }
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

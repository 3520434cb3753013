//! Decisions on the command line: what was decided is in what is printed, in either order and after changes, unless
//! it is not wanted.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use diptych::align::{Relation, Ruling};
use diptych::decision::{Decision, Store};
use diptych::load::{Reading, article};
use diptych::text::{Article, Pair};
use tempfile::TempDir;

const COURIER: &str = "Council closes the old pier

The town council voted 7 to 4 on Monday to close the old pier at Westhaven. Repairs of the rotten piles would cost \
2.1 million pounds, the harbour master said. She heard of the vote on the radio.
";
const LEDGER: &str = "Pier to close after long debate

By 8 votes to 4 the town council decided on Tuesday to close the old pier at Westhaven. The harbour master put the \
cost of repairs to the rotten piles at 2.1 million pounds. A crane will arrive in spring.
";

/// Where data lies below a home.
#[cfg(target_os = "macos")]
const DATA: &str = "Library/Application Support/diptych";
#[cfg(not(target_os = "macos"))]
const DATA: &str = ".local/share/diptych";

/// A directory with two articles, which is the home of whoever decides about them.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().expect("a temporary directory can be made"));
        desk.write("a.txt", COURIER);
        desk.write("b.txt", LEDGER);
        desk
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path().join(name), text).expect("it can be written");
    }

    fn decisions(&self) -> PathBuf {
        self.path().join(DATA).join("decisions.jsonl")
    }

    /// Decides about the sentences that begin so, as the reader would.
    fn decide(&self, starts: [&str; 2], ruling: Option<Ruling>) {
        let load = |name| article(&self.path().join(name), &Reading::default()).expect("it is an article");
        let articles = Pair::new(load("a.txt"), load("b.txt"));
        let sentence = |(article, start): (&Article, &str)| {
            article.sentence_ids().find(|id| article.sentence_text(*id).starts_with(start)).expect("it is told")
        };
        let sentences = articles.as_ref().zip(Pair::new(starts[0], starts[1])).map(sentence);
        let (mut store, _) = Store::open(&self.decisions()).expect("there is no other file");
        store.add(&[Decision::new(articles.as_ref(), sentences, ruling)], jiff::Timestamp::now()).expect("it is saved");
    }

    fn run(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_diptych"));
        command.args(args).current_dir(self.path()).env("HOME", self.path());
        for name in ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"] {
            command.env_remove(name);
        }
        let output = command.output().expect("the program can be started");
        assert!(output.status.success(), "{output:?}");
        output
    }

    fn text(&self, args: &[&str]) -> String {
        String::from_utf8(self.run(args).stdout).expect("UTF-8 is printed")
    }

    fn json(&self, args: &[&str]) -> serde_json::Value {
        serde_json::from_str(&self.text(&[args, &["--format", "json"]].concat())).expect("JSON is printed")
    }
}

/// The links of a document whose decision is this one, as left and right sentence.
fn decided(document: &serde_json::Value, list: &str, decision: &str) -> Vec<[u64; 2]> {
    let links = document[list].as_array().expect("a list of links").iter();
    let links = links.filter(|link| link["decision"] == decision);
    links.map(|link| ["left", "right"].map(|side| link[side].as_u64().expect("a sentence"))).collect()
}

#[test]
fn without_decisions_no_link_has_one_and_none_is_rejected() {
    let desk = Desk::new();
    let document = desk.json(&["compare", "a.txt", "b.txt"]);
    let links = document["links"].as_array().expect("a list of links");
    assert!(!links.is_empty() && links.iter().all(|link| link.get("decision").is_some_and(serde_json::Value::is_null)));
    assert_eq!(document["rejected"], serde_json::json!([]));
    assert!(!desk.decisions().exists(), "reading makes no file");
}

#[test]
fn what_was_decided_is_printed_in_either_order() {
    let desk = Desk::new();
    desk.decide(["The town council", "By 8 votes"], Some(Ruling::Rejected));
    desk.decide(["Repairs", "The harbour master"], Some(Ruling::Related(Relation::Differs)));
    desk.decide(["She heard", "A crane"], Some(Ruling::Linked(None)));
    let text = desk.text(&["compare", "a.txt", "b.txt"]);
    assert!(text.contains("; 1 confirmed, 1 by hand, 1 rejected\n"), "{text}");
    assert!(text.contains("relation set by you") && text.contains("agrees (by hand)"), "{text}");
    assert!(!text.contains("7 to 4 ↔"), "{text}");
    assert_eq!(text, desk.text(&["a.txt", "b.txt"]));

    for (order, flip) in [(["compare", "a.txt", "b.txt"], false), (["compare", "b.txt", "a.txt"], true)] {
        let document = desk.json(&order);
        let at = |[left, right]: [u64; 2]| if flip { [right, left] } else { [left, right] };
        assert_eq!(decided(&document, "rejected", "rejected"), [at([1, 1])]);
        assert_eq!(decided(&document, "links", "related"), [at([2, 2])]);
        assert_eq!(decided(&document, "links", "linked"), [at([3, 3])]);
        let links = document["links"].as_array().expect("a list of links");
        for passage in document["passages"].as_array().expect("a list of passages") {
            for index in passage["links"].as_array().expect("a list of numbers") {
                let link = &links[index.as_u64().expect("a number") as usize];
                for side in ["left", "right"] {
                    let [first, last] = [0, 1].map(|end| passage["sentences"][side][end].as_u64());
                    assert!((first..=last).contains(&link[side].as_u64()), "{passage} {link}");
                }
            }
        }
    }
}

#[test]
fn without_decisions_is_what_was_found() {
    let desk = Desk::new();
    let found = [desk.text(&["compare", "a.txt", "b.txt"]), desk.json(&["compare", "a.txt", "b.txt"]).to_string()];
    desk.decide(["The town council", "By 8 votes"], Some(Ruling::Rejected));
    let without = ["compare", "a.txt", "b.txt", "--without-decisions"];
    assert_ne!(desk.text(&without[..3]), found[0]);
    assert_eq!([desk.text(&without), desk.json(&without).to_string()], found);
    assert_eq!(desk.text(&["a.txt", "b.txt", "--without-decisions"]), found[0]);
    desk.decide(["The town council", "By 8 votes"], None);
    assert_eq!(desk.text(&without[..3]), found[0], "what was taken back counts no more");
}

#[test]
fn a_decision_goes_with_the_sentence_and_not_with_the_file() {
    let desk = Desk::new();
    desk.decide(["The town council", "By 8 votes"], Some(Ruling::Rejected));
    fs::rename(desk.path().join("a.txt"), desk.path().join("pier.txt")).expect("it can be moved");
    assert_eq!(decided(&desk.json(&["compare", "pier.txt", "b.txt"]), "rejected", "rejected"), [[1, 1]]);
    desk.write("pier.txt", &COURIER.replace("The town council", "It rained all day. The town council"));
    assert_eq!(decided(&desk.json(&["compare", "pier.txt", "b.txt"]), "rejected", "rejected"), [[2, 1]]);
    desk.write("pier.txt", &COURIER.replace("7 to 4", "9 to 4"));
    assert!(decided(&desk.json(&["compare", "pier.txt", "b.txt"]), "rejected", "rejected").is_empty());
}

#[test]
fn decisions_that_can_not_be_read_are_told_and_the_comparison_is_printed_as_it_is() {
    let desk = Desk::new();
    let found = desk.text(&["compare", "a.txt", "b.txt"]);
    fs::create_dir_all(desk.decisions()).expect("it can be made");
    for args in [&["compare", "a.txt", "b.txt"][..], &["a.txt", "b.txt"]] {
        let output = desk.run(args);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(told.contains("your decisions are not in these links") && told.contains("no regular file"), "{told}");
        assert_eq!(String::from_utf8_lossy(&output.stdout), found);
    }
    fs::remove_dir(desk.decisions()).expect("it can be removed");
    desk.decide(["The town council", "By 8 votes"], Some(Ruling::Rejected));
    let torn = fs::read_to_string(desk.decisions()).expect("it was written") + "{\"torn";
    fs::write(desk.decisions(), torn).expect("it can be written");
    let output = desk.run(&["compare", "a.txt", "b.txt"]);
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.contains("1 unreadable line") && told.contains("the first is line 2"), "{told}");
    assert!(String::from_utf8_lossy(&output.stdout).contains("1 rejected"));
}

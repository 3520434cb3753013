//! The command line without a terminal: what is printed, and what bad input gets.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

const COURIER: &str = "Council closes the old pier

The town council voted 7 to 4 on Monday to close the old pier at Westhaven. Repairs of the rotten piles would cost 2.1
million pounds, the harbour master said.
";
const LEDGER: &str = "Pier to close after long debate

By 8 votes to 4 the town council decided on Tuesday to close the old pier at Westhaven. A crane will arrive in spring.
";

fn directory() -> TempDir {
    let directory = tempfile::tempdir().expect("a temporary directory can be made");
    for (name, text) in [("a.txt", COURIER), ("b.txt", LEDGER), ("empty.txt", "")] {
        fs::write(directory.path().join(name), text).expect("it can be written");
    }
    fs::write(directory.path().join("zero.txt"), b"a\0b").expect("it can be written");
    fs::create_dir(directory.path().join("nothing")).expect("it can be made");
    directory
}

fn diptych(directory: &Path, args: &[&str]) -> Output {
    let home = directory.join("home");
    let mut command = Command::new(env!("CARGO_BIN_EXE_diptych"));
    command.args(args).current_dir(directory).env("HOME", &home);
    for name in ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"] {
        command.env_remove(name);
    }
    command.output().expect("the program can be started")
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8 is printed")
}

fn json(output: &Output) -> serde_json::Value {
    assert!(output.status.success(), "{output:?}");
    serde_json::from_slice(&output.stdout).expect("JSON is printed")
}

#[test]
fn bad_input_gets_one_sentence_a_path_a_hint_and_exit_code_2() {
    let directory = directory();
    let faults: [(&[&str], &str); 8] = [
        (&["nothing.txt"], "there is no file nothing.txt"),
        (&["empty.txt"], "empty.txt is empty"),
        (&["zero.txt"], "zero.txt is no text"),
        (&["nothing"], "there is no article in the directory nothing"),
        (&["a.txt", "a.txt"], "a.txt is named twice"),
        (&["compare", "a.txt", "./a.txt"], "./a.txt is named twice"),
        (&["show", "nothing"], "nothing is a directory"),
        (&["a.txt"], "there is no terminal"),
    ];
    for (args, said) in faults {
        let output = diptych(directory.path(), args);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{args:?}: {told}");
        assert!(told.starts_with("error: ") && told.contains(said), "{args:?}: {told}");
        assert!(output.stdout.is_empty(), "{args:?}");
    }
}

#[test]
fn wrong_usage_is_exit_code_2_as_well() {
    let directory = directory();
    assert_eq!(diptych(directory.path(), &["compare", "a.txt"]).status.code(), Some(2));
    assert_eq!(diptych(directory.path(), &["--colour"]).status.code(), Some(2));
}

#[test]
fn without_a_terminal_two_articles_are_compared_as_text() {
    let directory = directory();
    let output = diptych(directory.path(), &["a.txt", "b.txt"]);
    let text = stdout(&output);
    assert!(text.contains("≠ differs") && text.contains("Only in B") && text.contains("A crane will arrive"), "{text}");
    assert_eq!(text, stdout(&diptych(directory.path(), &["compare", "a.txt", "b.txt"])));
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
}

#[test]
fn the_comparison_as_json_has_every_documented_field_and_spans_into_the_files() {
    let directory = directory();
    let document = json(&diptych(directory.path(), &["compare", "a.txt", "b.txt", "--format", "json"]));
    assert_eq!(document["format"], "diptych.comparison");
    assert_eq!(document["version"], 1);
    for (side, text) in [("left", COURIER), ("right", LEDGER)] {
        for key in ["path", "title", "title_made", "byline", "date", "outlet", "language", "blocks", "sentences"] {
            assert!(document[side].get(key).is_some(), "{side}.{key}");
        }
        for sentence in document[side]["sentences"].as_array().expect("a list of sentences") {
            let [start, end] = [0, 1].map(|at| sentence["span"][at].as_u64().expect("an offset") as usize);
            assert!(text.get(start..end).is_some_and(|text| !text.trim().is_empty()));
        }
    }
    let links = document["links"].as_array().expect("a list of links");
    let link = links.iter().find(|link| link["relation"] == "differs").expect("the votes differ");
    for key in ["left", "right", "score", "strength", "evidence"] {
        assert!(link.get(key).is_some(), "{key}");
    }
    for key in ["kind", "verdict", "weight", "spans", "text"] {
        assert!(link["evidence"][0].get(key).is_some(), "{key}");
    }
    assert!(document["passages"].is_array());
}

#[test]
fn one_article_is_shown_as_text_and_as_json_of_the_same_shape() {
    let directory = directory();
    let text = stdout(&diptych(directory.path(), &["show", "a.txt"]));
    assert!(text.starts_with("Council closes the old pier\n"), "{text}");
    let document = json(&diptych(directory.path(), &["show", "a.txt", "--format", "json"]));
    assert_eq!(document["format"], "diptych.article");
    assert_eq!(document["title"], "Council closes the old pier");
    assert_eq!(document["language"], "en");
    assert!(document["dropped"].is_array());
}

#[test]
fn what_was_left_out_of_a_page_without_an_article_is_shown_as_the_hint_says() {
    let directory = directory();
    fs::write(directory.path().join("page.txt"), "Cookie settings\n\nAccept all\n").expect("it can be written");
    let refused = diptych(directory.path(), &["show", "page.txt"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("diptych show --dropped"));
    assert!(stdout(&diptych(directory.path(), &["show", "--dropped", "page.txt"])).contains("Accept all"));
}

#[test]
fn the_keys_are_listed_with_their_commands() {
    let directory = directory();
    let text = stdout(&diptych(directory.path(), &["keys"]));
    assert!(text.contains("next_link") && text.contains("]c"), "{text}");
}

#[test]
fn control_characters_of_a_file_and_of_its_name_are_not_printed() {
    let directory = directory();
    let output = diptych(directory.path(), &["\u{1b}[31mred.txt"]);
    assert!(!output.stderr.contains(&0x1b));
    fs::write(directory.path().join("bell.txt"), "Tide \u{7}table\n\nThe \u{1b}[2Jtide turns at noon today.\n")
        .expect("it can be written");
    assert!(!diptych(directory.path(), &["show", "bell.txt"]).stdout.iter().any(|byte| [0x07, 0x1b].contains(byte)));
}

/// The two articles as lines of JSON, made by `record` from headline and text, and a line that is none.
fn records(record: fn(&str, &str) -> serde_json::Value) -> String {
    let line = |headline, text| format!("{}\n", record(headline, text));
    let (courier, ledger) = ("Council closes the old pier", "Pier to close after long debate");
    [line(courier, COURIER), "no record\n".to_owned(), line(ledger, LEDGER)].concat()
}

/// The same with names of fields that nobody can know.
fn foreign_records() -> String {
    records(|headline, text| serde_json::json!({ "kopf": headline, "doc": { "plain": text } }))
}

#[test]
fn records_are_articles_that_are_named_by_their_number() {
    let directory = directory();
    let hits = records(|headline, text| serde_json::json!({ "headline": headline, "body": text }));
    fs::write(directory.path().join("hits.jsonl"), hits).expect("it can be written");
    let all = diptych(directory.path(), &["show", "hits.jsonl"]);
    let told = String::from_utf8_lossy(&all.stderr).into_owned();
    assert!(told.contains("line 2 is no JSON and was left out"), "{told}");
    assert!(stdout(&all).contains("close the old pier at Westhaven") && stdout(&all).contains("A crane will arrive"));
    let second = json(&diptych(directory.path(), &["show", "hits.jsonl#2", "--format", "json"]));
    assert_eq!(second["title"], "Pier to close after long debate");
    assert_eq!((&second["format_read"], &second["path"]), (&"JSON Lines".into(), &"hits.jsonl#2".into()));
    let compared = stdout(&diptych(directory.path(), &["compare", "hits.jsonl#1", "hits.jsonl#2"]));
    assert!(compared.contains("≠ differs") && compared.contains("A crane will arrive"), "{compared}");
    let several = diptych(directory.path(), &["compare", "hits.jsonl", "a.txt"]);
    assert!(String::from_utf8_lossy(&several.stderr).contains("hits.jsonl has 2 articles"));
    let missing = diptych(directory.path(), &["show", "hits.jsonl#3"]);
    assert!(String::from_utf8_lossy(&missing.stderr).contains("no article number 3"));
}

#[test]
fn the_user_says_where_records_hold_what() {
    let directory = directory();
    fs::write(directory.path().join("hits.jsonl"), foreign_records()).expect("it can be written");
    let unknown = diptych(directory.path(), &["show", "hits.jsonl"]);
    let told = String::from_utf8_lossy(&unknown.stderr).into_owned();
    assert_eq!(unknown.status.code(), Some(2));
    assert!(told.contains("its fields are doc.plain, kopf") && told.contains("--field text="), "{told}");
    let fields = ["--field", "title=kopf", "--field", "text=doc.plain"];
    let text = stdout(&diptych(directory.path(), &[&["show", "hits.jsonl#2"][..], &fields[..]].concat()));
    assert!(text.starts_with("Pier to close after long debate\n") && text.contains("A crane will arrive"), "{text}");
    let wrong = diptych(directory.path(), &["show", "hits.jsonl", "--field", "titel=kopf"]);
    let told = String::from_utf8_lossy(&wrong.stderr).into_owned();
    assert_eq!(wrong.status.code(), Some(2));
    assert!(told.contains("title, byline, date, outlet, address, language, text"), "{told}");
}

#[test]
fn records_come_through_standard_input_too() {
    let directory = directory();
    let mut child = Command::new(env!("CARGO_BIN_EXE_diptych"))
        .args(["show", "-", "--field", "text=doc.plain"])
        .env("HOME", directory.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program can be started");
    let mut input = child.stdin.take().expect("it has an input");
    input.write_all(foreign_records().as_bytes()).expect("it can be written to");
    drop(input);
    let output = child.wait_with_output().expect("the program ends");
    assert!(stdout(&output).contains("A crane will arrive"), "{output:?}");
}

/// An account long enough to be told from the page around one.
const ACCOUNT: &str = "Council closes the old pier

3 May 2024

The town council voted 7 to 4 on Monday to close the old pier at Westhaven. Repairs of the rotten piles would cost 2.1
million pounds, the harbour master said, and the town has no money for them until the autumn of next year.

Nobody had consulted the nine traders who sell fish there, said Ada Millbrook, whose family has kept a stall on the pier
for sixty years. She heard of the vote on the radio, while she was cutting bread for her two sons in the kitchen.

The mayor defended the vote. A pier that nobody dares to walk on is of no use to anybody, he told the people who had
waited in front of the town hall. They answered him with whistles, and a few of them threw herrings against the door.
";

#[test]
fn copies_and_versions_are_told_and_not_compared_first() {
    let directory = directory();
    for name in ["a.txt", "b.txt", "empty.txt", "zero.txt"] {
        fs::remove_file(directory.path().join(name)).expect("it can be removed");
    }
    let newer = ACCOUNT.replace("3 May", "4 May")
        + "\nThe traders want to ask a judge in London for help, they said on Friday.\n";
    let wrapped = ACCOUNT.replace("2.1\n", "2.1 ").replace("pier\nfor", "pier for");
    for (name, text) in [("a.txt", ACCOUNT), ("b.txt", &wrapped), ("c.txt", &newer)] {
        fs::write(directory.path().join(name), text).expect("it can be written");
    }
    let two = diptych(directory.path(), &["compare", "a.txt", "b.txt"]);
    assert_eq!(String::from_utf8_lossy(&two.stderr), "diptych: b.txt is the same article as a.txt\n");
    fs::write(directory.path().join("d.txt"), LEDGER).expect("it can be written");
    let all = diptych(directory.path(), &["."]);
    let told = String::from_utf8_lossy(&all.stderr).into_owned();
    assert!(told.contains("./b.txt is the same article as ./a.txt\n"), "{told}");
    assert!(told.contains("./c.txt is a newer version of ./a.txt (2024-05-04 after 2024-05-03)\n"), "{told}");
    assert!(stdout(&all).contains("Pier to close after long debate"), "{}", stdout(&all));
}

/// Two accounts in which nothing joins the sentences about the goblin but what a reader may know: which words stand for
/// one another.
const GOBLIN: &str = "Neues aus dem Wald

Im Fluppenwald hat der Knusperkobold den Schwurbelbrei schnabuliert. Draußen regnet es seit vielen Tagen. Die Bäcker
streiken morgen. Am Hafen wird gebaut.
";
const MOUSE: &str = "Nachtruhe

Im Garten blüht der Flieder, und die Katze schläft. Im Mümmelhain mampfte eine Zipfelmaus ihre Wackelgrütze. Niemand
kennt den Sieger. Das Museum öffnet um neun.
";
const FAIRY_TALES: &str = "# what fairy tales call one another
= fairy tales
goblin: Knusperkobold, Zipfelmaus | goblin
slurp schnabulieren
slurp: schnabulieren, mampfen | slurp
mush: Schwurbelbrei, Wackelgrütze | mush
wood: Fluppenwald, Mümmelhain |
";

#[test]
fn concepts_of_the_readers_own_join_sentences_and_their_faults_are_told() {
    let directory = directory();
    for (name, text) in [("goblin.txt", GOBLIN), ("mouse.txt", MOUSE)] {
        fs::write(directory.path().join(name), text).expect("it can be written");
    }
    let compare = |format| diptych(directory.path(), &["compare", "goblin.txt", "mouse.txt", "--format", format]);
    assert_eq!(json(&compare("json"))["links"], serde_json::json!([]));

    let folder = directory.path().join("home").join(CONFIGURATION);
    fs::create_dir_all(&folder).expect("it can be made");
    fs::write(folder.join("concepts.txt"), FAIRY_TALES).expect("it can be written");
    let output = compare("json");
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.contains("concepts.txt:4: a concept is `name: German words | English words`"), "{told}");
    let document = json(&output);
    let [link] = &document["links"].as_array().expect("a list of links")[..] else { panic!("{document}") };
    assert_eq!((&link["left"], &link["right"]), (&1.into(), &2.into()));
    // Where two articles are printed for want of a terminal it is no other.
    let printed = diptych(directory.path(), &["goblin.txt", "mouse.txt"]);
    assert_eq!((stdout(&printed), printed.stderr), (stdout(&compare("text")), output.stderr));

    fs::rename(folder.join("concepts.txt"), directory.path().join("words.txt")).expect("it can be moved");
    fs::write(folder.join("config.toml"), "concepts = '~/../words.txt'\n").expect("it can be written");
    assert_eq!(json(&compare("json"))["links"].as_array().map(Vec::len), Some(1));
}

/// Where the configuration lies below a home.
#[cfg(target_os = "macos")]
const CONFIGURATION: &str = "Library/Application Support/diptych";
#[cfg(not(target_os = "macos"))]
const CONFIGURATION: &str = ".config/diptych";

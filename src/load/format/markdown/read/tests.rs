//! Markdown and what only looks like it.

use BlockKind::{Caption, Heading, ListItem, Paragraph, Quotation};

use super::*;
use crate::text::{Language, Span};

fn part(text: &str) -> Part {
    read(text).expect("it is Markdown")
}

fn kinds(part: &Part) -> Vec<(BlockKind, &str)> {
    let line = |line: &MarkedLine| (line.kind.expect("every line has a kind"), line.span.of(&part.text));
    part.markup.lines.iter().map(line).collect()
}

/// Every word of the text stands in the file where the map says.
fn check_places(file: &str, part: &Part) {
    for word in part.text.split_whitespace().filter(|word| word.chars().all(char::is_alphanumeric)) {
        let at = word.as_ptr() as usize - part.text.as_ptr() as usize;
        let place = part.origin.in_file(Span::new(at, at + word.len()));
        assert_eq!(file.get(place.start..place.end), Some(word), "at {at}");
    }
}

const FILE: &str = "\u{feff}# Council closes *old* pier\n\nThe council voted **7 to 4** on Monday\nto close the \
    [old pier](https://x.example/a)\nat Tom &amp; Ada's quay.\n\n\
    ![The pier at low tide](pier.jpg)\n\n## What happens now\n\n> A sad day,\n> said Holm.\n\n\
     - First item\n- Second *item*\n\n\
    | Vote | Count |\n| --- | --- |\n| yes | 7 |\n\n```\nlet it = be;\n```\n\n<div class=\"x\">Raw \
    words</div>\n\n<!-- hidden -->\n\n![logo](x.png) Last words[^1].\n\n[^1]: A footnote.\n";

#[test]
fn blocks_become_lines_with_their_kinds_and_places() {
    let part = part(FILE);
    assert_eq!(
        kinds(&part),
        [
            (Heading, "Council closes old pier"),
            (Paragraph, "The council voted 7 to 4 on Monday to close the old pier at Tom & Ada's quay."),
            (Caption, "The pier at low tide"),
            (Heading, "What happens now"),
            (Quotation, "A sad day, said Holm."),
            (ListItem, "First item"),
            (ListItem, "Second item"),
            (Paragraph, "Vote, Count"),
            (Paragraph, "yes, 7"),
            (Paragraph, "let it = be; "),
            (Paragraph, "Raw words "),
            (Paragraph, " Last words."),
            (Paragraph, "A footnote."),
        ]
    );
    assert_eq!(part.markup.stated.title.as_deref(), Some("Council closes old pier"));
    check_places(FILE, &part);
    let linked = part.markup.lines[1].linked;
    assert!(linked.is_some_and(|linked| linked > 0.05 && linked < 0.2), "{linked:?}");
}

#[test]
fn front_matter_states_what_it_knows() {
    let files = [
        "---\ntitle: \"Pier closes\"\nauthor: Ada Holm\ndate: 2025-03-03T10:00:00Z\n\
         publisher: Courier\nlang: en\ntags:\n  - sea\n---\n",
        "---\ntitle: Pier closes\nauthors: [Ada Holm]\ndate: 2025-03-03\nsite: Courier\nlanguage: en-GB\n---\n",
        "---\r\ntitle: 'Pier closes'\r\nauthor:\r\n  - \"[[Ada Holm]]\"\r\n\
         published: 3 March 2025\r\nsource: Courier\r\nlang: en\r\n---\r\n",
        "+++\ntitle = \"Pier closes\"\nauthors = [\"Ada Holm\"]\ndate = 2025-03-03\n\
         outlet = \"Courier\"\nlang = \"en\"\n+++\n",
    ];
    for front in files {
        let file = format!("{front}\nThe council voted on Monday.\n");
        let part = part(&file);
        assert_eq!(part.text, "Pier closes\nThe council voted on Monday.\n", "{front}");
        check_places(&file, &part);
        let stated = part.markup.stated;
        assert_eq!(
            (stated.byline.as_deref(), stated.outlet.as_deref()),
            (Some("Ada Holm"), Some("Courier")),
            "{front}"
        );
        assert_eq!(stated.date.map(|date| date.to_string()).as_deref(), Some("2025-03-03"), "{front}");
        assert_eq!(stated.language, Some(Language::English), "{front}");
    }
}

#[test]
fn front_matter_says_where_the_page_stands() {
    let address = |line: &str| {
        let stated = part(&format!("---\ntitle: Pier\n{line}\n---\nIt closed.\n")).markup.stated;
        stated.address.map(|address| address.as_str().to_owned())
    };
    for line in ["url: https://courier.example/pier", "source: \"https://courier.example/pier\"", "link: x\nurl: y"] {
        let is_one = line.contains("https");
        assert_eq!(address(line).as_deref(), is_one.then_some("https://courier.example/pier"), "{line}");
    }
}

#[test]
fn a_headline_of_front_matter_is_not_said_twice() {
    let part = part("---\ntitle: Pier closes\n---\n# Pier closes\n\nThe council voted.\n");
    assert_eq!(part.text, "Pier closes\nThe council voted.\n");
}

#[test]
fn plain_text_is_no_markdown() {
    for text in [
        "Pier closes\n\n- one\n- two\n* three\n\nThe council voted.",
        "# Pier closes\n\nThe council voted.",
        "Pier closes\n-----------\n\nThe council voted.",
        "---\n\nThe council voted.\n\n---\n\nMore.\n\n---\n",
        "The council voted at length and then went home.\n---\nIt was late.\n---\nSee [1] and [2](note).",
        "Tag #pier #sea\n#harbour\n***\nA * B * C",
    ] {
        assert!(read(text).is_none(), "{text}");
    }
}

#[test]
fn paragraphs_of_one_line_stay_apart() {
    let long = "The council voted at length on Monday and then went home without any word to those who had waited \
                outside the hall for three hours.";
    let part = part(&format!("# Pier\n{long}\n{long}\nShort one.\n## Then\n{long}\n"));
    assert_eq!(part.markup.lines.len(), 6);
}

#[test]
fn deep_nesting_comes_to_an_end() {
    for deep in ["> ".repeat(20_000), "- ".repeat(20_000), "[".repeat(50_000), "*a ".repeat(50_000)] {
        let part = part(&format!("# One\n\n## Two\n\n{deep}words\n"));
        assert!(part.text.contains("words"));
    }
}

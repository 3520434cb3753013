//! Dumps of one small page.

use super::*;

fn lines(dump: &str) -> Vec<String> {
    let part = read(dump).expect("it is a dump");
    part.markup.lines.iter().map(|line| line.span.of(&part.text).to_owned()).collect()
}

#[test]
fn a_wrapped_page_with_numbered_links_is_put_together_again() {
    let dump = "   #[1]Feed\n\n     * [2]Home\n     * [3]News\n\nPier stays closed\n\n   \
                The [4]harbour office said on Monday that the old pier would stay\n   \
                closed until the autumn, because the piles below it have to be\n   \
                replaced before anybody is let on it again, and that is dear.\n\n   \
                Nobody was asked, [5]traders said when they heard of it, and they\n   \
                meant to be heard now.\n\nReferences\n\n   1. https://beispiel.test/feed\n   \
                2. https://beispiel.test/\n   3. https://beispiel.test/news\n";
    assert_eq!(
        lines(dump),
        [
            "#Feed",
            "Home",
            "News",
            "Pier stays closed",
            "The harbour office said on Monday that the old pier would stay closed until the autumn, because the piles \
             below it have to be replaced before anybody is let on it again, and that is dear.",
            "Nobody was asked, traders said when they heard of it, and they meant to be heard now.",
        ]
    );
    let part = read(dump).expect("it is a dump");
    assert_eq!(part.markup.lines[1].kind, Some(BlockKind::ListItem));
    assert_eq!(part.markup.lines[1].linked, Some(1.0));
    let lead = part.markup.lines[4].span;
    let in_file = part.origin.in_file(lead).of(dump);
    assert!(in_file.starts_with("The [4]harbour") && in_file.ends_with("that is dear."), "{in_file}");
}

#[test]
fn text_nodes_are_put_together_again() {
    let dump = "Home\nNews\nBut a report released on Monday by\nthe university's\nHarbour Institute\n\
                , out on Monday, calls that into question.\nAs the\nreport says\n\
                : nobody was asked about it.\nRead more\n";
    assert_eq!(
        lines(dump),
        [
            "Home",
            "News",
            "But a report released on Monday by the university's Harbour Institute, out on Monday, calls that into \
             question.",
            "As the report says: nobody was asked about it.",
            "Read more",
        ]
    );
}

#[test]
fn other_text_is_no_dump() {
    let paragraph =
        "The council met on Monday and put off the vote on the pier until the next meeting in the spring.\n";
    assert!(read(&paragraph.repeat(5)).is_none());
    assert!(read("Home\nNews\nSport\n\nThe council met on Monday [1].\n").is_none());
}

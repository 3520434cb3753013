//! Pairs that are no two accounts of one event: one article, one text twice, two languages, nothing in common, links
//! that are still being found.

use std::sync::Arc;

use jiff::civil::date;

use super::{edges, pressed, whole};
use crate::align::Relation;
use crate::reader::Reader;
use crate::reader::fixture::{courier, kurier, ledger, observer, press, reader_finding, reader_with};
use crate::text::{Article, Side};
use crate::ui::screen::tests::screen;

/// Three articles, of which the open two have nothing in common but an unlikely link.
fn nothing_shared(columns: u16, rows: u16) -> Reader {
    reader_with([courier(), observer(), ledger()], &[(0, 1, Relation::Agrees, 0.05)], columns, rows)
}

#[test]
fn nothing_shared_is_told_once_and_stands_in_the_header() {
    insta::assert_snapshot!(edges(3, nothing_shared), @"
    40
    ▸A  Council closes the… · nothing shared
     nothing was found that both tell;
     look at unlikely partners (;) or other
     articles (a)
    80
    ▸A  Council closes the o… · nothing shared      B  Green comet… · nothing shared

     nothing was found that both tell; look at unlikely partners (;) or other
     articles (a)
    120
      ▸A  Council closes the old pier · 1 min · nothing shared            B  Green comet above the north… · nothing shared


     nothing was found that both tell; look at unlikely partners (;) or other articles (a)
    200
                 ▸A  Council closes the old pier · 1 min · nothing shared                                         B  Green comet above the northern hills · 1 min · nothing shared


     nothing was found that both tell; look at unlikely partners (;) or other articles (a)
    ");
    insta::assert_snapshot!(whole(|columns, rows| pressed(nothing_shared(columns, rows), "esc")), @"
    40
    ▸A  Council closes the… · nothing shared
     Council closes the old pier

    ▌The town council voted 7 to 4 on  ·
    ▌Monday to close the old pier at
    ▌Westhaven. Repairs of the rotten  ·
     piles would cost 2.1 million
     pounds, the harbour master said.

     § Traders were not asked          ·

     Nobody had consulted the nine     ·
     traders, said Ada Millbrook, who
     sells oysters there. She heard of ·
     the vote on the radio.




    ─ B Green comet above the northern hi… ─
     nothing shared


     nothing shared · ; · a          ? help
    80
    ▸A  Council closes the o… · nothing shared      B  Green comet… · nothing shared
     Council closes the old pier                    Green comet above the northern
                                                    hills
    ▌The town council voted 7 to     ·
    ▌4 on Monday to close the old                 · A green comet was seen above
    ▌pier at Westhaven. Repairs of   ·              the northern hills for the
     the rotten piles would cost                  · third night in a row. Families
     2.1 million pounds, the harbour                brought blankets and flasks
     master said.                                   of tea.

     § Traders were not asked        ·

     Nobody had consulted the nine   ·
     traders, said Ada Millbrook,
     who sells oysters there. She    ·
     heard of the vote on the radio.







     nothing shared · ; · a                                  linked scroll   ? help
    120
      ▸A  Council closes the old pier · 1 min · nothing shared            B  Green comet above the north… · nothing shared
     │ Council closes the old pier                                        Green comet above the northern hills            │
     │                                                                                                                    │
     │▌The town council voted 7 to 4 on Monday to      ·                · A green comet was seen above the northern hills │
     │▌close the old pier at Westhaven. Repairs of the ·                · for the third night in a row. Families brought  │
     │ rotten piles would cost 2.1 million pounds, the                    blankets and flasks of tea.                     │
     │ harbour master said.                                                                                               │
     │                                                                                                                    │
     │ § Traders were not asked                        ·                                                                  │
     │                                                                                                                    │
     │ Nobody had consulted the nine traders, said Ada ·                                                                  │
     │ Millbrook, who sells oysters there. She heard   ·                                                                  │
     │ of the vote on the radio.                                                                                          │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │
     │
     │
     │


     nothing found that both tell · ; unlikely partners · a other articles                    linked scroll   20 %   ? help
    200
                 ▸A  Council closes the old pier · 1 min · nothing shared                                         B  Green comet above the northern hills · 1 min · nothing shared
                │ Council closes the old pier                                                                     Green comet above the northern hills                                         │
                │                                                                                                                                                                              │
                │▌The town council voted 7 to 4 on Monday to close the old pier at Westhaven.  ·                · A green comet was seen above the northern hills for the third night in a     │
                │ Repairs of the rotten piles would cost 2.1 million pounds, the harbour       ·                · row. Families brought blankets and flasks of tea.                            │
                │ master said.                                                                                                                                                                 │
                │                                                                                                                                                                              │
                │ § Traders were not asked                                                     ·                                                                                               │
                │                                                                                                                                                                              │
                │ Nobody had consulted the nine traders, said Ada Millbrook, who sells oysters ·                                                                                               │
                │ there. She heard of the vote on the radio.                                   ·                                                                                               │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │
                │
                │
                │
                │
                │
                │
                │



     nothing found that both tell · ; unlikely partners · a other articles                                                                                                    linked scroll   20 %   ? help
    ");
}

#[test]
fn where_nothing_is_shared_every_key_that_needs_a_link_says_so() {
    let mut reader = nothing_shared(100, 24);
    for keys in ["c", "C", "d", "] u"] {
        press(&mut reader, keys);
        let told = reader.notice.as_ref().map(|notice| notice.text.as_str());
        assert_eq!(
            told,
            Some("nothing was found that both tell; look at unlikely partners (;) or other articles (a)"),
            "{keys}"
        );
    }
    press(&mut reader, "a");
    assert!(screen(&reader).contains("article for A"));
}

/// The same text twice, as two files have it.
fn copies(columns: u16, rows: u16) -> Reader {
    let links: Vec<_> = (0..5).map(|at| (at, at, Relation::Verbatim, 0.99)).collect();
    reader_with([courier(), courier()], &links, columns, rows)
}

#[test]
fn one_text_twice_confirms_nothing() {
    insta::assert_snapshot!(edges(2, copies), @"
    40
    ▸A  Council closes the o… · same article
     A and B are the same article: that
     they agree confirms nothing
    80
    ▸A  Council closes the old… · same article      B  Council close… · same article

     A and B are the same article: that they agree confirms nothing
    120
      ▸A  Council closes the old pier · 1 min · same article              B  Council closes the old pier · same article

     A and B are the same article: that they agree confirms nothing
    200
                 ▸A  Council closes the old pier · 1 min · same article                                           B  Council closes the old pier · 1 min · same article

     A and B are the same article: that they agree confirms nothing
    ");
    insta::assert_snapshot!(edges(1, |columns, rows| pressed(copies(columns, rows), "esc")), @"
    40
    ▸A  Council closes the o… · same article
     = verbatim · 1 of 5             ? help
    80
    ▸A  Council closes the old… · same article      B  Council close… · same article
     = verbatim · 1 of 5 · confirms nothing         linked scroll   c next   ? help
    120
      ▸A  Council closes the old pier · 1 min · same article              B  Council closes the old pier · same article
     = verbatim · 1 of 5 · confirms nothing                                          linked scroll   20 %   c next   ? help
    200
                 ▸A  Council closes the old pier · 1 min · same article                                           B  Council closes the old pier · 1 min · same article
     = verbatim · 1 of 5 · confirms nothing                                                                                                                          linked scroll   20 %   c next   ? help
    ");
    let shown = screen(&pressed(copies(80, 24), "esc"));
    insta::assert_snapshot!(shown, @"
    ▸A  Council closes the old… · same article      B  Council close… · same article
     Council closes the old pier                    Council closes the old pier

    ▌The town council voted 7 to     1= ├──────┤ 1= The town council voted 7 to    ▌
    ▌4 on Monday to close the old                   4 on Monday to close the old   ▌
    ▌pier at Westhaven. Repairs of   2=          2= pier at Westhaven. Repairs of  ▌
     the rotten piles would cost                    the rotten piles would cost
     2.1 million pounds, the harbour                2.1 million pounds, the harbour
     master said.                                   master said.

     § Traders were not asked        3=          3= § Traders were not asked

     Nobody had consulted the nine   4=          4= Nobody had consulted the nine
     traders, said Ada Millbrook,                   traders, said Ada Millbrook,
     who sells oysters there. She    5=          5= who sells oysters there. She
     heard of the vote on the radio.                heard of the vote on the radio.







     = verbatim · 1 of 5 · confirms nothing         linked scroll   c next   ? help
    ");
}

/// An article and what its outlet made of it the day after.
fn versions(columns: u16, rows: u16) -> Reader {
    let dated = |article: Arc<Article>, day| Article { date: Some(date(2025, 5, day)), ..Article::clone(&article) };
    let mut newer = dated(courier(), 4);
    newer.sentences.pop();
    newer.blocks.last_mut().expect("it has a block").len -= 1;
    let links = [(0, 0, Relation::Verbatim, 0.99), (1, 1, Relation::Verbatim, 0.99)];
    reader_with([dated(courier(), 3).into(), newer.into(), ledger()], &links, columns, rows)
}

#[test]
fn a_newer_version_is_said_to_be_one() {
    insta::assert_snapshot!(edges(3, versions), @"
    40
    ▸A  Council clos… · older version · 53 %
     B is a newer version of A: that they
     agree confirms nothing; look at other
     articles (a)
    80
    ▸A  Council closes… · older version · 53 %      B  Council clos… · newer version

     B is a newer version of A: that they agree confirms nothing; look at other
     articles (a)
    120
      ▸A  Council closes… · 3 May 2025 · older version · 53 % shared      B  Council closes… · newer version · 60 % shared


     B is a newer version of A: that they agree confirms nothing; look at other articles (a)
    200
                 ▸A  Council closes the old pier · 3 May 2025 · 1 min · older version · 53 % shared               B  Council closes the old pier · 4 May 2025 · newer version · 60 % shared
                                                                                                                                                                                               │
                                                                                                                                                                                               │
     B is a newer version of A: that they agree confirms nothing; look at other articles (a)
    ");
    insta::assert_snapshot!(edges(1, |columns, rows| pressed(versions(columns, rows), "esc")), @"
    40
    ▸A  Council clos… · older version · 53 %
     = verbatim · 1 of 2             ? help
    80
    ▸A  Council closes… · older version · 53 %      B  Council clos… · newer version
     = verbatim · 1 of 2 · confirms nothing         linked scroll   c next   ? help
    120
      ▸A  Council closes… · 3 May 2025 · older version · 53 % shared      B  Council closes… · newer version · 60 % shared
     = verbatim · 1 of 2 · confirms nothing                                          linked scroll   20 %   c next   ? help
    200
                 ▸A  Council closes the old pier · 3 May 2025 · 1 min · older version · 53 % shared               B  Council closes the old pier · 4 May 2025 · newer version · 60 % shared
     = verbatim · 1 of 2 · confirms nothing                                                                                                                          linked scroll   20 %   c next   ? help
    ");
}

/// An English account and a German one.
fn languages(columns: u16, rows: u16) -> Reader {
    let links = [(0, 0, Relation::Agrees, 0.9), (1, 1, Relation::Agrees, 0.8)];
    reader_with([courier(), kurier()], &links, columns, rows)
}

#[test]
fn two_languages_are_named() {
    insta::assert_snapshot!(edges(3, languages), @"
    40
    ▸A  Council clo… · English · 53 % shared
     A is English, B German: links are
     rarer then, look at other candidates
     (;)
    80
    ▸A  Council close… · English · 53 % shared      B  Stadtrat sch… · German · 83 %


     A is English, B German: links are rarer then, look at other candidates (;)
    120
      ▸A  Council closes the old pier · English · 53 % shared             B  Stadtrat schließt die… · German · 83 % shared
                                                                                                                          │

     A is English, B German: links are rarer then, look at other candidates (;)
    200
                 ▸A  Council closes the old pier · 1 min · English · 53 % shared                                  B  Stadtrat schließt die alte Mole · 1 min · German · 83 % shared
                                                                                                                                                                                               │

     A is English, B German: links are rarer then, look at other candidates (;)
    ");
    insta::assert_snapshot!(edges(1, |columns, rows| pressed(languages(columns, rows), "j")), @"
    40
    ▸A  Council clo… · English · 53 % shared
     ≈ agrees · 2 of 2               ? help
    80
    ▸A  Council close… · English · 53 % shared      B  Stadtrat sch… · German · 83 %
     ≈ agrees · 2 of 2                              linked scroll   c next   ? help
    120
      ▸A  Council closes the old pier · English · 53 % shared             B  Stadtrat schließt die… · German · 83 % shared
     ≈ agrees · 2 of 2                                                               linked scroll   40 %   c next   ? help
    200
                 ▸A  Council closes the old pier · 1 min · English · 53 % shared                                  B  Stadtrat schließt die alte Mole · 1 min · German · 83 % shared
     ≈ agrees · 2 of 2                                                                                                                                               linked scroll   40 %   c next   ? help
    ");
    let shown = screen(&languages(80, 24));
    insta::assert_snapshot!(shown, @"
    ▸A  Council close… · English · 53 % shared      B  Stadtrat sch… · German · 83 %
     Council closes the old pier                    Stadtrat schließt die alte Mole

    ▌The town council voted 7 to     1≈ ├──────┤ 1≈ Der Stadtrat hat am Montag mit ▌
    ▌4 on Monday to close the old                   7 zu 4 Stimmen beschlossen,    ▌
    ▌pier at Westhaven. Repairs of   2≈             die alte Mole von Westhaven    ▌
     the rotten piles would cost                 2≈ zu schließen. Die Reparatur    ▌
     2.1 million pounds, the harbour                der morschen Pfähle würde 2,1
     master said.                                   Millionen Pfund kosten, sagte
                                                  · der Hafenmeister. Gefragt wurde
     § Traders were not asked        ·              keiner der neun Händler.

     Nobody had consulted the nine   ·
     traders, said Ada Millbrook,
     who sells oysters there. She    ·
     heard of the vote on the radio.







     A is English, B German: links are rarer then, look at other candidates (;)
    ");
}

#[test]
fn one_article_says_how_there_will_be_two() {
    let alone = |columns, rows| reader_finding([courier()], columns, rows);
    insta::assert_snapshot!(whole(alone), @"
    40
    ▸A  Council closes the old pier · 1 min
     Council closes the old pier

    ▌The town council voted 7 to 4 on
    ▌Monday to close the old pier at
    ▌Westhaven. Repairs of the rotten
     piles would cost 2.1 million
     pounds, the harbour master said.

     § Traders were not asked

     Nobody had consulted the nine
     traders, said Ada Millbrook, who
     sells oysters there. She heard of
     the vote on the radio.








     one article: start with two     ? help
    80
    ▸A  Council closes the old pier · 1 min
     Council closes the old pier                                                  │
                                                                                  │
    ▌The town council voted 7 to 4 on Monday to close the old pier at             │
    ▌Westhaven. Repairs of the rotten piles would cost 2.1 million pounds,        │
     the harbour master said.                                                     │
                                                                                  │
     § Traders were not asked                                                     │
                                                                                  │
     Nobody had consulted the nine traders, said Ada Millbrook, who sells         │
     oysters there. She heard of the vote on the radio.                           │
                                                                                  │
                                                                                  │
                                                                                  │
                                                                                  │
                                                                                  │
                                                                                  │
                                                                                  │
                                                                                  │
                                                                                  │



     one article: start with two files or a directory to compare             ? help
    120
                     ▸A  Council closes the old pier · 1 min
                      Council closes the old pier                                                       │
                                                                                                        │
                     ▌The town council voted 7 to 4 on Monday to close the old pier at Westhaven.       │
                      Repairs of the rotten piles would cost 2.1 million pounds, the harbour            │
                      master said.                                                                      │
                                                                                                        │
                      § Traders were not asked                                                          │
                                                                                                        │
                      Nobody had consulted the nine traders, said Ada Millbrook, who sells oysters      │
                      there. She heard of the vote on the radio.                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │



     one article: start with two files or a directory to compare                                              20 %   ? help
    200
                                                             ▸A  Council closes the old pier · 1 min
                                                              Council closes the old pier                                                       │
                                                                                                                                                │
                                                             ▌The town council voted 7 to 4 on Monday to close the old pier at Westhaven.       │
                                                              Repairs of the rotten piles would cost 2.1 million pounds, the harbour            │
                                                              master said.                                                                      │
                                                                                                                                                │
                                                              § Traders were not asked                                                          │
                                                                                                                                                │
                                                              Nobody had consulted the nine traders, said Ada Millbrook, who sells oysters      │
                                                              there. She heard of the vote on the radio.                                        │
                                                                                                                                                │
                                                                                                                                                │
                                                                                                                                                │
                                                                                                                                                │
                                                                                                                                                │
                                                                                                                                                │
                                                                                                                                                │
                                                                                                                                                │
                                                                                                                                                │
                                                                                                                                                │
                                                                                                                                                │
                                                                                                                                                │
                                                                                                                                                │
                                                                                                                                                │
                                                                                                                                                │



     one article: start with two files or a directory to compare                                                                                                                              20 %   ? help
    ");
    // Where others lie beside it, the list to choose from is the way.
    let beside = |columns, rows| {
        let mut reader = reader_finding([courier()], columns, rows);
        reader.shelf = crate::reader::Shelf::new([courier(), ledger(), observer()]);
        reader
    };
    insta::assert_snapshot!(edges(1, beside), @"
    40
    ▸A  Council closes the old pier · 1 min
     one article · a                 ? help
    80
    ▸A  Council closes the old pier · 1 min
     one article · a chooses another one to compare                          ? help
    120
                     ▸A  Council closes the old pier · 1 min
     one article · a chooses another one to compare                                                           20 %   ? help
    200
                                                             ▸A  Council closes the old pier · 1 min
     one article · a chooses another one to compare                                                                                                                                           20 %   ? help
    ");
    let choosing = |columns, rows| {
        let mut reader = beside(columns, rows);
        reader.open_articles(Side::Right);
        reader
    };
    insta::assert_snapshot!(whole(choosing), @"
    40
    ▸A  Council closes the old pier · 1 min
     Council closes the old pier

    ▌The town council voted 7 to 4 on
    ▌Monday to close the old pier at
    ▌Westhaven. Repairs of the rotten
     piles would cost 2.1 million
     pounds, the harbour master said.
    ╭─ article for B ──────────────────────╮
    │                                  3/3 │
    │ ▸ Pier to close after long de…  test │
    │   Green comet above the north…  test │
    │   Council closes the old …  A · test │
    │                                      │
    ╰──────────────────────────────────────╯








     one article · a                 ? help
    80
    ▸A  Council closes the old pier · 1 min
     Council closes the old pier                                                  │
                                                                                  │
    ▌The town council voted 7 to 4 on Monday to close the old pier at             │
    ▌Westhaven. Repairs of the rotten piles would cost 2.1 million pounds,        │
     the harbour master said.                                                     │
                                                                                  │
     § Traders were not asked                                                     │
    ╭─ article for B ──────────────────────────────────────────────────────────────╮
    │                                                                          3/3 │
    │ ▸ Pier to close after long debate                                       test │
    │   Green comet above the northern hills                                  test │
    │   Council closes the old pier                                       A · test │
    │                                                                              │
    ╰──────────────────────────────────────────────────────────────────────────────╯
                                                                                  │
                                                                                  │
                                                                                  │
                                                                                  │
                                                                                  │



     one article · a chooses another one to compare                          ? help
    120
                     ▸A  Council closes the old pier · 1 min
                      Council closes the old pier                                                       │
                                                                                                        │
                     ▌The town council voted 7 to 4 on Monday to close the old pier at Westhaven.       │
                      Repairs of the rotten piles would cost 2.1 million pounds, the harbour            │
                      master said.                                                                      │
                                                                                                        │
                      § Traders were not asked                                                          │
                                                                                                        │
                      Nobody had consulted the nine traders, said Ada Millbrook, who sells oysters      │
                      there. She heard of the vote on the radio.                                        │
                   ╭─ article for B ────────────────────────────────────────────────────────────────────────╮
                   │                                                                                    3/3 │
                   │ ▸ Pier to close after long debate                                                 test │
                   │   Green comet above the northern hills                                            test │
                   │   Council closes the old pier                                                 A · test │
                   │                                                                                        │
                   ╰────────────────────────────────────────────────────────────────────────────────────────╯
                                                                                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │



     one article · a chooses another one to compare                                                           20 %   ? help
    200
                                                             ▸A  Council closes the old pier · 1 min
                                                              Council closes the old pier                                                       │
                                                                                                                                                │
                                                             ▌The town council voted 7 to 4 on Monday to close the old pier at Westhaven.       │
                                                              Repairs of the rotten piles would cost 2.1 million pounds, the harbour            │
                                                              master said.                                                                      │
                                                                                                                                                │
                                                              § Traders were not asked                                                          │
                                                                                                                                                │
                                                              Nobody had consulted the nine traders, said Ada Millbrook, who sells oysters      │
                                                              there. She heard of the vote on the radio.                                        │
                                                           ╭─ article for B ────────────────────────────────────────────────────────────────────────╮
                                                           │                                                                                    3/3 │
                                                           │ ▸ Pier to close after long debate                                                 test │
                                                           │   Green comet above the northern hills                                            test │
                                                           │   Council closes the old pier                                                 A · test │
                                                           │                                                                                        │
                                                           ╰────────────────────────────────────────────────────────────────────────────────────────╯
                                                                                                                                                │
                                                                                                                                                │
                                                                                                                                                │
                                                                                                                                                │
                                                                                                                                                │
                                                                                                                                                │
                                                                                                                                                │
                                                                                                                                                │



     one article · a chooses another one to compare                                                                                                                                           20 %   ? help
    ");
}

#[test]
fn one_article_alone_answers_keys_that_need_two() {
    let mut reader = reader_finding([courier()], 80, 24);
    for keys in ["c", "d", "o", ";", "enter", "=", "e", "t", "tab", "+", "r l", "I"] {
        press(&mut reader, keys);
        let told = reader.notice.as_ref().map(|notice| notice.text.as_str());
        assert_eq!(told, Some("one article is open: start with two files or a directory to compare"), "{keys}");
    }
}

#[test]
fn links_that_are_still_being_found_are_waited_for_in_words() {
    let finding = |columns, rows| reader_finding([courier(), ledger()], columns, rows);
    insta::assert_snapshot!(whole(finding), @"
    40
    ▸A  Council closes the old pier · 1 min
     Council closes the old pier

    ▌The town council voted 7 to 4 on
    ▌Monday to close the old pier at
    ▌Westhaven. Repairs of the rotten
     piles would cost 2.1 million
     pounds, the harbour master said.

     § Traders were not asked

     Nobody had consulted the nine
     traders, said Ada Millbrook, who
     sells oysters there. She heard of
     the vote on the radio.




    ─ B Pier to close after long debate ────
     finding links …


     finding links …                 ? help
    80
    ▸A  Council closes the old pier · 1 min         B  Pier to close after long deb…
     Council closes the old pier                    Pier to close after long debate

    ▌The town council voted 7 to                    After two hours of public
    ▌4 on Monday to close the old                   comment many left the hall
    ▌pier at Westhaven. Repairs of                  in silence. By 8 votes to 4
     the rotten piles would cost                    the town council decided on
     2.1 million pounds, the harbour                Tuesday to close the old pier
     master said.                                   at Westhaven.

     § Traders were not asked                       The harbour master put the cost
                                                    of repairs to the rotten piles
     Nobody had consulted the nine                  at 2.1 million pounds. A crane
     traders, said Ada Millbrook,                   will arrive in spring.
     who sells oysters there. She
     heard of the vote on the radio.







     finding links … · read and search meanwhile             linked scroll   ? help
    120
      ▸A  Council closes the old pier · 1 min                             B  Pier to close after long debate · 1 min
     │ Council closes the old pier                                        Pier to close after long debate                 │
     │                                                                                                                    │
     │▌The town council voted 7 to 4 on Monday to                         After two hours of public comment many left     │
     │▌close the old pier at Westhaven. Repairs of the                    the hall in silence. By 8 votes to 4 the town   │
     │ rotten piles would cost 2.1 million pounds, the                    council decided on Tuesday to close the old     │
     │ harbour master said.                                               pier at Westhaven.                              │
     │                                                                                                                    │
     │ § Traders were not asked                                           The harbour master put the cost of repairs to   │
     │                                                                    the rotten piles at 2.1 million pounds. A crane │
     │ Nobody had consulted the nine traders, said Ada                    will arrive in spring.                          │
     │ Millbrook, who sells oysters there. She heard                                                                      │
     │ of the vote on the radio.                                                                                          │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │


     finding links … · read and search meanwhile                                              linked scroll   20 %   ? help
    200
                 ▸A  Council closes the old pier · 1 min                                                          B  Pier to close after long debate · 1 min
                │ Council closes the old pier                                                                     Pier to close after long debate                                              │
                │                                                                                                                                                                              │
                │▌The town council voted 7 to 4 on Monday to close the old pier at Westhaven.                     After two hours of public comment many left the hall in silence. By 8 votes  │
                │ Repairs of the rotten piles would cost 2.1 million pounds, the harbour                          to 4 the town council decided on Tuesday to close the old pier at Westhaven. │
                │ master said.                                                                                                                                                                 │
                │                                                                                                 The harbour master put the cost of repairs to the rotten piles at 2.1        │
                │ § Traders were not asked                                                                        million pounds. A crane will arrive in spring.                               │
                │                                                                                                                                                                              │
                │ Nobody had consulted the nine traders, said Ada Millbrook, who sells oysters                                                                                                 │
                │ there. She heard of the vote on the radio.                                                                                                                                   │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │



     finding links … · read and search meanwhile                                                                                                                              linked scroll   20 %   ? help
    ");
    let mut reader = finding(80, 24);
    for keys in ["c", "d", "o", ";", "enter", "=", "e", "t", "-", "r a", "r l", "I"] {
        // What would settle the pair is left out: the links do not come.
        for key in keys.split(' ').flat_map(|key| key.parse::<crate::command::Chord>().expect("a key").keys().to_vec())
        {
            reader.update(crate::reader::Event::Key(key));
        }
        let told = reader.notice.as_ref().map(|notice| notice.text.as_str());
        assert_eq!(told, Some("the links are still being found"), "{keys}");
    }
}

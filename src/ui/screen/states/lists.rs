//! Lists over the texts at every width: topics, articles, notes, commands, help, themes.

use std::sync::Arc;

use jiff::Timestamp;

use super::{pressed, whole};
use crate::note::{Anchor, Note, Targets};
use crate::reader::fixture::{courier, ledger, observer, press, reader, reader_over, type_text};
use crate::reader::{Event, ListedTheme, Reader, ThemeId};
use crate::text::{Article, Source};

#[test]
fn topics_at_every_width() {
    insta::assert_snapshot!(whole(|columns, rows| pressed(reader(columns, rows), "t")), @"
    40
    ▸A  Council closes the ol… · 53 % shared
     Council closes the old pier

     The town council voted 7 to 4 on  1≠
     Monday to close the old pier at
     Westhaven. Repairs of the rotten  2≈
     piles would cost 2.1 million
     pounds, the harbour master said.

    ▌§ Traders were not asked          ·

     Nobody had consulted the nine     ·
     traders, said Ada Millbrook, who
     sells oysters there. She heard of ·
    ╭─ topics: # @ & = ────────────────────╮
    │                                  7/7 │
    │ # headings                           │
    │ ▸ Traders were not asked    A 1  B 0 │
    │ @ names                              │
    │   Westhaven                 A 1  B 1 │
    │   Ada Millbrook             A 1  B 0 │
    │ & phrases                            │
    ╰──────────────────────────────────────╯
     · only here                     ? help
    80
    ▸A  Council closes the old … · 53 % shared      B  Pier to close … · 65 % shared
     Council closes the old pier                    Pier to close after long debate

     The town council voted 7 to     1≠           · After two hours of public
     4 on Monday to close the old                   comment many left the hall
     pier at Westhaven. Repairs of   2≈          1≠ in silence. By 8 votes to 4
     the rotten piles would cost                    the town council decided on
     2.1 million pounds, the harbour                Tuesday to close the old pier
     master said.                                   at Westhaven.

    ▌§ Traders were not asked        ·           2≈ The harbour master put the cost
                                                    of repairs to the rotten piles
     Nobody had consulted the nine   ·            · at 2.1 million pounds. A crane
     traders, said Ada Millbrook,                   will arrive in spring.
    ╭─ topics: # headings, @ names, & phrases, = facts ────────────────────────────╮
    │                                                                          7/7 │
    │ # headings                                                                   │
    │ ▸ Traders were not asked                                            A 1  B 0 │
    │ @ names                                                                      │
    │   Westhaven                                                         A 1  B 1 │
    │   Ada Millbrook                                                     A 1  B 0 │
    │ & phrases                                                                    │
    ╰──────────────────────────────────────────────────────────────────────────────╯
     · only here                                    linked scroll   c next   ? help
    120
      ▸A  Council closes the old pier · 1 min · 53 % shared               B  Pier to close after long debate · 65 % shared
    ≠│ Council closes the old pier                                        Pier to close after long debate                 │
     │                                                                                                                    │
     │ The town council voted 7 to 4 on Monday to      1≠               · After two hours of public comment many left     │
     │ close the old pier at Westhaven. Repairs of the 2≈              1≠ the hall in silence. By 8 votes to 4 the town   │
     │ rotten piles would cost 2.1 million pounds, the                    council decided on Tuesday to close the old     │
     │ harbour master said.                                               pier at Westhaven.                              │
     │                                                                                                                    │≠
    ≈│▌§ Traders were not asked                        ·               2≈ The harbour master put the cost of repairs to   │
     │                                                                  · the rotten piles at 2.1 million pounds. A crane │
     │ Nobody had consulted the nine traders, said Ada ·                  will arrive in spring.                          │
     │ Millbrook, who sells oysters there. She heard   ·                                                                  │
     │ of the vote on the radio.                                                                                          │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │≈
     │             ╭─ topics: # headings, @ names, & phrases, = facts ──────────────────────────────────────╮             │
     │             │                                                                                    7/7 │             │
     │             │ # headings                                                                             │             │
     │             │ ▸ Traders were not asked                                                      A 1  B 0 │             │
     │             │ @ names                                                                                │             │
     │             │   Westhaven                                                                   A 1  B 1 │             │
     │             │   Ada Millbrook                                                               A 1  B 0 │             │
     │             │ & phrases                                                                              │             │
     │             │   council                                                                     A 1  B 1 │             │
     │             │   close                                                                       A 1  B 1 │             │
                   │ = facts                                                                                │
                   ╰────────────────────────────────────────────────────────────────────────────────────────╯
     · only here                                                                     linked scroll   60 %   c next   ? help
    200
                 ▸A  Council closes the old pier · 1 min · 53 % shared                                            B  Pier to close after long debate · 1 min · 65 % shared
               ≠│ Council closes the old pier                                                                     Pier to close after long debate                                              │
                │                                                                                                                                                                              │
                │ The town council voted 7 to 4 on Monday to close the old pier at Westhaven.  1≠              1≠ After two hours of public comment many left the hall in silence. By 8 votes  │
                │ Repairs of the rotten piles would cost 2.1 million pounds, the harbour       2≈                 to 4 the town council decided on Tuesday to close the old pier at Westhaven. │
                │ master said.                                                                                                                                                                 │
                │                                                                                              2≈ The harbour master put the cost of repairs to the rotten piles at 2.1        │
                │▌§ Traders were not asked                                                     ·                · million pounds. A crane will arrive in spring.                               │≠
               ≈│                                                                                                                                                                              │
                │ Nobody had consulted the nine traders, said Ada Millbrook, who sells oysters ·                                                                                               │
                │ there. She heard of the vote on the radio.                                   ·                                                                                               │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │≈
                │                                          ╭─ topics: # headings, @ names, & phrases, = facts ──────────────────────────────────────╮                                          │
                │                                          │                                                                                    7/7 │                                          │
                │                                          │ # headings                                                                             │                                          │
                │                                          │ ▸ Traders were not asked                                                      A 1  B 0 │                                          │
                │                                          │ @ names                                                                                │                                          │
                │                                          │   Westhaven                                                                   A 1  B 1 │                                          │
                │                                          │   Ada Millbrook                                                               A 1  B 0 │                                          │
                │                                          │ & phrases                                                                              │                                          │
                │                                          │   council                                                                     A 1  B 1 │
                                                           │   close                                                                       A 1  B 1 │
                                                           │ = facts                                                                                │
                                                           ╰────────────────────────────────────────────────────────────────────────────────────────╯
     · only here                                                                                                                                                     linked scroll   60 %   c next   ? help
    ");
}

#[test]
fn articles_at_every_width() {
    let articles =
        |columns, rows| pressed(reader_over([courier(), ledger(), observer(), courier()], columns, rows), "a");
    insta::assert_snapshot!(whole(articles), @"
    40
    ▸A  Council closes the ol… · 53 % shared
     Council closes the old pier

    ▌The town council voted 7 to 4 on  1≠
    ▌Monday to close the old pier at
    ▌Westhaven. Repairs of the rotten  2≈
     piles would cost 2.1 million
     pounds, the harbour master said.
    ╭─ article for A ──────────────────────╮
    │                                  4/4 │
    │   Council closes the old …  A · test │
    │   Council close…  same article · te… │
    │ ▸ Green comet above the north…  test │
    │   Pier to close after lon…  B · test │
    ╰──────────────────────────────────────╯




    ─ B 1≠ Pier to close after long debate ─
     By 8 votes to 4 the town council
     decided on Tuesday to close the
     old pier at Westhaven.
     ≠ differs · 1 of 2 · 7 to 4 ↔…  ? help
    80
    ▸A  Council closes the old … · 53 % shared      B  Pier to close … · 65 % shared
     Council closes the old pier                    Pier to close after long debate

    ▌The town council voted 7 to     1≠ ├───╮     · After two hours of public
    ▌4 on Monday to close the old           │       comment many left the hall
    ▌pier at Westhaven. Repairs of   2≈     ╰──┤ 1≠ in silence. By 8 votes to 4    ▌
     the rotten piles would cost                    the town council decided on    ▌
     2.1 million pounds, the harbour                Tuesday to close the old pier  ▌
    ╭─ article for A ──────────────────────────────────────────────────────────────╮
    │                                                                          4/4 │
    │   Council closes the old pier                                       A · test │
    │   Council closes the old pier                            same article · test │
    │ ▸ Green comet above the northern hills                                  test │
    │   Pier to close after long debate                                   B · test │
    ╰──────────────────────────────────────────────────────────────────────────────╯
     heard of the vote on the radio.







     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 ·…  linked scroll   c next   ? help
    120
      ▸A  Council closes the old pier · 1 min · 53 % shared               B  Pier to close after long debate · 65 % shared
    ≠│ Council closes the old pier                                        Pier to close after long debate                 │
     │                                                                                                                    │
     │▌The town council voted 7 to 4 on Monday to      1≠ ├─────╮       · After two hours of public comment many left     │
     │▌close the old pier at Westhaven. Repairs of the 2≈       ╰────┤ 1≠ the hall in silence. By 8 votes to 4 the town  ▌│
     │ rotten piles would cost 2.1 million pounds, the                    council decided on Tuesday to close the old    ▌│
     │ harbour master said.                                               pier at Westhaven.                             ▌│
     │                                                                                                                    │≠
    ≈│ § Traders were not asked                        ·               2≈ The harbour master put the cost of repairs to   │
     │                                                                  · the rotten piles at 2.1 million pounds. A crane │
     │ Nobody had consulted the nine traders, said Ada ·                  will arrive in spring.                          │
     │ Millbrook, w╭─ article for A ────────────────────────────────────────────────────────────────────────╮             │
     │ of the vote │                                                                                    4/4 │             │
     │             │   Council closes the old pier                                                 A · test │             │
     │             │   Council closes the old pier                                      same article · test │             │
     │             │ ▸ Green comet above the northern hills                                            test │             │
     │             │   Pier to close after long debate                                             B · test │             │≈
     │             ╰────────────────────────────────────────────────────────────────────────────────────────╯             │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │


     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 · Monday ↔ Tuesday                   linked scroll   20 %   c next   ? help
    200
                 ▸A  Council closes the old pier · 1 min · 53 % shared                                            B  Pier to close after long debate · 1 min · 65 % shared
               ≠│ Council closes the old pier                                                                     Pier to close after long debate                                              │
                │                                                                                                                                                                              │
                │▌The town council voted 7 to 4 on Monday to close the old pier at Westhaven.  1≠ ├──────────┤ 1≠ After two hours of public comment many left the hall in silence. By 8 votes ▌│
                │ Repairs of the rotten piles would cost 2.1 million pounds, the harbour       2≈                 to 4 the town council decided on Tuesday to close the old pier at Westhaven.▌│
                │ master said.                                                                                                                                                                 │
                │                                                                                              2≈ The harbour master put the cost of repairs to the rotten piles at 2.1        │
                │ § Traders were not asked                                                     ·                · million pounds. A crane will arrive in spring.                               │≠
               ≈│                                                                                                                                                                              │
                │ Nobody had consulted the nine traders, said Ada Millbrook, who sells oysters ·                                                                                               │
                │ there. She heard of the vote on the radio.                                   ·                                                                                               │
                │                                          ╭─ article for A ────────────────────────────────────────────────────────────────────────╮                                          │
                │                                          │                                                                                    4/4 │                                          │
                │                                          │   Council closes the old pier                                                 A · test │                                          │
                │                                          │   Council closes the old pier                                      same article · test │                                          │
                │                                          │ ▸ Green comet above the northern hills                                            test │                                          │
                │                                          │   Pier to close after long debate                                             B · test │                                          │≈
                │                                          ╰────────────────────────────────────────────────────────────────────────────────────────╯                                          │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │



     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 · Monday ↔ Tuesday                                                                                                   linked scroll   20 %   c next   ? help
    ");
}

#[test]
fn notes_at_every_width() {
    let noted = |columns, rows| {
        let [courier, ledger] = [(courier(), "courier.txt"), (ledger(), "ledger.txt")].map(|(article, name)| {
            let source = Source { name: name.to_owned(), ..article.source.clone() };
            Arc::new(Article { source, ..Article::clone(&article) })
        });
        let mut reader = reader_over([courier.clone(), ledger.clone()], columns, rows);
        let anchor = |article: &Article, at: usize| Anchor::new(article, article.sentences[at].span);
        let targets = [Targets::One(anchor(&courier, 1)), Targets::One(anchor(&ledger, 2))];
        let texts = [
            "Whose estimate is this?",
            "The same sum as in the Courier: one source? Ask the harbour master's office for the report, \
             and for who paid for it.",
        ];
        for (text, (targets, salt)) in texts.iter().zip(targets.into_iter().zip(1..)) {
            let note = Note::new(*text, targets, Timestamp::UNIX_EPOCH, salt);
            reader.update(Event::Saved(Box::new(note)));
        }
        pressed(reader, "M down")
    };
    insta::assert_snapshot!(whole(noted), @"
    40
    ▸A  Council closes the ol… · 53 % shared
    ╭─ notes ──────────────────────────────╮
    │                                  2/2 │
    │   Whose estimat…  sentence · Repair… │
    │ ▸ The same sum …  sentence · The ha… │
    │                                      │
    │                                      │
    │                                      │
    │                                      │
    │                                      │
    │                                      │
    │                                      │
    │                                      │
    │                                      │
    │ ──────────────────────────────────── │
    │ The same sum as in the Courier: one  │
    │ source? Ask the harbour master's     │
    │ office for the report, and for who   │
    │ paid for it.                         │
    │                                      │
    ╰──────────────────────────────────────╯
     decided on Tuesday to close the
     old pier at Westhaven.
     ≠ differs · 1 of 2 …  2 notes   ? help
    80
    ▸A  Council closes the old … · 53 % shared      B  Pier to close … · 65 % shared
    ╭─ notes ──────────────────────────────────────────────────────────────────────╮
    │                                                                          2/2 │
    │   Whose estimate is this?             sentence · Repairs of the rotten pile… │
    │ ▸ The same sum as in the Courier: o…  sentence · The harbour master put the… │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │ ──────────────────────────────────────────────────────────────────────────── │
    │ The same sum as in the Courier: one source? Ask the harbour master's office  │
    │ for the report, and for who paid for it.                                     │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    ╰──────────────────────────────────────────────────────────────────────────────╯


     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 vo…  linked scroll   2 notes   c next   ? help
    120
      ▸A  Council closes the old pier · 1 min · 53 % shared               B  Pier to close after long debate · 65 % shared
    ≠│ Council clos╭─ notes ────────────────────────────────────────────────────────────────────────────────╮             │
     │             │                                                                                    2/2 │             │
     │▌The town cou│   Whose estimate is this?                  sentence · Repairs of the rotten piles wou… │any left     │
     │✎close the ol│ ▸ The same sum as in the Courier: one so…  sentence · The harbour master put the cost… │4 the town  ▌│
     │ rotten piles│                                                                                        │ the old    ▌│
     │ harbour mast│                                                                                        │            ▌│
     │             │                                                                                        │             │≠
    ≈│ § Traders we│                                                                                        │repairs to  ✎│
     │             │                                                                                        │nds. A crane │
     │ Nobody had c│                                                                                        │             │
     │ Millbrook, w│                                                                                        │             │
     │ of the vote │                                                                                        │             │
     │             │                                                                                        │             │
     │             │                                                                                        │             │
     │             │                                                                                        │             │
     │             │                                                                                        │             │≈
     │             │                                                                                        │             │
     │             │                                                                                        │             │
     │             │                                                                                        │             │
     │             │ ────────────────────────────────────────────────────────────────────────────────────── │             │
     │             │ The same sum as in the Courier: one source? Ask the harbour master's office for the    │             │
     │             │ report, and for who paid for it.                                                       │             │
     │             │                                                                                        │             │
     │             │                                                                                        │             │
     │             │                                                                                        │             │
     │             ╰────────────────────────────────────────────────────────────────────────────────────────╯             │


     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 · Monday ↔ Tuesday         linked scroll   20 %   2 notes   c next   ? help
    200
                 ▸A  Council closes the old pier · 1 min · 53 % shared                                            B  Pier to close after long debate · 1 min · 65 % shared
               ≠│ Council closes the old pier              ╭─ notes ────────────────────────────────────────────────────────────────────────────────╮                                          │
                │                                          │                                                                                    2/2 │                                          │
                │▌The town council voted 7 to 4 on Monday t│   Whose estimate is this?                  sentence · Repairs of the rotten piles wou… │any left the hall in silence. By 8 votes ▌│
                │✎Repairs of the rotten piles would cost 2.│ ▸ The same sum as in the Courier: one so…  sentence · The harbour master put the cost… │esday to close the old pier at Westhaven.▌│
                │ master said.                             │                                                                                        │                                          │
                │                                          │                                                                                        │repairs to the rotten piles at 2.1       ✎│
                │ § Traders were not asked                 │                                                                                        │ in spring.                               │≠
               ≈│                                          │                                                                                        │                                          │
                │ Nobody had consulted the nine traders, sa│                                                                                        │                                          │
                │ there. She heard of the vote on the radio│                                                                                        │                                          │
                │                                          │                                                                                        │                                          │
                │                                          │                                                                                        │                                          │
                │                                          │                                                                                        │                                          │
                │                                          │                                                                                        │                                          │
                │                                          │                                                                                        │                                          │
                │                                          │                                                                                        │                                          │≈
                │                                          │                                                                                        │                                          │
                │                                          │                                                                                        │                                          │
                │                                          │                                                                                        │                                          │
                │                                          │ ────────────────────────────────────────────────────────────────────────────────────── │                                          │
                │                                          │ The same sum as in the Courier: one source? Ask the harbour master's office for the    │                                          │
                │                                          │ report, and for who paid for it.                                                       │                                          │
                │                                          │                                                                                        │                                          │
                │                                          │                                                                                        │                                          │
                │                                          │                                                                                        │
                                                           ╰────────────────────────────────────────────────────────────────────────────────────────╯


     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 · Monday ↔ Tuesday                                                                                         linked scroll   20 %   2 notes   c next   ? help
    ");
}

#[test]
fn commands_at_every_width() {
    let commands = |columns, rows| {
        let mut reader = reader(columns, rows);
        press(&mut reader, ":");
        type_text(&mut reader, "link");
        reader
    };
    insta::assert_snapshot!(whole(commands), @"
    40
    ▸A  Council closes the ol… · 53 % shared
    ╭─ commands ───────────────────────────╮
    │ link                            8/81 │
    │ ▸ Link by hand: here, then on t…  rl │
    │   Go to the next linked sent…  c  ]c │
    │   Go to the previous linked …  C  [c │
    │   Go to the next link that is n…  ]u │
    │   Go to the previous link that …  [u │
    │   Scroll the other side by links…  s │
    │   Reject the link: the two sente…  - │
    │   Show why the two sentences are…  e │
    │                                      │
    │                                      │
    │                                      │
    │                                      │
    │                                      │
    │                                      │
    │                                      │
    │                                      │
    │                                      │
    ╰──────────────────────────────────────╯
     decided on Tuesday to close the
     old pier at Westhaven.
     ≠ differs · 1 of 2 · 7 to 4 ↔…  ? help
    80
    ▸A  Council closes the old … · 53 % shared      B  Pier to close … · 65 % shared
    ╭─ commands ───────────────────────────────────────────────────────────────────╮
    │ link                                                                    8/81 │
    │ ▸ Link by hand: here, then on the other side once more                    rl │
    │   Go to the next linked sentence                                       c  ]c │
    │   Go to the previous linked sentence                                   C  [c │
    │   Go to the next link that is not reviewed                                ]u │
    │   Go to the previous link that is not reviewed                            [u │
    │   Scroll the other side by links, by shares, or not                        s │
    │   Reject the link: the two sentences don't tell the same fact              - │
    │   Show why the two sentences are linked and which values differ            e │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    ╰──────────────────────────────────────────────────────────────────────────────╯


     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 ·…  linked scroll   c next   ? help
    120
      ▸A  Council closes the old pier · 1 min · 53 % shared               B  Pier to close after long debate · 65 % shared
    ≠│ Council clos╭─ commands ─────────────────────────────────────────────────────────────────────────────╮             │
     │             │ link                                                                              8/81 │             │
     │▌The town cou│ ▸ Link by hand: here, then on the other side once more                              rl │any left     │
     │▌close the ol│   Go to the next linked sentence                                                 c  ]c │4 the town  ▌│
     │ rotten piles│   Go to the previous linked sentence                                             C  [c │ the old    ▌│
     │ harbour mast│   Go to the next link that is not reviewed                                          ]u │            ▌│
     │             │   Go to the previous link that is not reviewed                                      [u │             │≠
    ≈│ § Traders we│   Scroll the other side by links, by shares, or not                                  s │repairs to   │
     │             │   Reject the link: the two sentences don't tell the same fact                        - │nds. A crane │
     │ Nobody had c│   Show why the two sentences are linked and which values differ                      e │             │
     │ Millbrook, w│                                                                                        │             │
     │ of the vote │                                                                                        │             │
     │             │                                                                                        │             │
     │             │                                                                                        │             │
     │             │                                                                                        │             │
     │             │                                                                                        │             │≈
     │             │                                                                                        │             │
     │             │                                                                                        │             │
     │             │                                                                                        │             │
     │             │                                                                                        │             │
     │             │                                                                                        │             │
     │             │                                                                                        │             │
     │             │                                                                                        │             │
     │             │                                                                                        │             │
     │             │                                                                                        │             │
     │             ╰────────────────────────────────────────────────────────────────────────────────────────╯             │


     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 · Monday ↔ Tuesday                   linked scroll   20 %   c next   ? help
    200
                 ▸A  Council closes the old pier · 1 min · 53 % shared                                            B  Pier to close after long debate · 1 min · 65 % shared
               ≠│ Council closes the old pier              ╭─ commands ─────────────────────────────────────────────────────────────────────────────╮                                          │
                │                                          │ link                                                                              8/81 │                                          │
                │▌The town council voted 7 to 4 on Monday t│ ▸ Link by hand: here, then on the other side once more                              rl │any left the hall in silence. By 8 votes ▌│
                │ Repairs of the rotten piles would cost 2.│   Go to the next linked sentence                                                 c  ]c │esday to close the old pier at Westhaven.▌│
                │ master said.                             │   Go to the previous linked sentence                                             C  [c │                                          │
                │                                          │   Go to the next link that is not reviewed                                          ]u │repairs to the rotten piles at 2.1        │
                │ § Traders were not asked                 │   Go to the previous link that is not reviewed                                      [u │ in spring.                               │≠
               ≈│                                          │   Scroll the other side by links, by shares, or not                                  s │                                          │
                │ Nobody had consulted the nine traders, sa│   Reject the link: the two sentences don't tell the same fact                        - │                                          │
                │ there. She heard of the vote on the radio│   Show why the two sentences are linked and which values differ                      e │                                          │
                │                                          │                                                                                        │                                          │
                │                                          │                                                                                        │                                          │
                │                                          │                                                                                        │                                          │
                │                                          │                                                                                        │                                          │
                │                                          │                                                                                        │                                          │
                │                                          │                                                                                        │                                          │≈
                │                                          │                                                                                        │                                          │
                │                                          │                                                                                        │                                          │
                │                                          │                                                                                        │                                          │
                │                                          │                                                                                        │                                          │
                │                                          │                                                                                        │                                          │
                │                                          │                                                                                        │                                          │
                │                                          │                                                                                        │                                          │
                │                                          │                                                                                        │                                          │
                │                                          │                                                                                        │
                                                           ╰────────────────────────────────────────────────────────────────────────────────────────╯


     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 · Monday ↔ Tuesday                                                                                                   linked scroll   20 %   c next   ? help
    ");
}

#[test]
fn help_at_every_width() {
    insta::assert_snapshot!(whole(|columns, rows| pressed(reader(columns, rows), "?")), @"
    40
    ▸A  Council closes the ol… · 53 % shared
    ╭─ help: type to filter, enter runs ───╮
    │                              101/101 │
    │ Moving                               │
    │ ▸ Go to the next sentence    j  down │
    │   Go to the previous sentence  k  up │
    │   Go to the next paragraph      J  } │
    │   Go to the previous paragraph  K  { │
    │   Go to the next heading          ]h │
    │   Go to the previous heading      [h │
    │   Scroll down by…  ctrl-e  ctrl-down │
    │   Scroll up by one…  ctrl-y  ctrl-up │
    │   Scroll down by half a scr…  ctrl-d │
    │   Scroll up by half a screen  ctrl-u │
    │   Scroll down b…  space  pgdn  ctrl… │
    │   Scroll up by a s…  b  pgup  ctrl-b │
    │   Go to the beginning of …  gg  home │
    │   Go to the end of the text   G  end │
    │ Linked passages                      │
    │   Go to the next linked sent…  c  ]c │
    ╰──────────────────────────────────────╯
     decided on Tuesday to close the
     old pier at Westhaven.
     ≠ differs · 1 of 2 · 7 to 4 ↔…  ? help
    80
    ▸A  Council closes the old … · 53 % shared      B  Pier to close … · 65 % shared
    ╭─ help: type to filter, enter runs ───────────────────────────────────────────╮
    │                                                                      101/101 │
    │ Moving                                                                       │
    │ ▸ Go to the next sentence                                            j  down │
    │   Go to the previous sentence                                          k  up │
    │   Go to the next paragraph                                              J  } │
    │   Go to the previous paragraph                                          K  { │
    │   Go to the next heading                                                  ]h │
    │   Go to the previous heading                                              [h │
    │   Scroll down by one row                                   ctrl-e  ctrl-down │
    │   Scroll up by one row                                       ctrl-y  ctrl-up │
    │   Scroll down by half a screen                                        ctrl-d │
    │   Scroll up by half a screen                                          ctrl-u │
    │   Scroll down by a screen                                space  pgdn  ctrl-f │
    │   Scroll up by a screen                                      b  pgup  ctrl-b │
    │   Go to the beginning of the text                                   gg  home │
    │   Go to the end of the text                                           G  end │
    │ Linked passages                                                              │
    │   Go to the next linked sentence                                       c  ]c │
    ╰──────────────────────────────────────────────────────────────────────────────╯


     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 ·…  linked scroll   c next   ? help
    120
      ▸A  Council closes the old pier · 1 min · 53 % shared               B  Pier to close after long debate · 65 % shared
    ≠│ Council clos╭─ help: type to filter, enter runs ─────────────────────────────────────────────────────╮             │
     │             │                                                                                101/101 │             │
     │▌The town cou│ Moving                                                                                 │any left     │
     │▌close the ol│ ▸ Go to the next sentence                                                      j  down │4 the town  ▌│
     │ rotten piles│   Go to the previous sentence                                                    k  up │ the old    ▌│
     │ harbour mast│   Go to the next paragraph                                                        J  } │            ▌│
     │             │   Go to the previous paragraph                                                    K  { │             │≠
    ≈│ § Traders we│   Go to the next heading                                                            ]h │repairs to   │
     │             │   Go to the previous heading                                                        [h │nds. A crane │
     │ Nobody had c│   Scroll down by one row                                             ctrl-e  ctrl-down │             │
     │ Millbrook, w│   Scroll up by one row                                                 ctrl-y  ctrl-up │             │
     │ of the vote │   Scroll down by half a screen                                                  ctrl-d │             │
     │             │   Scroll up by half a screen                                                    ctrl-u │             │
     │             │   Scroll down by a screen                                          space  pgdn  ctrl-f │             │
     │             │   Scroll up by a screen                                                b  pgup  ctrl-b │             │
     │             │   Go to the beginning of the text                                             gg  home │             │≈
     │             │   Go to the end of the text                                                     G  end │             │
     │             │ Linked passages                                                                        │             │
     │             │   Go to the next linked sentence                                                 c  ]c │             │
     │             │   Go to the previous linked sentence                                             C  [c │             │
     │             │   Go to the next sentence that differs from its partner                          d  ]d │             │
     │             │   Go to the previous sentence that differs from its partner                      D  [d │             │
     │             │   Go to the next sentence that only this side tells                              o  ]o │             │
     │             │   Go to the previous sentence that only this side tells                          O  [o │             │
     │             │   Go to the partner on the other side                                            enter │             │
     │             ╰────────────────────────────────────────────────────────────────────────────────────────╯             │


     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 · Monday ↔ Tuesday                   linked scroll   20 %   c next   ? help
    200
                 ▸A  Council closes the old pier · 1 min · 53 % shared                                            B  Pier to close after long debate · 1 min · 65 % shared
               ≠│ Council closes the old pier              ╭─ help: type to filter, enter runs ─────────────────────────────────────────────────────╮                                          │
                │                                          │                                                                                101/101 │                                          │
                │▌The town council voted 7 to 4 on Monday t│ Moving                                                                                 │any left the hall in silence. By 8 votes ▌│
                │ Repairs of the rotten piles would cost 2.│ ▸ Go to the next sentence                                                      j  down │esday to close the old pier at Westhaven.▌│
                │ master said.                             │   Go to the previous sentence                                                    k  up │                                          │
                │                                          │   Go to the next paragraph                                                        J  } │repairs to the rotten piles at 2.1        │
                │ § Traders were not asked                 │   Go to the previous paragraph                                                    K  { │ in spring.                               │≠
               ≈│                                          │   Go to the next heading                                                            ]h │                                          │
                │ Nobody had consulted the nine traders, sa│   Go to the previous heading                                                        [h │                                          │
                │ there. She heard of the vote on the radio│   Scroll down by one row                                             ctrl-e  ctrl-down │                                          │
                │                                          │   Scroll up by one row                                                 ctrl-y  ctrl-up │                                          │
                │                                          │   Scroll down by half a screen                                                  ctrl-d │                                          │
                │                                          │   Scroll up by half a screen                                                    ctrl-u │                                          │
                │                                          │   Scroll down by a screen                                          space  pgdn  ctrl-f │                                          │
                │                                          │   Scroll up by a screen                                                b  pgup  ctrl-b │                                          │
                │                                          │   Go to the beginning of the text                                             gg  home │                                          │≈
                │                                          │   Go to the end of the text                                                     G  end │                                          │
                │                                          │ Linked passages                                                                        │                                          │
                │                                          │   Go to the next linked sentence                                                 c  ]c │                                          │
                │                                          │   Go to the previous linked sentence                                             C  [c │                                          │
                │                                          │   Go to the next sentence that differs from its partner                          d  ]d │                                          │
                │                                          │   Go to the previous sentence that differs from its partner                      D  [d │                                          │
                │                                          │   Go to the next sentence that only this side tells                              o  ]o │                                          │
                │                                          │   Go to the previous sentence that only this side tells                          O  [o │                                          │
                │                                          │   Go to the partner on the other side                                            enter │
                                                           ╰────────────────────────────────────────────────────────────────────────────────────────╯


     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 · Monday ↔ Tuesday                                                                                                   linked scroll   20 %   c next   ? help
    ");
}

#[test]
fn themes_at_every_width() {
    let themes = |columns, rows| -> Reader {
        let mut reader = reader(columns, rows);
        let listed =
            ["terminal", "dark", "seaside"].iter().zip(["shipped", "shipped", "yours: line 3: `x` is not a role"]);
        let listed = listed.enumerate().map(|(at, (name, detail))| ListedTheme {
            id: ThemeId::new(at),
            name: (*name).to_owned(),
            detail: (*detail).to_owned(),
        });
        reader.update(Event::Themes(listed.collect()));
        reader
    };
    insta::assert_snapshot!(whole(themes), @"
    40
    ▸A  Council closes the ol… · 53 % shared
     Council closes the old pier

    ▌The town council voted 7 to 4 on  1≠
    ▌Monday to close the old pier at
    ▌Westhaven. Repairs of the rotten  2≈
     piles would cost 2.1 million
     pounds, the harbour master said.

     § Traders were not asked          ·

     Nobody had consulted the nine     ·
     traders, said Ada Millbrook, who
     sells oysters there. She heard of ·
    ╭─ theme: enter keeps, esc goes back ──╮
    │                                  3/3 │
    │ ▸ terminal                   shipped │
    │   dark                       shipped │
    │   seaside         yours: line 3: `x… │
    │                                      │
    │                                      │
    │                                      │
    ╰──────────────────────────────────────╯
     ≠ differs · 1 of 2 · 7 to 4 ↔…  ? help
    80
    ▸A  Council closes the old … · 53 % shared      B  Pier to close … · 65 % shared
     Council closes the old pier                    Pier to close after long debate

    ▌The town council voted 7 to     1≠ ├───╮     · After two hours of public
    ▌4 on Monday to close the old           │       comment many left the hall
    ▌pier at Westhaven. Repairs of   2≈     ╰──┤ 1≠ in silence. By 8 votes to 4    ▌
     the rotten piles would cost                    the town council decided on    ▌
     2.1 million pounds, the harbour                Tuesday to close the old pier  ▌
     master said.                                   at Westhaven.                  ▌

     § Traders were not asked        ·           2≈ The harbour master put the cost
                                                    of repairs to the rotten piles
     Nobody had consulted the nine   ·            · at 2.1 million pounds. A crane
     traders, said Ada Millbrook,                   will arrive in spring.
    ╭─ theme: enter keeps it, esc goes back ───────────────────────────────────────╮
    │                                                                          3/3 │
    │ ▸ terminal                                                           shipped │
    │   dark                                                               shipped │
    │   seaside                                   yours: line 3: `x` is not a role │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    ╰──────────────────────────────────────────────────────────────────────────────╯
     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 ·…  linked scroll   c next   ? help
    120
      ▸A  Council closes the old pier · 1 min · 53 % shared               B  Pier to close after long debate · 65 % shared
    ≠│ Council closes the old pier                                        Pier to close after long debate                 │
     │                                                                                                                    │
     │▌The town council voted 7 to 4 on Monday to      1≠ ├─────╮       · After two hours of public comment many left     │
     │▌close the old pier at Westhaven. Repairs of the 2≈       ╰────┤ 1≠ the hall in silence. By 8 votes to 4 the town  ▌│
     │ rotten piles would cost 2.1 million pounds, the                    council decided on Tuesday to close the old    ▌│
     │ harbour master said.                                               pier at Westhaven.                             ▌│
     │                                                                                                                    │≠
    ≈│ § Traders were not asked                        ·               2≈ The harbour master put the cost of repairs to   │
     │                                                                  · the rotten piles at 2.1 million pounds. A crane │
     │ Nobody had consulted the nine traders, said Ada ·                  will arrive in spring.                          │
     │ Millbrook, who sells oysters there. She heard   ·                                                                  │
     │ of the vote on the radio.                                                                                          │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │≈
     │             ╭─ theme: enter keeps it, esc goes back ─────────────────────────────────────────────────╮             │
     │             │                                                                                    3/3 │             │
     │             │ ▸ terminal                                                                     shipped │             │
     │             │   dark                                                                         shipped │             │
     │             │   seaside                                             yours: line 3: `x` is not a role │             │
     │             │                                                                                        │             │
     │             │                                                                                        │             │
     │             │                                                                                        │             │
     │             │                                                                                        │             │
     │             │                                                                                        │             │
                   │                                                                                        │
                   ╰────────────────────────────────────────────────────────────────────────────────────────╯
     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 · Monday ↔ Tuesday                   linked scroll   20 %   c next   ? help
    200
                 ▸A  Council closes the old pier · 1 min · 53 % shared                                            B  Pier to close after long debate · 1 min · 65 % shared
               ≠│ Council closes the old pier                                                                     Pier to close after long debate                                              │
                │                                                                                                                                                                              │
                │▌The town council voted 7 to 4 on Monday to close the old pier at Westhaven.  1≠ ├──────────┤ 1≠ After two hours of public comment many left the hall in silence. By 8 votes ▌│
                │ Repairs of the rotten piles would cost 2.1 million pounds, the harbour       2≈                 to 4 the town council decided on Tuesday to close the old pier at Westhaven.▌│
                │ master said.                                                                                                                                                                 │
                │                                                                                              2≈ The harbour master put the cost of repairs to the rotten piles at 2.1        │
                │ § Traders were not asked                                                     ·                · million pounds. A crane will arrive in spring.                               │≠
               ≈│                                                                                                                                                                              │
                │ Nobody had consulted the nine traders, said Ada Millbrook, who sells oysters ·                                                                                               │
                │ there. She heard of the vote on the radio.                                   ·                                                                                               │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │≈
                │                                          ╭─ theme: enter keeps it, esc goes back ─────────────────────────────────────────────────╮                                          │
                │                                          │                                                                                    3/3 │                                          │
                │                                          │ ▸ terminal                                                                     shipped │                                          │
                │                                          │   dark                                                                         shipped │                                          │
                │                                          │   seaside                                             yours: line 3: `x` is not a role │                                          │
                │                                          │                                                                                        │                                          │
                │                                          │                                                                                        │                                          │
                │                                          │                                                                                        │                                          │
                │                                          │                                                                                        │
                                                           │                                                                                        │
                                                           │                                                                                        │
                                                           ╰────────────────────────────────────────────────────────────────────────────────────────╯
     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 · Monday ↔ Tuesday                                                                                                   linked scroll   20 %   c next   ? help
    ");
}

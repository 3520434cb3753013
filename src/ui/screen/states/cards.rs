//! Cards over the texts at every width: evidence, a note being written, search, filter, welcome, the source of a page.

use super::{edges, pressed, whole};
use crate::reader::Reader;
use crate::reader::fixture::{courier, ledger, press, reader, reader_over, type_text};
use crate::text::{Article, Dropped, Source, Span};

#[test]
fn the_evidence_of_a_link_at_every_width() {
    insta::assert_snapshot!(whole(|columns, rows| pressed(reader(columns, rows), "e")), @"
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
    ╭─ evidence: 1≠ ───────────────────────╮
    │ ≠ differs · firm · score 0.97        │
    │ ≠ quantity  7 to 4 ↔ 8 votes to 4    │
    │ ≠ date      Monday ↔ Tuesday         │
    │ = word      council                  │
    │ = meaning   voted ≈ decided  (conce… │
    │                                      │
    │ the only partner: enter, esc         │
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
    ╭─ evidence: 1≠ ───────────────────────────────────────────────────────────────╮
    │ ≠ differs · firm · score 0.97                                                │
    │ ≠ quantity  7 to 4 ↔ 8 votes to 4                                            │
    │ ≠ date      Monday ↔ Tuesday                                                 │
    │ = word      council                                                          │
    │ = meaning   voted ≈ decided  (concept: decision)                             │
    │                                                                              │
    │ the only partner: enter goes there, esc closes                               │
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
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │             ╭─ evidence: 1≠ ─────────────────────────────────────────────────────────────────────────╮             │
     │             │ ≠ differs · firm · score 0.97                                                          │             │
     │             │ ≠ quantity  7 to 4 ↔ 8 votes to 4                                                      │             │
     │             │ ≠ date      Monday ↔ Tuesday                                                           │             │
     │             │ = word      council                                                                    │             │
     │             │ = meaning   voted ≈ decided  (concept: decision)                                       │             │
     │             │                                                                                        │             │
                   │ the only partner: enter goes there, esc closes                                         │
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
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                          ╭─ evidence: 1≠ ─────────────────────────────────────────────────────────────────────────╮                                          │
                │                                          │ ≠ differs · firm · score 0.97                                                          │                                          │
                │                                          │ ≠ quantity  7 to 4 ↔ 8 votes to 4                                                      │                                          │
                │                                          │ ≠ date      Monday ↔ Tuesday                                                           │                                          │
                │                                          │ = word      council                                                                    │                                          │
                │                                          │ = meaning   voted ≈ decided  (concept: decision)                                       │
                                                           │                                                                                        │
                                                           │ the only partner: enter goes there, esc closes                                         │
                                                           ╰────────────────────────────────────────────────────────────────────────────────────────╯
     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 · Monday ↔ Tuesday                                                                                                   linked scroll   20 %   c next   ? help
    ");
}

#[test]
fn a_search_at_every_width() {
    let searching = |columns, rows| {
        let mut reader = reader(columns, rows);
        press(&mut reader, "/");
        type_text(&mut reader, "pier");
        reader
    };
    insta::assert_snapshot!(whole(searching), @"
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
     the vote on the radio.




    ─ B 1≠ Pier to close after long debate ─
     By 8 votes to 4 the town council
     decided on Tuesday to close the
     old pier at Westhaven.
     /pier                              1/2
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
     who sells oysters there. She    ·
     heard of the vote on the radio.







     /pier                                             1/2   in both texts (ctrl-s)
    120
      ▸A  Council closes the old pier · 1 min · 53 % shared               B  Pier to close after long debate · 65 % shared
    ≠│ Council closes the old pier                                        Pier to close after long debate                 │
     │                                                                                                                    │
     │▌The town council voted 7 to 4 on Monday to      1≠ ├─────╮       · After two hours of public comment many left     │
     │▌close the old pier at Westhaven. Repairs of the 2≈       ╰────┤ 1≠ the hall in silence. By 8 votes to 4 the town  ▌│
     │ rotten piles would cost 2.1 million pounds, the                    council decided on Tuesday to close the old    ▌│
    /│ harbour master said.                                               pier at Westhaven.                             ▌│
     │                                                                                                                    │≠
    ≈│ § Traders were not asked                        ·               2≈ The harbour master put the cost of repairs to   │
     │                                                                  · the rotten piles at 2.1 million pounds. A crane │
     │ Nobody had consulted the nine traders, said Ada ·                  will arrive in spring.                          │
     │ Millbrook, who sells oysters there. She heard   ·                                                                  │
     │ of the vote on the radio.                                                                                          │
     │                                                                                                                    │
     │                                                                                                                    │/
     │                                                                                                                    │
     │                                                                                                                    │≈
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


     /pier                                                                                     1/2   in both texts (ctrl-s)
    200
                 ▸A  Council closes the old pier · 1 min · 53 % shared                                            B  Pier to close after long debate · 1 min · 65 % shared
               ≠│ Council closes the old pier                                                                     Pier to close after long debate                                              │
                │                                                                                                                                                                              │
                │▌The town council voted 7 to 4 on Monday to close the old pier at Westhaven.  1≠ ├──────────┤ 1≠ After two hours of public comment many left the hall in silence. By 8 votes ▌│
                │ Repairs of the rotten piles would cost 2.1 million pounds, the harbour       2≈                 to 4 the town council decided on Tuesday to close the old pier at Westhaven.▌│
                │ master said.                                                                                                                                                                 │
               /│                                                                                              2≈ The harbour master put the cost of repairs to the rotten piles at 2.1        │
                │ § Traders were not asked                                                     ·                · million pounds. A crane will arrive in spring.                               │≠
               ≈│                                                                                                                                                                              │
                │ Nobody had consulted the nine traders, said Ada Millbrook, who sells oysters ·                                                                                               │
                │ there. She heard of the vote on the radio.                                   ·                                                                                               │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │/
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │≈
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │



     /pier                                                                                                                                                                     1/2   in both texts (ctrl-s)
    ");
    insta::assert_snapshot!(edges(1, |columns, rows| pressed(searching(columns, rows), "enter")), @"
    40
    ▸A  Council closes the ol… · 53 % shared
     ≠ differs · 1 of …  /pier 1/2   ? help
    80
    ▸A  Council closes the old … · 53 % shared      B  Pier to close … · 65 % shared
     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 …  /pier 1/2   linked scroll   c next   ? help
    120
      ▸A  Council closes the old pier · 1 min · 53 % shared               B  Pier to close after long debate · 65 % shared
     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 · Monday ↔ Tuesday       /pier 1/2   linked scroll   20 %   c next   ? help
    200
                 ▸A  Council closes the old pier · 1 min · 53 % shared                                            B  Pier to close after long debate · 1 min · 65 % shared
     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 · Monday ↔ Tuesday                                                                                       /pier 1/2   linked scroll   20 %   c next   ? help
    ");
}

#[test]
fn the_filters_and_one_in_force_at_every_width() {
    insta::assert_snapshot!(whole(|columns, rows| pressed(reader(columns, rows), "f")), @"
    40
    ▸A  Council closes the ol… · 53 % shared
     Council closes the old pier

    ▌The town council voted 7 to 4 on  1≠
    ▌Monday to close the old pier at
    ▌Westhaven. Repairs of the rotten  2≈
     piles would cost 2.1 million
    ╭─ show ───────────────────────────────╮
    │                                  5/5 │
    │ ▸ all                       A 5  B 4 │
    │   differences               A 1  B 1 │
    │   only here                 A 3  B 2 │
    │   not reviewed              A 2  B 2 │
    │   with a note               A 0  B 0 │
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
    ╭─ show ───────────────────────────────────────────────────────────────────────╮
    │                                                                          5/5 │
    │ ▸ all                                                               A 5  B 4 │
    │   differences                                                       A 1  B 1 │
    │   only here                                                         A 3  B 2 │
    │   not reviewed                                                      A 2  B 2 │
    │   with a note                                                       A 0  B 0 │
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
     │ Nobody had c╭─ show ─────────────────────────────────────────────────────────────────────────────────╮             │
     │ Millbrook, w│                                                                                    5/5 │             │
     │ of the vote │ ▸ all                                                                         A 5  B 4 │             │
     │             │   differences                                                                 A 1  B 1 │             │
     │             │   only here                                                                   A 3  B 2 │             │
     │             │   not reviewed                                                                A 2  B 2 │             │
     │             │   with a note                                                                 A 0  B 0 │             │≈
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
                │ there. She heard of the vote on the radio╭─ show ─────────────────────────────────────────────────────────────────────────────────╮                                          │
                │                                          │                                                                                    5/5 │                                          │
                │                                          │ ▸ all                                                                         A 5  B 4 │                                          │
                │                                          │   differences                                                                 A 1  B 1 │                                          │
                │                                          │   only here                                                                   A 3  B 2 │                                          │
                │                                          │   not reviewed                                                                A 2  B 2 │                                          │
                │                                          │   with a note                                                                 A 0  B 0 │                                          │≈
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
    insta::assert_snapshot!(edges(1, |columns, rows| pressed(reader(columns, rows), "f o n l y enter")), @"
    40
    ▸A  Council closes the ol… · 53 % shared
     · only here   only: only here   ? help
    80
    ▸A  Council closes the old … · 53 % shared      B  Pier to close … · 65 % shared
     · only here                  only: only here   linked scroll   c next   ? help
    120
      ▸A  Council closes the old pier · 1 min · 53 % shared               B  Pier to close after long debate · 65 % shared
     · only here                                                   only: only here   linked scroll   60 %   c next   ? help
    200
                 ▸A  Council closes the old pier · 1 min · 53 % shared                                            B  Pier to close after long debate · 1 min · 65 % shared
     · only here                                                                                                                                   only: only here   linked scroll   60 %   c next   ? help
    ");
}

#[test]
fn the_welcome_at_every_width() {
    let welcomed = |columns, rows| {
        let mut reader = reader(columns, rows);
        reader.welcome();
        reader
    };
    insta::assert_snapshot!(whole(welcomed), @"
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
    ╭─ welcome ────────────────────────────╮
    │ A number joins what both tell: ≈     │
    │ they agree, ≠ they differ; · only    │
    │ one.                                 │
    │ j k next sentence, c next fact of    │
    │ both, d difference, e why, enter     │
    │ across.                              │
    │ t topics, a articles, / search, i    │
    │ write a note, ? all keys, q quit.    │
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
     who sells oysters there. She    ·
     heard of the vote on the radio.


     ╭─ welcome ──────────────────────────────────────────────────────────────────╮
     │ A number joins what both tell: ≈ they agree, ≠ they differ; · only one.    │
     │ j k next sentence, c next fact of both, d difference, e why, enter across. │
     │ t topics, a articles, / search, i write a note, ? all keys, q quit.        │
     ╰────────────────────────────────────────────────────────────────────────────╯
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
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                                                                                                                    │
     │                   ╭─ welcome ──────────────────────────────────────────────────────────────────╮                   │
     │                   │ A number joins what both tell: ≈ they agree, ≠ they differ; · only one.    │                   │
     │                   │ j k next sentence, c next fact of both, d difference, e why, enter across. │                   │
                         │ t topics, a articles, / search, i write a note, ? all keys, q quit.        │
                         ╰────────────────────────────────────────────────────────────────────────────╯
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
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                                                                                                                                              │
                │                                                ╭─ welcome ──────────────────────────────────────────────────────────────────╮                                                │
                │                                                │ A number joins what both tell: ≈ they agree, ≠ they differ; · only one.    │
                                                                 │ j k next sentence, c next fact of both, d difference, e why, enter across. │
                                                                 │ t topics, a articles, / search, i write a note, ? all keys, q quit.        │
                                                                 ╰────────────────────────────────────────────────────────────────────────────╯
     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 · Monday ↔ Tuesday                                                                                                   linked scroll   20 %   c next   ? help
    ");
}

#[test]
fn a_note_on_a_pair_at_every_width() {
    let writing = |columns, rows| {
        let mut reader = reader(columns, rows);
        press(&mut reader, "I");
        type_text(&mut reader, "Seven or eight? Ask the clerk for the minutes.");
        reader
    };
    insta::assert_snapshot!(edges(6, writing), @"
    40
    ▸A  Council closes the ol… · 53 % shared
    ╭─ both: enter saves, esc sets aside ──╮
    │ The town council voted 7 to 4 on Mo… │
    │ By 8 votes to 4 the town council de… │
    │ ▸ht? Ask the clerk for the minutes.  │
    ╰──────────────────────────────────────╯
     ≠ differs · 1 of 2 · 7 to 4 ↔…  ? help
    80
    ▸A  Council closes the old … · 53 % shared      B  Pier to close … · 65 % shared
    ╭─ note on this pair: enter saves, esc sets aside ─────────────────────────────╮
    │ The town council voted 7 to 4 on Monday to close the old pier at Westhaven.  │
    │ By 8 votes to 4 the town council decided on Tuesday to close the old pier a… │
    │ ▸Seven or eight? Ask the clerk for the minutes.                              │
    ╰──────────────────────────────────────────────────────────────────────────────╯
     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 ·…  linked scroll   c next   ? help
    120
      ▸A  Council closes the old pier · 1 min · 53 % shared               B  Pier to close after long debate · 65 % shared
     │             ╭─ note on this pair: enter saves, esc sets aside ───────────────────────────────────────╮             │
     │             │ The town council voted 7 to 4 on Monday to close the old pier at Westhaven.            │             │
     │             │ By 8 votes to 4 the town council decided on Tuesday to close the old pier at Westhave… │             │
                   │ ▸Seven or eight? Ask the clerk for the minutes.                                        │
                   ╰────────────────────────────────────────────────────────────────────────────────────────╯
     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 · Monday ↔ Tuesday                   linked scroll   20 %   c next   ? help
    200
                 ▸A  Council closes the old pier · 1 min · 53 % shared                                            B  Pier to close after long debate · 1 min · 65 % shared
                │                                          ╭─ note on this pair: enter saves, esc sets aside ───────────────────────────────────────╮                                          │
                │                                          │ The town council voted 7 to 4 on Monday to close the old pier at Westhaven.            │
                                                           │ By 8 votes to 4 the town council decided on Tuesday to close the old pier at Westhave… │
                                                           │ ▸Seven or eight? Ask the clerk for the minutes.                                        │
                                                           ╰────────────────────────────────────────────────────────────────────────────────────────╯
     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 · Monday ↔ Tuesday                                                                                                   linked scroll   20 %   c next   ? help
    ");
}

#[test]
fn how_a_page_was_read_at_every_width() {
    let source = |columns, rows| -> Reader {
        let courier = courier();
        let page = ["Home | News | Harbour | Sport", "Read more: Nine traders lose their stalls"];
        let text = [&*courier.source.text, "\n\n", &page.join("\n\n")].concat();
        let dropped = page.iter().zip(["menu", "link to more"]).map(|(line, reason)| {
            let start = text.find(line).expect("the line is in the page");
            Dropped { span: Span::new(start, start + line.len()), reason }
        });
        let dropped = dropped.collect();
        let notice = "read as windows-1252, guessed; --encoding names another one".to_owned();
        let source =
            Source { encoding: "windows-1252", notices: vec![notice], ..Source::new("old/pier.txt", text.clone()) };
        let article = Article { source, dropped, ..Article::clone(&courier) };
        pressed(reader_over([article.into(), ledger()], columns, rows), "X")
    };
    insta::assert_snapshot!(whole(source), @"
    40
    ▸A  Council closes … · 53 % shared · * X
    ╭─ left out of A: enter goes there ────╮
    │                                  2/2 │
    │ read as text · windows-1252 · old/p… │
    │ * read as windows-1252, guessed;     │
    │   --encoding names another one       │
    │ ▸ menu          Home | News | Har…   │
    │   link to more  Read more: Nine t…   │
    │                                      │
    │                                      │
    │                                      │
    │                                      │
    │                                      │
    │                                      │
    │ ──────────────────────────────────── │
    │ menu          Home | News | Harbour  │
    │ | Sport                              │
    │                                      │
    │                                      │
    │                                      │
    ╰──────────────────────────────────────╯
     decided on Tuesday to close the
     old pier at Westhaven.
     ≠ differs · 1 of 2 · 7 to 4 ↔…  ? help
    80
    ▸A  Council closes th… · 53 % shared · * X      B  Pier to close … · 65 % shared
    ╭─ left out of A: enter goes there ────────────────────────────────────────────╮
    │                                                                          2/2 │
    │ read as text · windows-1252 · old/pier.txt                                   │
    │ * read as windows-1252, guessed; --encoding names another one                │
    │ ▸ menu          Home | News | Harbour | Sport                                │
    │   link to more  Read more: Nine traders lose their stalls                    │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │ ──────────────────────────────────────────────────────────────────────────── │
    │ menu          Home | News | Harbour | Sport                                  │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    ╰──────────────────────────────────────────────────────────────────────────────╯


     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 ·…  linked scroll   c next   ? help
    120
      ▸A  Council closes the old pier · 53 % shared · 1 notice: X         B  Pier to close after long debate · 65 % shared
    ≠│ Council clos╭─ left out of A: enter goes there ──────────────────────────────────────────────────────╮             │
     │             │                                                                                    2/2 │             │
     │▌The town cou│ read as text · windows-1252 · old/pier.txt                                             │any left     │
     │▌close the ol│ * read as windows-1252, guessed; --encoding names another one                          │4 the town  ▌│
     │ rotten piles│ ▸ menu          Home | News | Harbour | Sport                                          │ the old    ▌│
     │ harbour mast│   link to more  Read more: Nine traders lose their stalls                              │            ▌│
     │             │                                                                                        │             │≠
    ≈│ § Traders we│                                                                                        │repairs to   │
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
     │             │ menu          Home | News | Harbour | Sport                                            │             │
     │             │                                                                                        │             │
     │             │                                                                                        │             │
     │             │                                                                                        │             │
     │             │                                                                                        │             │
     │             ╰────────────────────────────────────────────────────────────────────────────────────────╯             │


     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 · Monday ↔ Tuesday                   linked scroll   20 %   c next   ? help
    200
                 ▸A  Council closes the old pier · 1 min · 53 % shared · 1 notice: X                              B  Pier to close after long debate · 1 min · 65 % shared
               ≠│ Council closes the old pier              ╭─ left out of A: enter goes there ──────────────────────────────────────────────────────╮                                          │
                │                                          │                                                                                    2/2 │                                          │
                │▌The town council voted 7 to 4 on Monday t│ read as text · windows-1252 · old/pier.txt                                             │any left the hall in silence. By 8 votes ▌│
                │ Repairs of the rotten piles would cost 2.│ * read as windows-1252, guessed; --encoding names another one                          │esday to close the old pier at Westhaven.▌│
                │ master said.                             │ ▸ menu          Home | News | Harbour | Sport                                          │                                          │
                │                                          │   link to more  Read more: Nine traders lose their stalls                              │repairs to the rotten piles at 2.1        │
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
                │                                          │ menu          Home | News | Harbour | Sport                                            │                                          │
                │                                          │                                                                                        │                                          │
                │                                          │                                                                                        │                                          │
                │                                          │                                                                                        │                                          │
                │                                          │                                                                                        │
                                                           ╰────────────────────────────────────────────────────────────────────────────────────────╯


     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 · Monday ↔ Tuesday                                                                                                   linked scroll   20 %   c next   ? help
    ");
}

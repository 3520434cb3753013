//! Screens: two short articles, keys, and what is seen then.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget as _;

use super::Screen;
use crate::reader::fixture::{courier, ledger, press, reader, reader_over, type_text};
use crate::reader::{Arrangement, ArticleId, Event, Glyphs, ListedTheme, Reader, Size, Standing, ThemeId};
use crate::text::{Article, Dropped, Source, Span};
use crate::ui::theme::{Role, Theme};

pub(super) fn buffer(reader: &Reader) -> Buffer {
    let size = reader.view.size;
    let mut buffer = Buffer::empty(Rect::new(0, 0, size.columns, size.rows));
    Screen::new(reader, &Theme::default()).render(buffer.area, &mut buffer);
    buffer
}

/// The status row.
fn last_line(reader: &Reader) -> String {
    screen(reader).lines().last().unwrap_or_default().trim_start().to_owned()
}

/// The screen as text; blanks at the ends of lines do not count.
pub(super) fn screen(reader: &Reader) -> String {
    let buffer = buffer(reader);
    let rows = buffer.content.chunks(usize::from(buffer.area.width.max(1)));
    let lines = rows.map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect::<String>());
    lines.map(|line| line.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

#[test]
fn two_texts_side_by_side_at_80_columns() {
    let reader = reader(80, 20);
    insta::assert_snapshot!(screen(&reader), @"
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



     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 ·…  linked scroll   c next   ? help
    ");
}

#[test]
fn two_texts_side_by_side_at_120_columns_with_the_partner_of_the_second_sentence() {
    let mut reader = reader(120, 14);
    press(&mut reader, "j");
    insta::assert_snapshot!(screen(&reader), @"
      ▸A  Council closes the old pier · 1 min · 53 % shared               B  Pier to close after long debate · 65 % shared
    ≠│ Council closes the old pier                                        Pier to close after long debate                 │
     │                                                                                                                    │
     │ The town council voted 7 to 4 on Monday to      1≠               · After two hours of public comment many left     │≠
    ≈│▌close the old pier at Westhaven. Repairs of the 2≈ ├─────╮      1≠ the hall in silence. By 8 votes to 4 the town   │
     │▌rotten piles would cost 2.1 million pounds, the          │         council decided on Tuesday to close the old     │
     │▌harbour master said.                                     │         pier at Westhaven.                              │
     │                                                          │                                                         │≈
     │ § Traders were not asked                        ·        ╰────┤ 2≈ The harbour master put the cost of repairs to  ▌│
     │                                                                  · the rotten piles at 2.1 million pounds. A crane▌│
     │ Nobody had consulted the nine traders, said Ada ·                  will arrive in spring.                          │
     │ Millbrook, who sells oysters there. She heard   ·                                                                  │
     │ of the vote on the radio.                                                                                          │
     ≈ agrees · 2 of 2                                                               linked scroll   40 %   c next   ? help
    ");
}

#[test]
fn two_texts_in_the_middle_of_200_columns() {
    let reader = reader(200, 10);
    insta::assert_snapshot!(screen(&reader), @"
                ▸A  Council closes the old pier · 1 min · 53 % shared                                            B  Pier to close after long debate · 1 min · 65 % shared
              ≠│ Council closes the old pier                                                                     Pier to close after long debate                                              │
               │                                                                                                                                                                              │≠
              ≈│▌The town council voted 7 to 4 on Monday to close the old pier at Westhaven.  1≠ ├──────────┤ 1≠ After two hours of public comment many left the hall in silence. By 8 votes ▌│
               │ Repairs of the rotten piles would cost 2.1 million pounds, the harbour       2≈                 to 4 the town council decided on Tuesday to close the old pier at Westhaven.▌│
               │ master said.                                                                                                                                                                 │≈
                                                                                                              2≈ The harbour master put the cost of repairs to the rotten piles at 2.1        │
                 § Traders were not asked                                                     ·                · million pounds. A crane will arrive in spring.                               │

    ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 · Monday ↔ Tuesday                                                                                                   linked scroll   20 %   c next   ? help
    ");
}

#[test]
fn one_text_with_the_partner_below_at_40_columns() {
    let reader = reader(40, 20);
    insta::assert_snapshot!(screen(&reader), @"
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
     ≠ differs · 1 of 2 · 7 to 4 ↔…  ? help
    ");
}

#[test]
fn the_evidence_of_a_link() {
    let mut reader = reader(100, 24);
    press(&mut reader, "e");
    insta::assert_snapshot!(screen(&reader), @"
      ▸A  Council closes the old pier · 53 % shared           B  Pier to close after lo… · 65 % shared
    ≠│ Council closes the old pier                            Pier to close after long debate         │
     │                                                                                                │
     │▌The town council voted 7 to 4 on Monday 1≠ ├───╮     · After two hours of public comment many  │
     │▌to close the old pier at Westhaven.            ╰──┤ 1≠ left the hall in silence. By 8 votes to▌│
     │ Repairs of the rotten piles would cost  2≈             4 the town council decided on Tuesday  ▌│
    ≈│ 2.1 million pounds, the harbour master                 to close the old pier at Westhaven.    ▌│≠
     │ said.                                                                                          │
     │                                                     2≈ The harbour master put the cost of      │
     │ § Traders were not asked                ·              repairs to the rotten piles at 2.1      │
     │                                                      · million pounds. A crane will arrive     │
     │ Nobody had consulted the nine traders,  ·              in spring.                              │
     │ said Ada Millbrook, who sells oysters                                                          │
     │ there. She heard of the vote on the     ·                                                      │≈
     │ ra╭─ evidence: 1≠ ─────────────────────────────────────────────────────────────────────────╮   │
     │   │ ≠ differs · firm · score 0.97                                                          │   │
     │   │ ≠ quantity  7 to 4 ↔ 8 votes to 4                                                      │   │
     │   │ ≠ date      Monday ↔ Tuesday                                                           │   │
     │   │ = word      council                                                                    │   │
     │   │ = meaning   voted ≈ decided  (concept: decision)                                       │   │
     │   │                                                                                        │   │
     │   │ the only partner: enter goes there, esc closes                                         │   │
     │   ╰────────────────────────────────────────────────────────────────────────────────────────╯   │
     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 · Monday ↔ Tue…  linked scroll   20 %   c next   ? help
    ");
}

#[test]
fn topics_narrowed_by_typing() {
    let mut reader = reader(100, 24);
    press(&mut reader, "t");
    type_text(&mut reader, "pier");
    insta::assert_snapshot!(screen(&reader), @"
      ▸A  Council closes the old pier · 53 % shared           B  Pier to close after lo… · 65 % shared
    ≠│ Council closes the old pier                            Pier to close after long debate         │
     │                                                                                                │
     │▌The town council voted 7 to 4 on Monday 1≠ ├───╮     · After two hours of public comment many  │
     │▌to close the old pier at Westhaven.            ╰──┤ 1≠ left the hall in silence. By 8 votes to▌│
     │ Repairs of the rotten piles would cost  2≈             4 the town council decided on Tuesday  ▌│
    ≈│ 2.1 million pounds, the harbour master                 to close the old pier at Westhaven.    ▌│≠
     │ said.                                                                                          │
     │                                                     2≈ The harbour master put the cost of      │
     │ § Traders were not asked                ·              repairs to the rotten piles at 2.1      │
     │                                                      · million pounds. A crane will arrive     │
     │ Nobody had consulted the nine traders,  ·              in spring.                              │
     │ said Ada Millbrook, who sells oysters                                                          │
     │ there. She heard of the vote on the     ·                                                      │≈
     │ ra╭─ topics: # headings, @ names, & phrases, = facts ──────────────────────────────────────╮   │
     │   │ pier                                                                               2/7 │   │
     │   │ ▸ The town council voted 7 to 4 on Monday to close the old pier at Westhave…  A 1  B 1 │   │
     │   │   Repairs of the rotten piles would cost 2.1 million pounds, the harbour ma…  A 1  B 1 │   │
     │   │                                                                                        │   │
     │   │                                                                                        │   │
     │   │                                                                                        │   │
     │   │                                                                                        │   │
     │   ╰────────────────────────────────────────────────────────────────────────────────────────╯   │
     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 · Monday ↔ Tue…  linked scroll   20 %   c next   ? help
    ");
}

#[test]
fn one_sentence_with_its_partner_where_there_is_room_for_no_more() {
    let reader = reader(39, 9);
    insta::assert_snapshot!(screen(&reader), @"
    ▸A  Council closes the … · 53 % shared
     The town council voted 7 to 4 on
     Monday to close the old pier at
     Westhaven.

     1≠ B  Pier to close after long debate
     By 8 votes to 4 the town council
     decided on Tuesday to close the old
     ≠ differs · 1 of 2 · 7 to 4 …  ? help
    ");
}

#[test]
fn three_rows_and_one_row_still_show_the_sentence() {
    for rows in [1, 3] {
        let shown = screen(&reader(30, rows));
        assert!(shown.starts_with(" The town council voted 7 to"), "{shown}");
    }
}

#[test]
fn words_for_a_screen_reader_and_the_cursor_where_the_sentence_is() {
    let mut reader = reader(80, 16);
    reader.view.arrangement = Arrangement::Sentence;
    reader.view.glyphs = Glyphs::Words;
    reader.update(Event::Resize(Size { columns: 80, rows: 15 }));
    insta::assert_snapshot!(screen(&reader), @"
    >A  Council closes the old pier , 1 min , 53 % shared
     The town council voted 7 to 4 on Monday to close the old pier at Westhaven.

     1 differs B  Pier to close after long debate
     By 8 votes to 4 the town council decided on Tuesday to close the old pier at
     Westhaven.








     differs , 1 of 2 , 7 to 4 against 8 votes ...  linked scroll   c next   ? help
    ");
    press(&mut reader, "e");
    let theme = Theme::default();
    let drawn = Screen::new(&reader, &theme);
    let mut buffer = Buffer::empty(Rect::new(0, 0, 80, 15));
    (&drawn).render(buffer.area, &mut buffer);
    assert_eq!(drawn.point().map(|point| point.y), Some(1));
    assert!(screen(&reader).is_ascii());
}

#[test]
fn the_evidence_lists_the_partners_to_choose_from() {
    let mut reader = reader(100, 24);
    press(&mut reader, "j j j ; + k k k r l tab G r l tab gg e");
    let shown = screen(&reader);
    insta::assert_snapshot!(shown.lines().skip(12).collect::<Vec<_>>().join("\n"), @"
     │ said Ada Millbrook, who sells oysters                                                          │
     │ there. She heard of the vote on the     ·                                                      │≈
    ≈│ ra╭─ evidence: 2≈+ ────────────────────────────────────────────────────────────────────────╮   │
     │   │ ≈ agrees · by hand                                                                     │   │
     │   │ nothing that both say was found                                                        │   │
     │   │                                                                                        │   │
     │   │                                                                                        │   │
     │   │ partner 1 of 2: up and down turn, enter goes there, esc closes                         │   │
     │   │ ▸ 2≈+    1.00  A crane will arrive in spring.                                          │   │≈
     │   │   1≠     0.97  By 8 votes to 4 the town council decided on Tuesday to close the old p… │   │
     │   ╰────────────────────────────────────────────────────────────────────────────────────────╯   │
     ≈ agrees, by hand · 2 of 4                                  linked scroll   20 %   c next   ? help
    ");
}

#[test]
fn the_divider_is_moved_by_mouse_and_by_key() {
    let mut reader = reader(120, 12);
    let widths = |reader: &Reader| reader.geometry().panes.map(|pane| pane.map_or(0, |pane| pane.text.width));
    let equal = widths(&reader);
    let between = reader.geometry().connector.expect("two texts").x + 2;
    reader.update(Event::Press { column: between, row: 4 });
    assert!(reader.update(Event::Drag { column: between + 10 }));
    reader.update(Event::Release);
    assert!(!reader.update(Event::Drag { column: 20 }));
    assert!(widths(&reader).left > equal.left && widths(&reader).right < equal.right);
    press(&mut reader, "ctrl-w =");
    assert_eq!(widths(&reader), equal);
    press(&mut reader, "ctrl-w <");
    assert!(widths(&reader).left < equal.left && widths(&reader).right > equal.right);
}

#[test]
fn the_first_start_says_what_one_sees_until_the_next_key() {
    let mut reader = reader(80, 20);
    reader.welcome();
    insta::assert_snapshot!(screen(&reader), @"
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
     ╭─ welcome ──────────────────────────────────────────────────────────────────╮
     │ A number joins what both tell: ≈ they agree, ≠ they differ; · only one.    │
     │ j k next sentence, c next fact of both, d difference, e why, enter across. │
     │ t topics, a articles, / search, i write a note, ? all keys, q quit.        │
     ╰────────────────────────────────────────────────────────────────────────────╯
     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 ·…  linked scroll   c next   ? help
    ");
    press(&mut reader, "j");
    assert!(reader.cards.is_empty() && reader.focused().is_some_and(|pane| pane.cursor.index() == 1));
}

#[test]
fn a_search_being_typed_at_80_columns() {
    let mut reader = reader(80, 12);
    press(&mut reader, "/");
    type_text(&mut reader, "pier");
    insta::assert_snapshot!(screen(&reader), @"
    ▸A  Council closes the old … · 53 % shared      B  Pier to close … · 65 % shared
     Council closes the old pier                    Pier to close after long debate

    ▌The town council voted 7 to     1≠ ├───╮     · After two hours of public
    ▌4 on Monday to close the old           │       comment many left the hall
    ▌pier at Westhaven. Repairs of   2≈     ╰──┤ 1≠ in silence. By 8 votes to 4    ▌
     the rotten piles would cost                    the town council decided on    ▌
     2.1 million pounds, the harbour                Tuesday to close the old pier  ▌
     master said.                                   at Westhaven.                  ▌

     § Traders were not asked        ·           2≈ The harbour master put the cost
     /pier                                             1/2   in both texts (ctrl-s)
    ");
}

#[test]
fn a_search_a_filter_and_a_mark_in_the_status_row_at_120_columns() {
    let mut reader = reader(120, 12);
    press(&mut reader, "j m a / o l d enter f d i f f enter");
    insta::assert_snapshot!(screen(&reader), @"
       A  Council closes the old pier · 1 min · 53 % shared              ▸B  Pier to close after long debate · 65 % shared
    ≠│ Council closes the old pier                                        Pier to close after long debate                 │
    /│                                                                                                                    │
    ≈│▌The town council voted 7 to 4 on Monday to      1≠ ├─────╮       · After two hours of public comment many left     │≠
     │aclose the old pier at Westhaven. Repairs of the 2≈       ╰────┤ 1≠ the hall in silence. By 8 votes to 4 the town  ▌│
     │ rotten piles would cost 2.1 million pounds, the                    council decided on Tuesday to close the old    ▌│/
     │ harbour master said.                                               pier at Westhaven.                             ▌│≈
     │                                                                                                                    │
       § Traders were not asked                        ·               2≈ The harbour master put the cost of repairs to   │
                                                                        · the rotten piles at 2.1 million pounds. A crane │
       Nobody had consulted the nine traders, said Ada ·                  will arrive in spring.                          │
     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 · M…  /old 2/2   only: differences   linked scroll   50 %   c next   ? help
    ");
}

#[test]
fn a_count_and_the_letter_of_a_mark_are_waited_for() {
    let mut reader = reader(80, 4);
    press(&mut reader, "1 2");
    assert!(screen(&reader).ends_with("\n 12"));
    press(&mut reader, "esc m");
    assert!(screen(&reader).ends_with("Set a mark with a letter on the sentence: press a letter, esc gives up"));
}

#[test]
fn matches_are_marked_and_what_the_filter_holds_back_is_dimmed() {
    let mut reader = reader(100, 12);
    press(&mut reader, "/ h e enter f d i f f enter");
    let theme = Theme::default();
    let buffer = buffer(&reader);
    let has = |role: Role| {
        let modifier = theme.style(role).add_modifier;
        buffer.content.iter().filter(|cell| cell.modifier.contains(modifier)).count()
    };
    assert!(has(Role::FoundCurrent) >= 2 && has(Role::Found) > 10 && has(Role::Dimmed) > 100);
}

#[test]
fn help_narrowed_by_typing() {
    let mut reader = reader(80, 20);
    press(&mut reader, "?");
    type_text(&mut reader, "link");
    insta::assert_snapshot!(screen(&reader), @"
    ▸A  Council closes the old … · 53 % shared      B  Pier to close … · 65 % shared
    ╭─ help: type to filter, enter runs ───────────────────────────────────────────╮
    │ link                                                                   8/101 │
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
    ╰──────────────────────────────────────────────────────────────────────────────╯


     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 ·…  linked scroll   c next   ? help
    ");
}

/// The two accounts, the first of them read from a page in an encoding that was guessed.
fn reader_of_a_page(columns: u16, rows: u16) -> Reader {
    let courier = courier();
    let page = [
        "Home | News | Harbour | Sport",
        "Council closes the old pier",
        "Subscribe to our letter for the latest news of the harbour, every morning before the first boat leaves, and \
         read what the town talks about.",
        "Read more: Nine traders lose their stalls",
    ];
    let text = [&*courier.source.text, "\n\n", &page.join("\n\n")].concat();
    let reasons = ["menu", "headline", "advertising", "link to more"];
    let dropped = page.iter().zip(reasons).map(|(line, reason)| {
        let start = text.find(line).expect("the line is in the page");
        Dropped { span: Span::new(start, start + line.len()), reason }
    });
    let dropped = dropped.collect();
    let notice = "read as windows-1252, guessed; --encoding names another one".to_owned();
    let source =
        Source { encoding: "windows-1252", notices: vec![notice], ..Source::new("old/pier.txt", text.clone()) };
    let article = Article { source, dropped, ..Article::clone(&courier) };
    reader_over([article.into(), ledger()], columns, rows)
}

#[test]
fn what_was_left_out_of_a_page_at_100_columns() {
    let mut reader = reader_of_a_page(100, 24);
    press(&mut reader, "X");
    insta::assert_snapshot!(screen(&reader), @"
      ▸A  Council closes th… · 53 % shared · 1 notice: X      B  Pier to close after lo… · 65 % shared
    ≠│ Co╭─ left out of A: enter goes there ──────────────────────────────────────────────────────╮   │
     │   │                                                                                    4/4 │   │
     │▌Th│ read as text · windows-1252 · old/pier.txt                                             │y  │
     │▌to│ * read as windows-1252, guessed; --encoding names another one                          │to▌│
     │ Re│ ▸ menu          Home | News | Harbour | Sport                                          │  ▌│
    ≈│ 2.│   headline      Council closes the old pier                                            │  ▌│≠
     │ sa│   advertising   Subscribe to our letter for the latest news of the harbour, every m…   │   │
     │   │   link to more  Read more: Nine traders lose their stalls                              │   │
     │ § │                                                                                        │   │
     │   │                                                                                        │   │
     │ No│                                                                                        │   │
     │ sa│                                                                                        │   │
     │ th│                                                                                        │   │≈
     │ ra│ ────────────────────────────────────────────────────────────────────────────────────── │   │
     │   │ menu          Home | News | Harbour | Sport                                            │   │
     │   │                                                                                        │   │
     │   │                                                                                        │   │
     │   │                                                                                        │   │
     │   │                                                                                        │   │
     │   ╰────────────────────────────────────────────────────────────────────────────────────────╯   │
     │                                                                                                │
     │                                                                                                │
     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 · Monday ↔ Tue…  linked scroll   20 %   c next   ? help
    ");
}

#[test]
fn what_was_left_out_narrowed_by_its_reason_at_40_columns() {
    let mut reader = reader_of_a_page(40, 20);
    press(&mut reader, "X");
    type_text(&mut reader, "menu");
    insta::assert_snapshot!(screen(&reader), @"
    ▸A  Council closes … · 53 % shared · * X
    ╭─ left out of A: enter goes there ────╮
    │ menu                             1/4 │
    │ read as text · windows-1252 · old/p… │
    │ * read as windows-1252, guessed;     │
    │   --encoding names another one       │
    │ ▸ menu          Home | News | Har…   │
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
    ");
}

#[test]
fn enter_goes_to_where_it_stood_and_esc_to_where_one_was() {
    let mut reader = reader_of_a_page(80, 20);
    press(&mut reader, "X esc");
    assert_eq!(reader.focused().map(|pane| pane.cursor.index()), Some(0));
    press(&mut reader, "X enter");
    assert_eq!(reader.focused().map(|pane| pane.cursor.index()), Some(4));
    assert!(reader.cards.is_empty());
}

#[test]
fn a_page_of_which_nothing_was_left_out_still_says_how_it_was_read() {
    let mut reader = reader(80, 12);
    press(&mut reader, "tab X");
    insta::assert_snapshot!(screen(&reader), @"
     A  Council closes the old … · 53 % shared     ▸B  Pier to close … · 65 % shared
    ╭─ left out of B: enter goes there ────────────────────────────────────────────╮
    │                                                                          0/0 │
    │ read as text · UTF-8 · test                                                  │
    │ nothing was left out                                                         │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    ╰──────────────────────────────────────────────────────────────────────────────╯

     § Traders were not asked        ·           2≈ The harbour master put the cost
     · only here                                    linked scroll   c next   ? help
    ");
}

#[test]
fn copies_are_marked_in_the_list_of_articles() {
    let mut reader = reader_over([courier(), ledger(), courier()], 80, 14);
    press(&mut reader, "a");
    insta::assert_snapshot!(screen(&reader), @"
    ▸A  Council closes the old … · 53 % shared      B  Pier to close … · 65 % shared
     Council closes the old pier                    Pier to close after long debate

    ╭─ article for A ──────────────────────────────────────────────────────────────╮
    │                                                                          3/3 │
    │ ▸ Council closes the old pier                                       A · test │
    │   Council closes the old pier                            same article · test │
    │   Pier to close after long debate                                   B · test │
    │                                                                              │
    ╰──────────────────────────────────────────────────────────────────────────────╯
     § Traders were not asked        ·           2≈ The harbour master put the cost
                                                    of repairs to the rotten piles
     Nobody had consulted the nine   ·            · at 2.1 million pounds. A crane
     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 ·…  linked scroll   c next   ? help
    ");
}

#[test]
fn a_note_being_written() {
    let mut reader = reader(80, 20);
    press(&mut reader, "I");
    type_text(&mut reader, "7 or 8?");
    insta::assert_snapshot!(screen(&reader), @"
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
    ╭─ note on this pair: enter saves, esc sets aside ─────────────────────────────╮
    │ The town council voted 7 to 4 on Monday to close the old pier at Westhaven.  │
    │ By 8 votes to 4 the town council decided on Tuesday to close the old pier a… │
    │ ▸7 or 8?                                                                     │
    ╰──────────────────────────────────────────────────────────────────────────────╯
     ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 ·…  linked scroll   c next   ? help
    ");
}

#[test]
fn half_a_chord_shows_how_it_can_go_on() {
    let mut reader = reader(120, 6);
    press(&mut reader, "]");
    let shown = screen(&reader);
    let last = shown.lines().last().unwrap_or_default();
    insta::assert_snapshot!(
        last,
        @" ]  c next link  d next difference  h next heading  n next note  o next only here  u next unreviewed"
    );
}

#[test]
fn ascii_draws_nothing_beyond_it() {
    let mut reader = reader(100, 24);
    reader.view.glyphs = Glyphs::Ascii;
    for keys in ["e", "esc t", "esc ?", "esc i", "esc X", "esc +", "j -", "r l tab", "G r l"] {
        press(&mut reader, keys);
        let shown = screen(&reader);
        assert!(shown.is_ascii(), "{shown}");
    }
}

#[test]
fn every_size_draws_without_a_panic() {
    for columns in (0..=10).chain([23, 24, 25, 40, 71, 72, 73, 120, 300]) {
        for rows in (0..=6).chain([11, 12, 13, 24, 100]) {
            let mut reader = reader(columns, rows);
            for keys in ["G", "e", "esc t", "esc ?", "esc I", "esc X", "esc tab", "gg + r l tab", "r l"] {
                press(&mut reader, keys);
                buffer(&reader);
            }
        }
    }
}

#[test]
fn the_monochrome_theme_uses_no_colour() {
    let reader = reader(100, 24);
    let mut buffer = Buffer::empty(Rect::new(0, 0, 100, 24));
    Screen::new(&reader, &Theme::monochrome()).render(buffer.area, &mut buffer);
    let plain = ratatui::style::Color::Reset;
    assert!(buffer.content.iter().all(|cell| cell.fg == plain && cell.bg == plain));
}

#[test]
fn the_strip_shows_the_partner_from_its_first_word_on_the_narrowest_screens_too() {
    let reader = reader(20, 24);
    let shown = screen(&reader);
    assert!(shown.lines().any(|row| row == "By 8 votes to 4 the"), "{shown}");
}

#[test]
fn half_a_chord_in_a_card_shows_what_it_means_there() {
    let mut reader = reader(120, 24);
    press(&mut reader, "e g");
    let shown = screen(&reader);
    assert!(shown.lines().last().is_some_and(|line| line.contains("first item")), "{shown}");
}

#[test]
fn a_file_that_has_changed_or_is_gone_says_so_in_the_header_at_any_width() {
    let header = |columns| {
        let mut reader = reader(columns, 12);
        let standings = vec![(ArticleId::new(0), Some(Standing::Changed)), (ArticleId::new(1), Some(Standing::Gone))];
        reader.update(Event::Looked(standings));
        screen(&reader).lines().next().unwrap_or_default().to_owned()
    };
    let headers = [120, 80, 72, 40].map(header).join("\n");
    insta::assert_snapshot!(headers, @"
      ▸A  Council closes the old pier · changed: R · 53 % shared          B  Pier to close afte… · file gone · 65 % shared
    ▸A  Council closes th… · changed: R · 53 %      B  Pier to close af… · file gone
    ▸A  Council close… · changed: R · 53 %      B  Pier to clos… · file gone
    ▸A  Council closes … · changed: R · 53 %
    ");
}

#[test]
fn what_the_reader_decided_is_marked_beside_both_texts() {
    let mut reader = reader(80, 20);
    press(&mut reader, "+ j r d j j ; - k r l tab G r l tab gg");
    insta::assert_snapshot!(screen(&reader), @"
    ▸A  Council closes the old … · 60 % shared      B  Pier to close … · 76 % shared
     Council closes the old pier                    Pier to close after long debate

    ▌The town council voted 7 to     1≠✓ ├──╮     · After two hours of public
    ▌4 on Monday to close the old           │       comment many left the hall
    ▌pier at Westhaven. Repairs of   2≠✓    ╰─┤ 1≠✓ in silence. By 8 votes to 4    ▌
     the rotten piles would cost                    the town council decided on    ▌
     2.1 million pounds, the harbour                Tuesday to close the old pier  ▌
     master said.                                   at Westhaven.                  ▌

     § Traders were not asked        3≈+        2≠✓ The harbour master put the cost
                                                    of repairs to the rotten piles
     Nobody had consulted the nine   ·          3≈+ at 2.1 million pounds. A crane
     traders, said Ada Millbrook,                   will arrive in spring.
     who sells oysters there. She    ·
     heard of the vote on the radio.



     ≠ differs, confirmed · 1 of 3 · 7 to 4 ↔ 8 v…  linked scroll   c next   ? help
    ");
}

#[test]
fn themes_to_choose_from_leave_room_for_what_they_look_like() {
    let mut reader = reader(100, 24);
    let theme = |(index, (name, detail)): (usize, (&str, &str))| ListedTheme {
        id: ThemeId::new(index),
        name: name.to_owned(),
        detail: detail.to_owned(),
    };
    let themes = [("terminal", "shipped"), ("dark", "yours"), ("sea\u{1b}side", "yours: line 3: `x` is not a role")];
    reader.update(Event::Themes(themes.into_iter().enumerate().map(theme).collect()));
    let shown = screen(&reader);
    let card: Vec<_> = shown.lines().skip(14).collect();
    insta::assert_snapshot!(card.join("\n"), @"
    │ ra╭─ theme: enter keeps it, esc goes back ─────────────────────────────────────────────────╮   │
    │   │                                                                                    3/3 │   │
    │   │ ▸ terminal                                                                     shipped │   │
    │   │   dark                                                                           yours │   │
    │   │   sea␛side                                            yours: line 3: `x` is not a role │   │
    │   │                                                                                        │   │
    │   │                                                                                        │   │
    │   │                                                                                        │   │
    │   ╰────────────────────────────────────────────────────────────────────────────────────────╯   │
    ≠ differs · 1 of 2 · 7 to 4 ↔ 8 votes to 4 · Monday ↔ Tue…  linked scroll   20 %   c next   ? help
    ");
}

#[test]
fn the_evidence_of_what_the_reader_decided() {
    let mut reader = reader(100, 24);
    press(&mut reader, "r v e");
    insta::assert_snapshot!(screen(&reader), @"
      ▸A  Council closes the old pier · 53 % shared           B  Pier to close after lo… · 65 % shared
    =│ Council closes the old pier                            Pier to close after long debate         │
     │                                                                                                │
     │▌The town council voted 7 to 4 on Monday 1=✓ ├──╮     · After two hours of public comment many  │
     │▌to close the old pier at Westhaven.            ╰─┤ 1=✓ left the hall in silence. By 8 votes to▌│
     │ Repairs of the rotten piles would cost  2≈             4 the town council decided on Tuesday  ▌│
    ≈│ 2.1 million pounds, the harbour master                 to close the old pier at Westhaven.    ▌│=
     │ said.                                                                                          │
     │                                                     2≈ The harbour master put the cost of      │
     │ § Traders were not asked                ·              repairs to the rotten piles at 2.1      │
     │                                                      · million pounds. A crane will arrive     │
     │ Nobody had consulted the nine traders,  ·              in spring.                              │
     │ said Ada Millbrook, who sells oysters                                                          │
     │ there. She heard of the vote on the     ·                                                      │≈
     │ ra╭─ evidence: 1=✓ ────────────────────────────────────────────────────────────────────────╮   │
     │   │ = verbatim · relation set by you · score 0.97                                          │   │
     │   │ ≠ quantity  7 to 4 ↔ 8 votes to 4                                                      │   │
     │   │ ≠ date      Monday ↔ Tuesday                                                           │   │
     │   │ = word      council                                                                    │   │
     │   │ = meaning   voted ≈ decided  (concept: decision)                                       │   │
     │   │                                                                                        │   │
     │   │ the only partner: enter goes there, esc closes                                         │   │
     │   ╰────────────────────────────────────────────────────────────────────────────────────────╯   │
     = verbatim, relation set by you · 1 of 2 · 7 to 4 ↔ 8 vot…  linked scroll   20 %   c next   ? help
    ");
}

#[test]
fn a_theme_with_a_background_paints_every_cell_and_every_card() {
    let dark = Theme::named("dark").unwrap();
    for keys in ["", "e", "t", "?", "I", "X", "]"] {
        let mut reader = reader(100, 24);
        press(&mut reader, keys);
        let mut buffer = Buffer::empty(Rect::new(0, 0, 100, 24));
        Screen::new(&reader, &dark).render(buffer.area, &mut buffer);
        let plain = ratatui::style::Color::Reset;
        assert!(buffer.content.iter().all(|cell| cell.fg != plain && cell.bg != plain), "{keys}");
    }
}

#[test]
fn a_link_by_hand_that_was_begun_says_so_until_it_is_made() {
    let mut reader = reader(100, 6);
    press(&mut reader, "j r l tab");
    let told = "+ rl links it here · esc gives up · A: Repairs of the rotten piles would cost 2.1 million pounds,…";
    assert_eq!(last_line(&reader).trim(), told);
    reader.view.glyphs = Glyphs::Ascii;
    assert!(screen(&reader).is_ascii());
}

#[test]
fn a_decision_is_told_with_the_key_that_takes_it_back() {
    let mut reader = reader(80, 6);
    press(&mut reader, "-");
    assert_eq!(last_line(&reader).trim(), "rejected; u undoes it; 1 link is not reviewed");
}

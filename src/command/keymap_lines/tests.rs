//! Good lines apply, every other is told with its place.

use proptest::prelude::*;

use super::*;

/// The problems that a file has, and how many of its lines apply.
fn told(text: &str) -> (usize, Vec<String>) {
    let (changes, problems) = KeymapChanges::read(text);
    (changes.0.len(), problems.iter().map(ToString::to_string).collect())
}

/// The one problem of a file with a good line before and after.
fn problem(line: &str) -> String {
    let (good, problems) = told(&format!("[reading]\n'alt-1' = 'quit'\n{line}\n'alt-2' = 'quit'\n"));
    assert_eq!(good, 2, "the other lines apply: {problems:?}");
    assert_eq!(problems.len(), 1, "{problems:?}");
    problems[0].clone()
}

#[test]
fn an_unknown_command_is_told_with_the_one_that_is_meant() {
    assert_eq!(problem("w = 'nxt_link'"), "line 3: `nxt_link` is not a command (did you mean `next_link`?)");
    assert_eq!(
        problem("w = 'frobnicate'"),
        "line 3: `frobnicate` is not a command (`diptych keys` lists the commands)"
    );
}

#[test]
fn a_key_that_is_none_is_told() {
    assert_eq!(problem("entr = 'quit'"), "line 3: `entr` is not a key (did you mean `enter`?)");
    assert_eq!(problem("'' = 'quit'"), "line 3: `` names no key (the space bar is written `space`)");
}

#[test]
fn a_key_without_quotes_is_told_as_such() {
    let problem = problem("]c = 'quit'");
    assert!(problem.starts_with("line 3: ") && problem.contains("needs quotes"), "{problem}");
}

#[test]
fn a_key_that_comes_twice_is_told_with_both_lines() {
    let expected = "line 3: `alt-1` is bound in line 2 already (both ways of writing it are one key: leave one out)";
    assert_eq!(problem("'A-1' = 'redraw'"), expected);
    assert_eq!(problem("'A-1' = 'none'"), expected);
    let (good, problems) = told("[reading]\nq = 'quit'\nq = 'redraw'\n");
    assert_eq!(good, 1);
    assert_eq!(problems, ["line 3: `reading.q` is in line 2 already (the first one counts; leave one out)"]);
}

#[test]
fn a_key_that_hides_a_longer_one_is_told_and_the_other_way_round() {
    let hint = "(a key can't be a command and the beginning of a longer one)";
    let (good, problems) = told("[reading]\n'g g' = 'go_start'\ng = 'go_end'\n");
    assert_eq!((good, problems), (1, vec![format!("line 3: `g` would hide `gg` in line 2 {hint}")]));
    let (good, problems) = told("[reading]\ng = 'go_end'\n'g g' = 'go_start'\n");
    assert_eq!((good, problems), (1, vec![format!("line 3: `gg` can't be reached: `g` in line 2 comes first {hint}")]));
    assert_eq!(told("[reading]\ng = 'none'\n'g g' = 'go_start'\n"), (2, vec![]));
    assert_eq!(told("[reading]\ng = 'go_start'\n[list]\n'g g' = 'first_item'\n"), (2, vec![]));
}

#[test]
fn a_section_that_does_not_exist_is_told_once() {
    let (good, problems) = told("[readng]\nq = 'quit'\nw = 'quit'\n");
    assert_eq!((good, problems), (0, vec!["line 1: `readng` is not a section (did you mean `reading`?)".to_owned()]));
    let (_, problems) = told("[menu]\n");
    assert_eq!(problems, ["line 1: `menu` is not a section (there are [reading], [list], [field])"]);
}

#[test]
fn a_line_before_any_section_is_told() {
    let (_, problems) = told("q = 'quit'\n");
    assert_eq!(problems, ["line 1: `q` stands in no section (put it under [reading], [list], [field])"]);
}

#[test]
fn a_command_of_another_context_is_told_with_its_own() {
    assert_eq!(
        problem("w = 'cursor_left'"),
        "line 3: `cursor_left` does nothing in [reading] (it belongs under [field])"
    );
    assert_eq!(
        problem("w = 'accept'"),
        "line 3: `accept` does nothing in [reading] (it belongs under [list] or [field])"
    );
}

#[test]
fn a_value_that_is_no_text_is_told() {
    for (line, kind) in [("w = 1", "a number"), ("w = false", "true or false"), ("g.g = 'quit'", "a section")] {
        assert!(problem(line).starts_with(&format!("line 3: a command is wanted, not {kind}")), "{line}");
    }
}

#[test]
fn what_is_typed_can_not_be_bound_in_a_field() {
    let (good, problems) = told("[field]\n'j' = 'next_item'\n'x ctrl-a' = 'accept'\n'ctrl-j' = 'next_item'\n");
    assert_eq!(good, 1);
    assert_eq!(problems[0], "line 2: `j` is typed in a text field (use a key with ctrl or alt)");
    assert_eq!(problems.len(), 2);
}

#[test]
fn ctrl_c_can_not_be_bound_or_taken_away() {
    let expected = "line 3: `ctrl-c` always quits (choose another key)";
    assert_eq!(problem("'ctrl-c' = 'redraw'"), expected);
    assert_eq!(problem("'ctrl-c' = 'none'"), expected);
    assert_eq!(problem("'x ctrl-c' = 'redraw'"), expected);
    assert_eq!(told("[reading]\n'ctrl-c' = 'quit'\n"), (1, vec![]));
}

#[test]
fn problems_come_in_the_order_of_the_lines() {
    let (good, problems) = told("[reading]\nx = 'nothing'\nfoo\ny = 'nothing'\nz = 'quit'\n");
    assert_eq!(good, 1);
    let lines: Vec<_> = problems.iter().filter_map(|problem| problem.split(':').next()).collect();
    assert_eq!(lines, ["line 2", "line 3", "line 4"]);
}

proptest! {
    #[test]
    fn any_text_gives_problems_and_never_a_panic(text in "(\\[(reading|field)\\]\n)?(.{0,9}( = .{0,9})?\n){0,6}") {
        let lines = text.lines().count();
        for problem in KeymapChanges::read(&text).1 {
            prop_assert!(problem.line.is_some_and(|line| (1..=lines.max(1)).contains(&line)), "{problem}");
        }
    }
}

#[test]
fn what_people_write_wrongly_is_told_with_the_way_out() {
    let cases = [
        ("\"5\" = 'go_end'", "`5` can't be reached: a digit says how often (choose a key that is no digit)"),
        ("\"5 g\" = 'go_end'", "`5g` can't be reached: a digit says how often (choose a key that is no digit)"),
        ("w = ''", "`` is not a command (\"none\" takes a key away)"),
        ("quit = 'w'", "`quit` is not a key (it is a command: the key comes first, as in `\"q\" = \"quit\"`)"),
        ("w = 'undo'", "`undo` is not a command (did you mean `undo_decision`?)"),
        ("w = 'help'", "`help` is not a command (did you mean `toggle_help`?)"),
        ("w = 'pane'", "`pane` is not a command (there are `grow_pane`, `shrink_pane`)"),
        ("w = 'paste'", "`paste` is not a command (`diptych keys` lists the commands)"),
        ("f99 = 'quit'", "`f99` is not a key (there are `f1` to `f24`)"),
        ("zzz = 'quit'", "`zzz` is not a key (keys that follow one another are parted by blanks: `z z z`)"),
        ("hyper-x = 'quit'", "`hyper-x` is not a key (before a key may stand `ctrl-`, `alt-` and `shift-`)"),
        ("ctrl-entr = 'quit'", "`ctrl-entr` is not a key (did you mean `enter`?)"),
        (
            "g = 'quit'\ngg = 'quit'",
            "`gg` can't be reached: `g` in line 2 comes first \
             (a key can't be a command and the beginning of a longer one)",
        ),
    ];
    for (line, told) in cases {
        let (changes, problems) = KeymapChanges::read(&format!("[reading]\n{line}\nQ = 'quit'\n"));
        let said: Vec<String> = problems.iter().map(Problem::advice).collect();
        assert_eq!(said, [told], "{line}");
        assert!(changes.0.iter().any(|line| line.chord.to_string() == "Q"), "the other line of {line} applies");
    }
    let (_, problems) = KeymapChanges::read("[reading]\nctrl-i = 'quit'\ntab = 'quit'\n");
    assert!(problems[0].advice().starts_with("`tab` is bound in line 2 already (both ways"), "{problems:?}");
}

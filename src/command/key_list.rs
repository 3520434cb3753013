//! The key list of the README, made from the table of commands and a keymap.

use super::context::Context;
use super::keymap::Keymap;
use super::table::{Command, Group};

/// The lines between which the list stands.
const MARKERS: [&str; 2] = ["<!-- keys -->", "<!-- /keys -->"];

/// All keys as Markdown: for each group its title and a table of keys, sentences and names.
pub fn key_list(keymap: &Keymap) -> String {
    Group::ALL.iter().map(|group| group_table(keymap, *group)).collect::<Vec<_>>().join("\n")
}

/// A text with the list between its markers made anew; nothing if it does not have both.
pub fn with_key_list(text: &str, keymap: &Keymap) -> Option<String> {
    let [start, end] = MARKERS;
    let (before, rest) = text.split_once(start)?;
    let (_, after) = rest.split_once(end)?;
    Some(format!("{before}{start}\n{}{end}{after}", key_list(keymap)))
}

fn group_table(keymap: &Keymap, group: Group) -> String {
    let rows = group
        .commands()
        .map(|command| format!("| {} | {} | `{}` |\n", keys_cell(keymap, command), command.about(), command.name()));
    let head = "| key | what it does | command |\n| --- | --- | --- |\n";
    format!("### {}\n\n{head}{}", group.title(), rows.collect::<String>())
}

/// All keys of a command as plain text: `j  down  ctrl-n; in text fields tab`.
pub fn keys_as_text(keymap: &Keymap, command: Command) -> String {
    let said = chords(keymap, command).into_iter().map(|(context, chords)| match context {
        None => chords.join("  "),
        Some(context) => format!("in {} {}", context.title(), chords.join("  ")),
    });
    said.collect::<Vec<_>>().join("; ")
}

fn keys_cell(keymap: &Keymap, command: Command) -> String {
    let said = chords(keymap, command).into_iter().map(|(context, chords)| {
        let chords = chords.iter().map(|chord| code(chord)).collect::<Vec<_>>().join(" ");
        context.map_or(chords.clone(), |context| format!("in {} {chords}", context.title()))
    });
    said.collect::<Vec<_>>().join(" · ")
}

/// The chords of a command in the context that its group is for, and behind them, with the context, what others have
/// besides.
fn chords(keymap: &Keymap, command: Command) -> Vec<(Option<Context>, Vec<String>)> {
    let mut said: Vec<(Option<Context>, Vec<String>)> = Vec::new();
    for context in command.group().contexts() {
        let is_said = |chord: &String| said.iter().any(|(_, chords)| chords.contains(chord));
        let chords = keymap.keys_of(*context, command).into_iter().map(ToString::to_string);
        let fresh: Vec<String> = chords.filter(|chord| !is_said(chord)).collect();
        if !fresh.is_empty() {
            let context = (!said.is_empty()).then_some(*context);
            said.push((context, fresh));
        }
    }
    said
}

/// A code span in a table's cell: a backtick needs longer fences, a bar would end the cell.
fn code(text: &str) -> String {
    let text = text.replace('|', "\\|");
    if text.contains('`') { format!("`` {text} ``") } else { format!("`{text}`") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::KeymapChanges;

    #[test]
    fn the_list_names_every_command_with_its_keys() {
        let list = key_list(&Keymap::default());
        for command in Command::ALL {
            assert!(list.contains(&format!("`{}`", command.name())), "{command:?}");
        }
        assert!(list.contains("| `c` `]c` | Go to the next linked sentence | `next_link` |"), "{list}");
    }

    #[test]
    fn bars_and_backticks_do_not_break_the_table() {
        let (changes, _) = KeymapChanges::read("[reading]\n\"|\" = 'quit'\n'`' = 'quit'\n");
        let list = key_list(&Keymap::default().merge(changes));
        assert!(list.contains("| `\\|` `` ` `` `q` `ctrl-c` | Quit |"), "{list}");
    }

    #[test]
    fn only_what_stands_between_the_markers_is_replaced() {
        let keymap = Keymap::default();
        let text = "# A\n\n<!-- keys -->\nold\n<!-- /keys -->\nend\n";
        let made = with_key_list(text, &keymap).unwrap();
        assert!(made.starts_with("# A\n\n<!-- keys -->\n### Moving\n"));
        assert!(made.ends_with("|\n<!-- /keys -->\nend\n"));
        assert_eq!(with_key_list(&made, &keymap), Some(made));
        assert_eq!(with_key_list("no markers", &keymap), None);
    }
}

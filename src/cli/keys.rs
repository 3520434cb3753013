//! `diptych keys`

use std::fmt::Write as _;

use super::configured::user_config;
use super::output::{print, warn};
use crate::command::{Command, Context, Group, Keymap};

/// Prints the keys as they are with the user's own keymap.
pub(super) fn print_keys() -> anyhow::Result<()> {
    let (config, problems) = user_config();
    warn(&problems);
    Ok(print(&key_list(&config.keymap))?)
}

/// Every command with its keys, group by group, as text.
fn key_list(keymap: &Keymap) -> String {
    let mut out = String::new();
    for group in Group::ALL {
        let _ = writeln!(out, "{}{}", if out.is_empty() { "" } else { "\n" }, group.title());
        let context = group.contexts().first().copied().unwrap_or(Context::Reading);
        for command in group.commands() {
            let _ =
                writeln!(out, "  {:<22} {:<26} {}", keys(keymap, context, command), command.name(), command.about());
        }
    }
    out
}

fn keys(keymap: &Keymap, context: Context, command: Command) -> String {
    keymap.keys_of(context, command).iter().map(ToString::to_string).collect::<Vec<_>>().join("  ")
}

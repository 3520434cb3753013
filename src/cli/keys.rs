//! `diptych keys`

use std::fmt::Write as _;

use super::configured::user_config;
use super::output::{print, warn_of_each};
use crate::command::{Group, Keymap, keys_as_text};
use crate::text::cells;

/// Prints the keys as they are with the user's own keymap.
pub(super) fn print_keys() -> anyhow::Result<()> {
    let (config, problems) = user_config();
    warn_of_each(&problems);
    Ok(print(&key_list(&config.keymap))?)
}

/// Every command with its keys, group by group, as text.
fn key_list(keymap: &Keymap) -> String {
    let mut out = String::new();
    for group in Group::ALL {
        let _ = writeln!(out, "{}{}", if out.is_empty() { "" } else { "\n" }, group.title());
        let rows: Vec<_> = group.commands().map(|command| (keys_as_text(keymap, command), command)).collect();
        let width = rows.iter().map(|(keys, _)| cells(keys)).max().unwrap_or(0);
        for (keys, command) in rows {
            let _ = writeln!(out, "  {keys:<width$}  {:<26} {}", command.name(), command.about());
        }
    }
    out
}

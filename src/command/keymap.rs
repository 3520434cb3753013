//! The keymap: keys → commands, context by context.
//!
//! The rules: `ctrl-c` always quits, also in the middle of a chord, because [`Keymap::resolve`] looks for it before it
//! looks at any binding. The shipped bindings are read from the file at the repository's top level; those of the user
//! come on top and win over whatever they collide with.

use std::collections::BTreeMap;

use super::chord::Chord;
use super::context::Context;
use super::key::Key;
use super::keymap_lines::{KeymapChanges, longer};
use super::table::Command;

/// The shipped bindings.
const SHIPPED: &str = include_str!("../../keymap.toml");

/// Which keys ask for which command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap {
    bindings: BTreeMap<Context, BTreeMap<Chord, Binding>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Binding {
    command: Command,
    /// Among several keys of one command the lowest is named first.
    rank: usize,
}

/// What the keys pressed so far ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A command.
    Command(Command),
    /// Nothing yet: they begin these chords. Never empty.
    Partial(Vec<Continuation>),
    /// Nothing.
    None,
}

/// How a chord that has begun can go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Continuation {
    /// The keys that are still to be pressed.
    pub keys: Chord,
    /// What they then ask for.
    pub command: Command,
}

impl Keymap {
    /// The keymap with the changes of a user's file on top.
    #[must_use]
    pub fn merge(mut self, changes: KeymapChanges) -> Self {
        let newer = changes.0.len();
        for binding in self.bindings.values_mut().flat_map(BTreeMap::values_mut) {
            binding.rank = binding.rank.saturating_add(newer);
        }
        for (rank, line) in changes.0.into_iter().enumerate() {
            let bindings = self.bindings.entry(line.context).or_default();
            match line.command {
                Some(command) => bind(bindings, line.chord, Binding { command, rank }),
                None => drop(bindings.remove(&line.chord)),
            }
        }
        self
    }

    /// What `keys`, pressed one after the other, ask for in a context.
    pub fn resolve(&self, context: Context, keys: &[Key]) -> Found {
        if keys.last() == Some(&Key::INTERRUPT) {
            return Found::Command(Command::Quit);
        }
        let Some(bindings) = self.bindings.get(&context) else { return Found::None };
        if let Some(binding) = bindings.get(keys) {
            return Found::Command(binding.command);
        }
        let begun = longer(bindings, keys).filter(|_| !keys.is_empty());
        let continuations: Vec<_> = begun
            .filter_map(|(chord, binding)| Some(Continuation { keys: chord.after(keys)?, command: binding.command }))
            .collect();
        if continuations.is_empty() { Found::None } else { Found::Partial(continuations) }
    }

    /// The chords that ask for a command in a context, the one to name first in front.
    pub fn keys_of(&self, context: Context, command: Command) -> Vec<&Chord> {
        let bindings = self.bindings.get(&context).into_iter().flatten();
        let mut chords: Vec<_> = bindings.filter(|(_, binding)| binding.command == command).collect();
        chords.sort_by_key(|(_, binding)| binding.rank);
        chords.into_iter().map(|(chord, _)| chord).collect()
    }
}

/// Binds a chord and removes what could then not be reached any more, or would keep it from being reached.
fn bind(bindings: &mut BTreeMap<Chord, Binding>, chord: Chord, binding: Binding) {
    for beginning in chord.beginnings() {
        bindings.remove(beginning);
    }
    let hidden: Vec<Chord> = longer(bindings, chord.keys()).map(|(hidden, _)| hidden.clone()).collect();
    for hidden in &hidden {
        bindings.remove(hidden);
    }
    bindings.insert(chord, binding);
}

impl Default for Keymap {
    /// The shipped keymap.
    fn default() -> Self {
        let interrupt = Binding { command: Command::Quit, rank: usize::MAX };
        let always = |context| (context, BTreeMap::from([(Chord::from(Key::INTERRUPT), interrupt)]));
        let bare = Self { bindings: Context::ALL.into_iter().map(always).collect() };
        bare.merge(KeymapChanges::read(SHIPPED).0)
    }
}

#[cfg(test)]
mod tests;

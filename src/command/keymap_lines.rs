//! The lines of a keymap file: which keys a person binds anew or takes away.
//!
//! The rule: each line is looked at by itself and against the lines before it. What can't apply is told with its line;
//! the others apply.

use std::collections::BTreeMap;
use std::ops::Bound::{Excluded, Unbounded};

use super::chord::Chord;
use super::context::Context;
use super::key::Key;
use super::nearest::did_you_mean;
use super::problem::{Problem, quoted};
use super::sheet::{Entry, Value, read_sheet};
use super::table::Command;

/// What is written instead of a command to take a key away.
const NONE: &str = "none";

/// What one line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct KeymapLine {
    /// The section that it stands in.
    pub(super) context: Context,
    /// The keys.
    pub(super) chord: Chord,
    /// The command; nothing takes the key away.
    pub(super) command: Option<Command>,
}

/// What a keymap file changes: its good lines in order. No chord comes twice in a context and none begins with another
/// one that is bound.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KeymapChanges(pub(super) Vec<KeymapLine>);

impl KeymapChanges {
    /// Reads a keymap file. A line is `"keys" = "command"` under the head of its context; `"none"` takes a key away.
    pub fn read(text: &str) -> (Self, Vec<Problem>) {
        let (entries, mut problems) = read_sheet(text);
        let (mut changes, mut taken) = (Self::default(), BTreeMap::new());
        for entry in &entries {
            let line =
                read_line(entry).and_then(|line| line.map(|line| claim(&mut taken, line, entry.line)).transpose());
            match line {
                Ok(line) => changes.0.extend(line),
                Err(problem) => problems.push(problem.at(entry.line)),
            }
        }
        problems.sort_by_key(|problem| problem.line);
        (changes, problems)
    }
}

/// The chords of the lines so far, with command and number of the line.
type Taken = BTreeMap<Context, BTreeMap<Chord, (Option<Command>, usize)>>;

/// Checks one line by itself; nothing if it is the head of a section.
fn read_line(entry: &Entry<'_>) -> Result<Option<KeymapLine>, Problem> {
    let (context, written) = match (entry.path.as_slice(), &entry.value) {
        ([section], Value::Section) => return known_section(section).map(|_| None),
        // Its head is told already.
        ([section, _], _) if Context::named(section).is_none() => return Ok(None),
        ([section, written], _) => (known_section(section)?, written),
        ([written], _) => {
            let message = format!("{} stands in no section", quoted(written));
            return Err(Problem::new(message).hint(format!("put it under {}", heads())));
        }
        // What `a.b` without quotes gives; the table that holds it is told already.
        _ => return Ok(None),
    };
    let chord: Chord = written.parse().map_err(|problem| exchanged(written, problem))?;
    let command = read_command(&entry.value, context)?;
    check_reserved(&chord, command, context)?;
    Ok(Some(KeymapLine { context, chord, command }))
}

/// The same problem, but for a line that begins with its command.
fn exchanged(written: &str, problem: Problem) -> Problem {
    if Command::named(written).is_none() {
        return problem;
    }
    problem.hint(format!("it is a command: the key comes first, as in `\"q\" = \"{written}\"`"))
}

fn known_section(section: &str) -> Result<Context, Problem> {
    Context::named(section).ok_or_else(|| {
        let near = did_you_mean(section, Context::ALL.map(Context::name));
        Problem::new(format!("{} is not a section", quoted(section)))
            .hint(near.unwrap_or_else(|| format!("there are {}", heads())))
    })
}

fn heads() -> String {
    Context::ALL.map(|context| format!("[{}]", context.name())).join(", ")
}

/// The command that a line names, if it can be bound in its section.
fn read_command(value: &Value<'_>, context: Context) -> Result<Option<Command>, Problem> {
    let Value::Text(name) = value else {
        let message = format!("a command is wanted, not {}", value.kind());
        return Err(Problem::new(message).hint(format!("as in `\"q\" = \"quit\"`; \"{NONE}\" takes a key away")));
    };
    match Command::named(name) {
        _ if name == NONE => Ok(None),
        Some(command) if command.works_in(context) => Ok(Some(command)),
        Some(command) => {
            let contexts = command.group().contexts().iter().map(|context| format!("[{}]", context.name()));
            let message = format!("{} does nothing in [{}]", quoted(name), context.name());
            Err(Problem::new(message).hint(format!("it belongs under {}", contexts.collect::<Vec<_>>().join(" or "))))
        }
        None => Err(Problem::new(format!("{} is not a command", quoted(name))).hint(suggestion(name, context))),
    }
}

/// The command that may be meant, those that have the word in their names, or where all are listed.
fn suggestion(name: &str, context: Context) -> String {
    let names = || Command::ALL.iter().filter(|command| command.works_in(context)).map(|command| command.name());
    if name.is_empty() {
        return format!("\"{NONE}\" takes a key away");
    }
    let word = name.to_lowercase();
    let with_word = names().filter(|known| known.split('_').any(|part| part == word)).take(4);
    let with_word: Vec<String> = with_word.map(quoted).collect();
    did_you_mean(name, names()).unwrap_or_else(|| match with_word.as_slice() {
        [] => "`diptych keys` lists the commands".to_owned(),
        [only] => format!("did you mean {only}?"),
        several => format!("there are {}", several.join(", ")),
    })
}

/// Refuses what would take away the way out, characters from a text field, or digits from counting.
fn check_reserved(chord: &Chord, command: Option<Command>, context: Context) -> Result<(), Problem> {
    let always_quits = chord.keys() == [Key::INTERRUPT] && command == Some(Command::Quit);
    if chord.keys().contains(&Key::INTERRUPT) && !always_quits {
        return Err(
            Problem::new(format!("{} always quits", quoted(&Key::INTERRUPT.to_string()))).hint("choose another key")
        );
    }
    match chord.keys().first().and_then(|key| key.typed()) {
        Some(_) if context == Context::Field => {
            Err(Problem::new(format!("{} is typed in a text field", quoted(&chord.to_string())))
                .hint("use a key with ctrl or alt"))
        }
        Some('0'..='9') if command.is_some() => {
            Err(Problem::new(format!("{} can't be reached: a digit says how often", quoted(&chord.to_string())))
                .hint("choose a key that is no digit"))
        }
        _ => Ok(()),
    }
}

/// Takes the chord of a line, unless a line before has it or one of the two could never be reached.
fn claim(taken: &mut Taken, line: KeymapLine, number: usize) -> Result<KeymapLine, Problem> {
    let taken = taken.entry(line.context).or_default();
    if let Some(problem) = collision(taken, &line) {
        return Err(problem);
    }
    taken.insert(line.chord.clone(), (line.command, number));
    Ok(line)
}

fn collision(taken: &BTreeMap<Chord, (Option<Command>, usize)>, line: &KeymapLine) -> Option<Problem> {
    let shown = |chord: &Chord| quoted(&chord.to_string());
    let is_bound = |(_, (command, _)): &(&Chord, &(Option<Command>, usize))| command.is_some();
    if let Some((_, first)) = taken.get(&line.chord) {
        let message = format!("{} is bound in line {first} already", shown(&line.chord));
        return Some(Problem::new(message).hint("both ways of writing it are one key: leave one out"));
    }
    line.command?;
    let mut shorter = line.chord.beginnings().filter_map(|keys| taken.get_key_value(keys));
    if let Some((other, (_, first))) = shorter.find(is_bound) {
        let (shown, other) = (shown(&line.chord), shown(other));
        return Some(shadow(&format!("{shown} can't be reached: {other} in line {first} comes first")));
    }
    let (other, (_, first)) = longer(taken, line.chord.keys()).find(is_bound)?;
    Some(shadow(&format!("{} would hide {} in line {first}", shown(&line.chord), shown(other))))
}

fn shadow(message: &str) -> Problem {
    Problem::new(message).hint("a key can't be a command and the beginning of a longer one")
}

/// The chords that begin with `keys` and go on.
pub(super) fn longer<'a, T>(
    chords: &'a BTreeMap<Chord, T>,
    keys: &'a [Key],
) -> impl Iterator<Item = (&'a Chord, &'a T)> {
    chords.range::<[Key], _>((Excluded(keys), Unbounded)).take_while(|(chord, _)| chord.keys().starts_with(keys))
}

#[cfg(test)]
mod tests;

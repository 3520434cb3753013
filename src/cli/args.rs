//! The arguments as they are typed. Help texts come from here.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use encoding_rs::Encoding;

use crate::load;

/// Read two accounts of one story side by side: what both tell, where they differ, what only one says.
#[derive(Debug, Parser)]
#[command(name = "diptych", version, args_conflicts_with_subcommands = true, after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// Something else than reading.
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    #[command(flatten)]
    pub(super) open: Open,
}

pub(super) const EXAMPLES: &str = "Examples:
  diptych                          the sample library that is built in
  diptych one.txt two.txt          two articles side by side
  diptych articles/                a directory; the two that share most facts
  diptych one.txt two.txt | less   without a terminal the comparison is printed

Press ? in the reader for its keys.";

/// What is read and how it looks.
#[derive(Debug, Args)]
pub(super) struct Open {
    /// Articles to read: files, directories, or - for standard input; none opens the sample library
    pub(super) paths: Vec<PathBuf>,
    /// Keep notes in this file instead of the one in the data directory
    #[arg(long, value_name = "FILE")]
    pub(super) notes: Option<PathBuf>,
    /// Start from the beginning instead of where these articles were left
    #[arg(long)]
    pub(super) fresh: bool,
    /// Draw in this theme instead of the one in config.toml: dark, light, contrast, auto, …
    #[arg(long, value_name = "NAME")]
    pub(super) theme: Option<String>,
    /// For screen readers: one sentence at a time with its partner below, words in place of marks, no lines
    #[arg(long)]
    pub(super) plain: bool,
    /// Draw with ASCII characters only
    #[arg(long)]
    pub(super) ascii: bool,
    #[command(flatten)]
    pub(super) deciding: Deciding,
    #[command(flatten)]
    pub(super) reading: Reading,
}

/// Whether what was decided counts.
#[derive(Debug, Args)]
pub(super) struct Deciding {
    /// Show the links as they are found, without your decisions
    #[arg(long)]
    pub(super) without_decisions: bool,
}

/// How files are read.
#[derive(Debug, Args)]
pub(super) struct Reading {
    /// Read text files in this encoding instead of finding it out: utf-8, windows-1252, utf-16le, …
    #[arg(long, value_name = "NAME", value_parser = encoding)]
    pub(super) encoding: Option<&'static Encoding>,
    /// Where the records of a JSON file hold what: title=headline, text=doc.body; also byline, date, outlet, address,
    /// language
    #[arg(long = "field", value_name = "KEY=NAME", value_parser = load::Field::parse)]
    pub(super) fields: Vec<load::Field>,
}

impl Reading {
    /// The same as `load` takes it.
    pub(super) fn checked(&self) -> load::Reading {
        load::Reading { encoding: self.encoding, fields: self.fields.clone() }
    }
}

fn encoding(name: &str) -> Result<&'static Encoding, String> {
    let known = || "use a name of the WHATWG's Encoding Standard, such as utf-8, windows-1252, iso-8859-15, utf-16le";
    Encoding::for_label(name.as_bytes()).ok_or_else(|| known().to_owned())
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Print one cleaned article
    Show(Show),
    /// Print the comparison of two articles
    Compare(Compare),
    /// Print every key and what it does
    Keys,
    /// Print the manual page, for man and the like
    Man,
}

#[derive(Debug, Args)]
pub(super) struct Show {
    /// The article: a file, or - for standard input; FILE#3 is the third article of a file with several
    pub(super) file: PathBuf,
    /// What is printed: text for people, or the documented JSON (docs/formats.md)
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
    /// Also print what was left out of the page, and why
    #[arg(long)]
    pub(super) dropped: bool,
    #[command(flatten)]
    pub(super) reading: Reading,
}

#[derive(Debug, Args)]
pub(super) struct Compare {
    /// The first article, left or A
    pub(super) left: PathBuf,
    /// The second article, right or B
    pub(super) right: PathBuf,
    /// What is printed: text for people, or the documented JSON (docs/formats.md)
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
    #[command(flatten)]
    pub(super) deciding: Deciding,
    #[command(flatten)]
    pub(super) reading: Reading,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}

//! The command line: arguments as typed ([`args`]), then checked and carried out, one command family a file.

mod args;
mod compare;
mod configured;
mod desk;
mod keys;
mod man;
mod open;
mod output;
mod run;
mod show;
mod told;

pub use run::run;

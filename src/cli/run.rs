//! From arguments to an exit code.

use std::process::ExitCode;

use clap::Parser as _;

use super::args::{Arguments, Command};
use super::compare::compare;
use super::keys::print_keys;
use super::open::open;
use super::output::complain;
use super::show::show;

/// Bad input or usage.
const BAD_INPUT: u8 = 2;

/// Does what the command line asks for. Usage errors end the program here, with exit code 2 as well.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    match carry_out(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&error);
            ExitCode::from(BAD_INPUT)
        }
    }
}

fn carry_out(arguments: &Arguments) -> anyhow::Result<()> {
    match &arguments.command {
        None => open(&arguments.open),
        Some(Command::Show(arguments)) => show(arguments),
        Some(Command::Compare(arguments)) => compare(arguments),
        Some(Command::Keys) => print_keys(),
    }
}

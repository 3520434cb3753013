//! From arguments to an exit code.

use std::process::ExitCode;

use clap::Parser as _;

use super::args::{Arguments, Command};
use super::compare::compare;
use super::keys::print_keys;
use super::man::print_man;
use super::open::open;
use super::output::{complain, complain_of_usage};
use super::show::show;

/// Bad input or usage.
const BAD_INPUT: u8 = 2;

/// Does what the command line asks for. Usage errors have exit code 2 as well.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) if error.use_stderr() => {
            complain_of_usage(&error.to_string());
            return ExitCode::from(BAD_INPUT);
        }
        // Help and version; to whom nobody listens nothing is said.
        Err(asked) => {
            let _ = asked.print();
            return ExitCode::SUCCESS;
        }
    };
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
        Some(Command::Man) => print_man(),
    }
}

//! The real program in a real pseudo-terminal.
//!
//! ```ignore
//! let mut program = Program::start(&["a.txt", "b.txt"], Size { cols: 120, rows: 40 });
//! program.wait_for("linked");
//! program.type_keys("q");
//! assert!(program.wait_exit().success());
//! program.assert_terminal_restored();
//! assert_only_allowed(program.output());
//! ```
//!
//! [`Launch`] sets more than size and arguments: variables, a home that two programs share, a shell with job control.

#![cfg(unix)]

mod accounts;
mod allowed;
mod deciding;
mod home;
mod hostile;
mod launch;
mod left_behind;
mod loading;
mod ordinary;
mod outside;
mod program;
mod reading;
mod sequence;
mod states;
mod themes;
mod walk;

use allowed::assert_only_allowed;
use launch::Size;
use program::Program;

#[test]
fn asked_for_its_version_it_leaves_the_terminal_alone() {
    let mut program = Program::start(&["--version"], Size { cols: 120, rows: 40 });
    assert!(program.wait_exit().success());
    assert!(!program.output().contains(&0x1b), "{}", program.screen());
    program.assert_terminal_restored();
    assert_only_allowed(program.output());
}

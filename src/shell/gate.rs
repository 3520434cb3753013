//! The gate before the terminal's keys: closed while another program has the terminal, so that no key of that program
//! is read here.
//!
//! The thread that reads keys sleeps in a read, and nothing of ours interrupts that; but the same read also waits for
//! SIGWINCH. So whoever closes the gate says so first, sends that signal to the process itself, and waits until the
//! thread stands before the gate.

use std::io;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

/// How long the thread is waited for. It comes at once; where there is no such signal it comes with the next event of
/// the console, and that is mostly the release of the key that was pressed.
const PATIENCE: Duration = Duration::from_millis(500);

/// The gate.
#[derive(Debug, Default)]
pub(super) struct Gate {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    closed: bool,
    waiting: bool,
}

impl Gate {
    /// Passes the gate; waits before it as long as it is closed.
    pub(super) fn pass(&self) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        while state.closed {
            state.waiting = true;
            self.changed.notify_all();
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        state.waiting = false;
    }

    /// Closes the gate and waits until whoever reads stands before it. `wake` makes a read return.
    pub(super) fn close(&self, wake: impl FnOnce() -> io::Result<()>) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.closed = true;
        // If the signal can't be sent, the next key comes here instead of there: no reason to let nobody through.
        let _ = wake();
        let waited = self.changed.wait_timeout_while(state, PATIENCE, |state| !state.waiting);
        drop(waited.unwrap_or_else(PoisonError::into_inner));
    }

    /// Opens it again.
    pub(super) fn open(&self) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).closed = false;
        self.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::mpsc::channel;
    use std::thread;

    use super::*;

    #[test]
    fn nobody_passes_a_closed_gate_and_everybody_an_open_one() {
        let gate = Arc::new(Gate::default());
        gate.pass();
        let (wake, woken) = channel();
        let (passed, passing) = channel();
        let reader = gate.clone();
        let thread = thread::spawn(move || {
            woken.recv().unwrap();
            reader.pass();
            passed.send(()).unwrap();
        });
        gate.close(|| wake.send(()).map_err(io::Error::other));
        assert!(passing.try_recv().is_err());
        gate.open();
        passing.recv().unwrap();
        thread.join().unwrap();
    }
}

//! Loading in a thread of its own, so that somebody can look at it meanwhile.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::load::Progress;

/// What takes no longer than this is there at once for whoever waits; a screen in between would only flicker.
const SOON: Duration = Duration::from_millis(150);

/// Something that is being loaded.
#[derive(Debug)]
pub struct Work<T> {
    result: Receiver<T>,
    thread: Option<JoinHandle<()>>,
    pub(super) progress: Arc<Progress>,
}

impl<T: Send + 'static> Work<T> {
    /// Begins it. `load` tells the progress how far it is, and ends early if that was stopped.
    ///
    /// # Errors
    /// If no thread can be started.
    pub fn begin(load: impl FnOnce(&Arc<Progress>) -> T + Send + 'static) -> io::Result<Self> {
        let (sender, result) = channel();
        let progress = Arc::new(Progress::default());
        let told = progress.clone();
        let thread = thread::Builder::new().name("load".to_owned()).spawn(move || {
            // Dropped last, and also by a panic.
            let announce = Announce(told);
            let sender = sender;
            // Who has left waits for nothing.
            let _ = sender.send(load(&announce.0));
        })?;
        Ok(Self { result, thread: Some(thread), progress })
    }

    /// Waits until it is done.
    pub fn wait(mut self) -> T {
        match self.result.recv() {
            Ok(result) => result,
            Err(_) => self.fail(),
        }
    }

    /// Waits as long as nobody would call it waiting: what was loaded, or the work that goes on.
    ///
    /// # Errors
    /// If it is not done yet; the error is the work itself.
    pub fn soon(mut self) -> Result<T, Self> {
        match self.result.recv_timeout(SOON) {
            Ok(result) => Ok(result),
            Err(RecvTimeoutError::Timeout) => Err(self),
            Err(RecvTimeoutError::Disconnected) => self.fail(),
        }
    }

    /// What was loaded, if it is done.
    pub(super) fn done(&mut self) -> Option<T> {
        match self.result.try_recv() {
            Ok(result) => Some(result),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => self.fail(),
        }
    }

    /// A panic in the thread is one of whoever waits for it.
    fn fail(&mut self) -> ! {
        match self.thread.take().map(JoinHandle::join) {
            Some(Err(panic)) => std::panic::resume_unwind(panic),
            _ => unreachable!("a thread that has not panicked has sent its result, once"),
        }
    }
}

/// Says that the thread has ended, however it did.
struct Announce(Arc<Progress>);

impl Drop for Announce {
    fn drop(&mut self) {
        self.0.announce();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_done_at_once_is_there_soon() {
        assert_eq!(Work::begin(|_| 7).unwrap().soon().ok(), Some(7));
    }

    #[test]
    fn what_takes_longer_goes_on_and_says_when_it_is_done() {
        let (go_on, waiting) = channel::<()>();
        let work = Work::begin(move |_| waiting.recv().map_or(0, |()| 7)).unwrap();
        let Err(mut work) = work.soon() else { panic!("nobody has let it go on") };
        assert_eq!(work.done(), None);
        let (bell, rung) = channel();
        work.progress.on_news(move || {
            let _ = bell.send(());
        });
        go_on.send(()).unwrap();
        rung.recv().unwrap();
        assert_eq!(work.done(), Some(7));
    }

    #[test]
    #[should_panic(expected = "a late fault of ours")]
    fn a_panic_is_told_to_whoever_watches() {
        let (go_on, waiting) = channel::<()>();
        let work = Work::<()>::begin(move |_| {
            let _ = waiting.recv();
            panic!("a late fault of ours");
        });
        let mut work = work.unwrap();
        let (bell, rung) = channel();
        work.progress.on_news(move || {
            let _ = bell.send(());
        });
        drop(go_on);
        rung.recv().unwrap();
        work.done();
    }

    #[test]
    #[should_panic(expected = "a fault of ours")]
    fn a_panic_is_not_waited_for() {
        Work::<()>::begin(|_| panic!("a fault of ours")).unwrap().wait();
    }
}

//! Many files on all processors, in a way that can be stopped.
//!
//! The threads are not waited for at any price: one that hangs in a read of a file on a dead network is left behind,
//! and what the others have done counts. So they own what they work on.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use super::progress::Progress;
use crate::text::threads;

/// What the threads share.
struct Shared<R, W> {
    files: Vec<PathBuf>,
    next: AtomicUsize,
    results: Mutex<Vec<Option<R>>>,
    progress: Arc<Progress>,
    work: W,
}

/// Does `work` for every file, which gets its number too, and gives the results in the order of the files: nothing for
/// a file of which no more was wanted. The progress is told which file is begun and which is done.
pub(super) fn gather<R, W>(files: Vec<PathBuf>, progress: &Arc<Progress>, work: W) -> Vec<Option<R>>
where
    R: Send + 'static,
    W: Fn(usize, &Path, &Progress) -> Option<R> + Send + Sync + 'static,
{
    let threads = threads(files.len());
    progress.begin(files.len());
    progress.enter(threads);
    let results = Mutex::new(files.iter().map(|_| None).collect());
    let shared = Arc::new(Shared { files, next: AtomicUsize::new(0), results, progress: progress.clone(), work });
    let started: Vec<_> = (0..threads).map(|_| start(&shared)).collect();
    let have_ended = progress.wait();
    for thread in started {
        // One that is left behind has nothing to tell any more.
        if (have_ended || thread.is_finished())
            && let Err(panic) = thread.join()
        {
            std::panic::resume_unwind(panic);
        }
    }
    std::mem::take(&mut *shared.results.lock().unwrap_or_else(PoisonError::into_inner))
}

fn start<R, W>(shared: &Arc<Shared<R, W>>) -> JoinHandle<()>
where
    R: Send + 'static,
    W: Fn(usize, &Path, &Progress) -> Option<R> + Send + Sync + 'static,
{
    let shared = shared.clone();
    thread::spawn(move || {
        // Also if the work panics: whoever waits is to learn of it.
        let _leave = Leave(&shared.progress);
        share(&shared);
    })
}

/// The largest share of time is one long file: whoever is free takes the next one.
fn share<R, W: Fn(usize, &Path, &Progress) -> Option<R>>(shared: &Shared<R, W>) {
    let Shared { files, next, results, progress, work } = shared;
    while !progress.is_stopped()
        && let number = next.fetch_add(1, Ordering::Relaxed)
        && let Some(file) = files.get(number)
    {
        progress.take(number, file);
        let result = work(number, file, progress);
        // Nothing is left to put it into once it was not waited for.
        if let Some(place) = results.lock().unwrap_or_else(PoisonError::into_inner).get_mut(number) {
            *place = result;
        }
        progress.finish(number);
    }
}

/// Tells the progress that a thread has ended.
struct Leave<'a>(&'a Progress);

impl Drop for Leave<'_> {
    fn drop(&mut self) {
        self.0.leave();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;

    fn names(count: usize) -> Vec<PathBuf> {
        (0..count).map(|number| PathBuf::from(number.to_string())).collect()
    }

    #[test]
    fn results_stand_in_the_order_of_the_files() {
        let progress = Arc::new(Progress::default());
        let found: Vec<_> =
            gather(names(100), &progress, |_, file, _| Some(file.to_owned())).into_iter().flatten().collect();
        assert_eq!(found, names(100));
        let counts = progress.look();
        assert_eq!((counts.files, counts.done, counts.of(10), counts.file), (100, 100, 10, None));
        assert!(gather(Vec::new(), &progress, |number, _, _| Some(number)).is_empty());
    }

    #[test]
    fn a_file_that_hangs_is_left_behind_and_what_the_others_gave_is_there() {
        let progress = Arc::new(Progress::default());
        let (end, hanging) = channel::<()>();
        let hanging = Mutex::new(hanging);
        let seen = progress.clone();
        // When nobody takes any more, and the first one can't be got any further, it is given up.
        let stopper = thread::spawn(move || {
            let (sender, receiver) = channel();
            seen.on_news(move || {
                let _ = sender.send(());
            });
            while seen.look().done < 1 {
                let _ = receiver.recv();
            }
            seen.stop();
            seen.abandon();
        });
        let work = move |number: usize, _: &Path, _: &Progress| {
            // On one processor nothing but the hanging one would ever be begun.
            if number == 1 {
                let _ = hanging.lock().map(|hanging| hanging.recv());
            }
            Some(number)
        };
        let found = gather(names(2), &progress, work);
        assert_eq!(found, [Some(0), None]);
        assert!(progress.is_stopped());
        stopper.join().unwrap();
        drop(end);
    }

    #[test]
    #[should_panic(expected = "a fault of ours")]
    fn a_panic_in_the_work_is_one_of_whoever_waits() {
        gather(names(3), &Arc::new(Progress::default()), |_, _, _| -> Option<()> { panic!("a fault of ours") });
    }
}

//! One thing after the other, on all processors.

use std::num::NonZeroUsize;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::{Article, Pair};

/// The most threads that are started: a start of the program is over before more would help.
const MOST: usize = 8;

/// A thread for each processor. To learn how many there are takes a look into several files.
static THREADS: LazyLock<usize> =
    LazyLock::new(|| thread::available_parallelism().map_or(1, NonZeroUsize::get).min(MOST));

/// On how many threads so many items are best worked on.
pub(crate) fn threads(items: usize) -> usize {
    // One item needs no look.
    if items < 2 { items } else { items.min(*THREADS) }
}

/// Does `work` for every item, on as many threads as there are processors, and gives the results in the items' order.
pub(crate) fn parallel<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let threads = threads(items.len());
    if threads < 2 {
        return items.iter().map(work).collect();
    }
    let next = AtomicUsize::new(0);
    // The largest share of time is one long item: whoever is free takes the next one.
    let share = || {
        let mut done = Vec::new();
        while let index = next.fetch_add(1, Ordering::Relaxed)
            && let Some(item) = items.get(index)
        {
            done.push((index, work(item)));
        }
        done
    };
    let mut done = thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(share)).collect();
        let mut done = share();
        for other in others {
            done.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        done
    });
    done.sort_unstable_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, result)| result).collect()
}

/// Does two things, at the same time if they are `long`: a thread costs more than a short one does.
pub(crate) fn both<A: Send, B>(long: bool, first: impl FnOnce() -> A + Send, second: impl FnOnce() -> B) -> (A, B) {
    if !long {
        return (first(), second());
    }
    thread::scope(|scope| {
        let first = scope.spawn(first);
        let second = second();
        (first.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), second)
    })
}

/// Whether two articles are so long that work on all their sentences is worth a thread for each.
pub(crate) fn are_long(articles: Pair<&Article>) -> bool {
    articles.left.sentences.len() + articles.right.sentences.len() > LONG
}

/// From so many sentences on a thread is over later than it was started.
const LONG: usize = 1000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_stand_in_the_order_of_the_items() {
        let items: Vec<usize> = (0..100).collect();
        assert_eq!(parallel(&items, |item| item * 2), items.iter().map(|item| item * 2).collect::<Vec<_>>());
        assert!(parallel(&[], |item: &usize| *item).is_empty());
        assert_eq!([false, true].map(|long| both(long, || 1, || 2)), [(1, 2); 2]);
    }
}

//! Work on many things at a time, results taken by one.

use std::sync::Mutex;
use std::sync::mpsc::sync_channel;
use std::thread;

/// Works on `tasks`, each worker in a thread of its own, and gives each result to `take` as soon as it is ready.
///
/// The first error of `take` ends the work and is returned. Results wait
/// in a short queue: when `take` is slower than the threads, they wait for it instead of filling the memory.
pub fn each<T, R, W, E>(
    tasks: Vec<T>,
    workers: Vec<W>,
    work: impl Fn(&mut W, T) -> R + Sync,
    mut take: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E>
where
    T: Send,
    R: Send,
    W: Send,
{
    let tasks = Mutex::new(tasks.into_iter());
    // A poisoned lock only says that another thread panicked while it took a task; the tasks are whole.
    let next = || {
        tasks
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner())
            .next()
    };
    thread::scope(|scope| {
        let (send, results) = sync_channel(workers.len());
        for mut worker in workers {
            let send = send.clone();
            let (next, work) = (&next, &work);
            scope.spawn(move || {
                while let Some(task) = next() {
                    if send.send(work(&mut worker, task)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(send);
        results.into_iter().try_for_each(&mut take)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_task_is_done_once() {
        for (count, jobs) in [(0, 4), (1, 4), (100, 1), (100, 4)] {
            let mut done = Vec::new();
            let take = |n: u32| {
                done.push(n);
                Ok::<_, ()>(())
            };
            each(
                (0..count).collect(),
                vec![(); jobs],
                |(), n: u32| n * 2,
                take,
            )
            .unwrap();
            done.sort_unstable();
            assert_eq!(done, (0..count).map(|n| n * 2).collect::<Vec<_>>());
        }
    }

    #[test]
    fn an_error_ends_the_work() {
        let mut taken = 0;
        let take = |n: u32| {
            taken += 1;
            Err(n)
        };
        assert!(each((0..1000).collect(), vec![(); 3], |(), n: u32| n, take).is_err());
        assert_eq!(taken, 1);
    }
}

namespace Runut.Archive;

/// <summary>Work on several cores whose results come in the order of their inputs.</summary>
public static class OrderedParallel
{
    // Enough that a slow page does not stop the cores, few enough that what waits stays small.
    private const int WaitingPerCore = 8;

    /// <summary>
    /// Maps every item, up to <paramref name="degree"/> at once; no more than a few items wait, however long the input is. Items are taken on
    /// the thread that enumerates.
    /// </summary>
    /// <param name="items">The input; need not be safe for several threads.</param>
    /// <param name="map">Safe for several threads; what it throws is thrown where its result would have come.</param>
    /// <param name="degree">How many at once; 1 works without other threads, 0 or less takes one a core.</param>
    public static IEnumerable<TResult> Select<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> map, int degree = 0)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(map);
        var cores = degree > 0 ? degree : Environment.ProcessorCount;
        return cores == 1 ? items.Select(map) : Run(items, map, cores);
    }

    private static IEnumerable<TResult> Run<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> map, int cores)
    {
        var waiting = new Queue<Task<TResult>>();
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, cores).ConcurrentScheduler;
        try
        {
            foreach (var item in items)
            {
                waiting.Enqueue(Task.Factory.StartNew(() => map(item), CancellationToken.None, TaskCreationOptions.None, scheduler));
                while (waiting.Count > 0 && (waiting.Count >= cores * WaitingPerCore || waiting.Peek().IsCompleted))
                    yield return waiting.Dequeue().GetAwaiter().GetResult();
            }
            while (waiting.TryDequeue(out var task))
                yield return task.GetAwaiter().GetResult();
        }
        finally
        {
            // Nobody asks for the rest any more; it must not outlive the call.
            foreach (var task in waiting)
                ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
        }
    }
}

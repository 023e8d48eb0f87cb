using System.Collections.Concurrent;
using Broadsheet.Archive;

namespace Broadsheet.Press;

/// <summary>Prints a missing page once, however many readers ask for it.</summary>
internal sealed class PrintRun(IEnumerable<IPlate> plates, PageStore store, TimeProvider clock)
{
    private readonly IPlate[] plates = [.. plates.OrderBy(plate => plate.IsLastResort)];
    private readonly ConcurrentDictionary<string, Run> running = new(StringComparer.Ordinal);

    /// <summary>The page, from the store or freshly printed; null when no plate knows the address.</summary>
    public async Task<StoredPage?> Print(PageAddress address)
    {
        var name = address.ToString();
        var edge = store.Edge;
        while (true)
        {
            if (store.TryFind(name, out var stored)) return stored;
            var mine = new Run(store.Edge);
            var run = running.GetOrAdd(name, mine);
            if (run == mine) return await Lead(mine, address, name);
            // A run that began before the last publication that this reader may have heard of could print the older page.
            var page = await run.Page;
            if (run.Edge >= edge) return page;
        }
    }

    public IEnumerable<PageAddress> ReadersWillWant(JournalEntry entry) => plates.SelectMany(plate => plate.ReadersWillWant(entry));

    private async Task<StoredPage?> Lead(Run run, PageAddress address, string name)
    {
        try
        {
            var printed = store.Recall(name) ?? await Print(run, address, name);
            running.TryRemove(name, out _);
            run.End(printed);
            return printed;
        }
        catch (Exception failure)
        {
            running.TryRemove(name, out _);
            run.Fail(failure);
            throw;
        }
    }

    private async Task<StoredPage?> Print(Run run, PageAddress address, string name)
    {
        if (await FromPlates(address) is not { } page) return null;
        var printed = Printed.From(page, name, run.Edge, clock.GetUtcNow(), store.Older(name));
        store.Put(printed);
        return printed;
    }

    /// <summary>The page as it would be printed now, whatever is stored; null when no plate knows the address.</summary>
    public async Task<Page?> FromPlates(PageAddress address)
    {
        foreach (var plate in plates)
            if (await plate.Print(address, CancellationToken.None) is { } page) return page;
        return null;
    }

    /// <summary>One print under way.</summary>
    private sealed class Run(long edge)
    {
        private readonly TaskCompletionSource<StoredPage?> end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Where the store was before anything was read.</summary>
        public long Edge => edge;

        public Task<StoredPage?> Page => end.Task;

        public void End(StoredPage? page) => end.SetResult(page);

        public void Fail(Exception failure)
        {
            end.SetException(failure);
            _ = end.Task.Exception;
        }
    }
}

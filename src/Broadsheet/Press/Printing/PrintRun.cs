using System.Collections.Concurrent;
using Broadsheet.Archive;

namespace Broadsheet.Press;

/// <summary>Prints a missing page once, however many readers ask for it, and never stores a page that became stale while it was printed.</summary>
internal sealed class PrintRun(IEnumerable<IPlate> plates, PageStore store, TimeProvider clock)
{
    private readonly IPlate[] plates = [.. plates];
    private readonly ConcurrentDictionary<PageAddress, Lazy<Task<StoredPage?>>> running = new();

    /// <summary>The page, from the store or freshly printed; null when no plate knows the address.</summary>
    public Task<StoredPage?> Print(PageAddress address)
    {
        if (store.Find(address.ToString()) is { } stored) return Task.FromResult<StoredPage?>(stored);
        return running.GetOrAdd(address, wanted => new Lazy<Task<StoredPage?>>(() => PrintOnce(wanted))).Value;
    }

    private async Task<StoredPage?> PrintOnce(PageAddress address)
    {
        await Task.Yield();
        try
        {
            while (true)
            {
                var edge = store.Edge;
                var page = await FromPlates(address);
                if (page is null) return null;
                var printed = StoredPage.From(page, clock.GetUtcNow());
                if (store.Put(address.ToString(), printed, edge)) return printed;
                // Something that it shows was published in the meantime: print it again from the newer state.
            }
        }
        finally
        {
            running.TryRemove(address, out _);
        }
    }

    private async Task<Page?> FromPlates(PageAddress address)
    {
        foreach (var plate in plates)
            if (await plate.Print(address, CancellationToken.None) is { } page) return page;
        return null;
    }

    public IEnumerable<PageAddress> ReadersWillWant(JournalEntry entry) => plates.SelectMany(plate => plate.ReadersWillWant(entry));
}

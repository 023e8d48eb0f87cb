using System.Collections.Concurrent;

namespace Broadsheet.Press;

/// <summary>Where printed pages lie. Rebuildable: losing it costs a second printing, nothing else.</summary>
internal sealed class PageStore(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, StoredPage> pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, byte>> addressesByKey = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> purgedAt = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private long edge;

    /// <summary>Counts purges. A print notes it before it reads the archive, and is refused when one of its keys was purged since.</summary>
    public long Edge => Volatile.Read(ref edge);

    public StoredPage? Find(string address) =>
        pages.TryGetValue(address, out var page) && (page.Until is null || page.Until > clock.GetUtcNow()) ? page : null;

    /// <returns>False when the page shows something that was purged after <paramref name="printedAt"/>.</returns>
    public bool Put(string address, StoredPage page, long printedAt)
    {
        lock (gate)
        {
            if (page.Keys.Any(key => purgedAt.TryGetValue(key, out var purge) && purge > printedAt)) return false;
            pages[address] = page;
            foreach (var key in page.Keys) addressesByKey.GetOrAdd(key, _ => new(StringComparer.Ordinal))[address] = 0;
            return true;
        }
    }

    /// <returns>Addresses that were stored and are no longer.</returns>
    public IReadOnlyCollection<string> Purge(IEnumerable<string> keys)
    {
        lock (gate)
        {
            var now = Interlocked.Increment(ref edge);
            var gone = new HashSet<string>(StringComparer.Ordinal);
            foreach (var key in keys)
            {
                purgedAt[key] = now;
                if (addressesByKey.TryRemove(key, out var addresses)) gone.UnionWith(addresses.Keys);
            }
            foreach (var address in gone) pages.TryRemove(address, out _);
            return gone;
        }
    }
}

using System.Diagnostics.CodeAnalysis;

namespace Broadsheet.Press;

/// <summary>Where printed pages lie. Rebuildable: losing it costs a second printing, nothing else.</summary>
internal sealed class PageStore(Purges purges, HotPages hot, Filing filing, SecondPressing pressing, TimeProvider clock)
{
    /// <summary>A print notes it before it reads the archive; what it prints is right at least up to there.</summary>
    public long Edge => purges.Edge;

    /// <summary>Every page in memory that a reader would get.</summary>
    public IEnumerable<StoredPage> Hot => hot.All.Where(IsRight);

    /// <summary>The page, if it lies in memory and shows what is published now.</summary>
    public bool TryFind(string address, [NotNullWhen(true)] out StoredPage? page) => hot.TryFind(address, out page) && IsRight(page);

    /// <summary>What was printed at the address before, right or not.</summary>
    public StoredPage? Older(string address) => hot.TryFind(address, out var page) ? page : null;

    /// <returns>False when the page cannot be kept: nothing would ever purge it, or what it shows has changed since it was printed.</returns>
    public bool Put(StoredPage page)
    {
        // It may become stale between the two lines: whoever finds it looks again.
        if (page.Slots.Length == 0 || !IsRight(page)) return false;
        hot.Keep(page);
        filing.File(page);
        pressing.Take(page);
        return true;
    }

    /// <summary>The page from the file, if it shows what is published now; it lies in memory again.</summary>
    public StoredPage? Recall(string address)
    {
        if (filing.Find(address) is not { } page || !IsRight(page)) return null;
        hot.Keep(page);
        pressing.Take(page);
        return page;
    }

    public void Reweigh(StoredPage page) => hot.Reweigh(page);

    private bool IsRight(StoredPage page) => purges.Leave(page) && (page.Until is not { } until || until > clock.GetUtcNow());
}

using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Broadsheet.Press;

/// <summary>
/// The pages that lie in memory, within a budget of bytes. A new page must be asked for again before it may push out one that readers come
/// back to (S3-FIFO: Yang and others, SOSP 2023), so a crawler or a flood of made-up addresses washes nothing away.
/// </summary>
internal sealed class HotPages(long budget)
{
    private readonly ConcurrentDictionary<string, Place> places = new(StringComparer.Ordinal);
    private readonly Queue<Place> newcomers = new(), regulars = new();
    private readonly Queue<ulong> leftOrder = new();
    private readonly HashSet<ulong> left = [];
    private readonly Lock gate = new();
    private long weight, newcomersWeight;

    /// <summary>Bytes that all pages cost together.</summary>
    public long Weight => Volatile.Read(ref weight);

    /// <summary>Every page in memory, stale ones among them.</summary>
    public IEnumerable<StoredPage> All => places.Values.Select(place => place.Page);

    public bool TryFind(string address, [NotNullWhen(true)] out StoredPage? page)
    {
        if (!places.TryGetValue(address, out var place))
        {
            page = null;
            return false;
        }
        // A race loses a count, and a page that all cores read is not written by all of them.
        if (place.Visits < 3) place.Visits++;
        page = place.Page;
        return true;
    }

    public void Keep(StoredPage page)
    {
        lock (gate)
        {
            if (places.TryGetValue(page.Address, out var place)) Refill(place, page);
            else Enter(place = places[page.Address] = new Place(page) { IsRegular = left.Remove(Mark(page.Address)) });
            while (weight > budget && newcomers.Count + regulars.Count > 0) LetGo();
        }
    }

    /// <summary>The page became heavier or lighter.</summary>
    public void Reweigh(StoredPage page)
    {
        lock (gate)
        {
            if (places.TryGetValue(page.Address, out var place) && place.Page == page) Refill(place, page);
        }
    }

    private void Refill(Place place, StoredPage page)
    {
        Count(place, -1);
        (place.Page, place.Weight) = (page, page.Weight);
        Count(place, +1);
    }

    private void LetGo()
    {
        var queue = newcomers.Count > 0 && (newcomersWeight > budget / 10 || regulars.Count == 0) ? newcomers : regulars;
        var place = queue.Dequeue();
        Count(place, -1);
        if (place.Visits > 0)
        {
            if (place.IsRegular) place.Visits--;
            else (place.IsRegular, place.Visits) = (true, 0);
            Enter(place);
            return;
        }
        places.TryRemove(place.Page.Address, out _);
        if (!place.IsRegular) Remember(Mark(place.Page.Address));
    }

    private void Enter(Place place)
    {
        (place.IsRegular ? regulars : newcomers).Enqueue(place);
        Count(place, +1);
    }

    private void Count(Place place, int sign)
    {
        weight += sign * place.Weight;
        if (!place.IsRegular) newcomersWeight += sign * place.Weight;
    }

    private void Remember(ulong mark)
    {
        if (left.Add(mark)) leftOrder.Enqueue(mark);
        while (leftOrder.Count > 20_000) left.Remove(leftOrder.Dequeue());
    }

    private static ulong Mark(string address) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(address.AsSpan()));

    private sealed class Place(StoredPage page)
    {
        private volatile StoredPage page = page;

        public StoredPage Page { get => page; set => page = value; }
        public int Weight { get; set; } = page.Weight;
        public volatile int Visits;
        public bool IsRegular { get; set; }
    }
}

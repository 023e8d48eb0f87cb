using Broadsheet.Formats;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Wire.Fetching;

/// <summary>The lines of one source's wire: what an answer carries is new, a later take, or nothing new.</summary>
internal sealed class Lines(Newsroom newsroom, Ids ids, Source source, DateTimeOffset now)
{
    private const int MostWaiting = 2_000, MostTakes = 20;
    private static readonly TimeSpan KeptUnseen = TimeSpan.FromDays(14);
    private readonly List<WireItem> grown = [];

    public int New { get; private set; }
    public int Changed { get; private set; }
    public int Same { get; private set; }

    public async Task Add(IReadOnlyList<NewsDocument> documents, CancellationToken cancellation)
    {
        // Of two states in one answer the first stands: feeds begin with the newest.
        var told = documents.Select(document => (Guid: WireIdentity.Of(document), Document: document)).DistinctBy(one => one.Guid).ToList();
        var guids = told.Select(one => one.Guid).ToArray();
        var known = await newsroom.WireItems.Where(item => item.SourceId == source.Id && guids.Contains(item.Guid)).ToDictionaryAsync(item => item.Guid, cancellation);
        var lines = known.Values.Select(item => item.Id).ToArray();
        var takes = await newsroom.WireTakes.Where(take => lines.Contains(take.WireItemId)).Select(take => new { take.WireItemId, take.Hash }).ToListAsync(cancellation);
        var states = takes.Select(take => (take.WireItemId, take.Hash)).ToHashSet();
        // The oldest first, so that lines that come together stand in their order.
        told.Reverse();
        foreach (var (guid, document) in told)
        {
            var hash = WireIdentity.HashOf(document);
            if (!known.TryGetValue(guid, out var item)) Begin(guid, document, hash);
            else if (states.Contains((item.Id, hash))) Same++;
            else Continue(item, document, hash);
        }
        await newsroom.WireItems.Where(item => lines.Contains(item.Id)).ExecuteUpdateAsync(set => set.SetProperty(item => item.LastSeen, now), cancellation);
    }

    /// <summary>What nobody took and its source does not carry any more goes in time, and so do old takes.</summary>
    public async Task LetGo(CancellationToken cancellation)
    {
        var before = now - KeptUnseen;
        var waiting = newsroom.WireItems.Where(item => item.SourceId == source.Id && item.State != WireState.Taken);
        await waiting.Where(item => item.LastSeen < before).ExecuteDeleteAsync(cancellation);
        if (New > 0 && await waiting.OrderByDescending(item => item.LastSeen).ThenByDescending(item => item.Changed).ThenByDescending(item => item.Id).Skip(MostWaiting).Select(item => item.Id).ToListAsync(cancellation) is { Count: > 0 } surplus)
            await newsroom.WireItems.Where(item => surplus.Contains(item.Id)).ExecuteDeleteAsync(cancellation);
        var takings = newsroom.WireTakings;
        foreach (var item in grown.Where(item => item.Take > MostTakes))
            await newsroom.WireTakes.Where(take => take.WireItemId == item.Id && take.Number <= item.Take - MostTakes
                && !takings.Any(taking => taking.WireItemId == item.Id && taking.Take == take.Number)).ExecuteDeleteAsync(cancellation);
    }

    private void Begin(string guid, NewsDocument document, string hash)
    {
        var item = new WireItem { Id = ids.Next(), SourceId = source.Id, Guid = guid, Basket = source.Basket, Received = now, LastSeen = now };
        newsroom.WireItems.Add(item);
        Tell(item, document, hash);
        New++;
    }

    private void Continue(WireItem item, NewsDocument document, string hash)
    {
        Tell(item, document, hash);
        grown.Add(item);
        Changed++;
    }

    private void Tell(WireItem item, NewsDocument document, string hash)
    {
        item.Take++;
        // A millisecond apart, so that lines that come together stand in their feed's order.
        item.Changed = now.AddMilliseconds(New + Changed);
        WireIdentity.Head(item, document);
        newsroom.WireTakes.Add(new WireTake { WireItemId = item.Id, Number = item.Take, Document = document, Hash = hash, Received = now });
    }
}

using System.Runtime.CompilerServices;
using Broadsheet.Archive;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Search;

/// <summary>
/// The index as it was last committed is whole, holds each published story as it stands, and no other. What the Journal
/// told after that commit is not judged: it will be indexed. An index that is not there is no fault: it will be made.
/// </summary>
internal sealed class IndexCheck(PaperFolder folder, SearchFollower follower, Database database) : ICheck
{
    private const int Batch = 200;

    public string Name => "search index";

    public async IAsyncEnumerable<Fault> Look(bool repair, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var faults = new List<Fault>();
        try
        {
            if (IndexedStories.Read(folder.Index) is { } indexed) await foreach (var fault in Differences(indexed, cancellation)) faults.Add(fault);
        }
        catch (Exception torn) when (torn is IOException or FormatException or ArgumentException)
        {
            faults.Add(new Fault(folder.Index, "the search index is torn"));
        }
        if (faults.Count > 0 && repair) faults = await Mended(faults, cancellation);
        foreach (var fault in faults) yield return fault;
    }

    private async Task<List<Fault>> Mended(List<Fault> faults, CancellationToken cancellation)
    {
        try
        {
            await follower.BeginAnew(cancellation);
            return [.. faults.Select(fault => fault with { IsMended = true })];
        }
        catch (LockObtainFailedException)
        {
            return [.. faults, new Fault(folder.Index, "the index can be made anew only when the paper does not serve: stop it, or delete this folder and start it again")];
        }
    }

    private async IAsyncEnumerable<Fault> Differences(IndexedStories indexed, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var left = indexed.Hashes;
        for (Guid? last = null; ;)
        {
            await using var newsroom = database.Open();
            var items = await newsroom.Items.AsNoTracking().Where(item => last == null || item.Id > last).OrderBy(item => item.Id).Take(Batch).Select(item => item.Id).ToListAsync(cancellation);
            if (items.Count == 0) break;
            var changed = await newsroom.Journal.AsNoTracking().Where(entry => entry.Sequence > indexed.Cursor && entry.ItemId != null && items.Contains(entry.ItemId.Value)).Select(entry => entry.ItemId!.Value).ToHashSetAsync(cancellation);
            var stories = await PublishedStories.Among(newsroom, items, cancellation);
            foreach (var item in items)
                if (WhatIsWrong(stories.GetValueOrDefault(item), left.Remove(item, out var hash) ? hash : null) is { } wrong && !changed.Contains(item)) yield return new Fault($"item {item}", wrong);
            last = items[^1];
        }
        foreach (var item in left.Keys) yield return new Fault($"item {item}", "a search finds it, but there is no such item");
    }

    private static string? WhatIsWrong(IndexedStory? story, string? hash) => (story, hash) switch
    {
        (null, not null) => "a search finds it, but readers may not read it",
        (not null, null) => "no search finds it",
        (not null, not null) when story.Hash != hash => "a search finds other words than readers see",
        _ => null,
    };
}

using System.Runtime.CompilerServices;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive.Checking;

/// <summary>An item with all that was made public of it, as it was at one moment.</summary>
internal sealed record History(NewsItem Item, IReadOnlyList<Version> Versions, PublishedStory? Row, IReadOnlyList<StoryMark> Marks, IReadOnlyList<string> Redirects);

internal static class Histories
{
    private const int Batch = 200;

    /// <summary>Every item that was ever public, a batch at a time; each batch is one snapshot, so a paper that is publishing looks whole.</summary>
    public static async IAsyncEnumerable<History> All(Database database, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (Guid? last = null; ;)
        {
            var batch = await database.Snapshot(newsroom => Next(newsroom, last, cancellation), cancellation);
            foreach (var history in batch) yield return history;
            if (batch.Count < Batch) yield break;
            last = batch[^1].Item.Id;
        }
    }

    public static async Task<History> Of(Newsroom newsroom, NewsItem item, CancellationToken cancellation) =>
        (await Fill(newsroom, [item], cancellation))[0];

    private static async Task<List<History>> Next(Newsroom newsroom, Guid? last, CancellationToken cancellation)
    {
        var versions = newsroom.Versions;
        var items = newsroom.Items.AsNoTracking().Where(item => item.PublishedVersion > 0 || versions.Any(version => version.ItemId == item.Id));
        if (last is { } after) items = items.Where(item => item.Id > after);
        return await Fill(newsroom, await items.OrderBy(item => item.Id).Take(Batch).ToListAsync(cancellation), cancellation);
    }

    private static async Task<List<History>> Fill(Newsroom newsroom, List<NewsItem> items, CancellationToken cancellation)
    {
        var ids = items.Select(item => item.Id).ToList();
        var versions = (await newsroom.Versions.AsNoTracking().Where(version => ids.Contains(version.ItemId)).OrderBy(version => version.Number).ToListAsync(cancellation)).ToLookup(version => version.ItemId);
        var rows = await newsroom.Stories.AsNoTracking().Where(story => ids.Contains(story.ItemId)).ToDictionaryAsync(story => story.ItemId, cancellation);
        var marks = (await newsroom.Marks.AsNoTracking().Where(mark => ids.Contains(mark.ItemId)).ToListAsync(cancellation)).ToLookup(mark => mark.ItemId);
        var redirects = (await newsroom.Redirects.AsNoTracking().Where(redirect => redirect.ItemId != null && ids.Contains(redirect.ItemId.Value)).ToListAsync(cancellation)).ToLookup(redirect => redirect.ItemId);
        return [.. items.Select(item => new History(item, [.. versions[item.Id]], rows.GetValueOrDefault(item.Id), [.. marks[item.Id]], [.. redirects[item.Id].Select(redirect => redirect.From)]))];
    }
}

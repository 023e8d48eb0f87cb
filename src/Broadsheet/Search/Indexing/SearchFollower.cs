using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Search;

/// <summary>Keeps the index equal to what is published.</summary>
internal sealed class SearchFollower(StoryIndex index, Database database) : IFollower
{
    private const int Batch = 500;

    private readonly SemaphoreSlim turn = new(1);

    public string Name => "search";

    /// <summary>A publisher does not wait for the index: whoever searches next leads it on, for the moment that it takes.</summary>
    public bool IsPrompt => false;

    public Task<long> Cursor(CancellationToken cancellation) => Task.FromResult(index.Cursor);

    public async Task Follow(IReadOnlyList<JournalEntry> entries, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            // After an index was found torn and begun anew, what came before these entries is missing in it.
            if (index.Cursor < entries[0].Sequence - 1) await Refill(entries[0].Sequence - 1, cancellation);
            await Take([.. entries.Where(entry => entry.Sequence > index.Cursor)], cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Deals with what the Journal holds beyond the index, up to an entry at least.</summary>
    public async Task CatchUp(long sequence, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try { await Refill(sequence, cancellation); }
        finally { turn.Release(); }
    }

    /// <summary>Keeps for good what the index knows, without waiting for the seconds between commits.</summary>
    public async Task Commit()
    {
        await turn.WaitAsync();
        try { index.Commit(); }
        finally { turn.Release(); }
    }

    /// <summary>Throws a torn index away and fills a new one.</summary>
    /// <exception cref="Lucene.Net.Store.LockObtainFailedException">Another process has it open.</exception>
    public async Task BeginAnew(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            index.Discard();
            await Refill(long.MaxValue, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task Refill(long until, CancellationToken cancellation)
    {
        while (index.Cursor < until)
        {
            await using var newsroom = database.Open();
            var entries = await Journal.After(newsroom, index.Cursor, Batch, cancellation);
            if (entries.Count == 0) return;
            await Take(entries, cancellation);
        }
    }

    private async Task Take(List<JournalEntry> entries, CancellationToken cancellation)
    {
        if (entries.Count == 0) return;
        var items = entries.Select(entry => entry.ItemId).OfType<Guid>().Distinct().ToList();
        await using var newsroom = database.Open();
        var stories = await PublishedStories.Among(newsroom, items, cancellation);
        foreach (var item in items)
            if (stories.TryGetValue(item, out var story)) index.Put(story);
            else index.Remove(item);
        index.Reached(entries[^1].Sequence);
        if (entries.Exists(entry => entry.Kind == JournalKind.Erased)) index.Expunge();
    }
}

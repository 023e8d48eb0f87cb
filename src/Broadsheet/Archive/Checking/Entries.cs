using System.Runtime.CompilerServices;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive.Checking;

/// <summary>The Journal: numbered from 1 without a gap, an entry for each version and a version for each entry.</summary>
internal sealed class Entries(Database database, TimeProvider clock) : ICheck
{
    public string Name => "journal";

    public async IAsyncEnumerable<Fault> Look(bool repair, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var gap in Gaps(cancellation)) yield return gap;
        await using var newsroom = database.Open();
        var versions = newsroom.Versions;
        var empty = newsroom.Journal.AsNoTracking().Where(entry => entry.ItemId != null && entry.Version > 0
            && !versions.Any(version => version.ItemId == entry.ItemId && version.Number == entry.Version));
        await foreach (var entry in empty.OrderBy(entry => entry.Sequence).AsAsyncEnumerable().WithCancellation(cancellation))
            yield return new Fault($"journal entry {entry.Sequence}", $"there is no version {entry.Version} of item {entry.ItemId}");
        foreach (var silent in await Silent(newsroom).ToListAsync(cancellation))
        {
            if (repair) await Tell(silent, cancellation);
            yield return new Fault($"item {silent.ItemId}, version {silent.Number}", "the Journal does not tell of it", IsMended: repair);
        }
    }

    private async IAsyncEnumerable<Fault> Gaps([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        var last = 0L;
        await foreach (var sequence in newsroom.Journal.OrderBy(entry => entry.Sequence).Select(entry => entry.Sequence).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (sequence != last + 1) yield return new Fault($"journal entry {last + 1}", sequence == last + 2 ? "it is missing" : $"it and all up to {sequence - 1} are missing");
            last = sequence;
        }
    }

    private static IQueryable<Untold> Silent(Newsroom newsroom)
    {
        var journal = newsroom.Journal;
        return newsroom.Versions.Where(version => !journal.Any(entry => entry.ItemId == version.ItemId && entry.Version == version.Number && entry.Kind != JournalKind.Settings && entry.Kind != JournalKind.Erased))
            .OrderBy(version => version.At).Select(version => new Untold(version.ItemId, version.Number, version.Kind));
    }

    private Task Tell(Untold version, CancellationToken cancellation) => database.Write(async newsroom =>
    {
        await Journal.TakeTurn(newsroom);
        if (await newsroom.Stories.SingleOrDefaultAsync(story => story.ItemId == version.ItemId, cancellation) is not { } story) return;
        var entry = JournalEntry.About(story, VersionChain.KindOf(version.Kind), clock.GetUtcNow(), PublishedRow.Touches(story));
        entry.Version = version.Number;
        await Journal.Append(newsroom, entry);
        await newsroom.SaveChangesAsync(cancellation);
    }, cancellation);

    private sealed record Untold(Guid ItemId, int Number, VersionKind Kind);
}

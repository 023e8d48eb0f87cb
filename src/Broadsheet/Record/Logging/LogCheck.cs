using System.Runtime.CompilerServices;
using System.Text;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Record.Logging;

/// <summary>The log against the archive: what was logged is what the versions say, each version is logged, and the files are those that the leaves make.</summary>
internal sealed class LogCheck(Database database, LogFiles files) : ICheck
{
    private const int Batch = 2_000;

    public string Name => "public log";

    public async IAsyncEnumerable<Fault> Look(bool repair, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (edge, served, wrongFiles) = (new Edge(), Served(out var damage), new List<Tile>());
        if (damage is not null) yield return new Fault("log/checkpoint", damage);
        byte[]? rootServed = served?.Size == 0 ? Merkle.Empty : null;
        await using var newsroom = database.Open();
        for (var place = 0L; ;)
        {
            var leaves = await newsroom.Leaves.AsNoTracking().Where(leaf => leaf.Place >= place).OrderBy(leaf => leaf.Place).Take(Batch).ToListAsync(cancellation);
            if (leaves.Count == 0) break;
            foreach (var fault in await Against(newsroom, leaves, cancellation)) yield return fault;
            foreach (var leaf in leaves)
            {
                if (leaf.Place != edge.Size) yield return new Fault($"leaf {edge.Size} of the log", "it is missing");
                edge.Add(Merkle.Leaf(Encoding.UTF8.GetBytes(leaf.Entry)), (tile, bytes) => { if (files.Read(tile) is { } there && !there.AsSpan().SequenceEqual(bytes)) wrongFiles.Add(tile); });
                if (edge.Size == served?.Size) rootServed = edge.Root;
            }
            place = leaves[^1].Place + 1;
        }
        foreach (var tile in wrongFiles) yield return new Fault($"log/{tile.Path}", "the file is not what the leaves in the database make: one of the two was changed");
        if (served is not null && rootServed is null) yield return new Fault("log/checkpoint", $"a log of {served.Size} entries was published, and the database tells of {edge.Size} alone: it is older than what readers saw");
        else if (served is not null && !Merkle.Same(rootServed, served.Root)) yield return new Fault("log/checkpoint", $"the {served.Size} leaves in the database are not those that were signed");
        foreach (var fault in await Unlogged(newsroom, cancellation)) yield return fault;
    }

    private Checkpoint? Served(out string? damage)
    {
        damage = null;
        try
        {
            return files.Checkpoint() is { } bytes ? Checkpoint.Of(SignedNote.Parse(bytes, "it"), "it") : null;
        }
        catch (NotAsItShouldBe wrong)
        {
            damage = wrong.Message;
            return null;
        }
    }

    private static async Task<List<Fault>> Against(Newsroom newsroom, List<Leaf> leaves, CancellationToken cancellation)
    {
        var items = leaves.Select(leaf => leaf.ItemId).Distinct().ToList();
        var versions = await newsroom.Versions.AsNoTracking().Where(version => items.Contains(version.ItemId)).ToDictionaryAsync(version => (version.ItemId, version.Number), cancellation);
        var told = (await ToldWords.Of(newsroom, items, cancellation)).ToDictionary(words => (words.Id, words.Number));
        List<Fault> faults = [];
        foreach (var leaf in leaves)
        {
            var where = $"item {leaf.ItemId}, version {leaf.Version}";
            LogEntry entry;
            try { entry = LogEntry.Parse(Encoding.UTF8.GetBytes(leaf.Entry), "It"); }
            catch (NotAsItShouldBe wrong)
            {
                faults.Add(new Fault($"leaf {leaf.Place} of the log", wrong.Message));
                continue;
            }
            if (told.TryGetValue((entry.Item, entry.Version), out var words))
            {
                if (words.Hash != entry.Hash || (words.Canonical is { } canonical && VersionHash.OfRecord(canonical) != entry.Hash)) faults.Add(new Fault(where, $"its words or time are not those that were logged (leaf {leaf.Place})"));
            }
            else if (!versions.TryGetValue((entry.Item, entry.Version), out var version)) faults.Add(new Fault(where, $"the log tells of it (leaf {leaf.Place}), and it is not in the archive"));
            else if (version.Hash != entry.Hash || (version.Erased is null && VersionHash.Of(version) != entry.Hash)) faults.Add(new Fault(where, $"its words, time or address are not those that were logged (leaf {leaf.Place})"));
        }
        return faults;
    }

    /// <summary>Versions up to where the log has come in the Journal, and without a leaf.</summary>
    private static async Task<List<Fault>> Unlogged(Newsroom newsroom, CancellationToken cancellation)
    {
        var reached = await newsroom.Cursors.Where(cursor => cursor.Name == Sequencing.Name).Select(cursor => cursor.Sequence).SingleOrDefaultAsync(cancellation);
        var (leaves, journal) = (newsroom.Leaves, newsroom.Journal);
        var missing = await newsroom.Versions.AsNoTracking()
            .Where(version => !leaves.Any(leaf => leaf.ItemId == version.ItemId && leaf.Version == version.Number && !leaf.IsErasure)
                && !journal.Any(entry => entry.ItemId == version.ItemId && entry.Version == version.Number && entry.Sequence > reached))
            .Select(version => new { version.ItemId, version.Number }).ToListAsync(cancellation);
        var told = await ToldWords.Of(newsroom, ids: null, cancellation);
        var ids = told.Select(words => words.Id).ToList();
        var logged = (await leaves.Where(leaf => ids.Contains(leaf.ItemId)).Select(leaf => new { leaf.ItemId, leaf.Version }).ToListAsync(cancellation)).Select(leaf => (leaf.ItemId, leaf.Version)).ToHashSet();
        var coming = (await journal.Where(entry => entry.LiveId != null && entry.Sequence > reached).Select(entry => new { entry.LiveId, entry.Version }).ToListAsync(cancellation)).Select(entry => (entry.LiveId!.Value, entry.Version)).ToHashSet();
        var unlogged = told.Select(words => (words.Id, words.Number)).Where(words => !logged.Contains(words) && !coming.Contains(words));
        return [.. missing.Select(version => (version.ItemId, version.Number)).Concat(unlogged).Select(version => new Fault($"item {version.Item1}, version {version.Item2}", "it is not in the log"))];
    }
}

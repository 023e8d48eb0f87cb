using System.Text;
using System.Text.Json;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Record.Logging;

/// <summary>What the Journal tells → leaves: one for each entry by which readers came to see something else of an item.</summary>
internal sealed class LogEntries(TimeProvider clock)
{
    /// <summary>Beyond this a leaf says that it was logged later: the archive is older than its log, or the log stood still.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromMinutes(10);

    /// <param name="place">Of the first.</param>
    public async Task<List<Leaf>> Of(Newsroom newsroom, IReadOnlyList<JournalEntry> told, long place, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        List<JournalEntry> shown = [.. told.Where(entry => entry.Version > 0 && (entry.LiveId is not null || (entry.ItemId is not null && entry.Kind is not JournalKind.Settings)))];
        var items = shown.Select(Subject).Distinct().ToList();
        var versions = await newsroom.Versions.AsNoTracking().Where(version => items.Contains(version.ItemId))
            .Select(version => new Said(version.ItemId, version.Number, version.Kind, version.Hash, version.At)).ToDictionaryAsync(version => (version.Item, version.Number), cancellation);
        if (shown.Exists(entry => entry.LiveId is not null))
            foreach (var words in await ToldWords.Of(newsroom, items, cancellation)) versions[(words.Id, words.Number)] = new Said(words.Id, words.Number, words.Kind, words.Hash, words.At);
        var known = (await newsroom.Leaves.Where(leaf => items.Contains(leaf.ItemId) && !leaf.IsErasure).Select(leaf => new { leaf.ItemId, leaf.Version }).ToListAsync(cancellation)).Select(leaf => (leaf.ItemId, leaf.Version)).ToHashSet();
        List<Leaf> leaves = [];
        foreach (var entry in shown)
        {
            // A version that is not there was taken out behind the archive's back; check says so, and the log cannot make it up.
            if (!versions.TryGetValue((Subject(entry), entry.Version), out var version)) continue;
            var isErasure = entry.Kind == JournalKind.Erased;
            if (!isErasure && !known.Add((version.Item, version.Number))) continue;
            var at = isErasure ? entry.At : version.At;
            var written = new LogEntry(at, version.Hash, version.Item, isErasure ? LogEntry.Erasure : JsonNamingPolicy.CamelCase.ConvertName(version.Kind.ToString()), now - at > AtOnce ? now : null, version.Number);
            leaves.Add(new Leaf { Place = place++, ItemId = version.Item, Version = version.Number, IsErasure = isErasure, Entry = Encoding.UTF8.GetString(written.Bytes()) });
        }
        return leaves;
    }

    private static Guid Subject(JournalEntry entry) => entry.LiveId ?? entry.ItemId!.Value;

    private sealed record Said(Guid Item, int Number, VersionKind Kind, string Hash, DateTimeOffset At);
}

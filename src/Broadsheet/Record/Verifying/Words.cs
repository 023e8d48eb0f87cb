using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Broadsheet.Archive;

namespace Broadsheet.Record.Verifying;

/// <summary>Whether each version that the log tells of reads as it was logged, and follows the version before.</summary>
internal sealed class Words(ILogSource source, Verdict verdict)
{
    public async Task Look(IReadOnlyList<LogEntry> entries, CancellationToken cancellation)
    {
        var histories = entries.GroupBy(entry => entry.Item).ToDictionary(item => item.Key, item => item.ToList());
        var (right, withheld, wrong) = (0, 0, new ConcurrentBag<(Guid Item, int Version, string What)>());
        await Parallel.ForEachAsync(entries.Where(entry => !entry.IsErasure), Download.Pace(cancellation), async (entry, stop) =>
        {
            var shown = await source.Record(entry, stop);
            var history = histories[entry.Item];
            if (shown.Words is { } words && WhatIsWrong(entry, words, history) is { } what) wrong.Add((entry.Item, entry.Version, what));
            else if (shown.Words is not null) Interlocked.Increment(ref right);
            else if (!shown.IsWithheld) wrong.Add((entry.Item, entry.Version, "the log tells of it, and the paper does not have it"));
            else if (!MayBeWithheld(history)) wrong.Add((entry.Item, entry.Version, "the paper does not show its words, and the log knows of no withdrawal and no erasure"));
            else Interlocked.Increment(ref withheld);
        });
        foreach (var (item, version, what) in wrong.Order()) verdict.IsWrong($"Version {version} of item {item}: {what}.");
        if (right > 0) verdict.Right($"{right} versions read word for word as they were logged.");
        if (withheld > 0) verdict.Note($"{withheld} versions were withdrawn or erased, and the log says so: their words are not public, their fingerprints stand.");
        if (entries.Count(entry => entry.Logged is not null) is > 0 and var late) verdict.Note($"{late} entries were logged later than they happened: an archive from before the log, or a log that stood still.");
    }

    private static string? WhatIsWrong(LogEntry entry, byte[] words, List<LogEntry> history)
    {
        if (VersionHash.OfRecord(Encoding.UTF8.GetString(words)) != entry.Hash) return $"its words, time or address are not those that were logged as {entry.Kind} of {entry.At:yyyy-MM-dd HH:mm} UTC";
        string? previous;
        try
        {
            using var json = JsonDocument.Parse(words);
            previous = json.RootElement.GetProperty("previous").GetString();
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return "it does not say which version it follows";
        }
        var before = history.Find(other => !other.IsErasure && other.Version == entry.Version - 1);
        return previous == before?.Hash ? null : "it does not follow the version before it";
    }

    private static bool MayBeWithheld(List<LogEntry> history) => history[^1] is { IsErasure: true } or { IsWithdrawal: true } || history.Exists(entry => entry.IsErasure);
}

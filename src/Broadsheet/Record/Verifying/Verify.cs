using System.Globalization;

namespace Broadsheet.Record.Verifying;

/// <summary>Looks at a whole log as somebody would who trusts nobody: signature, what was seen before, every entry, every word.</summary>
internal sealed class Verify(ILogSource source, Remembered? remembered, VerifierKey? trusted, TimeProvider clock)
{
    private readonly Verdict verdict = new();

    /// <summary>One version that somebody asks about; null for the whole log alone.</summary>
    public (Guid Item, int Version)? Asked { get; init; }

    public async Task<Verdict> Do(CancellationToken cancellation)
    {
        try
        {
            await Look(cancellation);
        }
        catch (NotAsItShouldBe wrong)
        {
            verdict.IsWrong(wrong.Message);
        }
        catch (CouldNotCheck unknown)
        {
            verdict.IsUnchecked(unknown.Message);
        }
        return verdict;
    }

    private async Task Look(CancellationToken cancellation)
    {
        var before = remembered?.Read();
        // Listed before the checkpoint is fetched: what comes meanwhile is not missing.
        var newest = await Newest(cancellation);
        var (key, note, checkpoint) = await Head(before, cancellation);
        var entries = await Entries(before, checkpoint, cancellation);
        if (entries is null) return;
        var read = entries.Select((entry, place) => LogEntry.Parse(entry, Place(place))).ToList();
        await new Words(source, verdict).Look(read, cancellation);
        if (Asked is { } asked) Find(read, asked);
        if (newest is not null) Unlogged(read, newest);
        if (verdict.Wrong == 0) remembered?.Keep(key, note, entries, clock.GetUtcNow());
    }

    /// <summary>Whose log it is, how large, and that the key that is trusted signed it.</summary>
    private async Task<(VerifierKey, SignedNote, Checkpoint)> Head(Memory? before, CancellationToken cancellation)
    {
        var note = SignedNote.Parse(await source.File("checkpoint", SignedNote.MostBytes, cancellation), "The checkpoint");
        var checkpoint = Checkpoint.Of(note, "The checkpoint");
        if (before is not null && before.Checkpoint.Origin != checkpoint.Origin) throw new NotAsItShouldBe($"This is the checkpoint of another log: of {checkpoint.Origin}. The last time it was {before.Checkpoint.Origin}.");
        var key = await Keyring.Now(source, trusted ?? before?.Key, verdict, cancellation);
        if (key.Name != checkpoint.Origin) throw new NotAsItShouldBe($"The checkpoint is of the log {checkpoint.Origin}, and the key is of {key.Name}.");
        if (!note.IsSignedBy(key)) throw new NotAsItShouldBe($"The checkpoint is not signed with the log's key {key.Name}+{key.Id:x8}. Whose signature is it?");
        verdict.Right(string.Create(CultureInfo.InvariantCulture, $"The checkpoint of {checkpoint.Origin} over {checkpoint.Size} entries is signed with its key {key.Id:x8}."));
        if (before is null && trusted is null) verdict.Note($"The key is taken from the log itself, because none was known: {key}");
        return (key, note, checkpoint);
    }

    /// <summary>All entries, of which the tree is made; null when they are not what was signed.</summary>
    private async Task<IReadOnlyList<byte[]>?> Entries(Memory? before, Checkpoint checkpoint, CancellationToken cancellation)
    {
        var log = new Download(source, checkpoint.Size);
        if (before is not null && checkpoint.Size < before.Checkpoint.Size)
        {
            verdict.IsWrong(string.Create(CultureInfo.InvariantCulture, $"The log had {before.Checkpoint.Size} entries on {before.At:yyyy-MM-dd HH:mm} UTC, and has {checkpoint.Size} now: it shrank."));
            Vanished(before, await log.Entries([], cancellation));
            return null;
        }
        var entries = await log.Entries([], cancellation);
        var (root, rootBefore) = Roots(entries, before?.Checkpoint.Size ?? -1);
        if (!Merkle.Same(root, checkpoint.Root)) throw new NotAsItShouldBe($"The {checkpoint.Size} entries that the log shows are not those that were signed.");
        await log.Tiles(entries, cancellation);
        verdict.Right($"All {checkpoint.Size} entries are in the tree that was signed, and its files are whole.");
        if (before is null)
        {
            verdict.Note(remembered is null ? "Nothing was kept of this log before, so it could not be compared with an earlier state." : "This log is seen for the first time. Its checkpoint is kept, and compared the next time.");
            return entries;
        }
        if (Merkle.Same(rootBefore, before.Checkpoint.Root))
        {
            verdict.Right(string.Create(CultureInfo.InvariantCulture, $"None of the {before.Checkpoint.Size} entries of {before.At:yyyy-MM-dd HH:mm} UTC was changed; {checkpoint.Size - before.Checkpoint.Size} were added."));
            return entries;
        }
        verdict.IsWrong(string.Create(CultureInfo.InvariantCulture, $"The log was rewritten: its first {before.Checkpoint.Size} entries are not those of {before.At:yyyy-MM-dd HH:mm} UTC."));
        Vanished(before, entries);
        return null;
    }

    private void Vanished(Memory before, IReadOnlyList<byte[]> now)
    {
        var there = now.Select(Convert.ToHexString).ToHashSet();
        foreach (var (place, entry) in before.Entries.Index())
            if (!there.Contains(Convert.ToHexString(entry))) verdict.IsWrong($"{Place(place)} is gone: {LogEntry.Parse(entry, Place(place))}.");
    }

    private void Find(List<LogEntry> entries, (Guid Item, int Version) asked)
    {
        var place = entries.FindIndex(entry => !entry.IsErasure && entry.Item == asked.Item && entry.Version == asked.Version);
        if (place >= 0) verdict.Right($"{Place(place)} is what was asked for: {entries[place]}.");
        else if (entries.Exists(entry => entry.Item == asked.Item)) verdict.IsWrong($"There is no version {asked.Version} of item {asked.Item} in the log: it ends at version {entries.Where(entry => entry.Item == asked.Item).Max(entry => entry.Version)}.");
        else verdict.IsWrong($"There is no item {asked.Item} in the log: nothing of it was ever published.");
    }

    private void Unlogged(List<LogEntry> entries, Dictionary<Guid, int> newest)
    {
        var logged = entries.Where(entry => !entry.IsErasure).GroupBy(entry => entry.Item).ToDictionary(item => item.Key, item => item.Max(entry => entry.Version));
        var missing = newest.Where(shown => logged.GetValueOrDefault(shown.Key) < shown.Value).ToList();
        foreach (var (item, version) in missing) verdict.IsWrong($"Version {version} of item {item} is shown to readers, and is not in the log.");
        if (missing.Count == 0) verdict.Right($"All {newest.Count} stories that readers can read now are in the log.");
    }

    private async Task<Dictionary<Guid, int>?> Newest(CancellationToken cancellation)
    {
        try
        {
            Dictionary<Guid, int> newest = [];
            await foreach (var (item, version) in source.Newest(cancellation)) newest[item] = version;
            return newest;
        }
        catch (CouldNotCheck unknown)
        {
            verdict.IsUnchecked($"Whether everything that readers can read is in the log: {unknown.Message}");
            return null;
        }
    }

    private static (byte[] Now, byte[] Before) Roots(IReadOnlyList<byte[]> entries, long before)
    {
        var (tree, then) = (new Frontier(), before == 0 ? Merkle.Empty : []);
        foreach (var entry in entries)
        {
            tree.Add(Merkle.Leaf(entry));
            if (tree.Size == before) then = tree.Root;
        }
        return (tree.Root, then);
    }

    private static string Place(int place) => $"Entry {place}";
}

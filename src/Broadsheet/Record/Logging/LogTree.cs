namespace Broadsheet.Record.Logging;

/// <summary>The tree that this process has on disk.</summary>
internal sealed class LogTree(LogFiles files)
{
    private Edge edge = new();
    private List<byte[]> bundle = [];

    public long Size => edge.Size;
    public byte[] Root => edge.Root;

    /// <summary>Root as it will be with more entries.</summary>
    public byte[] RootWith(IEnumerable<byte[]> more)
    {
        var next = edge.Copy();
        foreach (var entry in more) next.Add(Merkle.Leaf(entry));
        return next.Root;
    }

    /// <summary>Takes up the files where the checkpoint says that they end; begins with nothing when they are not whole.</summary>
    public void Open()
    {
        (edge, bundle) = (new Edge(), []);
        if (files.Checkpoint() is not { } served) return;
        try
        {
            var checkpoint = Checkpoint.Of(SignedNote.Parse(served, "log/checkpoint"), "log/checkpoint");
            var known = Edge.Of(checkpoint.Size, Whole);
            if (!Merkle.Same(known.Root, checkpoint.Root)) return;
            var last = new Tile(Tile.Entries, checkpoint.Size / Tile.Full, Tile.WidthIn(checkpoint.Size, Tile.Entries, checkpoint.Size / Tile.Full));
            bundle = last.Width == 0 ? [] : EntryBundle.Read(Whole(last), last.Width, last.Path);
            edge = known;
        }
        catch (NotAsItShouldBe)
        {
            // The database has it all.
        }
    }

    /// <summary>Writes what the entries add. The same entries again write the same files.</summary>
    public void Append(IEnumerable<byte[]> entries)
    {
        foreach (var entry in entries)
        {
            edge.Add(Merkle.Leaf(entry), files.Write);
            bundle.Add(entry);
            if (bundle.Count < Tile.Full) continue;
            files.Write(new Tile(Tile.Entries, (edge.Size / Tile.Full) - 1, Tile.Full), EntryBundle.Write(bundle));
            bundle.Clear();
        }
        if (bundle.Count > 0) files.Write(new Tile(Tile.Entries, edge.Size / Tile.Full, bundle.Count), EntryBundle.Write(bundle));
        foreach (var (level, hashes) in edge.Levels.Index())
            if (hashes.Count > 0) files.Write(new Tile(level, (edge.Size >> (8 * level)) / Tile.Full, hashes.Count), [.. hashes.SelectMany(hash => hash)]);
    }

    private byte[] Whole(Tile tile) =>
        files.Read(tile) is { } bytes && (tile.Level == Tile.Entries || bytes.Length == tile.Width * Merkle.HashLength) ? bytes : throw new NotAsItShouldBe($"{tile.Path} is missing or cut short.");
}

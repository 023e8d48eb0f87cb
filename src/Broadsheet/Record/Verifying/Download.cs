namespace Broadsheet.Record.Verifying;

/// <summary>Fetches a log's files, several at a time.</summary>
internal sealed class Download(ILogSource source, long size)
{
    public const int AtOnce = 8;
    private const int MostEntry = 1024, TileHeight = 8;

    /// <param name="known">Entries that need not be fetched.</param>
    public async Task<IReadOnlyList<byte[]>> Entries(IReadOnlyList<byte[]> known, CancellationToken cancellation)
    {
        if (size > int.MaxValue / 2) throw new NotAsItShouldBe($"The checkpoint tells of {size} entries. No paper has that many.");
        var tiles = Tile.Grown(known.Count, size).Where(tile => tile.Level == Tile.Entries).ToArray();
        var bundles = new List<byte[]>[tiles.Length];
        await Parallel.ForEachAsync(Enumerable.Range(0, tiles.Length), Pace(cancellation), async (place, stop) =>
            bundles[place] = EntryBundle.Read(await source.File(tiles[place].Path, tiles[place].Width * (MostEntry + 2), stop), tiles[place].Width, tiles[place].Path));
        return [.. known.Take((int)(tiles.FirstOrDefault().Index * Tile.Full)), .. bundles.SelectMany(bundle => bundle)];
    }

    /// <summary>Looks whether the tiles are those that the entries make.</summary>
    public async Task Tiles(IReadOnlyList<byte[]> entries, CancellationToken cancellation)
    {
        var hashes = entries.Select(entry => Merkle.Leaf(entry)).ToList();
        for (var level = 0; hashes.Count > 0; level++)
        {
            var own = hashes;
            await Parallel.ForEachAsync(Tile.Grown(0, size).Where(tile => tile.Level == level), Pace(cancellation), async (tile, stop) =>
            {
                var wanted = own.Skip((int)(tile.Index * Tile.Full)).Take(tile.Width).SelectMany(hash => hash).ToArray();
                var shown = await source.File(tile.Path, wanted.Length, stop);
                if (shown.Length < wanted.Length) throw new NotAsItShouldBe($"{tile.Path} is cut short: it should have {wanted.Length} bytes, and has {shown.Length}.");
                if (!shown.AsSpan().SequenceEqual(wanted)) throw new NotAsItShouldBe($"{tile.Path} does not hold the hashes of its entries.");
            });
            hashes = [.. own.Chunk(1 << TileHeight).Where(tile => tile.Length == Tile.Full).Select(tile => Merkle.Perfect(tile.SelectMany(hash => hash).ToArray()))];
        }
    }

    public static ParallelOptions Pace(CancellationToken cancellation) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
}

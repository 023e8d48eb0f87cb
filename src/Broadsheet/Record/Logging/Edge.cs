namespace Broadsheet.Record.Logging;

/// <summary>The right edge of the tree: the hashes of the tile that is being filled, at each level. Enough to go on, and for the root.</summary>
internal sealed class Edge
{
    private readonly List<List<byte[]>> levels;

    public Edge() => levels = [];

    private Edge(List<List<byte[]>> levels, long size) => (this.levels, Size) = (levels, size);

    public long Size { get; private set; }

    /// <summary>Hashes of unfinished tiles, by level; a level may have none.</summary>
    public IReadOnlyList<IReadOnlyList<byte[]>> Levels => levels;

    public byte[] Root => Merkle.Fold([.. levels.AsEnumerable().Reverse().SelectMany(Subtrees)]);

    /// <param name="tile">Hashes of the unfinished tile of a level; empty when there is none.</param>
    public static Edge Of(long size, Func<Tile, byte[]> tile)
    {
        List<List<byte[]>> levels = [];
        for (var level = 0; size >> (8 * level) > 0; level++)
        {
            var index = (size >> (8 * level)) / Tile.Full;
            var width = Tile.WidthIn(size, level, index);
            levels.Add(width == 0 ? [] : [.. tile(new Tile(level, index, width)).Chunk(Merkle.HashLength).Take(width)]);
        }
        return new Edge(levels, size);
    }

    public Edge Copy() => new([.. levels.Select(level => level.ToList())], Size);

    /// <param name="full">Told of each tile that became full.</param>
    public void Add(byte[] leaf, Action<Tile, byte[]>? full = null)
    {
        Size++;
        var hash = leaf;
        for (var level = 0; ; level++)
        {
            if (levels.Count == level) levels.Add([]);
            levels[level].Add(hash);
            if (levels[level].Count < Tile.Full) return;
            byte[] whole = [.. levels[level].SelectMany(each => each)];
            full?.Invoke(new Tile(level, (Size >> (8 * (level + 1))) - 1, Tile.Full), whole);
            levels[level].Clear();
            hash = Merkle.Perfect(whole);
        }
    }

    /// <summary>As many hashes as the binary digits of their number say, the largest subtree first.</summary>
    private static IEnumerable<byte[]> Subtrees(List<byte[]> hashes)
    {
        for (int half = Tile.Full / 2, start = 0; half > 0; half /= 2)
        {
            if ((hashes.Count & half) == 0) continue;
            yield return Merkle.Perfect([.. hashes.Skip(start).Take(half).SelectMany(hash => hash)]);
            start += half;
        }
    }
}

using System.Numerics;

namespace Broadsheet.Record;

/// <summary>Computes roots and proofs of a tree from its tiles. Each tile is fetched once.</summary>
/// <param name="size">Leaves of the tree.</param>
/// <param name="fetch">Bytes of a tile: at least <see cref="Tile.Width"/> hashes.</param>
public sealed class TreeReader(long size, Func<Tile, Task<byte[]>> fetch)
{
    private const int TileHeight = 8;
    private readonly Dictionary<(int Level, long Index), byte[]> tiles = [];

    public Task<byte[]> Root() => RootAt(size);

    /// <summary>Root of the tree when it had so many leaves.</summary>
    public async Task<byte[]> RootAt(long leaves) => leaves == 0 ? Merkle.Empty : await Range(0, leaves);

    /// <summary>RFC 6962 §2.1.1: from the leaf's sibling up.</summary>
    public async Task<IReadOnlyList<byte[]>> Inclusion(long index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        List<byte[]> path = [];
        for (var (start, end) = (0L, size); end - start > 1;)
        {
            var middle = start + Half(end - start);
            if (index < middle)
            {
                path.Add(await Range(middle, end));
                end = middle;
            }
            else
            {
                path.Add(await Range(start, middle));
                start = middle;
            }
        }
        path.Reverse();
        return path;
    }

    /// <summary>RFC 6962 §2.1.2: that the tree of so many leaves is the beginning of this one.</summary>
    public async Task<IReadOnlyList<byte[]>> Consistency(long earlier)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(earlier, size);
        if (earlier == 0 || earlier == size) return [];
        List<byte[]> path = [];
        var (start, end, isWhole) = (0L, size, true);
        while (end != earlier)
        {
            var middle = start + Half(end - start);
            if (earlier <= middle)
            {
                path.Add(await Range(middle, end));
                end = middle;
            }
            else
            {
                path.Add(await Range(start, middle));
                (start, isWhole) = (middle, false);
            }
        }
        if (!isWhole) path.Add(await Range(start, end));
        path.Reverse();
        return path;
    }

    public async Task<byte[]> Leaf(long index) => await Subtree(index, 0);

    /// <summary>Hash of the leaves from start to before end, where start is such as the tree's own division gives.</summary>
    private async Task<byte[]> Range(long start, long end)
    {
        List<byte[]> subtrees = [];
        while (start < end)
        {
            var height = BitOperations.Log2((ulong)(end - start));
            subtrees.Add(await Subtree(start, height));
            start += 1L << height;
        }
        return Merkle.Fold(subtrees);
    }

    private async Task<byte[]> Subtree(long start, int height)
    {
        var (level, inTile) = (height / TileHeight, height % TileHeight);
        var first = start >> (TileHeight * level);
        var tile = await Fetch(level, first / Tile.Full);
        var (offset, length) = ((int)(first % Tile.Full) * Merkle.HashLength, Merkle.HashLength << inTile);
        return Merkle.Perfect(tile.AsSpan(offset, length));
    }

    private async Task<byte[]> Fetch(int level, long index)
    {
        if (tiles.TryGetValue((level, index), out var known)) return known;
        var tile = new Tile(level, index, Tile.WidthIn(size, level, index));
        var bytes = await fetch(tile);
        if (bytes.Length < tile.Width * Merkle.HashLength) throw new NotAsItShouldBe($"{tile.Path} is cut short: it should hold {tile.Width} hashes of 32 bytes, and has {bytes.Length} bytes.");
        return tiles[(level, index)] = bytes;
    }

    private static long Half(long leaves) => 1L << BitOperations.Log2((ulong)(leaves - 1));
}

using System.Numerics;
using System.Security.Cryptography;

namespace Broadsheet.Record;

/// <summary>The Merkle tree's arithmetic over SHA-256 (RFC 6962 §2.1, RFC 9162 §2.1). Hashes are 32 bytes.</summary>
public static class Merkle
{
    public const int HashLength = 32;
    private const byte LeafMark = 0, NodeMark = 1;

    /// <summary>Root of the tree without leaves: the hash of nothing.</summary>
    public static byte[] Empty { get; } = SHA256.HashData([]);

    public static byte[] Leaf(ReadOnlySpan<byte> entry)
    {
        var marked = new byte[entry.Length + 1];
        marked[0] = LeafMark;
        entry.CopyTo(marked.AsSpan(1));
        return SHA256.HashData(marked);
    }

    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> marked = stackalloc byte[1 + (2 * HashLength)];
        marked[0] = NodeMark;
        left.CopyTo(marked[1..]);
        right.CopyTo(marked[(1 + HashLength)..]);
        return SHA256.HashData(marked);
    }

    /// <summary>Root over perfect subtrees that stand side by side, the largest first.</summary>
    public static byte[] Fold(IReadOnlyList<byte[]> subtrees)
    {
        if (subtrees.Count == 0) return Empty;
        var root = subtrees[^1];
        for (var next = subtrees.Count - 2; next >= 0; next--) root = Node(subtrees[next], root);
        return root;
    }

    /// <summary>Root of one perfect subtree over hashes whose number is a power of two.</summary>
    public static byte[] Perfect(ReadOnlySpan<byte> hashes)
    {
        if (hashes.Length == HashLength) return hashes.ToArray();
        var half = hashes.Length / 2;
        return Node(Perfect(hashes[..half]), Perfect(hashes[half..]));
    }

    /// <summary>The root that an inclusion proof leads to (RFC 9162 §2.1.3.2); null when the proof has the wrong length for index and size.</summary>
    public static byte[]? RootOf(byte[] leaf, long index, long size, IReadOnlyList<byte[]> proof)
    {
        if (index < 0 || index >= size) return null;
        var (own, last, root) = (index, size - 1, leaf);
        foreach (var hash in proof)
        {
            if (last == 0) return null;
            if ((own & 1) == 1 || own == last)
            {
                root = Node(hash, root);
                var trailing = own == 0 ? 0 : BitOperations.TrailingZeroCount(own);
                (own, last) = (own >> trailing, last >> trailing);
            }
            else
            {
                root = Node(root, hash);
            }
            (own, last) = (own >> 1, last >> 1);
        }
        return last == 0 ? root : null;
    }

    /// <summary>Whether the later tree only adds to the earlier one (RFC 9162 §2.1.4.2).</summary>
    public static bool IsConsistent(long earlier, byte[] earlierRoot, long later, byte[] laterRoot, IReadOnlyList<byte[]> proof)
    {
        if (earlier < 0 || earlier > later) return false;
        if (earlier == later) return proof.Count == 0 && Same(earlierRoot, laterRoot);
        if (earlier == 0) return proof.Count == 0 && Same(earlierRoot, Empty);
        List<byte[]> path = BitOperations.IsPow2(earlier) ? [earlierRoot, .. proof] : [.. proof];
        if (path.Count == 0) return false;
        var trailing = BitOperations.TrailingZeroCount(~(earlier - 1));
        var (own, last) = ((earlier - 1) >> trailing, (later - 1) >> trailing);
        var (small, large) = (path[0], path[0]);
        foreach (var hash in path.Skip(1))
        {
            if (last == 0) return false;
            if ((own & 1) == 1 || own == last)
            {
                (small, large) = (Node(hash, small), Node(hash, large));
                var zeros = own == 0 ? 0 : BitOperations.TrailingZeroCount(own);
                (own, last) = (own >> zeros, last >> zeros);
            }
            else
            {
                large = Node(large, hash);
            }
            (own, last) = (own >> 1, last >> 1);
        }
        return last == 0 && Same(small, earlierRoot) && Same(large, laterRoot);
    }

    public static bool Same(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) => one.SequenceEqual(other);
}

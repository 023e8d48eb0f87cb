namespace Broadsheet.Record.Verifying;

/// <summary>Roots of the perfect subtrees that a growing tree is made of: one for each binary digit of its size.</summary>
internal sealed class Frontier
{
    private readonly List<byte[]> subtrees = [];

    public long Size { get; private set; }

    public byte[] Root => Merkle.Fold(subtrees);

    public void Add(byte[] leaf)
    {
        subtrees.Add(leaf);
        for (var carry = Size; (carry & 1) == 1; carry >>= 1)
        {
            var joined = Merkle.Node(subtrees[^2], subtrees[^1]);
            subtrees.RemoveRange(subtrees.Count - 2, 2);
            subtrees.Add(joined);
        }
        Size++;
    }
}

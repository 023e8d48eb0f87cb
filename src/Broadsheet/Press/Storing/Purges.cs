using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Broadsheet.Press;

/// <summary>
/// Remembers which entry of the Journal touched a surrogate key last, in a table that never grows. Two keys may share a slot: then a page
/// is printed once more than it had to be, and never once less. So nothing needs to know which pages carry a key.
/// </summary>
internal sealed class Purges
{
    private const int Slots = 1 << 20;

    private readonly long[] last = new long[Slots];
    private readonly Lock gate = new();
    private long edge = -1;

    /// <summary>The last entry of the Journal that was dealt with; -1 before the press knows where the Journal stands, and until then nothing is stored.</summary>
    public long Edge => Volatile.Read(ref edge);

    public static int SlotOf(string key) => (int)(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(key.AsSpan())) & (Slots - 1));

    /// <param name="keys">Separated by blanks.</param>
    public static int[] SlotsOf(string keys) => [.. keys.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(SlotOf)];

    /// <summary>Marks the keys' slots. Only <see cref="Reach"/> makes readers look.</summary>
    public void Mark(ReadOnlySpan<int> slots, long sequence)
    {
        lock (gate)
        {
            foreach (var slot in slots)
                if (last[slot] < sequence) Volatile.Write(ref last[slot], sequence);
        }
    }

    /// <summary>All entries up to this one are marked: from here on no reader gets what they made stale.</summary>
    public void Reach(long sequence) => Volatile.Write(ref edge, sequence);

    /// <summary>Whether nothing that the page shows was touched since it was known to be right. One comparison when nothing at all was.</summary>
    public bool Leave(StoredPage page)
    {
        var now = Edge;
        if (page.AsOf == now && now >= 0) return true;
        if (page.AsOf < 0) return false;
        foreach (var slot in page.Slots)
            if (Volatile.Read(ref last[slot]) > page.AsOf) return false;
        page.AsOf = now;
        return true;
    }
}

using System.Numerics;
using System.Runtime.InteropServices;

namespace Broadsheet.Fuzz;

/// <summary>Which branches a document took, and how often: what SharpFuzz's marks in the readers write (AFL's map of 64 kB).</summary>
internal sealed unsafe class Coverage
{
    private const int Size = 65_536;
    private static readonly byte* map = (byte*)NativeMemory.AlignedAlloc(Size, 64);
    private readonly byte[] seen = new byte[Size];

    /// <summary>Before anything of the readers is called: their marks write there.</summary>
    public static void Prepare() => SharpFuzz.Common.Trace.SharedMem = map;

    /// <summary>Branches that any document took.</summary>
    public int Reached { get; private set; }

    public static void Begin()
    {
        new Span<byte>(map, Size).Clear();
        SharpFuzz.Common.Trace.PrevLocation = 0;
    }

    /// <returns>True when it took a branch that none before took, or one much oftener.</returns>
    public bool IsNew()
    {
        var isNew = false;
        for (var at = 0; at < Size; at += Vector<byte>.Count)
        {
            if (Vector.EqualsAll(*(Vector<byte>*)(map + at), Vector<byte>.Zero)) continue;
            for (var place = at; place < at + Vector<byte>.Count; place++) isNew |= map[place] != 0 && Mark(place);
        }
        return isNew;
    }

    private bool Mark(int place)
    {
        // 1, 2, 4, 8 … times: twice as often is something else.
        var often = (byte)(1 << BitOperations.Log2(map[place]));
        if ((seen[place] & often) != 0) return false;
        if (seen[place] == 0) Reached++;
        seen[place] |= often;
        return true;
    }
}

using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Broadsheet.Archive;

/// <summary>Canonical JSON as it is being written, in UTF-8.</summary>
internal sealed class CanonicalText(int capacity)
{
    private byte[] bytes = new byte[Math.Max(64, capacity)];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    /// <summary>Members of the objects that are open, each with the comma after it.</summary>
    public List<Member> Members { get; } = [];

    public void Put(byte one)
    {
        Room(1)[0] = one;
        Length++;
    }

    public void Put(ReadOnlySpan<byte> many)
    {
        many.CopyTo(Room(many.Length));
        Length += many.Length;
    }

    public void Put(string words) => Length += Encoding.UTF8.GetBytes(words, Room(Encoding.UTF8.GetMaxByteCount(words.Length)));

    public void TakeBack() => Length--;

    /// <summary>Puts the members of the innermost object, written last, in the order of their names.</summary>
    public void Sort(int first)
    {
        var members = CollectionsMarshal.AsSpan(Members)[first..];
        if (IsSorted(members)) return;
        var start = members[0].Name.Start.Value;
        var before = ArrayPool<byte>.Shared.Rent(Length - start);
        bytes.AsSpan(start, Length - start).CopyTo(before);
        members.Sort(Compare);
        Length = start;
        foreach (var member in members) Put(before.AsSpan(member.Name.Start.Value - start, member.End - member.Name.Start.Value));
        ArrayPool<byte>.Shared.Return(before);
    }

    private bool IsSorted(ReadOnlySpan<Member> members)
    {
        for (var at = 1; at < members.Length; at++)
            if (Compare(members[at - 1], members[at]) > 0) return false;
        return true;
    }

    /// <summary>By UTF-16 code units (RFC 8785 §3.2.3), which for names of ASCII letters is by bytes.</summary>
    private int Compare(Member one, Member other)
    {
        var left = bytes.AsSpan(one.Name)[1..^1];
        var right = bytes.AsSpan(other.Name)[1..^1];
        return IsPlain(left) && IsPlain(right) ? left.SequenceCompareTo(right) : string.CompareOrdinal(NameOf(one), NameOf(other));
    }

    private static bool IsPlain(ReadOnlySpan<byte> name) => Ascii.IsValid(name) && !name.Contains((byte)'\\');

    private string NameOf(Member member) => JsonSerializer.Deserialize<string>(bytes.AsSpan(member.Name))!;

    private Span<byte> Room(int more)
    {
        if (Length + more > bytes.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + more));
        return bytes.AsSpan(Length);
    }
}

/// <param name="Name">Where its name stands, quotation marks included.</param>
/// <param name="End">After its comma.</param>
internal readonly record struct Member(Range Name, int End);

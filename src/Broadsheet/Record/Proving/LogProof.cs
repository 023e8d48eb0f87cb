using System.Globalization;
using System.Text;

namespace Broadsheet.Record;

/// <summary>That an entry is in a log, to be checked without asking anybody (C2SP tlog-proof).</summary>
/// <param name="Entry">The entry itself, carried as extra data.</param>
/// <param name="Path">From the leaf's sibling up.</param>
/// <param name="Note">The checkpoint as it was signed.</param>
public sealed record LogProof(byte[] Entry, long Index, IReadOnlyList<byte[]> Path, SignedNote Note)
{
    private const string Head = "c2sp.org/tlog-proof@v1";
    private const int MostHashes = 63;

    public override string ToString()
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{Head}\nextra {Convert.ToBase64String(Entry)}\nindex {Index}\n"));
        foreach (var hash in Path) text.Append(Convert.ToBase64String(hash)).Append('\n');
        return text.Append('\n').Append(Note).ToString();
    }

    /// <exception cref="NotAsItShouldBe">It is no proof, or says nothing of its entry.</exception>
    public static LogProof Parse(byte[] bytes, string name)
    {
        if (bytes.Length > 2 * SignedNote.MostBytes) throw new NotAsItShouldBe($"{name} is no proof: it has {bytes.Length:N0} bytes.");
        var text = Encoding.UTF8.GetString(bytes);
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || text[..end].Split('\n') is not [Head, var extra, var index, .. var hashes] || hashes.Length > MostHashes) throw new NotAsItShouldBe($"{name} is no proof: it should begin with {Head}, the entry, its place, and hashes, a line each.");
        return new LogProof(
            extra.StartsWith("extra ", StringComparison.Ordinal) ? Base64(extra[6..], name) : throw new NotAsItShouldBe($"{name} does not say what it proves: its line 'extra' is missing."),
            index.StartsWith("index ", StringComparison.Ordinal) && long.TryParse(index.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : throw new NotAsItShouldBe($"{name} does not say where the entry stands: its line 'index' is missing."),
            [.. hashes.Select(hash => Base64(hash, name) is { Length: Merkle.HashLength } read ? read : throw new NotAsItShouldBe($"{name} has a line that is no hash of 32 bytes."))],
            SignedNote.Parse(Encoding.UTF8.GetBytes(text[(end + 2)..]), $"The checkpoint in {name}"));
    }

    private static byte[] Base64(string text, string name)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : throw new NotAsItShouldBe($"{name} has a line that is not written in Base64.");
    }
}

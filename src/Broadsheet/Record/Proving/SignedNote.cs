using System.Buffers.Binary;
using System.Text;

namespace Broadsheet.Record;

/// <summary>A text and its signatures (C2SP signed-note).</summary>
/// <param name="Text">Up to and with its last line feed.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    /// <summary>Bytes of a note. Real ones have a few hundred.</summary>
    public const int MostBytes = 64 * 1024;

    private const int MostSignatures = 64;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="NotAsItShouldBe">It is no note.</exception>
    public static SignedNote Parse(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length > MostBytes) throw new NotAsItShouldBe($"{name} is no signed note: it has {bytes.Length:N0} bytes, and {MostBytes:N0} are the most.");
        var note = Decode(bytes, name);
        var end = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || !note.EndsWith('\n')) throw new NotAsItShouldBe($"{name} is no signed note: no empty line stands between text and signatures, or the last line does not end.");
        var lines = note[(end + 2)..].Split('\n')[..^1];
        if (lines.Length is 0 or > MostSignatures) throw new NotAsItShouldBe($"{name} is no signed note: it has {lines.Length} signatures.");
        return new SignedNote(note[..(end + 1)], [.. lines.Select(line => NoteSignature.Parse(line) ?? throw new NotAsItShouldBe($"{name} has a line that is no signature: {(line.Length > 60 ? line[..60] + "…" : line)}"))]);
    }

    /// <summary>As it is sent and kept.</summary>
    public override string ToString() => $"{Text}\n{string.Concat(Signatures.Select(signature => $"{signature}\n"))}";

    /// <summary>True when the key signed. Signatures of others are left aside.</summary>
    /// <exception cref="NotAsItShouldBe">A signature bears the key's name and id, and is not the key's.</exception>
    public bool IsSignedBy(VerifierKey key)
    {
        var own = Signatures.Where(signature => signature.Name == key.Name && signature.KeyId == key.Id).ToList();
        if (own.Exists(signature => !key.Verifies(Text, signature.Bytes))) throw new NotAsItShouldBe($"The signature of {key.Name} does not fit the text: somebody changed one or the other.");
        return own.Count > 0;
    }

    public SignedNote With(params IEnumerable<NoteSignature> more) => this with { Signatures = [.. Signatures, .. more] };

    private static string Decode(ReadOnlySpan<byte> bytes, string name)
    {
        try
        {
            var note = Strict.GetString(bytes);
            return note.AsSpan().IndexOfAnyInRange('\0', '\t') < 0 && note.AsSpan().IndexOfAnyInRange('\u000b', '\u001f') < 0 ? note : throw new NotAsItShouldBe($"{name} is no signed note: it holds control characters.");
        }
        catch (DecoderFallbackException)
        {
            throw new NotAsItShouldBe($"{name} is no signed note: it is not written in UTF-8.");
        }
    }
}

/// <param name="Name">The key's.</param>
/// <param name="Bytes">What the algorithm gave, without the id.</param>
public sealed record NoteSignature(string Name, uint KeyId, byte[] Bytes)
{
    private const int IdLength = 4;

    /// <summary>Null when it is none.</summary>
    public static NoteSignature? Parse(string line)
    {
        if (line.Split(' ') is not ["—", { Length: > 0 } name, var encoded] || name.Contains('+', StringComparison.Ordinal) || name.Any(char.IsWhiteSpace)) return null;
        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out var length) && length > IdLength
            ? new NoteSignature(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes[IdLength..length]) : null;
    }

    public override string ToString()
    {
        var all = new byte[IdLength + Bytes.Length];
        BinaryPrimitives.WriteUInt32BigEndian(all, KeyId);
        Bytes.CopyTo(all, IdLength);
        return $"— {Name} {Convert.ToBase64String(all)}";
    }
}

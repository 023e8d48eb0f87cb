using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace Broadsheet.Record;

/// <summary>A public key of a log or a witness, written as a vkey (C2SP signed-note, "Verifier keys").</summary>
/// <param name="Type"><see cref="OfLog"/> or <see cref="OfWitness"/>.</param>
/// <param name="Public">Ed25519, 32 bytes (RFC 8032).</param>
public sealed record VerifierKey(string Name, byte Type, byte[] Public)
{
    /// <summary>Signs the text itself.</summary>
    public const byte OfLog = 1;

    /// <summary>Signs a checkpoint together with the time (C2SP tlog-cosignature).</summary>
    public const byte OfWitness = 4;

    private const int SignatureLength = 64, TimeLength = 8;

    public uint Id => BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(Name), (byte)'\n', Type, .. Public]));

    public override string ToString() => $"{Name}+{Id:x8}+{Convert.ToBase64String([Type, .. Public])}";

    /// <exception cref="NotAsItShouldBe">It is no key, or one of a kind that is not known here.</exception>
    public static VerifierKey Parse(string text)
    {
        var bytes = new byte[Math.Min(text.Length, 200)];
        if (text.Length < 200 && text.Trim().Split('+', 3) is [{ Length: > 0 } name, { Length: 8 } id, var encoded] && !name.Any(char.IsWhiteSpace)
            && Convert.TryFromBase64String(encoded, bytes, out var length) && length == 1 + 32 && bytes[0] is OfLog or OfWitness
            && new VerifierKey(name, bytes[0], bytes[1..33]) is var key && id == key.Id.ToString("x8", CultureInfo.InvariantCulture))
            return key;
        throw new NotAsItShouldBe($"'{(text.Length > 100 ? text[..100] + "…" : text.Trim())}' is no public key: keys look like courier.example/log+1a2b3c4d+AbCd…");
    }

    public bool Verifies(string text, byte[] signature) => Type switch
    {
        OfLog => Fits(Encoding.UTF8.GetBytes(text), signature),
        _ => signature.Length == TimeLength + SignatureLength && Fits(Timed(text, BinaryPrimitives.ReadUInt64BigEndian(signature)), signature[TimeLength..]),
    };

    /// <summary>What a witness signs.</summary>
    /// <param name="time">POSIX seconds.</param>
    internal static byte[] Timed(string text, ulong time) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {time}\n{text}"));

    private bool Fits(byte[] message, byte[] signature) =>
        signature.Length == SignatureLength && PublicKey.TryImport(SignatureAlgorithm.Ed25519, Public, KeyBlobFormat.RawPublicKey, out var key) && SignatureAlgorithm.Ed25519.Verify(key!, message, signature);

    public bool Equals(VerifierKey? other) => other is not null && Name == other.Name && Type == other.Type && Public.AsSpan().SequenceEqual(other.Public);

    public override int GetHashCode() => HashCode.Combine(Name, Type, Id);
}

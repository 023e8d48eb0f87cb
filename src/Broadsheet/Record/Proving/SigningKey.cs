using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace Broadsheet.Record;

/// <summary>A private key. Written as Go's package sumdb/note does, so that its tools can use it: <c>PRIVATE+KEY+name+id+…</c>.</summary>
internal sealed class SigningKey : IDisposable
{
    private const string Mark = "PRIVATE+KEY+";
    private const int SeedLength = 32;
    private readonly byte[] seed;
    private readonly Key key;

    private SigningKey(string name, byte type, byte[] seed)
    {
        (this.seed, key) = (seed, Key.Import(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey));
        Public = new VerifierKey(name, type, key.PublicKey.Export(KeyBlobFormat.RawPublicKey));
    }

    public VerifierKey Public { get; }

    public static SigningKey Make(string name, byte type) => new(name, type, RandomNumberGenerator.GetBytes(SeedLength));

    /// <summary>A key whose name is not settled before the key is there.</summary>
    public static SigningKey Make(Func<string, string> name, byte type)
    {
        var seed = RandomNumberGenerator.GetBytes(SeedLength);
        using var unnamed = new SigningKey("new", type, seed);
        return new SigningKey(name(Convert.ToHexStringLower(SHA256.HashData(unnamed.Public.Public))), type, seed);
    }

    /// <exception cref="CouldNotCheck">It is none.</exception>
    public static SigningKey Parse(string text)
    {
        var bytes = new byte[64];
        if (text.Length < 300 && text.Trim() is var line && line.StartsWith(Mark, StringComparison.Ordinal) && line[Mark.Length..].Split('+', 3) is [var name, _, var encoded]
            && Convert.TryFromBase64String(encoded, bytes, out var length) && length == 1 + SeedLength) return new SigningKey(name, bytes[0], bytes[1..length]);
        throw new CouldNotCheck("The private key of the log cannot be read: restore secrets/log.key from a backup.");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mark}{Public.Name}+{Public.Id:x8}+{Convert.ToBase64String([Public.Type, .. seed])}");

    public NoteSignature Sign(string text) => new(Public.Name, Public.Id, SignatureAlgorithm.Ed25519.Sign(key, Encoding.UTF8.GetBytes(text)));

    /// <summary>C2SP tlog-cosignature, "Ed25519 signed message".</summary>
    public NoteSignature Cosign(string checkpoint, DateTimeOffset now)
    {
        var time = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(time, now.ToUnixTimeSeconds());
        return new(Public.Name, Public.Id, [.. time, .. SignatureAlgorithm.Ed25519.Sign(key, VerifierKey.Timed(checkpoint, (ulong)now.ToUnixTimeSeconds()))]);
    }

    public void Dispose() => key.Dispose();
}

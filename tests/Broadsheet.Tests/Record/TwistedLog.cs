using System.Text;
using Broadsheet.Record;
using Broadsheet.Record.Verifying;

namespace Broadsheet.Tests.Record;

/// <summary>A log that is not as it should be in one way.</summary>
internal sealed class TwistedLog(ILogSource log, string how, SigningKey key) : ILogSource
{
    public string Name => log.Name;

    public async Task<byte[]> File(string path, int most, CancellationToken cancellation)
    {
        if (how == "nothing") throw new CouldNotCheck($"There is no {path}.");
        var bytes = await log.File(how == "a rewritten tree" || how == "a tree that shrank" ? path.Replace(".p/2", ".p/3", StringComparison.Ordinal) : path, most, cancellation);
        return (how, path) switch
        {
            ("another log", "checkpoint") => Signed(bytes, checkpoint => checkpoint with { Origin = "other.example/log" }),
            ("a truncated tile", "tile/0/000.p/3") => bytes[..^1],
            ("a tile of other hashes", "tile/0/000.p/3") => [.. bytes.Reverse()],
            ("a truncated bundle", "tile/entries/000.p/3") => bytes[..^1],
            ("a tree that shrank", "checkpoint") => await Signed(bytes, async checkpoint => checkpoint with { Size = 2, Root = await Root(2, reverse: false) }),
            ("a tree that shrank", "tile/entries/000.p/2") => EntryBundle.Shorten(bytes, 2, path),
            ("a rewritten tree", "checkpoint") => await Signed(bytes, async checkpoint => checkpoint with { Root = await Root(3, reverse: true) }),
            ("a rewritten tree", "tile/entries/000.p/3") => EntryBundle.Write(EntryBundle.Read(bytes, 3, path).AsEnumerable().Reverse()),
            ("a rewritten tree", "tile/0/000.p/3") => [.. bytes.Chunk(Merkle.HashLength).Reverse().SelectMany(hash => hash)],
            ("a note of 1 MB", "checkpoint") => new byte[1024 * 1024],
            ("a torn signature", "checkpoint") => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("\n3\n", "\n4\n", StringComparison.Ordinal)),
            _ => bytes,
        };
    }

    public async Task<KeyHistory> Keys(CancellationToken cancellation)
    {
        var keys = await log.Keys(cancellation);
        using var other = SigningKey.Make(key.Public.Name, VerifierKey.OfLog);
        return how == "another key" ? keys with { First = other.Public.ToString() } : keys;
    }

    public Task<Shown> Record(LogEntry entry, CancellationToken cancellation) => log.Record(entry, cancellation);

    public IAsyncEnumerable<(Guid Item, int Version)> Newest(CancellationToken cancellation) => log.Newest(cancellation);

    private async Task<byte[]> Root(int size, bool reverse)
    {
        var entries = EntryBundle.Read(await log.File("tile/entries/000.p/3", 10_000, CancellationToken.None), 3, "it");
        if (reverse) entries.Reverse();
        var tree = new Frontier();
        foreach (var entry in entries.Take(size)) tree.Add(Merkle.Leaf(entry));
        return tree.Root;
    }

    private byte[] Signed(byte[] note, Func<Checkpoint, Checkpoint> change) => Signed(change(Checkpoint.Of(SignedNote.Parse(note, "it"), "it")));

    private async Task<byte[]> Signed(byte[] note, Func<Checkpoint, Task<Checkpoint>> change) => Signed(await change(Checkpoint.Of(SignedNote.Parse(note, "it"), "it")));

    private byte[] Signed(Checkpoint checkpoint) => Encoding.UTF8.GetBytes(new SignedNote(checkpoint.Text, [key.Sign(checkpoint.Text)]).ToString());
}

using System.Text;
using Broadsheet.Platform.Database;
using Broadsheet.Record.Logging;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Record;

/// <summary>The log as the world sees it.</summary>
public sealed class PublicLog
{
    /// <summary>Where it is served.</summary>
    public const string Address = "/log";

    private readonly LogFiles files;

    internal PublicLog(LogFiles files) => this.files = files;

    /// <summary>The newest checkpoint, a <see cref="SignedNote"/>; null before the first.</summary>
    public byte[]? Checkpoint() => files.Checkpoint();

    /// <summary>A file of the newest tree, or of an earlier one; null when it has no such file.</summary>
    /// <param name="path"><c>tile/0/x001/234</c>.</param>
    public byte[]? File(string path)
    {
        if (Tile.Parse(path) is not { } tile || Size() is not { } size || Tile.WidthIn(size, tile.Level, tile.Index) < tile.Width) return null;
        return files.Read(tile);
    }

    /// <summary>That a version is in the log; null while it is not.</summary>
    public async Task<LogProof?> Proof(Newsroom newsroom, Guid item, int version, CancellationToken cancellation = default)
    {
        var leaf = await newsroom.Leaves.AsNoTracking().SingleOrDefaultAsync(leaf => leaf.ItemId == item && leaf.Version == version && !leaf.IsErasure, cancellation);
        if (leaf is null || Checkpoint() is not { } bytes) return null;
        var note = SignedNote.Parse(bytes, "log/checkpoint");
        var size = Record.Checkpoint.Of(note, "log/checkpoint").Size;
        if (leaf.Place >= size) return null;
        var path = await new TreeReader(size, tile => Task.FromResult(files.Read(tile) ?? [])).Inclusion(leaf.Place);
        return new LogProof(Encoding.UTF8.GetBytes(leaf.Entry), leaf.Place, path, note);
    }

    /// <summary>Where an item's versions stand in the log, by their numbers. One that became public a moment ago may be missing.</summary>
    public static Task<Dictionary<int, long>> Places(Newsroom newsroom, Guid item, CancellationToken cancellation = default) =>
        newsroom.Leaves.AsNoTracking().Where(leaf => leaf.ItemId == item && !leaf.IsErasure).ToDictionaryAsync(leaf => leaf.Version, leaf => leaf.Place, cancellation);

    /// <summary>The keys that sign and signed, the first one first.</summary>
    public static Task<List<LogKey>> Keys(Newsroom newsroom, CancellationToken cancellation = default) =>
        newsroom.LogKeys.AsNoTracking().OrderBy(key => key.Number).ToListAsync(cancellation);

    private long? Size() => Checkpoint() is { } bytes ? Record.Checkpoint.Of(SignedNote.Parse(bytes, "log/checkpoint"), "log/checkpoint").Size : null;
}

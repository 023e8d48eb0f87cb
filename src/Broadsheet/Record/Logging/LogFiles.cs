using System.Globalization;
using System.Text;
using Broadsheet.Platform;

namespace Broadsheet.Record;

/// <summary>The log as files, named as they are served. What is written is never changed; a narrower tile goes when a wider one is there, and is cut from it when somebody asks.</summary>
internal sealed class LogFiles(string root)
{
    public LogFiles(PaperFolder folder) : this(folder.Log) { }

    private string CheckpointFile => Path.Combine(root, "checkpoint");

    public bool HasCheckpoint => File.Exists(CheckpointFile);

    /// <summary>The newest checkpoint, as it is served; null before the first.</summary>
    public byte[]? Checkpoint() => HasCheckpoint ? Bounded(CheckpointFile, SignedNote.MostBytes) : null;

    /// <exception cref="LogHalted">A larger one was served before.</exception>
    public void Serve(SignedNote note)
    {
        var size = Broadsheet.Record.Checkpoint.Of(note, "The new checkpoint").Size;
        if (Checkpoint() is { } served && Broadsheet.Record.Checkpoint.Of(SignedNote.Parse(served, CheckpointFile), CheckpointFile).Size is var before && before > size)
            throw new LogHalted($"A log of {before} entries was published; the database tells of {size} alone. It is older than what readers saw.");
        Put(CheckpointFile, Encoding.UTF8.GetBytes(note.ToString()));
    }

    /// <summary>At least as wide as asked, from the narrowest file that has it; null when none has.</summary>
    public byte[]? Read(Tile tile)
    {
        // Twice: what is found may be replaced by a wider one before it is opened.
        for (var attempt = 0; attempt < 2; attempt++)
        {
            if (Find(tile) is not { } file) return null;
            try { return Cut(tile, File.ReadAllBytes(file)); }
            catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException) { }
        }
        return null;
    }

    public void Write(Tile tile, byte[] bytes)
    {
        var file = Path.Combine(root, tile.Path);
        Put(file, bytes);
        var partials = Path.Combine(root, tile.Stem + ".p");
        if (!Directory.Exists(partials)) return;
        if (!tile.IsPartial) Directory.Delete(partials, recursive: true);
        else foreach (var narrower in Directory.EnumerateFiles(partials).Where(other => other != file && WidthOf(other) < tile.Width)) File.Delete(narrower);
    }

    private string? Find(Tile tile)
    {
        var full = Path.Combine(root, tile.Stem);
        if (File.Exists(full)) return full;
        var partials = full + ".p";
        return tile.IsPartial && Directory.Exists(partials) ? Directory.EnumerateFiles(partials).Where(file => WidthOf(file) >= tile.Width).MinBy(WidthOf) : null;
    }

    private static int WidthOf(string file) => int.TryParse(Path.GetFileName(file), NumberStyles.None, CultureInfo.InvariantCulture, out var width) ? width : 0;

    private static byte[] Cut(Tile tile, byte[] bytes) =>
        !tile.IsPartial ? bytes
        : tile.Level == Tile.Entries ? EntryBundle.Shorten(bytes, tile.Width, tile.Path)
        : bytes.Length > tile.Width * Merkle.HashLength ? bytes[..(tile.Width * Merkle.HashLength)] : bytes;

    private static byte[] Bounded(string file, int most)
    {
        using var stream = File.OpenRead(file);
        var bytes = new byte[Math.Min(stream.Length, most + 1)];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Whole or not at all. Not flushed: whatever a power cut takes is written again from the database.</summary>
    private static void Put(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var unfinished = $"{file}.{Environment.ProcessId}.new";
        File.WriteAllBytes(unfinished, bytes);
        File.Move(unfinished, file, overwrite: true);
    }
}

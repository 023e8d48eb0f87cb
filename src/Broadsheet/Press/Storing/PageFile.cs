using System.IO.Hashing;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Broadsheet.Press;

/// <summary>
/// Printed pages on disk, one record after the other, and an index of 20 bytes a page in memory. Never flushed: what is torn by a crash is cut off,
/// what is lost is printed again. One writer; any number of readers.
/// </summary>
internal sealed class PageFile : IDisposable
{
    private readonly string path;
    private readonly ulong printingOffice;
    private readonly Lock gate = new();
    private Dictionary<ulong, Spot> index = [];
    private FileStream file;
    private long end, live;

    /// <param name="printingOffice">Stands for program and settings: pages printed by others are thrown away.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public PageFile(string path, ulong printingOffice)
    {
        (this.path, this.printingOffice) = (path, printingOffice);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (OfficeOf(file) != printingOffice) Clear();
        end = 8;
    }

    private PageFile(string path, ulong printingOffice, FileStream file) => (this.path, this.printingOffice, this.file, end) = (path, printingOffice, file, 8);

    /// <summary>Opens it to be looked at, whoever writes; null when there is none of this printing office.</summary>
    public static PageFile? ToLook(string path, ulong printingOffice)
    {
        if (!File.Exists(path)) return null;
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (OfficeOf(file) == printingOffice) return new PageFile(path, printingOffice, file);
        file.Dispose();
        return null;
    }

    /// <summary>Every page that lies in it, right or not, one at a time; those that are damaged by the place where they lie.</summary>
    public IEnumerable<(long Place, StoredPage? Page)> All()
    {
        Spot[] spots;
        lock (gate) spots = [.. index.Values.OrderBy(spot => spot.Offset)];
        foreach (var spot in spots) yield return (spot.Offset, ReadAt(file, spot));
    }

    public int Count { get { lock (gate) return index.Count; } }

    /// <summary>True when more than half of the file is of no use any more.</summary>
    public bool IsWasteful => end > 64L << 20 && live < end / 2;

    public long Length => end;

    /// <summary>Finds all records, cuts off what is torn, and tells what was touched, in order.</summary>
    public IEnumerable<Touched> Read()
    {
        using var stream = new BufferedStream(new FileStream(new SafeFileHandle(file.SafeFileHandle.DangerousGetHandle(), ownsHandle: false), FileAccess.Read, 0), 1 << 16);
        stream.Position = end;
        var prefix = new byte[PageRecord.PrefixLength];
        while (stream.ReadAtLeast(prefix, prefix.Length, throwOnEndOfStream: false) == prefix.Length && PageRecord.ReadPrefix(prefix) is { } found)
        {
            var head = new byte[found.Head];
            if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || XxHash3.HashToUInt64(head, found.Body) != found.HeadSum) break;
            var next = end + PageRecord.PrefixLength + found.Head + found.Body;
            if (next > file.Length) break;
            stream.Seek(found.Body, SeekOrigin.Current);
            var (address, touched) = PageRecord.ReadHead(head);
            if (address is not null) Place(Mark(address), new Spot(end, (int)(next - end)));
            end = next;
            if (touched is not null) yield return touched;
        }
        if (file.CanWrite) file.SetLength(end);
    }

    /// <summary>The page as it was filed, right or not; null when there is none or it is damaged.</summary>
    public StoredPage? Find(string address)
    {
        FileStream from;
        Spot spot;
        lock (gate)
        {
            if (!index.TryGetValue(Mark(address), out spot)) return null;
            from = file;
        }
        try
        {
            return ReadAt(from, spot) is { } page && page.Address == address ? page : null;
        }
        catch (ObjectDisposedException)
        {
            return null; // It was rewritten meanwhile.
        }
    }

    public void Append(StoredPage page)
    {
        var at = end;
        Append(PageRecord.Of(page));
        Place(Mark(page.Address), new Spot(at, (int)(end - at)));
    }

    public void Append(Touched touched) => Append(PageRecord.Of(touched));

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (gate) index = [];
        file.SetLength(0);
        RandomAccess.Write(file.SafeFileHandle, BitConverter.GetBytes(printingOffice), 0);
        (end, live) = (8, 0);
    }

    /// <summary>Writes the file anew with the pages that are right, the newest first to stay when they are too many.</summary>
    /// <param name="upTo">The last entry of the Journal that was filed.</param>
    public void Rewrite(Func<StoredPage, bool> isRight, Touched upTo, long budget)
    {
        var fresh = new PageFile(path + ".new", printingOffice);
        fresh.Clear();
        Spot[] spots;
        lock (gate) spots = [.. index.Values.OrderBy(spot => spot.Offset)];
        var room = spots.Sum(spot => (long)spot.Length);
        foreach (var spot in spots)
        {
            room -= spot.Length;
            if (room < budget && ReadAt(file, spot) is { } page && isRight(page)) fresh.Append(page);
        }
        fresh.Append(upTo with { Slots = [] });
        File.Move(path + ".new", path, overwrite: true);
        FileStream old;
        lock (gate) (old, file, index, end, live) = (file, fresh.file, fresh.index, fresh.end, fresh.live);
        old.Dispose();
    }

    public void Dispose() => file.Dispose();

    private void Append(PageRecord record)
    {
        RandomAccess.Write(file.SafeFileHandle, [record.Prefix(), record.Head, record.Body], end);
        end += PageRecord.PrefixLength + record.Head.Length + record.Body.Length;
    }

    private void Place(ulong mark, Spot spot)
    {
        lock (gate)
        {
            if (index.TryGetValue(mark, out var older)) live -= older.Length;
            index[mark] = spot;
            live += spot.Length;
        }
    }

    private static StoredPage? ReadAt(FileStream file, Spot spot)
    {
        var bytes = new byte[spot.Length];
        if (RandomAccess.Read(file.SafeFileHandle, bytes, spot.Offset) < bytes.Length || PageRecord.ReadPrefix(bytes) is not { } prefix) return null;
        var body = bytes[(PageRecord.PrefixLength + prefix.Head)..];
        return XxHash3.HashToUInt64(body) == prefix.BodySum ? PageRecord.ReadPage(bytes[PageRecord.PrefixLength..(PageRecord.PrefixLength + prefix.Head)], body) : null;
    }

    private static ulong? OfficeOf(FileStream file)
    {
        Span<byte> office = stackalloc byte[8];
        return file.ReadAtLeast(office, 8, throwOnEndOfStream: false) < 8 ? null : BitConverter.ToUInt64(office);
    }

    private static ulong Mark(string address) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(address.AsSpan()));

    private readonly record struct Spot(long Offset, int Length);
}

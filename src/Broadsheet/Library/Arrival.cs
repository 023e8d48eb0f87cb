using System.Security.Cryptography;

namespace Broadsheet.Library;

/// <summary>A file that came in and is not kept yet: it lies in a folder of its own, to be looked at. It goes when this is disposed of, unless the Library kept it.</summary>
public sealed class Arrival : IAsyncDisposable
{
    private Arrival(string path, string blob, long bytes)
    {
        Path = path;
        Blob = blob;
        Bytes = bytes;
    }

    /// <summary>On this machine's disk, for programs that read files.</summary>
    public string Path { get; }

    /// <summary>What its blob is called, or would be: SHA-256 in lower-case hex.</summary>
    public string Blob { get; }

    public long Bytes { get; }

    /// <summary>Writes a stream to the path, at most so many bytes; all of them are on the disk when this returns.</summary>
    /// <exception cref="TooLong">There are more.</exception>
    internal static async Task<Arrival> Write(Stream from, string path, long most, CancellationToken cancellation)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var (buffer, bytes) = (new byte[81_920], 0L);
            while (await from.ReadAsync(buffer, cancellation) is > 0 and var count)
            {
                if ((bytes += count) > most) throw new TooLong(most);
                hash.AppendData(buffer, 0, count);
                await file.WriteAsync(buffer.AsMemory(0, count), cancellation);
            }
            file.Flush(flushToDisk: true);
            return new Arrival(path, Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>A file that lies there already becomes one.</summary>
    internal static async Task<Arrival> Of(string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        var arrival = new Arrival(path, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)), file.Length);
        RandomAccess.FlushToDisk(file.SafeFileHandle);
        return arrival;
    }

    public ValueTask DisposeAsync()
    {
        File.Delete(Path);
        return ValueTask.CompletedTask;
    }
}

/// <summary>More bytes came than are taken.</summary>
public sealed class TooLong(long most) : Exception($"More than {most} bytes came.")
{
    /// <summary>Bytes that are taken at most.</summary>
    public long Most { get; } = most;
}

using System.Security.Cryptography;
using Broadsheet.Platform;

namespace Broadsheet.Library;

/// <summary>Files by what they hold: the name of a blob is the SHA-256 of its bytes in lower-case hex. A blob never changes.</summary>
public sealed class Blobs(PaperFolder folder)
{
    /// <summary>Where a blob lies, whether it is there or not.</summary>
    public string PathOf(string blob) => Path.Combine(folder.Blobs, blob[..2], blob);

    public bool Has(string blob) => IsName(blob) && File.Exists(PathOf(blob));

    /// <summary>Keeps the bytes; the same bytes again are the same blob. They are on the disk when this returns.</summary>
    public async Task<string> Put(ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        var blob = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        if (Has(blob)) return blob;
        var path = PathOf(blob);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var half = $"{path}.{Guid.CreateVersion7():N}";
        await using (var file = new FileStream(half, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await file.WriteAsync(bytes, cancellation);
            file.Flush(flushToDisk: true);
        }
        File.Move(half, path, overwrite: true);
        return blob;
    }

    public static bool IsName(string blob) => blob.Length == 64 && blob.All(char.IsAsciiHexDigitLower);
}

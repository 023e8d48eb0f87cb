using System.IO.Compression;
using System.Text.Json;
using Broadsheet.Formats;
using Broadsheet.Library;

namespace Broadsheet.Wire;

/// <summary>The pictures of an export: files in a folder <c>pictures</c> beside the stories, and a list of what is known of each.</summary>
internal static class PictureBundle
{
    public const string List = "pictures.json";
    public const string Folder = "pictures";

    private const int MostListBytes = 64 * 1024 * 1024;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static byte[] Write(IEnumerable<BundledPicture> pictures) => JsonSerializer.SerializeToUtf8Bytes(pictures, Json);

    /// <summary>The pictures of a path that is an export: a folder, or a ZIP archive of one. Empty for other paths.</summary>
    /// <exception cref="UnreadableDocument">There is a list, and it is none.</exception>
    public static IEnumerable<(BundledPicture Picture, Func<Stream> Open)> In(string path)
    {
        if (Directory.Exists(path)) return Directory.EnumerateFiles(path, List).Any() ? Listed(Read(() => Open(Path.Combine(path, List))), file => Open(Path.Combine(path, Folder, file))) : [];
        return Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase) && Path.Exists(path) ? InArchive(path) : [];
    }

    private static IEnumerable<(BundledPicture Picture, Func<Stream> Open)> InArchive(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        if (archive.Entries.FirstOrDefault(entry => entry.Name == List) is not { } list) yield break;
        var root = list.FullName[..^List.Length];
        var allowance = new Allowance();
        Stream Unpack(ZipArchiveEntry? entry) => entry is null ? throw new UnreadableDocument("It is not in the archive.") : new Unpacked(entry.Open(), entry.CompressedLength, allowance);
        foreach (var one in Listed(Read(() => Unpack(list)), file => Unpack(archive.GetEntry($"{root}{Folder}/{file}")))) yield return one;
    }

    private static IEnumerable<(BundledPicture Picture, Func<Stream> Open)> Listed(IReadOnlyList<BundledPicture> pictures, Func<string, Stream> open) =>
        pictures.Select(picture => (picture, new Func<Stream>(() => open(Path.GetFileName(picture.File)))));

    private static IReadOnlyList<BundledPicture> Read(Func<Stream> open)
    {
        try
        {
            using var list = open();
            using var whole = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (int read; (read = list.Read(buffer)) > 0;)
            {
                whole.Write(buffer, 0, read);
                if (whole.Length > MostListBytes) throw new UnreadableDocument($"The list of pictures has more than {MostListBytes / (1024 * 1024)} MB.");
            }
            return JsonSerializer.Deserialize<IReadOnlyList<BundledPicture>>(whole.ToArray(), Json) ?? [];
        }
        catch (JsonException broken)
        {
            throw new UnreadableDocument($"The list of pictures cannot be read: {broken.Message}");
        }
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
}

/// <summary>One picture of an export.</summary>
/// <param name="Blob">SHA-256 of the file in lower-case hex: by it the stories name the picture.</param>
/// <param name="File">Its name in the folder of pictures.</param>
/// <param name="Name">Its name as it once came.</param>
public sealed record BundledPicture(string Blob, string File, string Name, string? Alt, string? Caption, string? CreditLine, string? UsageTerms);

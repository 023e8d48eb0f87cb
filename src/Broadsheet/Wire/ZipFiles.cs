using System.IO.Compression;

namespace Broadsheet.Wire;

/// <summary>The files of a ZIP archive, read in place: nothing is unpacked to disk, so no name in it can lead anywhere.</summary>
internal static class ZipFiles
{
    public const int MostEntries = 200_000;

    public static IEnumerable<DocumentFile> Walk(string path)
    {
        var (archive, reason) = TryOpen(path);
        if (archive is null)
        {
            yield return DocumentFile.Refused(path, reason!);
            yield break;
        }
        using (archive)
        {
            var allowance = new Allowance();
            foreach (var entry in archive.Entries.Where(entry => entry.Name.Length > 0).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                if (!DocumentFiles.MayHoldDocuments(entry.FullName)) continue;
                var name = path + "/" + Shown(entry.FullName);
                if (IsTrick(entry.FullName)) yield return DocumentFile.Refused(name, "The archive names a file outside itself. It is refused; pack the archive again.");
                else if (Path.GetExtension(entry.Name).Equals(".zip", StringComparison.OrdinalIgnoreCase)) yield return DocumentFile.Refused(name, "An archive inside an archive is not opened. Unpack the outer one and read that folder.");
                else yield return new(name, () => new Unpacked(entry.Open(), entry.CompressedLength, allowance));
            }
        }
    }

    private static (ZipArchive? Archive, string? Reason) TryOpen(string path)
    {
        try
        {
            var archive = ZipFile.OpenRead(path);
            if (archive.Entries.Count <= MostEntries) return (archive, null);
            archive.Dispose();
            return (null, $"The archive lists more than {MostEntries:N0} files. Split it.");
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return (null, $"The archive cannot be opened: {broken.Message}");
        }
    }

    private static bool IsTrick(string name) => Path.IsPathRooted(name) || name.Contains(':', StringComparison.Ordinal) || name.Split('/', '\\').Contains("..");

    private static string Shown(string name) => new([.. name.Take(300).Where(letter => !char.IsControl(letter))]);
}

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
            var listed = ListedElsewhere.In(archive.Entries.Select(entry => entry.FullName));
            foreach (var entry in archive.Entries.Where(entry => entry.Name.Length > 0).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                if (!DocumentFiles.MayHoldDocuments(entry.FullName) || listed.Contains(entry.FullName)) continue;
                var name = path + "/" + Shown(entry.FullName);
                if (IsTrick(entry.FullName)) yield return DocumentFile.Refused(name, "The archive names a file outside itself. It is refused; pack the archive again.");
                else if (Path.GetExtension(entry.Name).Equals(".zip", StringComparison.OrdinalIgnoreCase)) yield return DocumentFile.Refused(name, "An archive inside an archive is not opened. Unpack the outer one and read that folder.");
                else yield return new(name, () => new Unpacked(entry.Open(), entry.CompressedLength, allowance)) { Length = entry.Length, Beside = near => Near(archive, entry.FullName, near, allowance) };
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

    /// <summary>In the entry's own folder, then in those around it.</summary>
    private static Unpacked? Near(ZipArchive archive, string from, string name, Allowance allowance)
    {
        var relative = name.Replace('\\', '/').TrimStart('/');
        if (relative.Length is 0 or > 1_000 || IsTrick(relative)) return null;
        for (var folder = from[..(from.LastIndexOf('/') + 1)]; ; folder = folder[..(folder.TrimEnd('/').LastIndexOf('/') + 1)])
        {
            if (archive.GetEntry(folder + relative) is { } entry) return new Unpacked(entry.Open(), entry.CompressedLength, allowance);
            if (folder.Length == 0) return null;
        }
    }

    private static bool IsTrick(string name) => Path.IsPathRooted(name) || name.Contains(':', StringComparison.Ordinal) || name.Split('/', '\\').Contains("..");

    private static string Shown(string name) => new([.. name.Take(300).Where(letter => !char.IsControl(letter))]);
}

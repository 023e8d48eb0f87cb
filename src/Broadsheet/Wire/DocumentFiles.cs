using System.Collections.Frozen;

namespace Broadsheet.Wire;

/// <summary>Walks paths: files as they are, folders and ZIP archives file by file, in the order of their names.</summary>
internal static class DocumentFiles
{
    /// <summary>Files beside documents in folders and exports, which hold none. A file that is named itself is always read.</summary>
    private static readonly FrozenSet<string> NoDocuments = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".ico", ".tif", ".tiff", ".heic", ".mp3", ".m4a", ".ogg", ".opus", ".wav", ".mp4", ".mov", ".webm",
        ".css", ".js", ".mjs", ".woff", ".woff2", ".ttf", ".otf", ".map", ".ds_store", ".pdf");

    internal static readonly EnumerationOptions All = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.System, MaxRecursionDepth = 64 };

    public static IEnumerable<DocumentFile> Walk(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (path == "-") yield return new("-", Console.OpenStandardInput);
            else if (Directory.Exists(path))
            {
                foreach (var file in InFolder(path)) yield return file;
            }
            else
            {
                foreach (var file in Single(path)) yield return file;
            }
        }
    }

    internal static bool MayHoldDocuments(string name) =>
        !NoDocuments.Contains(Path.GetExtension(name)) && Path.GetFileName(name) != PictureBundle.List && !name.Split('/', '\\').Any(part => part is "__MACOSX" or ".git" or ".DS_Store");

    private static IEnumerable<DocumentFile> InFolder(string folder)
    {
        var paths = Directory.EnumerateFiles(folder, "*", All).Order(StringComparer.Ordinal).ToList();
        var listed = ListedElsewhere.In(paths);
        foreach (var path in paths)
        {
            if (!MayHoldDocuments(Path.GetRelativePath(folder, path)) || listed.Contains(path)) continue;
            foreach (var file in Single(path)) yield return file with { Beside = file.Beside is null ? null : name => Near(path, name, folder) };
        }
    }

    /// <summary>In the file's own folder, then in those around it up to what was walked: exports name pictures from their site's root.</summary>
    private static FileStream? Near(string path, string name, string walked)
    {
        var relative = name.Replace('\\', '/').TrimStart('/');
        if (relative.Length is 0 or > 1_000 || relative.Split('/').Contains("..") || Path.IsPathRooted(relative) || relative.Contains('\0', StringComparison.Ordinal)) return null;
        var end = Path.GetFullPath(walked);
        for (var folder = Path.GetDirectoryName(Path.GetFullPath(path)); folder is not null && folder.StartsWith(end, StringComparison.Ordinal); folder = Path.GetDirectoryName(folder))
        {
            var file = new FileInfo(Path.Combine(folder, relative));
            if (file is { Exists: true, LinkTarget: null }) return Opened(file.FullName);
        }
        return null;
    }

    private static IEnumerable<DocumentFile> Single(string path) =>
        Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase) && File.Exists(path)
            ? ZipFiles.Walk(path)
            : [new(path, () => Opened(path)) { Length = new FileInfo(path) is { Exists: true } file ? file.Length : 0, Beside = name => Near(path, name, Path.GetDirectoryName(Path.GetFullPath(path))!) }];

    private static FileStream Opened(string path) => new(path, new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.ReadWrite, Options = FileOptions.SequentialScan });
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Broadsheet.Wire.Importing;

/// <summary>Tells whether an import is the one that was interrupted: the same files, unchanged, in the same order, to the same place.</summary>
internal static class ImportKey
{
    /// <returns>Empty for what comes through standard input: it cannot be read again.</returns>
    public static string Of(ImportRun run, IReadOnlyList<string> paths, string? address)
    {
        if (paths.Contains("-")) return "";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(string.Create(CultureInfo.InvariantCulture, $"{run.EditionCode}\n{run.Section}\n{run.Publish}\n{run.FetchPictures}\n{run.Format}\n{address}"));
        foreach (var file in Files(paths)) Add(string.Create(CultureInfo.InvariantCulture, $"{file.FullName}\n{(file.Exists ? file.Length : -1)}\n{file.LastWriteTimeUtc.Ticks}"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(string words) => hash.AppendData(Encoding.UTF8.GetBytes(words + "\0"));
    }

    /// <summary>Of all documents, as they will be read; 0 when it is not known.</summary>
    public static long BytesOf(IReadOnlyList<string> paths) => paths.Contains("-") ? 0 : DocumentFiles.Walk(paths).Sum(file => file.Length);

    private static IEnumerable<FileInfo> Files(IEnumerable<string> paths) => paths.SelectMany(path => Directory.Exists(path)
        ? new DirectoryInfo(path).EnumerateFiles("*", DocumentFiles.All).OrderBy(file => file.FullName, StringComparer.Ordinal)
        : Enumerable.Repeat(new FileInfo(path), 1));
}

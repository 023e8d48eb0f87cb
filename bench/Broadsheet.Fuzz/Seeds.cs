using Broadsheet.Formats;
using Broadsheet.Formats.Tests;

namespace Broadsheet.Fuzz;

/// <summary>Documents that a reader knows: of the fixtures, of the tests, and what earlier runs found.</summary>
internal static class Seeds
{
    private const int MostBytes = 48 * 1024, Most = 400;

    public static List<byte[]> Of(string reader)
    {
        var places = new[] { Fixtures.PathOf("."), Path.Combine("tests", "Broadsheet.Formats.Tests"), Path.Combine("bench", "Broadsheet.Fuzz", "seeds", reader) };
        var files = places.Where(Directory.Exists).SelectMany(place => Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories))
            .Where(path => !path.Contains("node_modules", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal));
        var seeds = files.Select(path => new FileInfo(path)).Where(file => file.Length is > 0 and <= MostBytes).OrderBy(file => file.Length).ThenBy(file => file.FullName, StringComparer.Ordinal)
            .Where(file => IsOf(reader, file)).Select(file => File.ReadAllBytes(file.FullName)).Take(Most).ToList();
        if (reader == "docx") seeds.AddRange(Word.Parts);
        var corpus = Path.Combine(Places.Corpus, reader);
        if (Directory.Exists(corpus)) seeds.AddRange(Directory.EnumerateFiles(corpus).Select(File.ReadAllBytes));
        return seeds.Count > 0 ? seeds : [System.Text.Encoding.UTF8.GetBytes(reader)];
    }

    private static bool IsOf(string reader, FileInfo file)
    {
        if (file.DirectoryName!.EndsWith(reader, StringComparison.Ordinal)) return true;
        try
        {
            using var stream = file.OpenRead();
            return DocumentReading.Open(stream, file.Name, null, new ReadingOptions()).Format == reader;
        }
        catch (Exception failed) when (failed is UnreadableDocument or IOException)
        {
            return false;
        }
    }
}

using System.Text;

namespace Broadsheet.Formats.Tests;

/// <summary>Reads documents for tests: real ones by their path among the fixtures, written ones by their text.</summary>
internal static class Documents
{
    public static List<NewsDocument> Of(string fixture, string? format = null)
    {
        var path = Fixtures.PathOf(fixture);
        using var stream = File.OpenRead(path);
        return [.. DocumentReading.Read(stream, Path.GetFileName(path), format, new ReadingOptions { Beside = name => Beside(path, name) }, TestContext.Current.CancellationToken)];
    }

    public static List<NewsDocument> OfText(string text, string? name = null, string? format = null) => OfBytes(Encoding.UTF8.GetBytes(text), name, format);

    public static List<NewsDocument> OfBytes(byte[] bytes, string? name = null, string? format = null, ReadingOptions? options = null) =>
        [.. DocumentReading.Read(new MemoryStream(bytes), name, format, options ?? new ReadingOptions(), TestContext.Current.CancellationToken)];

    private static FileStream? Beside(string path, string name)
    {
        var file = Path.Combine(Path.GetDirectoryName(path)!, name);
        return File.Exists(file) ? File.OpenRead(file) : null;
    }
}

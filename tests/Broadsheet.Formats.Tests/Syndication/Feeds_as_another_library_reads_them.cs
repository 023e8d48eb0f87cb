using System.Text.Json;
using Broadsheet.Formats.Syndication;

namespace Broadsheet.Formats.Tests.Syndication;

public sealed class Feeds_as_another_library_reads_them
{
    private static readonly string Folder = Fixtures.PathOf("feeds/gofeed");

    public static TheoryData<string> Pairs() =>
        [.. Directory.EnumerateFiles(Folder, "*.xml", SearchOption.AllDirectories).Where(path => File.Exists(Path.ChangeExtension(path, ".json"))).Select(path => Path.GetRelativePath(Folder, path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_xml_feed_reads_as_expected(string file)
    {
        var path = Path.Combine(Folder, file);
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(path, ".json")));

        GofeedMapping.CompareFeed(expected.RootElement, Head(path));
        var documents = Documents(path);
        var items = Items(expected.RootElement);
        Assert.Equal(items.Length, documents.Count);
        foreach (var (item, document) in items.Zip(documents)) GofeedMapping.CompareItem(item, document);
    }

    [Fact]
    public void There_are_as_many_pairs_as_the_collection_holds() => Assert.True(Pairs().Count > 500);

    private static JsonElement[] Items(JsonElement feed) =>
        feed.TryGetProperty("items", out var items) || feed.TryGetProperty("entries", out items) ? [.. items.EnumerateArray()] : [];

    private static Feed Head(string path)
    {
        using var stream = File.OpenRead(path);
        return FeedReading.ReadHead(stream, new ReadingOptions());
    }

    private static List<NewsDocument> Documents(string path)
    {
        using var stream = File.OpenRead(path);
        return [.. SyndicationFormats.All.MaxBy(format => format.Recognise(File.ReadAllBytes(path), path))!.Read(stream, new ReadingOptions(), TestContext.Current.CancellationToken)];
    }
}

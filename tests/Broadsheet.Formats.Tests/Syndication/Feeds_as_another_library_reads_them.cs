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

    [Theory]
    [InlineData("parser/json/version_json_10.json", "parser/json/version_json_10_expected.json")]
    [InlineData("parser/json/version_json_11.json", "parser/json/version_json_11_expected.json")]
    [InlineData("parser/json/version_json_11_deprecated_author.json", "parser/json/version_json_11_deprecated_author_expected.json")]
    [InlineData("translator/json/json10_simple.json", "translator/json/json10_simple_expected.json")]
    [InlineData("translator/json/json10_full.json", "translator/json/json10_full_expected.json")]
    [InlineData("translator/json/json11_full.json", "translator/json/json11_full_expected.json")]
    public void Every_json_feed_reads_as_expected(string file, string expectedFile)
    {
        var path = Path.Combine(Folder, file);
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, expectedFile)));
        using var stream = File.OpenRead(path);

        GofeedMapping.CompareFeed(expected.RootElement, FeedReading.ReadJsonHead(stream, new ReadingOptions(), TestContext.Current.CancellationToken));
        var documents = Documents(path);
        var items = Items(expected.RootElement);
        Assert.Equal(items.Length, documents.Count);
        foreach (var (item, document) in items.Zip(documents)) GofeedMapping.CompareItem(item, document);
    }

    [Theory]
    [InlineData("atom03_feed.xml", "atom")]
    [InlineData("atom10_feed.xml", "atom")]
    [InlineData("rdf_feed.xml", "rdf")]
    [InlineData("rss_feed.xml", "rss")]
    [InlineData("rss_feed_bom.xml", "rss")]
    [InlineData("rss_feed_leading_spaces.xml", "rss")]
    [InlineData("json10_feed.json", "jsonfeed")]
    [InlineData("json11_feed.json", "jsonfeed")]
    [InlineData("sample.json", "jsonfeed")]
    [InlineData("unknown_feed.xml", null)]
    [InlineData("empty_feed.xml", null)]
    [InlineData("invalid.json", null)]
    public void A_feed_is_known_by_its_content(string file, string? format)
    {
        var head = File.ReadAllBytes(Path.Combine(Folder, "parser/universal", file));
        var best = SyndicationFormats.All.MaxBy(known => known.Recognise(head, file))!;
        Assert.Equal(format, best.Recognise(head, file) > 0 ? best.Name : null);
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

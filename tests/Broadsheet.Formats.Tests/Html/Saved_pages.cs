using System.Text.Json;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Html;

namespace Broadsheet.Formats.Tests.Html;

public sealed class Saved_pages
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Html", "pages");

    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Folder, "*.html").Select(file => Path.GetFileNameWithoutExtension(file)!).Order()];

    public static NewsDocument Read(string path)
    {
        using var stream = File.OpenRead(path);
        return new HtmlFormat().Read(stream, new ReadingOptions { BaseAddress = new Uri("https://pages.example/") }, TestContext.Current.CancellationToken).Single();
    }

    [Theory, MemberData(nameof(Pages))]
    public void A_story_is_told_from_the_page_around_it(string name)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, name + ".json")));
        var expected = file.RootElement;
        var read = Read(Path.Combine(Folder, name + ".html"));

        Assert.Equal(Text(expected, "headline"), read.Headline);
        Assert.Equal(Text(expected, "standfirst"), read.Standfirst);
        Assert.Equal(Texts(expected, "authors"), read.Authors.Select(author => author.Name));
        Assert.Equal(Text(expected, "published"), read.Published?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null));
        Assert.Equal(Text(expected, "publishedLocal"), read.PublishedLocal?.ToString("yyyy-MM-dd'T'HH:mm:ss", null));
        Assert.Equal(Text(expected, "language"), read.Language);
        Assert.Equal(Texts(expected, "sections"), read.Sections);
        Assert.Equal(Texts(expected, "tags"), read.Tags);
        Assert.Equal(Texts(expected, "paragraphs"), BodyText.Paragraphs(read.Body));
        Assert.Equal(Text(expected, "kinds"), string.Join(' ', read.Body.Select(Kind)));
        Assert.Equal(Text(expected, "picture"), read.Pictures.Count > 0 ? read.Pictures[0].Href : null);
        foreach (var line in Texts(expected, "dropped")) Assert.Contains(line, read.Dropped);
        if (Text(expected, "caption") is { } caption) Assert.Equal((caption, Text(expected, "credit")), (read.Pictures[0].Caption, read.Pictures[0].CreditLine));
        if (Text(expected, "modified") is { } modified) Assert.Equal(DateTimeOffset.Parse(modified, null), read.VersionCreated);
        if (Text(expected, "urlName") is { } urlName) Assert.Equal(urlName, read.UrlName);
        if (Text(expected, "byline") is { } byline) Assert.Equal(byline, read.Byline);
    }

    [Fact]
    public void There_is_a_page_for_each_kind_of_trouble() => Assert.InRange(Pages.Count, 12, 100);

    [Fact]
    public void Every_page_among_the_real_documents_is_read()
    {
        var files = Directory.EnumerateFiles(Fixtures.Folder, "*.html", SearchOption.AllDirectories).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.NotNull(Read(file)));
    }

    private static string Kind(Block block) => JsonDocument.Parse(BodyJson.Write([block])).RootElement[0].GetProperty("type").GetString()!;

    private static string? Text(JsonElement expected, string name) => expected.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static IEnumerable<string> Texts(JsonElement expected, string name) => expected.GetProperty(name).EnumerateArray().Select(value => value.GetString()!);
}

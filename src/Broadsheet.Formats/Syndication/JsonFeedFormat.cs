using System.Text;
using System.Text.Json;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Json;

namespace Broadsheet.Formats.Syndication;

/// <summary><c>jsonfeed</c>: JSON Feed 1.0 and 1.1. Items are given as they come; the feed's own members count where they stand before them.</summary>
internal sealed class JsonFeedFormat : IDocumentFormat
{
    private static readonly string[] Telltales = ["\"home_page_url\"", "\"feed_url\"", "\"content_html\"", "\"content_text\"", "\"date_published\""];

    public string Name => "jsonfeed";

    public int Recognise(ReadOnlySpan<byte> head, string? fileName)
    {
        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\n', '\r', '\t');
        if (!text.StartsWith('{')) return 0;
        if (text.Contains("jsonfeed.org/version/", StringComparison.Ordinal)) return 97;
        var isFeed = text.Contains("\"items\"", StringComparison.Ordinal)
            && Telltales.Any(member => text.Contains(member, StringComparison.Ordinal));
        return isFeed ? 80 : 0;
    }

    public IEnumerable<NewsDocument> Read(Stream stream, ReadingOptions options, CancellationToken cancellation)
    {
        var pieces = new JsonPieces(stream, options, "items", cancellation);
        var head = new Dictionary<string, JsonElement>();
        var any = false;
        while (pieces.Next() is { } piece)
        {
            any = true;
            if (piece.IsEnd) continue;
            if (piece is { InArray: true, Name: "items", Value.ValueKind: JsonValueKind.Object }) yield return JsonMembers.Guarded(piece.Line, () => Item(piece.Value, head, options));
            else if (piece.Name.Length > 0) head.TryAdd(piece.Name, piece.Value);
            if (head.Count > 200) throw new UnreadableDocument("The feed has more than 200 members of its own. This is no JSON Feed.", piece.Line);
        }
        if (!any) throw new UnreadableDocument("The file is empty: there is no feed in it.", 1);
    }

    /// <summary>The feed's own members, without items.</summary>
    public static Feed ReadHead(Stream stream, ReadingOptions options, CancellationToken cancellation)
    {
        var pieces = new JsonPieces(stream, options, "items", cancellation);
        var head = new Dictionary<string, JsonElement>();
        while (pieces.Next() is { } piece)
            if (!piece.InArray && !piece.IsEnd && head.Count < 200) head.TryAdd(piece.Name, piece.Value);
        var feed = JsonMembers.Together(head);
        return new Feed(feed.Text("title") ?? "")
        {
            Address = feed.Text("home_page_url"),
            Self = feed.Text("feed_url"),
            Hub = feed.List("hubs").Select(hub => hub.Text("url")).FirstOrDefault(hub => hub is not null),
            Language = feed.Text("language"),
            Description = feed.Text("description"),
            Picture = feed.Text("icon", "favicon"),
            Authors = Authors(feed),
        };
    }

    private static NewsDocument Item(JsonElement item, Dictionary<string, JsonElement> head, ReadingOptions options)
    {
        var (published, updated) = (item.Time("date_published"), item.Time("date_modified"));
        var address = Addressing.Of(item.Text("url") ?? item.Text("external_url"), options.BaseAddress);
        var from = Uri.TryCreate(address, UriKind.Absolute, out var own) ? own : options.BaseAddress;
        var authors = Authors(item) is { Count: > 0 } named ? named : Authors(JsonMembers.Together(head));
        var files = item.List("attachments").Where(file => file.Text("url") is not null).ToArray();
        return new NewsDocument
        {
            Uri = item.Text("id") ?? address,
            Address = address,
            Language = item.Text("language") ?? (head.TryGetValue("language", out var language) ? language.AsText() : null),
            FirstCreated = published?.Instant,
            VersionCreated = updated?.Instant ?? published?.Instant,
            Published = (published ?? updated)?.Instant,
            PublishedLocal = (published ?? updated)?.Local,
            Headline = Characters.Line(item.Text("title")),
            Byline = Persons.Byline(authors),
            Authors = authors,
            Pictures = [.. new[] { item.Text("image"), item.Text("banner_image") }.Concat(files.Where(IsPicture).Select(file => file.Text("url")))
                .OfType<string>().Distinct().Select(href => new Picture { Href = Addressing.Of(href, from) })],
            Enclosures = [.. files.Where(file => !IsPicture(file)).Select(file => new Enclosure(Addressing.Of(file.Text("url"), from)!, file.Text("mime_type"), file.Whole("size_in_bytes"), file.Number("duration_in_seconds"), file.Text("title")))],
            Tags = [.. item.List("tags").Select(tag => tag.AsText()).OfType<string>().Distinct()],
        }.WithWords(Content(item, from), item.Text("summary") is { } summary ? new Words(summary, false, from) : null);
    }

    private static Words? Content(JsonElement item, Uri? from) =>
        item.Text("content_html") is { } html ? new(html, true, from) : item.Text("content_text") is { } text ? new(text, false, from) : null;

    private static bool IsPicture(JsonElement file) => file.Text("mime_type")?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>1.1 §authors; 1.0 has one <c>author</c>.</summary>
    private static List<Credit> Authors(JsonElement of) =>
        [.. of.List("authors").Concat(of.List("author")).Where(author => author.ValueKind == JsonValueKind.Object)
            .Select(author => (author.Text("name") ?? author.Text("url")) is { } name ? new Credit(name, null, author.Text("url")) : null).OfType<Credit>().Distinct()];
}

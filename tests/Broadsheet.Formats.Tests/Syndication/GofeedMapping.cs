using System.Text.Json;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Syndication;

namespace Broadsheet.Formats.Tests.Syndication;

/// <summary>Another library's expected values, member by member, against ours. A member that is in neither table fails.</summary>
internal static class GofeedMapping
{
    /// <summary>What we do not keep, and why.</summary>
    public static readonly Dictionary<string, string> NotCompared = new()
    {
        ["version"] = "that library's name for the dialect; the items show that the dialect was read",
        ["feedType"] = "the same",
        ["feedVersion"] = "the same",
        ["extensions"] = "a raw tree of foreign elements; those with a meaning for us come through their own members",
        ["dcExt"] = "Dublin Core once more, raw; compared through author, categories, dates, description",
        ["itunesExt"] = "iTunes once more, raw; compared through author, description, image",
        ["custom"] = "elements of unknown meaning, raw",
        ["textInput"] = "a search form of 1999",
        ["cloud"] = "RSS's notification by XML-RPC; WebSub took its place",
        ["skipHours"] = "fetching follows HTTP caching and our own pace",
        ["skipDays"] = "the same",
        ["rating"] = "PICS, withdrawn by W3C",
        ["docs"] = "the address of the RSS specification",
        ["comments"] = "a page for readers' comments; we import stories",
        ["icon"] = "one picture stands for a feed: the logo where there is one",
        ["favicon"] = "the same",
        ["user_comment"] = "a note to people who look at the JSON",
        ["next_url"] = "paging is the fetcher's",
        ["expired"] = "the fetcher's",
        ["external_url"] = "a second address; the item's own is compared",
        ["contributors"] = "compared for entries; a feed's contributors write no item",
        ["updated"] = "as spelled; compared through updatedParsed",
        ["published"] = "as spelled; compared through publishedParsed",
        ["pubDate"] = "as spelled; compared through pubDateParsed",
        ["lastBuildDate"] = "as spelled; compared through lastBuildDateParsed",
        ["author"] = "compared through authors",
        ["enclosure"] = "compared through enclosures",
        ["links"] = "compared through link, or here when no link is given",
    };

    public static void CompareFeed(JsonElement expected, Feed actual)
    {
        foreach (var member in expected.EnumerateObject())
        {
            var value = member.Value;
            switch (member.Name)
            {
                case "title": Same(member, value, actual.Title); break;
                case "description" or "subtitle": Same(member, value, actual.Description); break;
                case "copyright" or "rights": Same(member, value, actual.Copyright); break;
                case "language": Same(member, value, actual.Language); break;
                case "id": Same(member, value, actual.Id); break;
                case "link" or "home_page_url": OneOf(expected, value, actual.Address); break;
                case "feedLink" or "feed_url": Same(member, value, actual.Self); break;
                case "logo": Same(member, value, actual.Picture); break;
                case "image": if (value.TryGetProperty("url", out var url)) Same(member, url, actual.Picture); break;
                case "categories": Assert.Superset(Set(value, "label", "term", "value"), actual.Categories.ToHashSet()); break;
                case "managingEditor" or "webMaster": Assert.Contains(Person(value), actual.Authors.Select(author => author.Name)); break;
                case "authors": foreach (var author in value.EnumerateArray()) HasAuthor(author, actual.Authors); break;
                case "ttl": Same(member, value, actual.MinutesToLive?.ToString(System.Globalization.CultureInfo.InvariantCulture)); break;
                case "generator" when value.ValueKind == JsonValueKind.Object: if (value.TryGetProperty("value", out var named)) Same(member, named, actual.Generator); break;
                // That library joins name, version and address.
                case "generator": Assert.StartsWith(actual.Generator!, Plain(value.GetString()!), StringComparison.Ordinal); break;
                case "updatedParsed" or "lastBuildDateParsed": if (actual.Updated is not null) Assert.Equal(value.GetDateTimeOffset(), actual.Updated); break;
                case "pubDateParsed" or "publishedParsed": if (actual.Published is not null) Assert.Equal(value.GetDateTimeOffset(), actual.Published); break;
                case "items" or "entries": break;
                default: Assert.True(NotCompared.ContainsKey(member.Name), $"The feed's member '{member.Name}' is neither compared nor excused."); break;
            }
        }
    }

    public static void CompareItem(JsonElement expected, NewsDocument actual)
    {
        foreach (var member in expected.EnumerateObject())
        {
            var value = member.Value;
            switch (member.Name)
            {
                case "title": Same(member, value, actual.Headline); break;
                case "description" or "summary": Told(value, actual); break;
                case "content" or "content_html": Content(value, actual); break;
                case "content_text": if (!expected.TryGetProperty("content_html", out _)) Content(value, actual); break;
                case "guid" or "id": Identity(value.ValueKind == JsonValueKind.Object ? value.GetProperty("value").GetString()! : value.GetString()!, actual.Uri); break;
                case "link" or "url": OneOf(expected, value, actual.Address); break;
                case "authors" when value.GetArrayLength() > 0: foreach (var author in value.EnumerateArray()) HasAuthor(author, actual.Authors); break;
                case "author" when value.ValueKind == JsonValueKind.String: Assert.Contains(Person(value), actual.Authors.Select(author => author.Name)); break;
                case "contributors": foreach (var author in value.EnumerateArray()) HasAuthor(author, actual.Authors); break;
                case "categories" or "tags": Assert.Superset(Set(value, "label", "term", "value"), actual.Tags.ToHashSet()); break;
                case "enclosures" or "attachments": foreach (var file in value.EnumerateArray()) HasFile(file, actual); break;
                case "image" or "banner_image": Image(value, actual); break;
                case "publishedParsed" or "pubDateParsed" or "date_published": Assert.Equal(value.GetDateTimeOffset(), actual.Published); break;
                case "updatedParsed" or "date_modified": Assert.Equal(value.GetDateTimeOffset(), actual.VersionCreated); break;
                case "rights" or "copyright": Same(member, value, actual.CopyrightNotice); break;
                case "source": Source(value, actual); break;
                default: Assert.True(NotCompared.ContainsKey(member.Name), $"The item's member '{member.Name}' is neither compared nor excused."); break;
            }
        }
    }

    private static void Same(JsonProperty member, JsonElement expected, string? actual)
    {
        if (expected.ValueKind == JsonValueKind.Undefined) return;
        Assert.True(Plain(expected.GetString()!) == OneLine(actual ?? ""), $"{member.Name}: expected “{Plain(expected.GetString()!)}”, read “{actual}”.");
    }

    /// <summary>Of several links any one is right: no standard says which.</summary>
    private static void OneOf(JsonElement item, JsonElement link, string? actual)
    {
        if (item.TryGetProperty("links", out var links)) Assert.Contains(actual, links.EnumerateArray().Select(one => one.GetString()));
        else Assert.Equal(link.GetString(), actual);
    }

    /// <summary>No standard says what markup in an identity means.</summary>
    private static void Identity(string expected, string? actual) => Assert.True(actual == expected || actual == Plain(expected), $"identity: expected {expected}, read {actual}");

    private static void Told(JsonElement value, NewsDocument actual)
    {
        var words = Plain(value.GetString()!);
        Assert.True(words.Length == 0 || words == OneLine(actual.Standfirst ?? "") || words == OneLine(BodyText.Plain(actual.Body)), $"“{words}” is neither the standfirst “{actual.Standfirst}” nor the body “{BodyText.Plain(actual.Body)}”.");
    }

    private static void Content(JsonElement value, NewsDocument actual)
    {
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("src", out var source))
        {
            Assert.Contains(source.GetString(), actual.Enclosures.Select(file => file.Href));
            return;
        }
        var html = value.ValueKind == JsonValueKind.Object ? value.TryGetProperty("value", out var inner) ? inner.GetString()! : "" : value.GetString()!;
        // Neither bytes nor another vocabulary's markup are words.
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("type", out var type) && type.GetString() is "video/mp4" or "application/atom+xml") return;
        Assert.Equal(Plain(html), OneLine(BodyText.Plain(actual.Body)));
    }

    private static void HasAuthor(JsonElement author, IReadOnlyList<Credit> actual)
    {
        var (name, email, uri) = (Text(author, "name"), Text(author, "email"), Text(author, "uri") ?? Text(author, "url"));
        if (name is null && email is null && uri is null) return;
        Assert.Contains(actual, credit => (name is null || credit.Name == name) && (email is null || credit.Email == email) && (uri is null || credit.Uri == uri));
    }

    private static void HasFile(JsonElement file, NewsDocument actual)
    {
        var (url, type) = (Text(file, "url"), Text(file, "type") ?? Text(file, "mime_type"));
        var length = Text(file, "length") ?? (file.TryGetProperty("size_in_bytes", out var bytes) ? bytes.GetRawText() : null);
        if (actual.Pictures.Any(picture => picture.Href == url)) return;
        Assert.Contains(actual.Enclosures, own => own.Href == url && own.MediaType == type && (length is null || own.Bytes?.ToString(System.Globalization.CultureInfo.InvariantCulture) == length));
    }

    private static void Image(JsonElement image, NewsDocument actual)
    {
        var url = image.ValueKind == JsonValueKind.String ? image.GetString() : Text(image, "url");
        Assert.Contains(url, actual.Pictures.Concat(actual.Body.OfType<Picture>()).Select(picture => picture.Href));
    }

    private static void Source(JsonElement source, NewsDocument actual)
    {
        if (Text(source, "title") is { } title) Assert.Equal(Plain(title), actual.InfoSources[0].Name);
    }

    private static HashSet<string> Set(JsonElement list, params string[] keys) =>
        [.. list.EnumerateArray().Select(one => one.ValueKind == JsonValueKind.String ? one.GetString() : keys.Select(key => Text(one, key)).FirstOrDefault(text => text is not null)).OfType<string>().Select(Plain)];

    private static string Person(JsonElement value) => Plain(value.GetString()!);

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Markup away, blanks in one form: their values are HTML, our titles are plain.</summary>
    private static string Plain(string html) =>
        string.Join(' ', (html.Contains('<', StringComparison.Ordinal) || html.Contains(';', StringComparison.Ordinal) ? new AngleSharp.Html.Parser.HtmlParser().ParseDocument("<body>" + html.Replace("&copy=", "&amp;copy=", StringComparison.Ordinal)).Body!.TextContent : html).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

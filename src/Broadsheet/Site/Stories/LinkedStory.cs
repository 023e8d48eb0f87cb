using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Broadsheet.Archive;

namespace Broadsheet.Site.Stories;

/// <summary>A story as schema.org's NewsArticle, one object at the top level: card readers do not look inside a graph.</summary>
internal static class LinkedStory
{
    /// <summary>Search engines cut longer ones.</summary>
    private const int LongestHeadline = 110;

    /// <summary>Escapes what could end a script element; leaves letters of every script as they are.</summary>
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(Imprint imprint, PublishedStory story, IReadOnlyList<Byline> bylines, IReadOnlyList<InEdition> others)
    {
        var content = story.Content;
        var address = imprint.Whole(story.Address);
        var article = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = TypeOf(content.Genre),
            ["@id"] = address,
            ["url"] = address,
            ["mainEntityOfPage"] = address,
            ["headline"] = content.Headline.Length <= LongestHeadline ? content.Headline : string.Concat(content.Headline.AsSpan(0, LongestHeadline - 1), "…"),
            ["description"] = content.Description ?? content.Standfirst,
            ["image"] = content.LeadPicture is { } picture ? new JsonArray([.. Heads.PictureAddresses(imprint, picture)]) : null,
            ["datePublished"] = imprint.Dates.Machine(story.FirstPublished),
            ["dateModified"] = imprint.Dates.Machine(story.Modified),
            ["author"] = new JsonArray([.. bylines.Select(byline => Person(imprint, byline))]),
            ["publisher"] = Publisher(imprint),
            ["inLanguage"] = content.Language ?? imprint.Edition.Language,
            ["articleSection"] = imprint.Section(story.Section)?.Name,
            ["keywords"] = content.Tags.Count == 0 ? null : string.Join(", ", content.Tags.Select(tag => tag.Name)),
            ["dateline"] = content.Dateline,
            ["isAccessibleForFree"] = true,
            ["version"] = story.VersionNumber,
            ["correction"] = new JsonArray([.. story.Notes.Where(note => note.Kind is VersionKind.Correction or VersionKind.Clarification).Select(note => Correction(imprint, note))]),
            ["workTranslation"] = new JsonArray([.. others.Select(other => Translation(imprint, other))]),
        };
        foreach (var empty in article.Where(member => member.Value is null or JsonArray { Count: 0 }).Select(member => member.Key).ToList()) article.Remove(empty);
        return article.ToJsonString(Options);
    }

    private static string TypeOf(string? genre) => genre switch
    {
        "analysis" => "AnalysisNewsArticle",
        "opinion" => "OpinionNewsArticle",
        "report" => "ReportageNewsArticle",
        "explainer" => "BackgroundNewsArticle",
        "review" => "ReviewNewsArticle",
        _ => "NewsArticle",
    };

    private static JsonObject Person(Imprint imprint, Byline byline)
    {
        var person = new JsonObject { ["@type"] = "Person", ["name"] = byline.Author.Name };
        if (byline.Author.UrlName is { } name) person["url"] = imprint.Whole(imprint.AuthorAddress(name));
        return person;
    }

    private static JsonObject Publisher(Imprint imprint) => new()
    {
        ["@type"] = "NewsMediaOrganization",
        ["name"] = imprint.Edition.PaperName,
        ["url"] = imprint.Whole(imprint.Root),
        ["logo"] = new JsonObject { ["@type"] = "ImageObject", ["url"] = imprint.Whole("/built/icons/icon-512.png"), ["width"] = 512, ["height"] = 512 },
        ["publishingPrinciples"] = imprint.Whole($"{imprint.Root}about/ethics"),
        ["ethicsPolicy"] = imprint.Whole($"{imprint.Root}about/ethics"),
        ["correctionsPolicy"] = imprint.Whole($"{imprint.Root}about/corrections"),
        ["ownershipFundingInfo"] = imprint.Whole($"{imprint.Root}about/ownership"),
    };

    private static JsonObject Correction(Imprint imprint, PublicNote note) =>
        new() { ["@type"] = "CorrectionComment", ["text"] = note.Note, ["datePublished"] = imprint.Dates.Machine(note.At) };

    private static JsonObject Translation(Imprint imprint, InEdition other) =>
        new() { ["@type"] = "NewsArticle", ["@id"] = imprint.Whole(other.Address), ["inLanguage"] = other.Edition.Language };
}

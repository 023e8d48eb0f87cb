using System.Text.Json.Nodes;
using Broadsheet.Archive;

namespace Broadsheet.Site.Stories;

/// <summary>A story as schema.org's NewsArticle, one object at the top level: card readers do not look inside a graph.</summary>
internal static class LinkedStory
{
    /// <summary>Search engines cut longer ones.</summary>
    private const int LongestHeadline = 110;

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
            ["publisher"] = LinkedJson.Publisher(imprint),
            ["inLanguage"] = content.Language ?? imprint.Edition.Language,
            ["articleSection"] = imprint.Section(story.Section)?.Name,
            ["audio"] = content.Sound is { Blob: { } sound } ? Recording(imprint, "AudioObject", Recordings.Address(sound, "sound.mp3"), content.Sound) : null,
            ["video"] = content.Film is { Blob: { } film } ? Film(imprint, story, content.Film, film) : null,
            ["keywords"] = content.Tags.Count == 0 ? null : string.Join(", ", content.Tags.Select(tag => tag.Name)),
            ["dateline"] = content.Dateline,
            ["isAccessibleForFree"] = true,
            ["version"] = story.VersionNumber,
            ["correction"] = new JsonArray([.. story.Notes.Where(note => note.Kind is VersionKind.Correction or VersionKind.Clarification).Select(note => Correction(imprint, note))]),
            ["workTranslation"] = new JsonArray([.. others.Select(other => Translation(imprint, other))]),
        };
        return LinkedJson.Write(article);
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

    private static JsonObject Recording(Imprint imprint, string type, string address, Broadsheet.Formats.Bodies.Recording recording) =>
        new() { ["@type"] = type, ["contentUrl"] = imprint.Whole(address), ["duration"] = PlayingTime.Machine(recording.Seconds) };

    /// <summary>What search engines ask of a film: a name, a picture, a day.</summary>
    private static JsonObject Film(Imprint imprint, PublishedStory story, Broadsheet.Formats.Bodies.Video video, string blob)
    {
        var film = Recording(imprint, "VideoObject", Recordings.Address(blob, "film.mp4"), video);
        film["name"] = video.Title ?? story.Content.Headline;
        film["description"] = video.Caption ?? story.Content.Standfirst;
        film["thumbnailUrl"] = imprint.Whole(Recordings.Address(blob, "poster.jpg"));
        film["uploadDate"] = imprint.Dates.Machine(story.FirstPublished);
        return film;
    }

    private static JsonObject Correction(Imprint imprint, PublicNote note) =>
        new() { ["@type"] = "CorrectionComment", ["text"] = note.Note, ["datePublished"] = imprint.Dates.Machine(note.At) };

    private static JsonObject Translation(Imprint imprint, InEdition other) =>
        new() { ["@type"] = "NewsArticle", ["@id"] = imprint.Whole(other.Address), ["inLanguage"] = other.Edition.Language };
}

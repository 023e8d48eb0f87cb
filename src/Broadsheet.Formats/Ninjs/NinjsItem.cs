using System.Text.Json;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Json;
using Broadsheet.Formats.Syndication;

namespace Broadsheet.Formats.Ninjs;

/// <summary>A ninjs object of any version → what it says. 1.x has <c>headline</c>, <c>body_*</c>, <c>person</c>; 2.x arrays in lower case; 3.x the same in camel case.</summary>
internal static class NinjsItem
{
    public static NewsDocument Read(JsonElement item, ReadingOptions options)
    {
        var (first, version) = (item.Time("firstCreated"), item.Time("versionCreated"));
        var published = first ?? version;
        var sources = NinjsConcepts.Read(item, "infoSources", "infosource").ToArray();
        var subjects = NinjsConcepts.Read(item, "subjects", "subject").ToArray();
        var altIds = AltIds(item).ToArray();
        var media = NinjsMedia.Read(item);
        var headline = NinjsTexts.Headline(item);
        return new NewsDocument
        {
            Uri = item.Text("uri"),
            Type = TypeOf(item.Text("type")),
            Address = ByRole(altIds, "address"),
            UrlName = ByRole(altIds, "urlName"),
            Language = item.Text("language"),
            Version = item.Text("version"),
            FirstCreated = first?.Instant,
            VersionCreated = version?.Instant,
            ContentCreated = item.Time("contentCreated")?.Instant,
            Published = published?.Instant,
            PublishedLocal = published?.Local,
            EmbargoedUntil = item.Time("embargoedUntil", "embargoed")?.Instant,
            Expires = item.Time("expires")?.Instant,
            PubStatus = StatusOf(item.Text("pubStatus")),
            Urgency = item.Whole("urgency") is { } urgency and > 0 ? (int)Math.Min(urgency, 8) : null,
            Slugline = item.Text("slugline"),
            Headline = headline,
            Standfirst = NinjsTexts.Standfirst(item),
            OtherTexts = [.. NinjsTexts.Others(item)],
            Record = NinjsTexts.Record(item),
            Byline = item.Text("by", "byline"),
            Dateline = item.Text("located"),
            Authors = [.. sources.Where(IsAuthor).Select(source => Author(source.Concept, source.Json))],
            Body = NinjsTexts.Body(item, headline, options.BaseAddress),
            Pictures = media.Pictures,
            Enclosures = media.Enclosures,
            Subjects = [.. subjects.Select(subject => subject.Concept).Where(subject => subject.Role is not ("section" or "tag"))],
            Sections = [.. subjects.Select(subject => subject.Concept).Where(subject => subject.Role == "section").Select(subject => subject.Name)],
            Tags = [.. subjects.Select(subject => subject.Concept).Where(subject => subject.Role == "tag").Select(subject => subject.Name)],
            Genres = [.. NinjsConcepts.Read(item, "genres", "genre").Select(read => read.Concept)],
            People = [.. NinjsConcepts.Read(item, "people", "person").Select(read => read.Concept)],
            Organisations = [.. NinjsConcepts.Read(item, "organisations", "organisation").Select(read => read.Concept)],
            Places = [.. NinjsConcepts.Read(item, "places", "place").Select(read => read.Concept)],
            InfoSources = [.. sources.Where(source => !IsAuthor(source)).Select(source => source.Concept)],
            AltIds = [.. altIds.Where(id => id.Role is not ("address" or "urlName"))],
            TrustIndicators = [.. Indicators(item)],
            UsageTerms = item.Text("usageTerms"),
            CopyrightNotice = item.Text("copyrightNotice"),
            CopyrightHolder = item.Text("copyrightHolder"),
            EdNote = item.Text("edNote"),
            Warnings = media.Warnings,
        };
    }

    public static DocumentType TypeOf(string? written) => Enum.TryParse<DocumentType>(written, ignoreCase: true, out var type) && Enum.IsDefined(type) ? type : DocumentType.Text;

    private static PubStatus StatusOf(string? written) => written?.ToLowerInvariant() switch
    {
        "withheld" => PubStatus.Withheld,
        "canceled" or "cancelled" => PubStatus.Canceled,
        _ => PubStatus.Usable,
    };

    private static string? ByRole(IEnumerable<AlternativeId> ids, string role) => ids.FirstOrDefault(id => id.Role == role)?.Value;

    /// <summary>3.x: an array of role and value; 1.4: an object, its members the roles.</summary>
    private static IEnumerable<AlternativeId> AltIds(JsonElement item)
    {
        if (item.Member("altIds") is not { } ids) return [];
        return ids.ValueKind == JsonValueKind.Object && ids.Member("value") is null
            ? ids.EnumerateObject().Where(id => id.Value.AsText() is not null).Select(id => new AlternativeId(id.Value.AsText()!, id.Name))
            : item.List("altIds").Where(id => id.Text("value") is not null).Select(id => new AlternativeId(id.Text("value")!, id.Text("role")));
    }

    private static IEnumerable<TrustIndicator> Indicators(JsonElement item) =>
        item.List("trustIndicators", "trustindicator").Where(one => one.Text("href") is not null)
            .Select(one => new TrustIndicator(one.Text("title") ?? one.Text("href")!, one.Text("href")!, one.Text("role") ?? NinjsConcepts.Joined(one)));

    private static bool IsAuthor((Concept Concept, JsonElement Json) source) => source.Concept.Role is "author" or ['a', 'u', 't', 'h', 'o', 'r', ':', ..];

    private static Credit Author(Concept source, JsonElement json) => new(
        source.Name,
        source.Role!.Length > "author:".Length ? source.Role["author:".Length..] : null,
        source.Uri,
        json.List("contactInfo").FirstOrDefault(way => way.Text("type") == "email") is { ValueKind: JsonValueKind.Object } mail ? mail.Text("value") : null);
}

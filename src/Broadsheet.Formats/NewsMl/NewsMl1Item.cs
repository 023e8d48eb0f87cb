using System.Xml.Linq;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Syndication;
using Broadsheet.Formats.Xml;

namespace Broadsheet.Formats.NewsMl;

/// <summary>A NewsItem of NewsML 1: components within components, of which the first with words is the story and those of pictures its pictures.</summary>
internal sealed class NewsMl1Item
{
    private static readonly string[] SubjectLevels = ["Subject", "SubjectMatter", "SubjectDetail", "SubjectQualifier"];
    private readonly XElement item;
    private readonly ReadingOptions options;
    private readonly XElement[] components;
    private readonly XElement? story;

    public NewsMl1Item(XElement item, ReadingOptions options)
    {
        (this.item, this.options) = (item, options);
        components = [.. item.Within("NewsComponent")];
        story = components.FirstOrDefault(one => one.All("ContentItem").Any(NewsMl1Content.IsStory));
    }

    public NewsDocument Document()
    {
        var (management, identifier) = (item.Child("NewsManagement"), item.Child("Identification").Child("NewsIdentifier"));
        var (created, revised) = (management.Time("FirstCreated"), management.Time("ThisRevisionCreated"));
        var body = story?.All("ContentItem").Where(NewsMl1Content.IsStory).Select(content => NewsMl1Content.Read(content, options.BaseAddress)).FirstOrDefault(read => read.Body.Count > 0);
        var subjects = Subjects().ToList();
        var keywords = Properties("Keyword").ToList();
        return new()
        {
            Uri = identifier.LineOf("PublicIdentifier") ?? identifier.LineOf("NewsItemId"),
            Language = Each("Language").Select(one => one.Mark("FormalName")).FirstOrDefault(tag => tag is not null) ?? story.Language() ?? item.Language(),
            Version = identifier.LineOf("RevisionId"),
            FirstCreated = created?.Instant,
            VersionCreated = (revised ?? created)?.Instant,
            Published = (created ?? revised)?.Instant,
            PublishedLocal = (created ?? revised)?.Local,
            EmbargoedUntil = management.Child("Status").Mark("FormalName") == "Embargoed" ? management.Child("StatusWillChange").Time("DateAndTime")?.Instant : null,
            PubStatus = management.Child("Status").Mark("FormalName")?.ToLowerInvariant() switch { "canceled" or "cancelled" => PubStatus.Canceled, "withheld" or "embargoed" => PubStatus.Withheld, _ => PubStatus.Usable },
            Urgency = int.TryParse(management.Child("Urgency").Mark("FormalName"), out var urgency) && urgency is > 0 and < 9 ? urgency : null,
            Slugline = Lines("SlugLine") ?? item.Child("Identification").LineOf("NameLabel"),
            Headline = Lines("HeadLine") ?? Roled("HeadLine") ?? body?.Headline ?? item.Child("Identification").LineOf("NameLabel"),
            Standfirst = Lines("SubHeadLine") ?? Roled("SubHeadLine") ?? body?.Standfirst,
            Byline = Lines("ByLine") ?? body?.Byline,
            Dateline = Lines("DateLine") ?? body?.Dateline,
            Authors = [.. Parties("Creator").Select(name => new Credit(name)).DefaultIfEmpty(null).OfType<Credit>()],
            Body = body?.Body ?? [],
            Pictures = [.. components.Select(one => NewsMl1Content.Picture(one, options.BaseAddress)).OfType<Picture>().DistinctBy(one => one.Href)],
            Enclosures = [.. components.SelectMany(one => NewsMl1Content.Recordings(one)).DistinctBy(one => one.Href)],
            Subjects = subjects,
            People = [.. Each("Property").Where(one => one.Mark("FormalName") == "Keyword" && one.Mark("Role") == "PersonInImage").Select(one => new Concept(one.Mark("Value")!)).DistinctBy(one => one.Name)],
            Places = [.. Each("Location").Select(Place).OfType<Concept>().Distinct()],
            Genres = [.. Each("Genre").Select(one => one.Mark("FormalName")).OfType<string>().Distinct().Select(name => new Concept(name))],
            InfoSources = [.. Parties("Provider").Select(name => new Concept(name, Role: "provider")), .. Parties("Source").Select(name => new Concept(name, Role: "source"))],
            Tags = [.. keywords.Concat(components.SelectMany(one => one.Child("NewsLines").All("KeywordLine")).SelectMany(one => (one.Line() ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))).Distinct()],
            CopyrightNotice = Lines("CopyrightLine"),
            UsageTerms = Lines("RightsLine") ?? Each("UsageRights").Select(one => one.LineOf("Limitations", "UsageType")).FirstOrDefault(one => one is not null),
            EdNote = Advice() ?? management.LineOf("Instruction"),
            AltIds = identifier.LineOf("NewsItemId") is { } id ? [new(id, "newsItemId")] : [],
        };
    }

    /// <summary>Of the story's own component first, then of those around and beside it.</summary>
    private IEnumerable<XElement> Order() => story is null ? components : story.AncestorsAndSelf().Where(one => one.Name.LocalName == "NewsComponent").Concat(components.Where(IsNoPicture));

    private static bool IsNoPicture(XElement component) => !component.All("ContentItem").Any(content => content.Child("MediaType").Mark("FormalName") is "Photo" or "Graphic" or "Video" or "Audio");

    private string? Lines(string name) => Order().SelectMany(one => one.All("NewsLines")).SelectMany(lines => lines.All(name)).Select(XmlMembers.Line).FirstOrDefault(line => line is not null);

    /// <summary>Some put each part of a story into a component with a role.</summary>
    private string? Roled(string role) => components.Where(one => one.Child("Role").Mark("FormalName") == role).Select(one => one.Within("DataContent").FirstOrDefault().Line()).FirstOrDefault(line => line is not null);

    private string? Advice() => Order().SelectMany(one => one.Child("NewsLines").All("NewsLine")).Where(one => one.Child("NewsLineType").Mark("FormalName")?.Contains("dvisory", StringComparison.Ordinal) == true).Select(one => one.LineOf("NewsLineText")).FirstOrDefault(line => line is not null);

    private IEnumerable<XElement> Each(string name) => Order().Distinct().SelectMany(one => one.All("DescriptiveMetadata").Concat(one.All("RightsMetadata")).Concat(one.All("Metadata"))).SelectMany(one => one.Within(name));

    private IEnumerable<string> Properties(string name) => Each("Property").Where(one => (one.Mark("FormalName") == name || one.Mark("FormalName")?.EndsWith("Keywords", StringComparison.Ordinal) == true) && one.Mark("Role") is null).Select(one => one.Mark("Value")).OfType<string>();

    private IEnumerable<string> Parties(string kind) => Order().Distinct().SelectMany(one => one.Child("AdministrativeMetadata").All(kind)).SelectMany(one => one.All("Party")).Select(one => one.Mark("FormalName")).OfType<string>().Select(name => name.Trim()).Distinct();

    private IEnumerable<Concept> Subjects() => Each("SubjectCode").SelectMany(one => one.Elements()).Where(one => SubjectLevels.Contains(one.Name.LocalName)).Select(one => one.Mark("FormalName")).OfType<string>().Distinct()
        .Select(code => new Concept(code, code.Length == 8 && code.All(char.IsAsciiDigit) ? "http://cv.iptc.org/newscodes/subjectcode/" + code : null, code));

    private static Concept? Place(XElement location)
    {
        var parts = ((string[])["City", "CountryArea", "Country"]).Select(name => location.All("Property").FirstOrDefault(one => one.Mark("FormalName") == name).Mark("Value")).OfType<string>().ToList();
        return parts.Count > 0 ? new(string.Join(", ", parts)) : location.Mark("FormalName") is { } name ? new(name) : null;
    }
}

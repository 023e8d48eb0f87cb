using System.Globalization;
using System.Xml.Linq;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Syndication;
using Broadsheet.Formats.Xml;

namespace Broadsheet.Formats.NewsMl;

/// <summary>What every kind of item says alike: identity, management, rights, and the metadata of its content.</summary>
internal sealed class G2Item
{
    private readonly XElement? meta, rights, content;
    private readonly G2Concepts concepts;

    public G2Item(XElement element, ReadingOptions options)
    {
        (Element, Options, Codes) = (element, options, new QCodes(element));
        (meta, rights, content) = (element.Child("itemMeta"), element.Child("rightsInfo"), element.Child("contentMeta"));
        concepts = new G2Concepts(element, Codes);
    }

    public XElement Element { get; }
    public ReadingOptions Options { get; }
    public QCodes Codes { get; }
    public G2Concepts Concepts => concepts;

    public DocumentType Type => TypeOf(QCodes.Code(meta.Child("itemClass")));

    public static DocumentType TypeOf(string? itemClass) => Enum.TryParse<DocumentType>(itemClass switch { "animated" => "Graphic", "photo" => "Picture", _ => itemClass }, ignoreCase: true, out var type) && Enum.IsDefined(type) && !int.TryParse(itemClass, out _) ? type : DocumentType.Text;

    /// <summary>All that is said beside the content itself.</summary>
    public NewsDocument Document()
    {
        var (created, version) = (meta.Time("firstCreated"), meta.Time("versionCreated"));
        var published = created ?? version;
        var language = content.All("language").Select(one => one.Mark("tag")).FirstOrDefault(tag => tag is not null) ?? Element.Mark("lang");
        var headlines = content.All("headline").ToList();
        var headline = headlines.FirstOrDefault(one => QCodes.Code(one.Mark("role")) is null or "main") ?? headlines.FirstOrDefault();
        return new()
        {
            Uri = Element.Mark("guid"),
            Type = Type,
            Language = language,
            Version = Element.Mark("version"),
            FirstCreated = created?.Instant,
            VersionCreated = version?.Instant,
            ContentCreated = content.Time("contentCreated")?.Instant,
            Published = published?.Instant,
            PublishedLocal = published?.Local,
            EmbargoedUntil = meta.Time("embargoed")?.Instant,
            Expires = FeedDates.Read(Id("expires"))?.Instant ?? rights.Time("expires")?.Instant ?? FeedDates.Read(rights.Child("usageTerms").Mark("validto"))?.Instant,
            PubStatus = QCodes.Code(meta.Child("pubStatus")) switch { "withheld" => PubStatus.Withheld, "canceled" or "cancelled" => PubStatus.Canceled, _ => PubStatus.Usable },
            Urgency = int.TryParse(content.LineOf("urgency"), NumberStyles.None, CultureInfo.InvariantCulture, out var urgency) && urgency is > 0 and < 10 ? Math.Min(urgency, 8) : null,
            Slugline = content.LineOf("slugline"),
            Headline = headline.Line() ?? meta.LineOf("title"),
            Standfirst = Described("summary", "standfirst", "teaser") ?? (content.All("description").FirstOrDefault(one => one.Mark("role") is null).Line()),
            OtherTexts = [.. Others(headlines), .. Described("meta") is { } description ? [new OtherText("meta", description)] : (OtherText[])[]],
            Byline = content.LineOf("by"),
            Dateline = content.LineOf("dateline") ?? Located(),
            Authors = [.. concepts.Credits(content)],
            Subjects = [.. concepts.Subjects(content, "abstract")],
            People = [.. concepts.Subjects(content, "person")],
            Organisations = [.. concepts.Subjects(content, "organisation")],
            Places = [.. concepts.Subjects(content, "geoArea")],
            Genres = [.. content.All("genre").Select(concepts.Read).OfType<Concept>()],
            InfoSources = [.. content.All("infoSource").Select(one => concepts.Read(one) is { } source ? source with { Role = QCodes.Role(one.Mark("role")) } : null).OfType<Concept>(), .. meta.All("provider").Where(one => one.Mark("literal") != "broadsheet").Select(one => concepts.Read(one) is { } provider ? provider with { Role = "provider" } : null).OfType<Concept>()],
            Sections = [.. meta.All("service").Select(one => concepts.Read(one)?.Name).OfType<string>()],
            Tags = [.. content.All("keyword").Select(XmlMembers.Line).OfType<string>().Distinct()],
            AltIds = [.. content.All("altId").Where(id => id.Mark("type") is not ("bsid:urlName" or "bsid:expires") && id.Mark("type")?.StartsWith("bsid:trust%3A", StringComparison.Ordinal) != true).Select(one => (one.Mark("id") ?? one.Line()) is { } id ? new AlternativeId(id, Role(one)) : null).OfType<AlternativeId>()],
            Address = Linked(),
            UrlName = Id("urlName") ?? (meta.LineOf("fileName") is { } file && Path.GetExtension(file).Length is 0 ? file : null),
            UsageTerms = rights.LineOf("usageTerms"),
            CopyrightNotice = rights.LineOf("copyrightNotice"),
            CopyrightHolder = concepts.Read(rights.Child("copyrightHolder"))?.Name,
            EdNote = Notes(),
            TrustIndicators = [.. OwnTrust(), .. content.Within("trustIndicator").Concat(meta.All("link").Where(one => QCodes.Code(one.Mark("rel")) == "trustindicator")).Select(Trusted).OfType<TrustIndicator>()],
        };
    }

    public string? Described(params string[] roles) => roles.Select(role => content.All("description").FirstOrDefault(one => QCodes.Code(one.Mark("role")) == role).Line()).FirstOrDefault(words => words is not null);

    public string? CreditLine => content.LineOf("creditline");

    private static string? Role(XElement id) => QCodes.Role(id.Mark("type") ?? id.Mark("role"));

    private string? Id(string role) => content.All("altId").FirstOrDefault(id => id.Mark("type") == "bsid:" + role).Line();

    private static IEnumerable<OtherText> Others(IEnumerable<XElement> headlines)
    {
        foreach (var one in headlines)
            if (QCodes.Code(one.Mark("role")) is { } role && one.Line() is { } words && role is "kicker" or "seo" or "social") yield return new(role, words);
    }

    /// <summary>The web page that shows the item (itemrelation <c>alternate</c>, <c>canonical</c>, or without a relation).</summary>
    private string? Linked() => meta.All("link").Where(one => QCodes.Code(one.Mark("rel")) is "alternate" or "canonical" or "permalink").Select(one => one.Mark("href")).FirstOrDefault(href => href is not null);

    private string? Located() => content.All("located").Select(one => concepts.Read(one) is { } place && place.Name != place.Literal ? place.Name : null).OfType<string>().FirstOrDefault();

    private string? Notes() => string.Join('\n', meta.All("edNote").Concat(rights.All("edNote")).Select(XmlMembers.Line).OfType<string>()) is { Length: > 0 } notes ? notes : null;

    private IEnumerable<TrustIndicator> OwnTrust() => content.All("altId").Where(id => id.Mark("type")?.StartsWith("bsid:trust%3A", StringComparison.Ordinal) == true && id.Line()?.Contains(' ', StringComparison.Ordinal) == true)
        .Select(id => new TrustIndicator(id.Line()!.Split(' ', 2)[1], id.Line()!.Split(' ', 2)[0], QCodes.Role(id.Mark("type"))!["trust:".Length..] is { Length: > 0 } role ? role : null));

    private static TrustIndicator? Trusted(XElement one) => one.Mark("href") is { } href ? new(one.LineOf("title", "name") ?? one.Mark("title") ?? href, href, one.Mark("uri") ?? one.Mark("typeuri")) : null;
}

using System.Xml.Linq;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Syndication;
using Broadsheet.Formats.Xml;

namespace Broadsheet.Formats.Nitf;

/// <summary>NITF 3.6 → a document: docdata and body.head say what it is, body.content is the story.</summary>
internal sealed class NitfStory(XElement story, Uri? from)
{
    private readonly XElement? head = story.Child("head"), docdata = story.Child("head").Child("docdata"), body = story.Child("body"), top = story.Child("body").Child("body.head");

    public NewsDocument Document()
    {
        var issued = Norm("date.issue") ?? FeedDates.Read(head.All("pubdata").Select(one => one.Mark("date.publication")).FirstOrDefault());
        var (byline, authors) = Byline();
        var identified = docdata.Child("identified-content");
        var blocks = Body();
        return new()
        {
            Uri = docdata.Child("doc-id").Mark("id-string"),
            Language = story.Mark("lang") ?? story.Mark("baselang") ?? body.Mark("lang"),
            Version = docdata.Child("du-key").Mark("version"),
            Published = issued?.Instant,
            PublishedLocal = issued?.Local,
            VersionCreated = issued?.Instant,
            EmbargoedUntil = Norm("date.release") is { Instant: { } release } && release > issued?.Instant ? release : null,
            Expires = Norm("date.expire")?.Instant,
            Urgency = int.TryParse(docdata.Child("urgency").Mark("ed-urg"), out var urgency) && urgency is > 0 and < 9 ? urgency : null,
            PubStatus = docdata.Mark("management-status")?.ToLowerInvariant() switch { "embargoed" or "withheld" => PubStatus.Withheld, "canceled" or "killed" => PubStatus.Canceled, _ => PubStatus.Usable },
            Slugline = docdata.Child("du-key").Mark("key"),
            Headline = top.Child("hedline").LineOf("hl1") ?? head.LineOf("title"),
            Standfirst = Abstract() ?? top.Child("hedline").LineOf("hl2"),
            Byline = byline,
            Dateline = top.LineOf("dateline"),
            Authors = authors,
            Body = blocks,
            Subjects = [.. Subjects(identified)],
            People = [.. Named(identified, "person")],
            Organisations = [.. Named(identified, "org"), .. Named(identified, "copyrite.holder")],
            Places = [.. Named(identified, "location"), .. docdata.All("evloc").Select(Place).OfType<Concept>()],
            Sections = [.. head.All("pubdata").Select(one => one.Mark("position.section")).Append(head.Child("tobject").Mark("tobject.type")).OfType<string>().Distinct()],
            Tags = [.. docdata.Child("key-list").All("keyword").Select(word => word.Mark("key")).OfType<string>().Distinct()],
            Genres = [.. head.Child("tobject").All("tobject.property").Select(one => one.Mark("tobject.property.type")).OfType<string>().Select(name => new Concept(name))],
            InfoSources = [.. top.All("distributor").Select(one => one.Line()).OfType<string>().Select(name => new Concept(name, Role: "provider"))],
            CopyrightHolder = docdata.Child("doc.copyright").Mark("holder"),
            CopyrightNotice = top.LineOf("rights") ?? Copyright(docdata.Child("doc.copyright")),
            UsageTerms = docdata.Child("doc.rights") is { } rights ? rights.Mark("type") ?? rights.Mark("agent") : null,
            EdNote = Present(docdata.Child("ed-msg").Mark("info")) ?? top.LineOf("note"),
            Dropped = [.. body.Child("body.end").Within("tagline").Concat(body.Child("body.end").Within("bibliography")).Select(one => one.Line()).OfType<string>()],
        };
    }

    public IReadOnlyList<Block> Body() => body.Child("body.content") is { } content ? BodyReader.Read(new NitfHtml().Of(content), from) : [];

    private Moment? Norm(string name) => FeedDates.Read(docdata.Child(name).Mark("norm"));

    private string? Abstract() => top.Child("abstract") is { } words && BodyText.Plain(BodyReader.Read(new NitfHtml().Of(words))) is { Length: > 0 } plain ? plain : null;

    private (string? Byline, IReadOnlyList<Credit> Authors) Byline()
    {
        var line = top.All("byline").Select(one => one.Line()).OfType<string>().FirstOrDefault();
        var title = top.Child("byline").LineOf("byttl");
        var people = top.All("byline").SelectMany(one => one.Within("person")).Select(one => one.Line()).OfType<string>().Select(name => new Credit(name, title)).ToList();
        if (people.Count > 0 || line is null) return (line, people);
        var bare = title is not null && line.EndsWith(title, StringComparison.Ordinal) ? line[..^title.Length].TrimEnd(' ', ',') : line;
        var name = bare.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? bare[3..] : bare;
        return (line, name.Length > 0 ? [.. name.Split([" and ", ", "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(one => new Credit(one, title))] : []);
    }

    /// <summary>Subject codes of eight digits are IPTC's.</summary>
    private IEnumerable<Concept> Subjects(XElement? identified)
    {
        foreach (var one in head.Child("tobject").All("tobject.subject"))
        {
            var code = one.Mark("tobject.subject.refnum");
            if ((one.Mark("tobject.subject.detail") ?? one.Mark("tobject.subject.matter") ?? one.Mark("tobject.subject.type") ?? code) is { } name)
                yield return new(name, code is { Length: 8 } ? "http://cv.iptc.org/newscodes/subjectcode/" + code : null, code);
        }
        foreach (var one in identified.All("classifier"))
            if ((one.Mark("value") ?? one.Line()) is { } name) yield return new(name, null, one.Mark("idsrc"), one.Mark("type"));
    }

    private static IEnumerable<Concept> Named(XElement? of, string kind) => of.All(kind).Select(one => one.Line() is { } name ? new Concept(name, null, one.Mark("value")) : null).OfType<Concept>();

    private static Concept? Place(XElement place)
    {
        var name = string.Join(", ", new[] { place.Mark("city"), place.Mark("county-dist"), place.Mark("state-prov"), place.Mark("iso-cc") }.OfType<string>());
        return name.Length > 0 ? new(name) : null;
    }

    private static string? Copyright(XElement? right) => right.Mark("holder") is { } holder ? string.Join(' ', new[] { "©", right.Mark("year"), holder }.OfType<string>()) : null;

    private static string? Present(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

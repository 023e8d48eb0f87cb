using System.Xml.Linq;
using Broadsheet.Formats.Xml;

namespace Broadsheet.Formats.NewsMl;

/// <summary>Concepts that an item names (§7): in place, or only by code with their names said once in an <c>assert</c>.</summary>
internal sealed class G2Concepts
{
    private readonly Dictionary<string, XElement> asserted = new(StringComparer.Ordinal);
    private readonly string? language;
    private readonly QCodes codes;

    public G2Concepts(XElement item, QCodes codes)
    {
        (this.codes, language) = (codes, item.Mark("lang"));
        foreach (var assert in item.All("assert"))
            if ((assert.Mark("qcode") ?? assert.Mark("uri") ?? assert.Mark("literal")) is { } key) asserted.TryAdd(key, assert);
    }

    /// <summary>Null for an element that names nothing at all.</summary>
    public Concept? Read(XElement? element)
    {
        if (element is null) return null;
        var code = element.Mark("qcode") ?? element.Mark("literal");
        var uri = codes.UriOf(element);
        var name = NameOf(element) ?? (Said(element) is { } assert ? NameOf(assert) : null) ?? (element.HasElements ? null : element.Line());
        return (name ?? code ?? uri) is { } shown ? new(shown, uri, code) : null;
    }

    /// <summary>The name in the item's own language, else the first.</summary>
    public string? NameOf(XElement of)
    {
        var names = of.All("name").ToList();
        return (names.FirstOrDefault(one => language is not null && one.Mark("lang") is { } tag && tag.Split('-')[0] == language.Split('-')[0]) ?? names.FirstOrDefault()).Line();
    }

    /// <summary>Subjects by nature: what is no person, organisation or place is a subject.</summary>
    public IEnumerable<Concept> Subjects(XElement? content, string nature)
    {
        foreach (var subject in content.All("subject"))
        {
            var kind = QCodes.Code(subject.Mark("type") ?? subject.Mark("typeuri")) ?? QCodes.Code(Said(subject).Child("type"));
            kind = kind?.ToLowerInvariant() switch { "person" => "person", "organisation" or "organization" or "org" => "organisation", "geoarea" or "poi" or "place" => "geoArea", _ => "abstract" };
            if (kind == nature && Read(subject) is { } concept) yield return concept with { Role = QCodes.Role(subject.Mark("rel") ?? (subject.Mark("why") is ['b', 's', ..] and var why ? why : null)) };
        }
    }

    /// <summary>Creators and contributors. A place of a power item may hold several names of one person: the first is the name.</summary>
    public IEnumerable<Credit> Credits(XElement? content)
    {
        foreach (var one in content.All("creator"))
            if (Read(one) is { } creator) yield return new(creator.Name, Role(one), creator.Uri, Mail(one));
        foreach (var one in content.All("contributor"))
            if (Read(one) is { } contributor) yield return new(contributor.Name, Role(one) ?? "contributor", contributor.Uri, Mail(one));
    }

    private static string? Role(XElement party) => QCodes.Role(party.Mark("role")) ?? QCodes.Code(party.Mark("jobtitle"));

    private static string? Mail(XElement party) => party.Within("email").Select(XmlMembers.Line).FirstOrDefault(mail => mail is not null);

    private XElement? Said(XElement element) => (element.Mark("qcode") ?? element.Mark("uri") ?? element.Mark("literal")) is { } key && asserted.TryGetValue(key, out var assert) ? assert : null;
}

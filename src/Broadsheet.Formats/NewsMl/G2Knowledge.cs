using System.Xml.Linq;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Xml;

namespace Broadsheet.Formats.NewsMl;

/// <summary>Concepts on their own (§10, §11): one in a concept item, many in a knowledge item; events are concepts too. Catalogues list vocabularies.</summary>
internal static class G2Knowledge
{
    public static NewsDocument Read(G2Item item)
    {
        var document = item.Document();
        XElement[] concepts = [.. item.Element.All("concept"), .. item.Element.Child("conceptSet").All("concept")];
        var alone = concepts.Length == 1 ? concepts[0] : null;
        var isEvent = concepts.Length > 0 && concepts.All(one => one.Child("eventDetails") is not null || QCodes.Code(one.Child("type")) == "event");
        return document with
        {
            Type = isEvent ? DocumentType.Event : DocumentType.Component,
            Headline = (alone is null ? null : item.Concepts.NameOf(alone)) ?? document.Headline,
            Standfirst = document.Standfirst ?? (alone is null ? null : alone.LineOf("definition")),
            Body = alone is not null ? [.. Details(alone, item)] : Describe(concepts, item),
            Happens = alone is null ? null : G2Times.Of(alone.Child("eventDetails")),
            Places = alone is null ? document.Places : [.. document.Places, .. alone.Child("eventDetails").All("location").Select(item.Concepts.Read).OfType<Concept>()],
            AltIds = [.. document.AltIds, .. concepts.Select(one => one.Child("conceptId").Mark("qcode") ?? one.Child("conceptId").Mark("uri")).OfType<string>().Select(id => new AlternativeId(id, "concept"))],
        };
    }

    public static NewsDocument Catalogue(G2Item item) => item.Document() with
    {
        Type = DocumentType.Component,
        Headline = item.Document().Headline ?? "Catalogue",
        Body = [.. item.Element.Within("scheme").SelectMany(scheme => new Block?[]
        {
            new Heading(2, Inline.Plain($"{item.Concepts.NameOf(scheme) ?? scheme.Mark("alias")} ({scheme.Mark("alias")})")),
            new Paragraph(Inline.Plain(scheme.Mark("uri") ?? "")),
            scheme.LineOf("definition") is { } words ? new Paragraph(Inline.Plain(words)) : null,
        }).OfType<Block>()],
    };

    /// <summary>Each concept under its name.</summary>
    public static IReadOnlyList<Block> Describe(IEnumerable<XElement> concepts, G2Item item)
    {
        var blocks = new List<Block>();
        foreach (var concept in concepts)
        {
            if (item.Concepts.NameOf(concept) is { } name) blocks.Add(new Heading(2, Inline.Plain(name)));
            blocks.AddRange(Details(concept, item));
        }
        return blocks;
    }

    private static IEnumerable<Block> Details(XElement concept, G2Item item)
    {
        var language = item.Element.Mark("lang")?.Split('-')[0];
        foreach (var words in concept.All("definition").Concat(concept.All("note")))
            if (words.Line() is { } line && (language is null || words.Mark("lang") is not { } tag || tag.Split('-')[0] == language)) yield return new Paragraph(Inline.Plain(line));
        var details = concept.Child("eventDetails");
        if (G2Times.Line(details) is { } when) yield return new Paragraph(Inline.Plain(when));
        foreach (var (name, label) in ((string, string)[])[("location", "Place"), ("organiser", "Organiser"), ("participant", "Taking part"), ("language", "Language"), ("registration", "Registration"), ("accessStatus", "Access"), ("occurStatus", "Status")])
        {
            foreach (var one in details.All(name))
                if (item.Concepts.Read(one)?.Name is { } said) yield return new Paragraph(Inline.Plain($"{label}: {said}"));
        }
        foreach (var person in (XElement?[])[concept.Child("personDetails"), concept.Child("organisationDetails")])
        {
            if (person.LineOf("born", "founded") is { } born) yield return new Paragraph(Inline.Plain($"Born: {born}"));
            foreach (var one in person.All("affiliation"))
                if (item.Concepts.Read(one)?.Name is { } at) yield return new Paragraph(Inline.Plain($"With: {at}"));
        }
    }
}

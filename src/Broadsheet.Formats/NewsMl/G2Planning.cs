using System.Xml.Linq;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Xml;

namespace Broadsheet.Formats.NewsMl;

/// <summary>A planning item (§13): what is planned to be covered, by whom, until when, and what was delivered.</summary>
internal static class G2Planning
{
    public static NewsDocument Read(G2Item item)
    {
        var document = item.Document();
        var body = new List<Block>();
        foreach (var coverage in item.Element.Child("newsCoverageSet").All("newsCoverage").Concat(item.Element.All("newsCoverage")))
        {
            foreach (var planning in coverage.All("planning")) body.Add(new Paragraph(Inline.Plain(Planned(planning, item))));
            foreach (var delivered in coverage.Child("delivery").All("deliveredItemRef"))
                if ((delivered.LineOf("title", "headline") ?? delivered.Mark("residref") ?? delivered.Mark("href")) is { } name) body.Add(new Paragraph(Inline.Plain("Delivered: " + name)));
        }
        return document with
        {
            Type = DocumentType.Planning,
            Headline = document.Headline ?? item.Element.Within("planning").Select(one => one.LineOf("headline")).FirstOrDefault(one => one is not null),
            Body = body,
            Happens = G2Times.Of(item.Element.Child("eventDetails")),
        };
    }

    private static string Planned(XElement planning, G2Item item)
    {
        string?[] parts =
        [
            planning.LineOf("headline", "slugline"),
            QCodes.Code(planning.Child("itemClass")) is { } kind ? $"({kind})" : null,
            planning.LineOf("scheduled") is { } time ? $"due {time}" : null,
            item.Concepts.Read(planning.Child("assignedTo"))?.Name is { } who ? $"by {who}" : null,
            planning.LineOf("edNote") is { } note ? $"– {note}" : null,
            planning.LineOf("description") is { } words ? $"– {words}" : null,
        ];
        return string.Join(' ', parts.OfType<string>().Distinct()) is { Length: > 0 } line ? line : "Planned";
    }
}

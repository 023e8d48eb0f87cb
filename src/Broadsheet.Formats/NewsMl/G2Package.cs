using System.Xml.Linq;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Xml;

namespace Broadsheet.Formats.NewsMl;

/// <summary>A package (§9): its groups walked from the root, in their order; a group within a group stands where it is referred to.</summary>
internal static class G2Package
{
    private const int MostParts = 10_000;

    public static NewsDocument Read(G2Item item)
    {
        var (parts, body, seen) = (new List<Part>(), new List<Block>(), new HashSet<string>());
        var set = item.Element.Child("groupSet");
        var groups = set.All("group").Where(group => group.Mark("id") is not null).DistinctBy(group => group.Mark("id")).ToDictionary(group => group.Mark("id")!);
        if (set.Mark("root") is { } root) Walk(root);
        // Messages of early versions list the items without any group.
        foreach (var reference in item.Element.All("itemRef").Concat(set.All("itemRef"))) Refer(reference, "main");
        foreach (var group in groups.Keys.ToList()) Walk(group);
        return item.Document() with { Type = DocumentType.Composite, Parts = parts, Body = body };

        void Walk(string id)
        {
            if (!groups.TryGetValue(id, out var group) || !seen.Add(id)) return;
            var role = QCodes.Code(group.Mark("role")) ?? "part";
            if ((group.LineOf("title", "headline", "name") ?? (role is "main" or "part" ? null : role)) is { } title) body.Add(new Heading(2, Inline.Plain(title)));
            foreach (var child in group.Elements())
            {
                if (child.Name.LocalName == "itemRef") Refer(child, role);
                else if (child.Name.LocalName == "groupRef" && child.Mark("idref") is { } inner) Walk(inner);
                else if (child.Name.LocalName == "conceptRef" && item.Concepts.Read(child) is { } concept) body.Add(new Paragraph(Inline.Plain(concept.Name)));
            }
        }

        void Refer(XElement reference, string role)
        {
            if ((reference.Mark("residref") ?? reference.Mark("href")) is not { } to || parts.Count >= MostParts) return;
            var headline = reference.LineOf("headline", "title");
            parts.Add(new(to, G2Item.TypeOf(QCodes.Code(reference.Child("itemClass"))), headline, role));
            var link = reference.Mark("href") ?? to;
            body.Add(new Paragraph(new Inline([new Run(headline ?? to) { Href = link.StartsWith("http", StringComparison.Ordinal) ? link : null }])));
            if (reference.LineOf("description") is { } words) body.Add(new Paragraph(Inline.Plain(words)));
        }
    }
}

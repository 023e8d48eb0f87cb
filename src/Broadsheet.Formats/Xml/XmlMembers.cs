using System.Xml.Linq;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Syndication;

namespace Broadsheet.Formats.Xml;

/// <summary>Children and attributes by local name: suppliers bind the standards' namespaces, other ones, or none.</summary>
internal static class XmlMembers
{
    public static XElement? Child(this XElement? of, params ReadOnlySpan<string> names)
    {
        if (of is null) return null;
        foreach (var name in names)
        {
            foreach (var child in of.Elements())
                if (child.Name.LocalName == name) return child;
        }
        return null;
    }

    public static IEnumerable<XElement> All(this XElement? of, string name) => of is null ? [] : of.Elements().Where(child => child.Name.LocalName == name);

    public static IEnumerable<XElement> Within(this XElement? of, string name) => of is null ? [] : of.Descendants().Where(child => child.Name.LocalName == name);

    public static string? Mark(this XElement? of, string name)
    {
        var found = of?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value.Trim();
        return string.IsNullOrEmpty(found) ? null : found;
    }

    /// <summary>Its words on one line; null when none.</summary>
    public static string? Line(this XElement? of) => of is null ? null : Characters.Line(of.Value);

    public static string? LineOf(this XElement? of, params ReadOnlySpan<string> names) => of.Child(names).Line();

    public static Moment? Time(this XElement? of, params ReadOnlySpan<string> names) => FeedDates.Read(of.LineOf(names));

    /// <summary>xml:lang in force here.</summary>
    public static string? Language(this XElement? of) => of?.AncestorsAndSelf().Select(one => one.Mark("lang")).FirstOrDefault(tag => tag is not null);
}

using System.Xml.Linq;
using Broadsheet.Formats.Xml;

namespace Broadsheet.Formats.Opml;

/// <summary>What OPML 2.0 asks of a list beside its outlines. A list that breaks it is read all the same, and told.</summary>
internal static class OpmlRules
{
    private static readonly string[] Known = ["title", "dateCreated", "dateModified", "ownerName", "ownerEmail", "ownerId", "docs", "expansionState", "vertScrollState", "windowTop", "windowLeft", "windowBottom", "windowRight"];
    private static readonly string[] Numbers = ["vertScrollState", "windowTop", "windowLeft", "windowBottom", "windowRight"];
    private static readonly string[] Truths = ["isComment", "isBreakpoint"];

    public static IEnumerable<string> Faults(XElement list)
    {
        if (list.Mark("version") is not { } version) yield return "The list says no version.";
        else if (version is not ("1.0" or "1.1" or "2.0")) yield return $"OPML has no version '{version}'.";
        if (list.All("head").Count() != 1) yield return "A list has one <head>.";
        if (list.All("body").Count() != 1) yield return "A list has one <body>.";
        foreach (var other in list.Elements().Where(one => one.Name.LocalName is not ("head" or "body") && one.Name.NamespaceName.Length == 0)) yield return $"<{other.Name.LocalName}> stands where OPML has only <head> and <body>.";
        if (list.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value))) yield return "Words stand outside of the outlines.";
        foreach (var fault in list.All("head").SelectMany(InHead)) yield return fault;
        foreach (var outline in list.Within("outline"))
        {
            foreach (var truth in Truths)
                if (outline.Mark(truth) is { } said && said is not ("true" or "false")) yield return $"'{truth}' is true or false, not '{said}'.";
            if (outline.Mark("type")?.ToLowerInvariant() == "rss" && outline.Mark("xmlUrl") is null) yield return $"The source '{outline.Mark("text")}' has no xmlUrl.";
        }
        foreach (var other in list.All("body").SelectMany(body => body.Descendants()).Where(one => one.Name.LocalName != "outline" && one.Name.NamespaceName.Length == 0)) yield return $"<{other.Name.LocalName}> stands among the outlines.";
    }

    private static IEnumerable<string> InHead(XElement head)
    {
        foreach (var group in head.Elements().Where(one => one.Name.NamespaceName.Length == 0).GroupBy(one => one.Name.LocalName))
        {
            if (!Known.Contains(group.Key)) yield return $"<{group.Key}> is no element of the head.";
            if (group.Skip(1).Any()) yield return $"<{group.Key}> stands in the head more than once.";
            foreach (var one in group)
            {
                if (one.HasElements) yield return $"<{group.Key}> holds words alone.";
                if (Numbers.Contains(group.Key) && one.Line() is { } number && !int.TryParse(number, out _)) yield return $"<{group.Key}> is a number, not '{number}'.";
                if (group.Key == "expansionState" && one.Line() is { } lines && !lines.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).All(line => int.TryParse(line, out _))) yield return $"<expansionState> lists numbers, not '{lines}'.";
                if (group.Key.StartsWith("date", StringComparison.Ordinal) && one.Line() is { } date && Syndication.FeedDates.Read(date) is null) yield return $"<{group.Key}> is no date: '{date}'.";
            }
        }
    }
}

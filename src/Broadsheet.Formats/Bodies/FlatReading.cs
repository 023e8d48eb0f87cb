using System.Net;

namespace Broadsheet.Formats.Bodies;

/// <summary>What is left to do with HTML that nests absurdly deep: keep its words as paragraphs.</summary>
internal static class FlatReading
{
    public static IReadOnlyList<Block> Read(string html)
    {
        var blocks = new List<Block>();
        var inline = new InlineBuilder();
        var at = 0;
        foreach (var tag in new Tags(html))
        {
            if (tag.Start > at) inline.Append(WebUtility.HtmlDecode(html[at..tag.Start]), Marks.None);
            at = tag.End;
            if (Elements.Kind(tag.Name.ToString()) is not ElementKind.Inline) End();
            if (!tag.Closes && tag.Name is "script" or "style" or "SCRIPT" or "STYLE") at = html.IndexOf("</", at, StringComparison.Ordinal) is > 0 and var close ? close : html.Length;
        }

        if (at < html.Length) inline.Append(WebUtility.HtmlDecode(html[at..]), Marks.None);
        End();
        return blocks;

        void End()
        {
            if (inline.Take() is { Runs.Count: > 0 } text) blocks.Add(new Paragraph(text));
        }
    }
}

using System.Text;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Wxr;

/// <summary>
/// The classic editor keeps paragraphs as empty lines and breaks as line ends. Each line end in the text becomes a break; two
/// of them part paragraphs when the body is read, and those beside block elements count for nothing.
/// </summary>
internal static class LineEnds
{
    public static string ToBreaks(string html)
    {
        if (!html.Contains('\n', StringComparison.Ordinal)) return html;
        var written = new StringBuilder(html.Length + 64);
        var at = 0;
        var kept = 0;
        foreach (var tag in new Tags(html))
        {
            if (tag.Start < at) continue;
            var between = html.AsSpan(at, tag.Start - at);
            Text(between, kept > 0 || (IsPart(tag.Name) && between.IsWhiteSpace()), written);
            if (IsKept(tag.Name)) kept = Math.Max(0, kept + (tag.Closes ? -1 : 1));
            written.Append(html, tag.Start, tag.End - tag.Start);
            at = tag.End;
        }

        Text(html.AsSpan(at), kept > 0, written);
        return written.ToString();
    }

    private static void Text(ReadOnlySpan<char> text, bool keep, StringBuilder written)
    {
        if (keep || !text.Contains('\n')) { written.Append(text); return; }
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n'))
        {
            written.Append(text[..end]).Append("<br>");
            text = text[(end + 1)..];
        }
        written.Append(text);
    }

    /// <summary>Between the parts of a list or a table stand no words.</summary>
    private static bool IsPart(ReadOnlySpan<char> name) => name is "dt" or "dd" or "dl" or "li" or "tr" or "td" or "th" or "tbody" or "thead" or "tfoot" or "caption" or "colgroup" or "table" or "ul" or "ol";

    private static bool IsKept(ReadOnlySpan<char> name) => name is "pre" or "PRE" or "script" or "style" or "textarea" or "svg" or "select";
}

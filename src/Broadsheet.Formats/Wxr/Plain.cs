using System.Net;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Wxr;

internal static class Plain
{
    /// <summary>Words on one line, without markup; null when none.</summary>
    public static string? Text(string? html)
    {
        if (string.IsNullOrWhiteSpace(html)) return null;
        if (!html.AsSpan().ContainsAny('<', '&')) return Characters.Line(html);
        return Characters.Line(html.Contains('<', StringComparison.Ordinal) ? string.Join(' ', BodyText.Paragraphs(BodyReader.Read(html))) : WebUtility.HtmlDecode(html));
    }
}

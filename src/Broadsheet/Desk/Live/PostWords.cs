using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Desk.Live;

/// <summary>A post's words as typed: an empty line between paragraphs, addresses become links.</summary>
internal static partial class PostWords
{
    public static IReadOnlyList<Block> Read(string typed)
    {
        var html = new StringBuilder();
        foreach (var paragraph in Gaps().Split(PlainText.Of(typed.ReplaceLineEndings("\n"))).Select(each => each.Trim()).Where(each => each.Length > 0))
            html.Append("<p>").Append(Links().Replace(WebUtility.HtmlEncode(paragraph), "<a href=\"$0\">$0</a>")).Append("</p>");
        return BodyReader.Read(html.ToString());
    }

    /// <summary>As they were typed.</summary>
    public static string Write(IReadOnlyList<Block> body) => BodyText.Plain(body);

    [GeneratedRegex(@"\n\s*\n", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Gaps();

    [GeneratedRegex(@"https?://[^\s<>&""]{3,1000}[^\s<>&"".,;:!?)]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Links();
}

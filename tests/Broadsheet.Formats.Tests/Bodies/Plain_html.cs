using Broadsheet.Formats.Bodies;
using CsCheck;

namespace Broadsheet.Formats.Tests.Bodies;

/// <summary>Plain stories are read without a parser, and nobody can tell.</summary>
public sealed class Plain_html
{
    private static readonly Uri Base = new("https://harbour.example/news/ferry");

    private static readonly Gen<string> Words = OneOf("The ferry", " ", "\n", "  sailed\tat dawn ", "Möwe", "المرفأ", "🚢", "a < b", "x\u00a0y", "&amp;", "Tom & Jerry", "&nbsp;", "&rsquo;s", "&#8217;", "&#160;", "AT&T", "&copy", "&lt;p&gt;", "1 > 0", "\u0085", "\ufeff");

    private static readonly Gen<string> Marked = Gen.Select(OneOf("em", "i", "strong", "b", "a", "a href=\"/port\"", "a href=\"https://harbour.example/x\" target=\"_blank\" rel=\"noopener\"", "a href=\"javascript:x\"", "a href='x'", "a href=\"?a=1&amp;b\"", "a class=\"embed\" href=\"/e\"", "u", "span", "EM", "em class=\"x\"", "sup"), Words, Words)
        .Select((tag, before, inside) => $"{before}<{tag}>{inside}</{tag.Split(' ')[0]}>");

    private static readonly Gen<string> Line = Gen.OneOf(Words, Marked, OneOf("<br>", "<br/>", "<br />", "<br><br>", "<!-- wp:more -->", "<!-- a -- b -->", "<!-->", "<b><i>both</i></b>", "<b><i>crossed</b></i>", "<img src=\"/a.jpg\">", "</p>", "</em>", "<a href=\"/1\">x<a href=\"/2\">y</a></a>")).Array[1, 5].Select(string.Concat);

    private static readonly Gen<string> Blocks = Gen.Select(Line, OneOf(
        "{0}", "<p>{0}</p>", "<p>{0}", "<p class=\"pullquote\">{0}</p>", "<h2>{0}</h2>", "<h3 class=\"wp-block-heading\">{0}</h3>", "<h1>{0}</h1>", "<ul><li>{0}</li>\n<li>two</li></ul>", "<ol class=\"x\">\n<li>{0}</li></ol>", "<ul><li>{0}<ul><li>in</li></ul></li></ul>",
        "<ul>{0}</ul>", "<li>{0}</li>", "<em><p>{0}</p></em>", "<p>{0}<h2>x</h2></p>", "<blockquote>{0}</blockquote>", "<!-- wp:paragraph -->\n<p>{0}</p>\n<!-- /wp:paragraph -->")).Select((line, around) => around.Replace("{0}", line, StringComparison.Ordinal));

    [Fact]
    public void It_reads_the_same_whether_or_not_a_parser_is_needed() =>
        Gen.Select(Blocks.Array[1, 4], OneOf("", "\n", "\n\n")).Select((blocks, between) => string.Join(between, blocks)).Sample(
            html => Read(html) == Read(html + "<div></div>") && Read(html) == Read("<div></div>" + html), iter: 20_000);

    private static string Read(string html) => BodyJson.Write(BodyReader.Read(html, Base));

    private static Gen<string> OneOf(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(index => choices[index]);
}

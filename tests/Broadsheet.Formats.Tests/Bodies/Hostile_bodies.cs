using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Tests.Bodies;

public sealed class Hostile_bodies
{
    private static readonly HashSet<string> Elements =
    [
        .. ("html head body p h2 h3 h4 h5 h6 ul ol li figure blockquote figcaption cite span picture source img div video audio a aside table caption tbody thead tfoot tr th td pre code hr br"
            + " strong em b i s sub sup dl dt dd ruby rt rp abbr mark small u kbd samp var time del ins q").Split(' '),
    ];

    private static readonly HashSet<string> Attributes =
    [
        .. "id class lang dir href src cite alt title width height loading decoding data-blob data-provider data-bytes type download rel controls preload poster role tabindex aria-label scope colspan rowspan srcset sizes datetime start".Split(' '),
    ];

    public static IEnumerable<string> Vectors()
    {
        using var h5sc = JsonDocument.Parse(File.ReadAllBytes(Fixtures.PathOf("hostile/h5sc/items.json")));
        var payloads = h5sc.RootElement.GetProperty("payloads").EnumerateObject().ToDictionary(each => each.Name, each => each.Value.ToString());
        foreach (var item in h5sc.RootElement.GetProperty("items").EnumerateArray())
        {
            var data = item.GetProperty("data").GetString()!;
            foreach (var (name, payload) in payloads) data = data.Replace($"%{name}%", payload, StringComparison.Ordinal);
            yield return data;
        }

        using var owasp = JsonDocument.Parse(File.ReadAllBytes(Fixtures.PathOf("hostile/owasp-xss-filter-evasion.json")));
        foreach (var block in owasp.RootElement.EnumerateArray()) yield return block.GetProperty("payload").GetString()!;
        using var naughty = JsonDocument.Parse(File.ReadAllBytes(Fixtures.PathOf("hostile/blns.json")));
        foreach (var text in naughty.RootElement.EnumerateArray()) yield return text.GetString()!;
    }

    [Fact]
    public void Nothing_that_runs_is_left_and_the_words_around_survive()
    {
        var tried = 0;
        foreach (var vector in Vectors())
        {
            var written = BodyWriter.Write(BodyReader.Read($"<p>Before it.</p>\n{vector}"));

            AssertSafe(written, vector);
            Assert.Contains("Before it.", written, StringComparison.Ordinal);
            tried++;
        }

        Assert.Equal(149 + 110 + 515, tried);
    }

    [Fact]
    public void A_hostile_text_in_any_place_of_a_block_stays_text()
    {
        foreach (var vector in Vectors())
        {
            Block[] body =
            [
                new Paragraph(new Inline([new Run(vector) { Href = vector, Language = vector }])), new Heading(2, Inline.Plain(vector)), new PullQuote(Inline.Plain(vector), vector),
                new Quote([Inline.Plain(vector)]) { Speaker = vector, Role = vector, To = vector, When = vector, Source = vector },
                new Picture { Href = vector, Alt = vector, Caption = vector, CreditLine = vector }, new Picture { Blob = vector },
                new Video(vector) { Title = vector, Poster = vector, MediaType = "video/" + vector }, new Audio(vector) { MediaType = vector }, new Attachment(vector, vector, vector),
                new Table([new TableRow([new TableCell(Inline.Plain(vector), true)])], vector), new FactBox(vector, []), new Embed(vector, vector, vector), new CodeBlock(vector, vector), new RawHtml(vector),
            ];

            AssertSafe(BodyWriter.Write(body), vector);
        }
    }

    [Fact]
    public void A_naughty_string_as_text_comes_back_the_same()
    {
        using var naughty = JsonDocument.Parse(File.ReadAllBytes(Fixtures.PathOf("hostile/blns.json")));
        foreach (var text in naughty.RootElement.EnumerateArray().Select(each => each.GetString()!))
        {
            var plain = BodyText.Plain(BodyReader.Read(BodyWriter.Write([new Paragraph(Inline.Plain(text))])));

            Assert.Equal(string.Join(' ', Printable(text)), string.Join(' ', Printable(plain)));
        }
    }

    private static string[] Printable(string text) =>
        new string([.. text.Where(letter => !(char.IsControl(letter) && letter is not ('\n' or '\t' or '\f' or '\r')) && letter is not ('\ufffe' or '\uffff'))]).Split([' ', '\n', '\t', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private static void AssertSafe(string html, string vector)
    {
        foreach (var element in new HtmlParser().ParseDocument(html).All)
        {
            Assert.True(Elements.Contains(element.LocalName), $"<{element.LocalName}> is left of: {vector}\n{html}");
            foreach (var attribute in element.Attributes)
            {
                Assert.True(Attributes.Contains(attribute.Name), $"{attribute.Name} is left of: {vector}\n{html}");
                if (attribute.Name is "href" or "src" or "cite" or "poster") AssertAddress(attribute.Value, vector);
            }
        }
    }

    private static void AssertAddress(string address, string vector)
    {
        var letters = new string([.. address.Where(letter => letter > ' ')]);
        var colon = letters.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || letters.AsSpan(0, colon).IndexOfAny("/?#") >= 0) return;
        Assert.True(letters[..colon].ToLowerInvariant() is "http" or "https" or "mailto" or "tel", $"{address} is left of: {vector}");
    }
}

using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Broadsheet.Archive;
using Broadsheet.Formats.Ninjs;
using Broadsheet.Tests.Wire.Importing;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Site.Api;

/// <summary>Whatever comes in through the interface or an import is words, never a program.</summary>
public sealed class Hostile_writing
{
    [Fact]
    public async Task Attacks_posted_as_headline_body_caption_and_name_stay_words()
    {
        await using var paper = await Programs.Paper(Store.Sqlite, ("Api:WritesPerMinute", "100000"));
        var written = 0;
        foreach (var (number, vector) in Vectors().Where((_, place) => place % 3 == 0).Index())
        {
            var text = JavaScriptEncoder.Default.Encode(vector);
            var answer = await paper.Send(HttpMethod.Post, "/items?edition=en&section=city&publish=true", Exports.Ninjs($"urn:a:{number}", "Before " + vector, $"<p>Before it.</p>{vector}", $$"""
                ,"by":"{{text}}","subjects":[{"name":"{{text}}","rel":"tag"}],"associations":[{"name":"one","type":"picture","uri":"https://pictures.example/{{number}}.jpg","descriptions":[{"role":"caption","value":"{{text}}"}],
                "renditions":[{"href":"https://pictures.example/{{number}}.jpg","contentType":"image/jpeg"}]}]
                """));

            Assert.True(answer.Status is 201 or 400, $"{answer.Status} for {vector}");
            if (answer.Status == 201) await MustBeWords(paper, answer.Body.Member("address"), "Before", written++);
        }
        Assert.True(written > 250, $"{written} written");
    }

    [Fact]
    public async Task Attacks_imported_stay_words_and_cost_no_other_document()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var lines = new MemoryStream();
        await using (var writer = new StreamWriter(lines, leaveOpen: true))
            foreach (var (number, vector) in Vectors().Index()) await writer.WriteLineAsync(Exports.Ninjs($"urn:a:{number}", "Before " + vector, $"<p>Before it.</p>{vector}"));
        lines.Position = 0;
        var documents = NinjsFormats.Ninjs.Read(lines, new Formats.ReadingOptions(), TestContext.Current.CancellationToken).ToList();

        var taken = await paper.The<TakeIn>().Do(documents, new TakeInOrder { Edition = "en", Publish = true });

        Assert.All(taken, one => Assert.Equal(TakenAs.New, one.As));
        await using var newsroom = paper.Database.Open();
        var addresses = await newsroom.Stories.Select(story => story.Address).ToListAsync();
        Assert.Equal(documents.Count, addresses.Distinct().Count());
        foreach (var (number, address) in addresses.Index().Where(each => each.Index % 5 == 0)) await MustBeWords(paper, address, "Before", number);
    }

    private static async Task MustBeWords(TestPaper paper, string address, string headline, int number)
    {
        var page = await paper.Http.GetAsync(string.Join('/', address.Split('/').Select(Uri.EscapeDataString)));
        Assert.Equal((HttpStatusCode.OK, number), (page.StatusCode, number));
        var html = new HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync());
        Assert.StartsWith(headline, html.QuerySelector("h1")!.TextContent.Trim(), StringComparison.Ordinal);
        foreach (var element in html.All)
        {
            Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style" or "srcdoc");
            Assert.DoesNotContain(element.Attributes, attribute => attribute.Name is "href" or "src" or "action" && attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
            Assert.False(element.LocalName is "iframe" or "object" or "embed" or "base" || (element.LocalName == "script" && element.GetAttribute("type") != "application/ld+json" && element.GetAttribute("src")?.StartsWith('/') != true), element.OuterHtml);
        }
    }

    private static IEnumerable<string> Vectors()
    {
        using var h5sc = JsonDocument.Parse(File.ReadAllBytes(Fixtures.PathOf("hostile/h5sc/items.json")));
        foreach (var item in h5sc.RootElement.GetProperty("items").EnumerateArray()) yield return item.GetProperty("data").GetString()!;
        using var owasp = JsonDocument.Parse(File.ReadAllBytes(Fixtures.PathOf("hostile/owasp-xss-filter-evasion.json")));
        foreach (var block in owasp.RootElement.EnumerateArray()) yield return block.GetProperty("payload").GetString()!;
        using var naughty = JsonDocument.Parse(File.ReadAllBytes(Fixtures.PathOf("hostile/blns.json")));
        foreach (var text in naughty.RootElement.EnumerateArray()) yield return text.GetString()!;
    }
}

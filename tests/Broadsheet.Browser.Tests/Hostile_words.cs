using System.Text.Json;
using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Tests;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Browser.Tests;

/// <summary>Every known way to smuggle a script into a page, as headline, standfirst, kicker, caption, name, tag, quotation and imported HTML.</summary>
public sealed class Hostile_words(Chromium chromium)
{
    private const int PerStory = 16;

    [Fact]
    public async Task Run_nothing_in_a_browser_and_stay_words()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var vectors = Vectors().Where(vector => !string.IsNullOrWhiteSpace(vector)).Chunk(PerStory).ToList();
        foreach (var each in vectors) await paper.The<Publish>().Do(await paper.Draft(content: Story(each)));
        var page = await chromium.Open();

        await MustRunNothing(page, Origin(paper), (await Addresses(paper)).Append("/en/").Append("/en/city/").Append("/en/latest/"));

        Assert.Contains("<script", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_nothing_at_the_desk_either()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        List<Guid> items = [];
        foreach (var each in Vectors().Where(vector => !string.IsNullOrWhiteSpace(vector)).Chunk(PerStory)) items.Add(await paper.Draft(content: Story(each)));
        var page = await chromium.Open();
        await page.GotoAsync(Origin(paper) + await paper.The<Invite>().Do("ana@courier.example", Role.Editor));
        await page.Locator("button").ClickAsync();

        await MustRunNothing(page, Origin(paper), items.SelectMany(item => new[] { $"/desk/items/{item}", $"/desk/items/{item}/publish", $"/desk/items/{item}/preview", $"/desk/items/{item}/history" }).Append("/desk/items"));
    }

    [Fact]
    public async Task Run_nothing_when_they_come_over_the_wire()
    {
        await using var paper = await WiredPaper.Open([.. Vectors().Where(vector => !string.IsNullOrWhiteSpace(vector)).Select(Sayable).Select(vector => (Line(vector), vector))]);
        var page = await chromium.Open();
        await paper.SignIn(page);
        await page.GotoAsync(paper.Origin + "/desk/wire");
        var lines = await page.Locator(".items-headline > a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");

        Assert.NotEmpty(lines);
        await MustRunNothing(page, paper.Origin, lines.Append("/desk/wire"));
    }

    [Fact]
    public async Task Run_nothing_when_they_are_searched_for()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.The<Publish>().Do(await paper.Draft());
        var page = await chromium.Open();

        await MustRunNothing(page, Origin(paper), Vectors().Select(Sayable).Where(vector => vector.Length is > 0 and < 1_500).Select(vector => "/en/search?q=" + Uri.EscapeDataString(vector)));
    }

    private static string Origin(TestPaper paper) => paper.Http.BaseAddress!.ToString().TrimEnd('/');

    /// <summary>What XML and addresses can carry of it.</summary>
    private static string Sayable(string vector) => PlainText.Of(vector);

    private static async Task MustRunNothing(IPage page, string origin, IEnumerable<string> addresses)
    {
        List<string> ran = [];
        page.Dialog += async (_, dialog) => { ran.Add($"{page.Url}: {dialog.Message}"); await dialog.DismissAsync(); };
        page.Request += (_, request) => { if (request.ResourceType is "script" or "stylesheet" or "document" or "iframe" && !request.Url.StartsWith(origin, StringComparison.Ordinal)) ran.Add($"{page.Url} asks for {request.Url}"); };
        foreach (var address in addresses)
        {
            var answer = await page.GotoAsync(origin + address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            Assert.True(answer!.Status == 200, $"{answer.Status} {address}");
            // Whoever got in would have left a handler, a script or an address that runs.
            Assert.Equal(0, await page.EvaluateAsync<int>("""
                [...document.querySelectorAll('main *:not(script[type="application/json"])')].filter(element => [...element.attributes].some(attribute =>
                    attribute.name.startsWith('on') || /^\s*(javascript|vbscript|data:text)/i.test(attribute.value) && /^(href|src|action|formaction|xlink:href)$/.test(attribute.name))
                    || ['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'LINK', 'META', 'BASE'].includes(element.tagName)).length
                """));
        }
        Assert.Empty(ran);
    }

    private static StoryContent Story(string[] vectors)
    {
        string At(int place) => vectors[place % vectors.Length];
        return new StoryContent
        {
            Headline = Line(At(0)), Standfirst = At(1), Kicker = Line(At(2)), Section = "city",
            Authors = [new Author(Line(At(3)))],
            Tags = [new Tag($"tag-{Math.Abs(At(4).GetHashCode(StringComparison.Ordinal))}", Line(At(4)))],
            LeadPicture = new Picture { Href = "https://pictures.example/a.jpg", Alt = At(5), Caption = At(6), CreditLine = At(7) },
            Body =
            [
                .. vectors.Select(vector => new Paragraph(Inline.Plain(vector))),
                .. vectors.SelectMany(vector => BodyReader.Read(vector)),
                new Quote([Inline.Plain(At(8))]) { Speaker = At(9), Role = At(10), To = At(11), When = At(12) },
            ],
        };
    }

    private static string Line(string words) => string.Join(' ', words.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } line ? line[..Math.Min(line.Length, 300)] : "nothing";

    private static async Task<List<string>> Addresses(TestPaper paper)
    {
        await using var newsroom = paper.Database.Open();
        return await newsroom.Stories.Select(story => story.Address).ToListAsync();
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

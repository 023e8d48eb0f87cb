using System.Net;
using System.Text.RegularExpressions;

namespace Broadsheet.Browser.Tests;

/// <summary>The main job, as a journalist and a reader meet it, in a language from left to right and in one from right to left.</summary>
public sealed class From_the_wire_to_the_withdrawal(Chromium chromium)
{
    private static readonly Tale English = new(
        "en", "Lamp of the mole relit", "It had been dark for a year.", "Lamp of the mole shines again after 14 months", "Fishers had steered by the church tower.", "The keeper lit it at six.", "The keeper lit it at seven.",
        "Lighthouses", "mole", "The lamp was lit at seven, not at six.", "The agency called the news back.");

    private static readonly Tale Arabic = new(
        "ar", "عودة منارة الرصيف", "ظلّت مظلمة عامًا كاملًا.", "منارة الرصيف تضيء من جديد بعد 14 شهرًا", "كان الصيادون يهتدون ببرج الكنيسة.", "أضاءها الحارس في السادسة.", "أضاءها الحارس في السابعة.",
        "منارات", "منارة", "أُضيئت المنارة في السابعة لا في السادسة.", "سحبت الوكالة الخبر.");

    [Fact]
    public Task In_English() => Journey(English);

    [Fact]
    public Task In_Arabic() => Journey(Arabic);

    private async Task Journey(Tale tale)
    {
        await using var paper = await WiredPaper.Open(tale.Edition, (tale.Wire, tale.WireText));
        var desk = await chromium.Open(new Screen(Language: tale.Edition));
        List<string> complaints = [];
        desk.Console += (_, said) => { if (said.Type is "error" or "warning") complaints.Add($"{said.Text} {said.Location}"); };
        desk.PageError += (_, error) => complaints.Add(error);
        await paper.SignIn(desk);

        await TakeIn(desk, paper, tale);
        await Write(desk, tale);
        var address = await Publish(desk, tale);
        await IsEverywhere(paper, tale, address);

        await Correct(desk, tale);
        await SaysWhatWasWrong(paper, tale, address);

        await Withdraw(desk, tale);
        await IsNowhere(paper, tale, address);
        Assert.True(complaints.Count == 0, string.Join("\n", complaints));
    }

    private static async Task TakeIn(IPage desk, WiredPaper paper, Tale tale)
    {
        await desk.GotoAsync(paper.Origin + "/desk/wire");
        Assert.Equal(tale.Edition == "ar" ? "rtl" : "ltr", await desk.Locator("html").GetAttributeAsync("dir"));
        await desk.Keyboard.PressAsync("j");
        await desk.Keyboard.PressAsync("t");
        await desk.WaitForURLAsync("**/desk/items/*");
    }

    private static async Task Write(IPage desk, Tale tale)
    {
        await Assertions.Expect(desk.Locator(".ProseMirror")).ToContainTextAsync(tale.WireText);
        await desk.Locator("[data-field=headline]").FillAsync(tale.Headline);
        await desk.Locator("[data-field=standfirst]").FillAsync(tale.Standfirst);
        await desk.Locator("[data-field=tags]").FillAsync(tale.Tag);
        await desk.Locator(".ProseMirror").ClickAsync();
        await desk.Keyboard.PressAsync("Control+End");
        await desk.Keyboard.PressAsync("Enter");
        await desk.Keyboard.TypeAsync(tale.Sentence);
    }

    /// <summary>Pressing the button at once must not lose what was typed a moment ago.</summary>
    private static async Task<string> Publish(IPage desk, Tale tale)
    {
        await desk.Locator(".story-bar a.press").ClickAsync();
        await desk.WaitForURLAsync("**/publish");
        await desk.Locator("form.order button.press").ClickAsync();
        await desk.WaitForURLAsync("**/publish?done");
        var link = await desk.Locator(".said.done a").GetAttributeAsync("href");
        Assert.StartsWith($"/{tale.Edition}/", link, StringComparison.Ordinal);
        return link!;
    }

    private async Task IsEverywhere(WiredPaper paper, Tale tale, string address)
    {
        var reader = await chromium.Open(new Screen(390, Language: tale.Edition));
        await reader.GotoAsync(paper.Origin + address);
        await Assertions.Expect(reader.Locator("h1")).ToHaveTextAsync(tale.Headline);
        await Assertions.Expect(reader.Locator(".story-body")).ToContainTextAsync(tale.Sentence);
        foreach (var list in tale.Lists(address))
            Assert.True((await Text(paper, list)).Contains(tale.Headline, StringComparison.Ordinal), $"{list} does not show the story");
        await Eventually(async () => await reader.GotoAsync(paper.Origin + $"/{tale.Edition}/search?q={Uri.EscapeDataString(tale.Sought)}") is not null && await reader.Locator("main").GetByText(tale.Headline).CountAsync() > 0, "the search finds it");
        Assert.Contains(new Uri(paper.Origin + address).AbsolutePath, await Maps(paper), StringComparison.Ordinal);
        await reader.Context.CloseAsync();
    }

    private static async Task Correct(IPage desk, Tale tale)
    {
        await desk.Locator(".story-bar-rooms a").First.ClickAsync();
        await desk.WaitForURLAsync(new Regex("/desk/items/[0-9a-f-]+$"));
        await desk.Locator(".ProseMirror p").Last.ClickAsync(new() { ClickCount = 3 });
        await desk.Keyboard.TypeAsync(tale.RightSentence);
        await desk.Locator(".story-bar a.press").ClickAsync();
        await desk.WaitForURLAsync("**/publish");
        await desk.Locator("input[name=kind][value=Correction]").CheckAsync();
        await desk.Locator("textarea[name=note]").FillAsync(tale.Note);
        await desk.Locator("form.order button.press").ClickAsync();
        await desk.WaitForURLAsync("**/publish?done");
    }

    private async Task SaysWhatWasWrong(WiredPaper paper, Tale tale, string address)
    {
        var reader = await chromium.Open(new Screen(Language: tale.Edition));
        await reader.GotoAsync(paper.Origin + address);
        await Assertions.Expect(reader.Locator("article")).ToContainTextAsync(tale.Note);
        await Assertions.Expect(reader.Locator(".story-body")).ToContainTextAsync(tale.RightSentence);
        Assert.Contains(tale.Note, await Text(paper, $"/{tale.Edition}/corrections/"), StringComparison.Ordinal);
        Assert.Contains(tale.Note, await Text(paper, $"/{tale.Edition}/corrections/feed.xml"), StringComparison.Ordinal);
        await reader.GotoAsync(paper.Origin + address + "/versions/1");
        await Assertions.Expect(reader.Locator("article")).ToContainTextAsync(tale.Sentence);
        await reader.Context.CloseAsync();
    }

    private static async Task Withdraw(IPage desk, Tale tale)
    {
        await desk.Locator(".story-bar-rooms a[href$='/withdraw']").ClickAsync();
        await desk.Locator("textarea[name=reason]").FillAsync(tale.Reason);
        await desk.Locator("form.order button.press").ClickAsync();
        await Assertions.Expect(desk.Locator(".said")).ToBeVisibleAsync();
    }

    private async Task IsNowhere(WiredPaper paper, Tale tale, string address)
    {
        var reader = await chromium.Open(new Screen(390, Language: tale.Edition));
        var answer = await reader.GotoAsync(paper.Origin + address);
        Assert.Equal((int)HttpStatusCode.Gone, answer!.Status);
        await Assertions.Expect(reader.Locator("main")).ToContainTextAsync(tale.Reason);
        foreach (var list in tale.Lists(address))
            Assert.False((await Text(paper, list)).Contains(tale.Headline, StringComparison.Ordinal), $"{list} still shows the story");
        Assert.DoesNotContain(new Uri(paper.Origin + address).AbsolutePath, await Maps(paper), StringComparison.Ordinal);
        await Eventually(async () => await reader.GotoAsync(paper.Origin + $"/{tale.Edition}/search?q={Uri.EscapeDataString(tale.Sought)}") is not null && await reader.Locator("main").GetByText(tale.Headline).CountAsync() == 0, "the search finds it no more");
        await reader.Context.CloseAsync();
    }

    /// <summary>Search follows the Journal in its own time.</summary>
    private static async Task Eventually(Func<Task<bool>> isSo, string what)
    {
        for (var look = 0; look < 100; look++)
        {
            if (await isSo()) return;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        Assert.Fail($"Never: {what}");
    }

    /// <summary>All maps that the index names.</summary>
    private static async Task<string> Maps(WiredPaper paper)
    {
        var maps = Regex.Matches(await Text(paper, "/sitemap.xml"), "<loc>[^<]*?//[^/]+(/[^<]+)</loc>").Select(map => Text(paper, map.Groups[1].Value));
        return string.Concat(await Task.WhenAll(maps));
    }

    private static async Task<string> Text(WiredPaper paper, string path)
    {
        using var http = new HttpClient();
        // A tag without stories has no page any more.
        using var answer = await http.GetAsync(new Uri(paper.Origin + path));
        return WebUtility.HtmlDecode(Regex.Unescape(await answer.Content.ReadAsStringAsync()));
    }

    private sealed record Tale(
        string Edition, string Wire, string WireText, string Headline, string Standfirst, string Sentence, string RightSentence, string Tag, string Sought, string Note, string Reason)
    {
        /// <summary>Front, section, tag, latest, feeds and the interface for programs.</summary>
        public IEnumerable<string> Lists(string address) =>
        [
            $"/{Edition}/", $"/{Edition}/{address.Split('/')[2]}/", $"/{Edition}/tags/{Uri.EscapeDataString(Tag.ToLowerInvariant())}/", $"/{Edition}/latest/",
            $"/{Edition}/feed.xml", $"/{Edition}/feed.json", $"/api/v1/items?edition={Edition}",
        ];
    }
}

using System.Net;
using System.Net.Http.Json;
using AngleSharp.Dom;
using Broadsheet.Archive;
using Broadsheet.Tests.Archive;
using Broadsheet.Tests.Desk;

namespace Broadsheet.Tests.Readers;

public sealed class Saving_stories
{
    [Theory, OnBothDatabases]
    public async Task What_two_browsers_kept_before_signing_in_is_all_there_and_nothing_twice(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var items = new List<Guid>();
        for (var number = 0; number < 30; number++) items.Add((await Published(paper, $"Story {number}")).Item);
        using var phone = new Reader(paper);
        using var desk = new Reader(paper);
        await phone.ComeIn();
        await desk.ComeIn();

        await Task.WhenAll(Merge(paper, phone, items.Take(20)), Merge(paper, desk, items.Skip(10).Append(items[12])));

        var all = await (await Merge(paper, phone, [])).Content.ReadFromJsonAsync<Guid[]>(TestContext.Current.CancellationToken);
        Assert.Equal(items.Order(), all!.Order());
    }

    [Theory, OnBothDatabases]
    public async Task The_list_says_what_changed_since_a_story_was_saved_corrections_first(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var (item, address) = await Published(paper, "Night ferry returns");
        using var lea = new Reader(paper);
        await lea.ComeIn();
        await Press(paper, lea, address, ("item", item.ToString()));
        Assert.Null((await lea.Page("/en/saved/")).QuerySelector(".since-read"));
        await paper.Rewrite(item, content => content with { Standfirst = "Five crowns." });
        await paper.The<Amend>().Do(item, VersionKind.Correction, "It costs five crowns, not four.");
        await paper.Rewrite(item, content => content with { Standfirst = "Five crowns a trip." });
        await paper.The<Amend>().Do(item, VersionKind.Update, "More about the price.");

        var since = (await lea.Page("/en/saved/")).QuerySelector(".since-read")!;

        Assert.Contains("changed since you saved it", since.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{address}/versions/1-3", since.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("five crowns, not four", since.QuerySelector("li")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_story_is_saved_listed_filtered_removed_and_put_back_without_script(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var (item, address) = await Published(paper, "Night ferry returns");
        var (other, _) = await Published(paper, "Harbour choir sings", "sport");
        using var lea = new Reader(paper);

        var led = await Press(paper, lea, address, ("item", item.ToString()));
        Assert.Equal("/account/sign-in?returnTo=" + Uri.EscapeDataString(address), led.Headers.Location?.ToString());
        await lea.ComeIn();
        Assert.Equal(address, (await Press(paper, lea, address, ("item", item.ToString()))).Headers.Location?.ToString());
        await Press(paper, lea, address, ("item", other.ToString()));

        Assert.Equal(["Harbour choir sings", "Night ferry returns"], await Titles(lea, "/en/saved/"));
        Assert.Equal(["Harbour choir sings"], await Titles(lea, "/en/saved/?section=sport"));
        Assert.Equal(["Night ferry returns"], await Titles(lea, "/en/saved/?tag=ferries"));
        var removed = await Press(paper, lea, "/en/saved/", ("item", item.ToString()), ("remove", "1"));
        Assert.Equal(["Harbour choir sings"], await Titles(lea, removed.Headers.Location!.ToString()));
        var undo = (await lea.Page(removed.Headers.Location!.ToString())).QuerySelector(".saved-undo button")!;
        await Press(paper, lea, "/en/saved/", ("item", undo.GetAttribute("value")!));
        Assert.Equal(2, (await Titles(lea, "/en/saved/")).Length);
    }

    [Fact]
    public async Task No_other_site_can_press_the_button()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var (item, _) = await Published(paper, "Night ferry returns");
        using var lea = new Reader(paper);
        await lea.ComeIn();
        foreach (var (name, value) in new[] { ("Origin", "https://elsewhere.example"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("X-Nothing", "") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/account/saved") { Content = new FormUrlEncodedContent([new("item", item.ToString())]) };
            request.Headers.TryAddWithoutValidation(name, value);
            Assert.Equal(HttpStatusCode.Forbidden, (await lea.Send(request)).StatusCode);
        }
        Assert.Empty(await Titles(lea, "/en/saved/"));
    }

    [Fact]
    public async Task Stored_pages_are_the_same_for_everybody_and_set_no_cookie()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var (item, address) = await Published(paper, "Night ferry returns");
        using var lea = new Reader(paper);
        using var stranger = new Reader(paper, "");
        await lea.ComeIn();
        await Press(paper, lea, address, ("item", item.ToString()));
        foreach (var page in new[] { "/en/", "/en/city/", address, "/en/latest/", "/en/tags/ferries/" })
        {
            var (hers, theirs) = (await lea.Look(page), await stranger.Look(page));
            Assert.Equal(await theirs.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), await hers.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            Assert.False(theirs.Headers.Contains("Set-Cookie"), page);
            Assert.False(hers.Headers.Contains("Set-Cookie"), page);
        }
        var me = await (await lea.Look("/account/me.json")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(item.ToString(), me, StringComparison.Ordinal);
        Assert.Contains("\"edits\":false", me, StringComparison.Ordinal);
        Assert.Contains("\"signedIn\":false", await (await stranger.Look("/account/me.json")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    internal static async Task<(Guid Item, string Address)> Published(TestPaper paper, string headline, string section = "city")
    {
        var item = await paper.Draft(content: new StoryContent { Headline = headline, Section = section, Tags = section == "city" ? [new("ferries", "Ferries")] : [] });
        paper.Clock.Advance(TimeSpan.FromSeconds(1));
        return (item, (await paper.The<Publish>().Do(item, cancellation: TestContext.Current.CancellationToken)).Address);
    }

    internal static Task<HttpResponseMessage> Press(TestPaper paper, Reader reader, string back, params (string Name, string Value)[] fields) => Press(paper, reader, "/account/saved", back, fields);

    internal static async Task<HttpResponseMessage> Press(TestPaper paper, Reader reader, string action, string back, params (string Name, string Value)[] fields)
    {
        paper.Clock.Advance(TimeSpan.FromSeconds(1));
        using var request = new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) };
        request.Headers.TryAddWithoutValidation("Origin", paper.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        request.Headers.Referrer = new Uri(paper.Http.BaseAddress!, back);
        return await reader.Send(request);
    }

    private static async Task<HttpResponseMessage> Merge(TestPaper paper, Reader reader, IEnumerable<Guid> items)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/saved/merge") { Content = JsonContent.Create(items) };
        request.Headers.TryAddWithoutValidation("Origin", paper.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        var answer = await reader.Send(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer;
    }

    private static async Task<string[]> Titles(Reader reader, string page) => [.. (await reader.Page(page)).QuerySelectorAll(".saved-list h2").Select(title => title.TextContent)];
}

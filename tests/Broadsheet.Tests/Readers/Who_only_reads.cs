using Broadsheet.Accounts;
using Broadsheet.Tests.Desk;

namespace Broadsheet.Tests.Readers;

public sealed class Who_only_reads
{
    private const string Nowhere = "/en/no-such-page";

    [Fact]
    public async Task Gets_no_cookie_from_any_kind_of_page_and_the_same_page_as_everybody()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var (item, address) = await Saving_stories.Published(paper, "Night ferry returns");
        using var lea = new Reader(paper);
        await lea.ComeIn();
        await Saving_stories.Press(paper, lea, address, ("item", item.ToString()));
        using var stranger = new Reader(paper, "");
        foreach (var page in OfAll(address).Concat(OfOne))
        {
            var (hers, theirs) = (await lea.Look(page), await stranger.Look(page));
            Assert.True((int)theirs.StatusCode < 500, $"{page}: {theirs.StatusCode}");
            if (!OfOne.Contains(page)) Assert.True(page == Nowhere == ((int)theirs.StatusCode >= 400), $"{page}: {theirs.StatusCode}");
            Assert.False(theirs.Headers.Contains("Set-Cookie"), page);
            Assert.False(hers.Headers.Contains("Set-Cookie") && !OfOne.Contains(page), page);
            if (!OfOne.Contains(page)) Assert.Equal(await theirs.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), await hers.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    /// <summary>The cookie belongs to the mark of a form: it is not there before the form, and no form is without it.</summary>
    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account/sign-up")]
    [InlineData("/account/letter?secret=none")]
    [InlineData("/account/second-step")]
    public async Task Gets_one_with_a_form_that_nobody_else_may_send(string page)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var stranger = new Reader(paper, "");
        var shown = await stranger.Look(page);
        var cookie = Assert.Single(shown.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("desk-form=", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict; httponly", cookie, StringComparison.Ordinal);
        Assert.NotEmpty((await Journalist.Parse(shown)).QuerySelectorAll("input[name='__RequestVerificationToken']"));
    }

    private static string[] OfAll(string story) =>
    [
        "/en/", "/ar/", "/en/city/", "/en/latest/", "/en/tags/ferries/", "/en/corrections/", "/en/statements/", "/en/most-read/", "/en/most-read.json", "/en/podcasts/", "/en/video/", "/en/pictures/",
        story, $"{story}/versions/", $"{story}/report", $"{story}?lite", "/en/search", "/en/search?q=ferry", "/en/search?q=nothing+of+the+kind", "/en/search/suggest?q=fer", "/en/feed.xml", "/sitemap.xml", "/log/", "/en/log/", Nowhere, "/en/offline",
    ];

    /// <summary>What one reader gets is no other's; who is not signed in is told so, or led to the door.</summary>
    private static readonly string[] OfOne = ["/", "/en/saved/", "/en/saved/?section=city", "/account/", "/account/following", "/account/unsubscribe?key=none", "/account/me.json", "/account/export", "/account/none", "/none/saved/", "/en/saved/?removed=none"];
}

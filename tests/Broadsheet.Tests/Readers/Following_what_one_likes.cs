using System.Net;
using AngleSharp.Dom;
using Broadsheet.Archive;
using Broadsheet.Site.Following;
using Broadsheet.Tests.Archive;
using Broadsheet.Tests.Desk;

namespace Broadsheet.Tests.Readers;

public sealed class Following_what_one_likes
{
    [Theory, OnBothDatabases]
    public async Task News_of_a_tag_come_to_one_s_page_and_by_mail_at_once_until_one_says_no(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        await Saving_stories.Published(paper, "Night ferry returns");
        using var lea = new Reader(paper);
        await lea.ComeIn();
        Assert.Equal("/en/tags/ferries/", (await Saving_stories.Press(paper, lea, "/account/follow", "/en/tags/ferries/", ("mark", "en/tag/ferries"), ("back", "/en/tags/ferries/"))).Headers.Location?.ToString());
        await lea.Fill("/account/following", "/account/following/mail", ("mail", "AtOnce"));

        await Saving_stories.Published(paper, "Day ferry returns too");
        await Told(paper);
        Assert.Contains("\"alerts\":1", await (await lea.Look("/account/me.json")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await paper.The<AlertMail>().WriteDue(TestContext.Current.CancellationToken);
        var letter = await paper.LetterTo(lea.Email);
        while (letter.Subject != "Day ferry returns too") letter = await paper.LetterTo(lea.Email);
        Assert.Equal("List-Unsubscribe=One-Click", letter.Headers["List-Unsubscribe-Post"]);
        Assert.Equal(["Day ferry returns too"], (await lea.Page("/account/following")).QuerySelectorAll(".teaser h2").Select(title => title.TextContent));
        Assert.Contains("\"alerts\":0", await (await lea.Look("/account/me.json")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        // A program of mail has neither session nor form (RFC 8058 §3.2), and opening the address does nothing.
        using var program = new Reader(paper, "");
        var stop = new Uri(letter.Headers["List-Unsubscribe"]!.Trim('<', '>')).PathAndQuery;
        Assert.Equal(HttpStatusCode.OK, (await program.Look(stop)).StatusCode);
        Assert.Equal("AtOnce", await Pace(lea));
        Assert.Equal(HttpStatusCode.OK, (await program.Post(stop, ("List-Unsubscribe", "One-Click"))).StatusCode);
        Assert.Equal("None", await Pace(lea));
    }

    [Theory, OnBothDatabases]
    public async Task A_correction_of_a_saved_story_is_told_and_a_digest_comes_once_in_the_morning(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var (item, address) = await Saving_stories.Published(paper, "Night ferry returns");
        using var lea = new Reader(paper);
        await lea.ComeIn();
        await Saving_stories.Press(paper, lea, address, ("item", item.ToString()));
        await lea.Fill("/account/following", "/account/following/mail", ("mail", "Daily"));
        paper.Clock.Advance(TimeSpan.FromSeconds(1));
        await paper.Rewrite(item, content => content with { Standfirst = "After nine years." });
        await paper.The<Amend>().Do(item, VersionKind.Correction, "It was nine years.", cancellation: TestContext.Current.CancellationToken);
        await Told(paper);

        Assert.Equal(0, await paper.The<AlertMail>().WriteDue(TestContext.Current.CancellationToken));
        paper.Clock.Advance(TimeSpan.FromHours(22));
        await paper.The<AlertMail>().WriteDue(TestContext.Current.CancellationToken);
        var letter = await paper.LetterTo(lea.Email);
        while (letter.Subject != "Night ferry returns") letter = await paper.LetterTo(lea.Email);
        Assert.Contains("Corrected: Night ferry returns", letter.TextBody, StringComparison.Ordinal);
        Assert.Equal(0, await paper.The<AlertMail>().WriteDue(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("en/tag/no-such-tag")]
    [InlineData("xx/section/city")]
    [InlineData("en/0/city")]
    [InlineData("<script>")]
    [InlineData("")]
    public async Task What_is_not_there_cannot_be_followed(string mark)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var lea = new Reader(paper);
        await lea.ComeIn();
        Assert.Equal(HttpStatusCode.NotFound, (await Saving_stories.Press(paper, lea, "/account/follow", "/en/", ("mark", mark))).StatusCode);
    }

    /// <summary>The follower that tells readers has come to the Journal's end.</summary>
    private static async Task Told(TestPaper paper)
    {
        await using var newsroom = paper.Database.Open();
        var end = newsroom.Journal.Max(entry => entry.Sequence);
        while (paper.The<Broadsheet.Archive.Following>().Cursors["alerts"] < end) await Task.Delay(20, TestContext.Current.CancellationToken);
    }

    private static async Task<string?> Pace(Reader reader) => (await reader.Page("/account/following")).QuerySelector("input[name=mail][checked]")!.GetAttribute("value");
}

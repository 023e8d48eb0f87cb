using System.Net;
using AngleSharp.Dom;
using Broadsheet.Accounts;
using Broadsheet.Tests.Archive;

namespace Broadsheet.Tests.Desk;

public sealed class People_at_the_desk
{
    private const string Ben = "ben@courier.example";

    [Theory, OnBothDatabases]
    public async Task An_admin_invites_somebody_whose_role_counts_in_its_edition_alone(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        using var eva = await Journalist.Comes(paper, Role.Admin);

        var invited = await Journalist.Parse(await eva.Send("/desk/people", "/desk/people", ("email", Ben), ("role", "editor"), ("edition", "ar")));
        using var ben = await Journalist.Comes(paper.Http.BaseAddress!, Path(invited));

        var item = await paper.Draft();
        Assert.Equal(HttpStatusCode.Forbidden, (await ben.Look($"/desk/items/{item}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ben.Look($"/desk/items/{await paper.Draft(edition: "ar")}")).StatusCode);
        Assert.Contains("Editor · العربية", (await eva.Page("/desk/people")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Who_is_disabled_is_out_at_once_and_comes_in_again_only_when_let(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        using var eva = await Journalist.Comes(paper, Role.Admin);
        using var ben = await Journalist.Comes(paper, Role.Editor, email: Ben);
        var page = await Person(eva, Ben);

        await eva.Send(page, $"{page}/disable");
        Assert.Equal(HttpStatusCode.Redirect, (await ben.Look("/desk/items")).StatusCode);
        Assert.Contains("is disabled", (await eva.Page(page)).Body!.TextContent, StringComparison.Ordinal);

        await eva.Send(page, $"{page}/enable");
        using var again = await Journalist.Comes(paper.Http.BaseAddress!, Path(await Journalist.Parse(await eva.Send(page, $"{page}/link"))));
        Assert.Equal(HttpStatusCode.OK, (await again.Look("/desk/items")).StatusCode);

        await eva.Send(page, $"{page}/sessions");
        Assert.Equal(HttpStatusCode.Redirect, (await again.Look("/desk/items")).StatusCode);
    }

    [Fact]
    public async Task The_last_admin_stays_one()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var eva = await Journalist.Comes(paper, Role.Admin, email: "eva@courier.example");
        var page = await Person(eva, "eva@courier.example");

        foreach (var act in new[] { "disable", "roles/take" })
        {
            var refused = await eva.Send(page, $"{page}/{act}");
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            Assert.Contains("only admin", (await Journalist.Parse(refused)).Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Every_act_is_on_the_trail_and_is_found_by_words_person_kind_and_day(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        using var eva = await Journalist.Comes(paper, Role.Admin, email: "eva@courier.example");
        using var ben = await Journalist.Comes(paper, Role.Chief, email: Ben);
        var item = await paper.Draft();
        foreach (var (who, page, act, filled) in new (Journalist, string, string, (string, string)[])[]
        {
            (ben, $"/desk/items/{item}/publish", $"/desk/items/{item}/publish", []), (ben, $"/desk/items/{item}/withdraw", $"/desk/items/{item}/withdraw", [("reason", "Another quay.")]),
            (ben, $"/desk/items/{item}", $"/desk/items/{item}/trash", []), (eva, "/desk/people", "/desk/people", [("email", "new@courier.example"), ("role", "reporter"), ("edition", "en")]),
        })
        {
            paper.Clock.Advance(TimeSpan.FromSeconds(1));
            await who.Send(page, act, filled);
        }

        async Task<string[]> Lines(string query = "") => [.. (await eva.Page("/desk/trail" + query)).QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.QuerySelectorAll("td").Skip(1).Take(3).Select(cell => cell.TextContent.Trim())))];
        Assert.Equal(["eva@courier.example|Invited|new@courier.example: reporter:en", $"{Ben}|Put in the trash|Night ferry returns", $"{Ben}|Withdrew|Another quay.", $"{Ben}|Published|Night ferry returns"], (await Lines()).Take(4));
        Assert.Equal([$"{Ben}|Withdrew|Another quay."], await Lines("?q=another"));
        Assert.All(await Lines("?q=eva%40"), line => Assert.Contains("eva@", line, StringComparison.Ordinal));
        Assert.Equal([$"{Ben}|Published|Night ferry returns"], await Lines("?kind=Publish"));
        Assert.Empty(await Lines("?until=2031-03-03"));
        Assert.Equal(3, (await Lines($"?q={item}")).Length);

        var csv = await (await eva.Look("/desk/trail.csv?kind=Withdraw")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal($"time,who,act,edition,item,what\r\n\"2031-03-04T09:00:02.0000000+00:00\",\"{Ben}\",\"Withdraw\",\"en\",\"{item}\",\"Another quay.\"\r\n", csv);
    }

    [Fact]
    public async Task No_word_of_the_trail_becomes_a_formula_in_a_spreadsheet()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var eva = await Journalist.Comes(paper, Role.Admin);
        await paper.The<Broadsheet.Archive.Publish>().Do(await paper.Draft("=HYPERLINK(\"http://x.example\")"), cancellation: TestContext.Current.CancellationToken);
        Assert.Contains("\"'=HYPERLINK(\"\"http://x.example\"\")\"", await (await eva.Look("/desk/trail.csv")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static string Path(AngleSharp.Html.Dom.IHtmlDocument page) => new Uri(page.QuerySelector(".said input")!.GetAttribute("value")!).PathAndQuery;

    private static async Task<string> Person(Journalist admin, string email) =>
        (await admin.Page("/desk/people")).QuerySelectorAll("td a").Single(link => link.TextContent == email).GetAttribute("href")!;
}

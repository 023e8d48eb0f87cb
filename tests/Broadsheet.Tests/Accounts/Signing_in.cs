using System.Net;
using System.Net.Http.Headers;
using Broadsheet.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Accounts;

public sealed class Signing_in
{
    private const string Ana = "ana@courier.example", Password = "ferries leave at dawn";

    [Theory]
    [InlineData(Store.Sqlite)]
    [InlineData(Store.Postgres)]
    public async Task A_link_lets_in_once_and_only_when_its_form_is_sent(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var link = await paper.The<Invite>().Do(Ana, Role.Editor, "en");
        using var ana = new Visitor(paper);
        using var other = new Visitor(paper);

        Assert.Equal(HttpStatusCode.OK, (await ana.Look(link)).StatusCode);
        Assert.Equal("/desk/account", (await ana.Open(link)).Headers.Location?.ToString());
        Assert.True(await ana.IsIn());
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.Open(link)).StatusCode);
        Assert.False(await other.IsIn());
    }

    [Fact]
    public async Task A_link_is_over_after_three_days()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var link = await paper.The<Invite>().Do(Ana, Role.Editor);
        using var ana = new Visitor(paper);
        paper.Clock.Advance(Invite.Holds);

        Assert.Equal(HttpStatusCode.Unauthorized, (await ana.Open(link)).StatusCode);
    }

    [Theory]
    [InlineData(Store.Sqlite)]
    [InlineData(Store.Postgres)]
    public async Task A_password_that_was_set_opens_the_desk_again(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        await WithPassword(paper);
        using var ana = new Visitor(paper);

        var page = await ana.Look("/desk/account");
        Assert.Equal("/desk/sign-in?returnTo=%2Fdesk%2Faccount", page.Headers.Location?.ToString());
        var answer = await ana.SignIn(Ana, Password, "/desk/wire?basket=1");

        Assert.Equal("/desk/wire?basket=1", answer.Headers.Location?.ToString());
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("desk=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.True(await ana.IsIn());
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/desk")]
    [InlineData("/desk\\..\\elsewhere")]
    public async Task Nobody_is_sent_to_another_site(string returnTo)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await WithPassword(paper);
        using var ana = new Visitor(paper);

        Assert.Equal("/desk", (await ana.SignIn(Ana, Password, returnTo)).Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_stranger_and_a_wrong_password_are_told_the_same()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await WithPassword(paper);
        using var visitor = new Visitor(paper);
        var known = await visitor.SignIn(Ana, "something else entirely");
        var unknown = await visitor.SignIn("bo@courier.example", "something else entirely");

        Assert.Equal(HttpStatusCode.Unauthorized, known.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, unknown.StatusCode);
        Assert.Equal(await Told(known), await Told(unknown));
    }

    [Fact]
    public async Task Five_wrong_tries_and_even_the_right_password_has_to_wait()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await WithPassword(paper);
        using var visitor = new Visitor(paper);
        for (var tries = 0; tries < 5; tries++) await visitor.SignIn(Ana, "wrong wrong wrong");

        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.SignIn(Ana, Password)).StatusCode);
    }

    [Fact]
    public async Task One_network_may_not_try_without_end()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var visitor = new Visitor(paper);
        var answers = new List<HttpStatusCode>();
        for (var tries = 0; tries <= 20; tries++) answers.Add((await visitor.Post("/desk/sign-in", [])).StatusCode);

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.Equal(HttpStatusCode.BadRequest, answers[0]);
    }

    [Fact]
    public async Task A_form_that_is_not_ours_is_not_taken()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await WithPassword(paper);
        using var ana = new Visitor(paper);
        await ana.SignIn(Ana, Password);

        Assert.Equal(HttpStatusCode.BadRequest, (await ana.Post("/desk/account/sign-out", new() { ["everywhere"] = "true" })).StatusCode);
        Assert.True(await ana.IsIn());
    }

    [Fact]
    public async Task A_disabled_account_is_out_within_a_minute_and_stays_out()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await WithPassword(paper);
        using var ana = new Visitor(paper);
        await ana.SignIn(Ana, Password);
        await paper.Database.Write(newsroom => newsroom.Set<Account>().ExecuteUpdateAsync(set => set.SetProperty(account => account.IsDisabled, true).SetProperty(account => account.SecurityStamp, "new")));
        paper.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.False(await ana.IsIn());
        Assert.Equal(HttpStatusCode.Unauthorized, (await ana.SignIn(Ana, Password)).StatusCode);
    }

    [Fact]
    public async Task Sign_out_everywhere_ends_the_other_sessions()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await WithPassword(paper);
        using var here = new Visitor(paper);
        using var there = new Visitor(paper);
        await here.SignIn(Ana, Password);
        await there.SignIn(Ana, Password);

        await here.Send("/desk/account", "/desk/account/sign-out", ("everywhere", "true"));
        paper.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.False(await here.IsIn());
        Assert.False(await there.IsIn());
    }

    [Fact]
    public async Task A_session_cannot_write_by_the_interface_and_a_token_opens_no_desk_page()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var ana = new Visitor(paper);
        await ana.Open(await paper.The<Invite>().Do(Ana, Role.Admin));
        Assert.Equal(HttpStatusCode.Unauthorized, (await ana.Post("/api/v1/items?edition=en", [])).StatusCode);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/desk/account");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await paper.Token("admin"));
        Assert.Equal(HttpStatusCode.Redirect, (await paper.Http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData(Store.Sqlite)]
    [InlineData(Store.Postgres)]
    public async Task A_cookie_that_was_copied_before_its_owner_signed_out_is_worth_nothing_after(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        using var ana = new Visitor(paper);
        var copied = string.Join("; ", (await ana.Open(await paper.The<Invite>().Do(Ana, Role.Editor))).Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        async Task<HttpStatusCode> Thief()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/desk/items") { Headers = { { "Cookie", copied } } };
            return (await paper.Http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode;
        }
        Assert.Equal(HttpStatusCode.OK, await Thief());
        await ana.Send("/desk/account", "/desk/account/sign-out");
        Assert.Equal(HttpStatusCode.Redirect, await Thief());
    }

    [Fact]
    public async Task Signing_in_again_ends_the_session_that_the_browser_had()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var ana = new Visitor(paper);
        await ana.Open(await paper.The<Invite>().Do(Ana, Role.Editor));
        await ana.Open(await paper.The<Invite>().Do(Ana, Role.Editor));
        Assert.Equal(1, await paper.Database.Open().Set<Session>().CountAsync(TestContext.Current.CancellationToken));
    }

    private static async Task WithPassword(TestPaper paper)
    {
        using var ana = new Visitor(paper);
        await ana.Open(await paper.The<Invite>().Do(Ana, Role.Editor, "en"));
        var saved = await ana.Send("/desk/account", "/desk/account/password", ("new", Password));
        Assert.Equal("/desk/account?saved", saved.Headers.Location?.ToString());
    }

    private static async Task<string> Told(HttpResponseMessage answer)
    {
        var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return html.QuerySelector("[role=alert]")!.TextContent;
    }
}

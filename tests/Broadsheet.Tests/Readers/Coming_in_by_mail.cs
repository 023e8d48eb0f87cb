using System.Net;
using AngleSharp.Dom;
using Broadsheet.Accounts;
using Broadsheet.Tests.Archive;
using Broadsheet.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Readers;

public sealed class Coming_in_by_mail
{
    [Theory, OnBothDatabases]
    public async Task A_link_makes_an_account_and_lets_in_once_and_only_when_its_button_is_pressed(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        using var lea = new Reader(paper);
        using var program = new Reader(paper);
        await lea.AskForLetter("/account/sign-up");
        var link = (await paper.LetterTo(lea.Email)).Link();

        // Programs that look into mails open every link in them.
        Assert.Equal(HttpStatusCode.OK, (await program.Look(link)).StatusCode);
        Assert.Equal(0, await Accounts(paper));
        Assert.Equal("/account/", (await lea.Open(link)).Headers.Location?.ToString());
        Assert.True(await lea.IsIn());
        Assert.Equal(1, await Accounts(paper));
        Assert.Contains("used already", (await Journalist.Parse(await program.Look(link))).Body!.TextContent, StringComparison.Ordinal);
        Assert.False(await program.IsIn());
    }

    [Theory, OnBothDatabases]
    public async Task The_code_of_the_mail_lets_in_too_and_five_wrong_ones_end_it(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        using var lea = new Reader(paper);
        var asked = await lea.AskForLetter();
        var code = (await paper.LetterTo(lea.Email)).Code();
        Task<HttpResponseMessage> Type(string typed) => lea.Post("/account/letter/open", [.. Hidden(asked), ("code", typed)]);

        Assert.Equal(HttpStatusCode.Unauthorized, (await Type("00000000")).StatusCode);
        Assert.Equal("/account/", (await Type($" {code[..4]} {code[4..]} ")).Headers.Location?.ToString());
        using var thief = new Reader(paper);
        var mark = (await thief.Page("/account/sign-in")).QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Unauthorized, (await thief.Post("/account/letter/open", [.. Hidden(asked), ("__RequestVerificationToken", mark), ("code", code)])).StatusCode);

        using var other = new Reader(paper, "noa@reader.example");
        asked = await other.AskForLetter();
        code = (await paper.LetterTo(other.Email)).Code();
        for (var wrong = 0; wrong < Proofs.MostWrongCodes; wrong++) await other.Post("/account/letter/open", [.. Hidden(asked), ("code", "00000000")]);
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.Post("/account/letter/open", [.. Hidden(asked), ("code", code)])).StatusCode);
    }

    [Fact]
    public async Task A_link_is_over_after_half_an_hour_and_one_of_another_paper_never_was()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await using var another = await TestPaper.Open(Store.Sqlite);
        using var lea = new Reader(paper);
        await lea.AskForLetter();
        var link = (await paper.LetterTo(lea.Email)).Link();
        using var elsewhere = new Reader(another);
        Assert.Equal(HttpStatusCode.Unauthorized, (await elsewhere.Look(link)).StatusCode);
        paper.Clock.Advance(Proofs.Holds);
        Assert.Equal(HttpStatusCode.Unauthorized, (await lea.Look(link)).StatusCode);
    }

    [Fact]
    public async Task An_address_gets_five_mails_an_hour_and_the_page_says_the_same_after()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var lea = new Reader(paper);
        var pages = new List<string>();
        for (var asked = 0; asked < Proofs.MostAnHour + 2; asked++) pages.Add((await lea.AskForLetter()).QuerySelector(".own-page p")!.TextContent);
        Assert.Single(pages.Distinct());
        Assert.Equal(Proofs.MostAnHour, await paper.CountLetters());
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("a@b@c")]
    [InlineData("<script>alert(1)</script>@x.example")]
    [InlineData("")]
    public async Task What_is_no_address_is_said_at_the_field_and_nothing_is_sent(string email)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var lea = new Reader(paper, email);
        var answer = await lea.Fill("/account/sign-up", "/account/letter", ("email", email), ("from", "sign-up"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("wrong", (await Journalist.Parse(answer)).QuerySelector("#letter-email")!.GetAttribute("aria-describedby"));
        Assert.Equal(0, await paper.CountLetters());
    }

    [Fact]
    public async Task A_stale_or_forged_form_and_one_that_is_far_too_long_are_answered_and_do_nothing()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var lea = new Reader(paper);
        var forged = await lea.Post("/account/letter", ("email", lea.Email));
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Contains("open for too long", (await Journalist.Parse(forged)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        // Asks before it sends: who is refused does not send the rest.
        using var vast = new HttpRequestMessage(HttpMethod.Post, "/account/letter") { Content = new FormUrlEncodedContent([new("email", new string('x', 200_000))]), Headers = { ExpectContinue = true } };
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await lea.Send(vast)).StatusCode);
        Assert.Equal(0, await paper.CountLetters());
    }

    [Theory]
    [InlineData("en", "ltr", "Sign in")]
    [InlineData("ar", "rtl", "تسجيل الدخول")]
    public async Task The_pages_and_mails_speak_the_language_of_who_asks(string language, string direction, string title)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var lea = new Reader(paper);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in") { Headers = { { "Accept-Language", language } } };
        var page = await Journalist.Parse(await lea.Send(request));
        Assert.Equal((language, direction, title), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir"), page.QuerySelector("h1")!.TextContent));
    }

    private static (string, string)[] Hidden(IDocument page) => [.. page.QuerySelectorAll("form[action='/account/letter/open'] input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? ""))];

    private static async Task<int> Accounts(TestPaper paper)
    {
        await using var newsroom = paper.Database.Open();
        return await newsroom.Set<Account>().CountAsync(TestContext.Current.CancellationToken);
    }
}

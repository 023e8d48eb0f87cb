using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Broadsheet.Accounts;
using Broadsheet.Tests.Archive;
using Broadsheet.Tests.Desk;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Readers;

public sealed class One_s_own_account
{
    [Theory, OnBothDatabases]
    public async Task A_password_chosen_at_sign_up_signs_in_and_one_forgotten_is_set_anew_by_mail(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        using var lea = new Reader(paper);
        await lea.ComeIn(("password", Reader.Password), ("from", "sign-up"));
        using var again = new Reader(paper);
        Assert.Equal("/account/", (await again.SignIn()).Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.BadRequest, (await again.Fill("/account/", "/account/password", ("old", "wrong"), ("new", "ships that pass by night"))).StatusCode);

        using var forgetful = new Reader(paper);
        await forgetful.ComeIn();
        Assert.Equal("/account/?done=password", (await forgetful.Fill("/account/", "/account/password", ("new", "ships that pass by night"))).Headers.Location?.ToString());
        Assert.True(await forgetful.IsIn());
        // Whoever had the old password is out.
        Assert.False(await again.IsIn());
        using var later = new Reader(paper);
        Assert.Equal(HttpStatusCode.Unauthorized, (await later.SignIn()).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await later.SignIn("ships that pass by night")).StatusCode);
    }

    [Fact]
    public async Task A_password_at_sign_up_does_not_replace_that_of_an_account_which_is_there()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var lea = new Reader(paper);
        await lea.ComeIn(("password", Reader.Password), ("from", "sign-up"));
        using var other = new Reader(paper);
        await other.ComeIn(("password", "somebody else's words"), ("from", "sign-up"));
        using var back = new Reader(paper);
        Assert.Equal(HttpStatusCode.Redirect, (await back.SignIn()).StatusCode);
    }

    [Fact]
    public async Task A_thousand_guesses_are_limited_from_one_network_and_for_one_address()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var lea = new Reader(paper);
        await lea.ComeIn(("password", Reader.Password), ("from", "sign-up"));
        using var thief = new Reader(paper);
        var page = await thief.Page("/account/sign-in");
        var mark = page.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        var answers = new List<HttpStatusCode>();
        for (var guess = 0; guess < 1000; guess++) answers.Add((await thief.Post("/account/sign-in", ("__RequestVerificationToken", mark), ("email", lea.Email), ("password", $"guess {guess}"))).StatusCode);
        Assert.True(answers.Count(answer => answer == HttpStatusCode.Unauthorized) <= GuessingPace.Tries, string.Join(' ', answers.CountBy(answer => answer)));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    [Theory, OnBothDatabases]
    public async Task Sessions_are_listed_and_end_one_by_one_and_all_but_this(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        using var here = new Reader(paper);
        using var there = new Reader(paper);
        using var elsewhere = new Reader(paper);
        foreach (var one in new[] { here, there, elsewhere }) await one.ComeIn();
        var others = (await here.Page("/account/")).QuerySelectorAll("button[name=session]");
        Assert.Equal(2, others.Length);
        await here.Fill("/account/", "/account/sessions/end", ("session", others[0].GetAttribute("value")!));
        Assert.NotEqual(await there.IsIn(), await elsewhere.IsIn());
        await here.Fill("/account/", "/account/sessions/end");
        Assert.Equal((true, false, false), (await here.IsIn(), await there.IsIn(), await elsewhere.IsIn()));
    }

    [Theory, OnBothDatabases]
    public async Task Another_address_counts_when_a_mail_has_reached_it(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        using var lea = new Reader(paper);
        await lea.ComeIn();
        await lea.Fill("/account/", "/account/address", ("email", "lea@elsewhere.example"));
        Assert.Contains("lea@reader.example", (await lea.Page("/account/")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/account/?done=address", (await lea.Open((await paper.LetterTo("lea@elsewhere.example")).Link())).Headers.Location?.ToString());
        Assert.Contains("lea@elsewhere.example", (await lea.Page("/account/")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_second_step_is_asked_for_after_password_and_mail_and_recovery_codes_work_once(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        using var lea = new Reader(paper);
        await lea.ComeIn(("password", Reader.Password), ("from", "sign-up"));
        await lea.Fill("/account/", "/account/two-steps");
        var wrong = await TurnOn(lea, "000000");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var on = await Journalist.Parse(await TurnOn(lea, await Code(paper, lea.Email)));
        var recovery = on.QuerySelectorAll(".own-codes li").Select(code => code.TextContent).ToList();
        Assert.Equal(10, recovery.Count);

        using var again = new Reader(paper);
        Assert.StartsWith("/account/second-step", (await again.SignIn()).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.False(await again.IsIn());
        Assert.Equal(HttpStatusCode.Unauthorized, (await again.Fill("/account/second-step", "/account/second-step", ("code", "000000"))).StatusCode);
        Assert.Equal("/account/", (await again.Fill("/account/second-step", "/account/second-step", ("code", await Code(paper, lea.Email)))).Headers.Location?.ToString());
        Assert.True(await again.IsIn());

        foreach (var works in new[] { true, false })
        {
            using var lost = new Reader(paper);
            Assert.StartsWith("/account/second-step", (await lost.ComeIn()).Headers.Location!.ToString(), StringComparison.Ordinal);
            await lost.Fill("/account/second-step", "/account/second-step", ("code", recovery[0]));
            Assert.Equal(works, await lost.IsIn());
        }
    }

    [Theory, OnBothDatabases]
    public async Task All_that_is_kept_can_be_taken_along_and_then_deleted(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        using var lea = new Reader(paper);
        await lea.ComeIn();
        var kept = JsonDocument.Parse(await (await lea.Look("/account/export")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(lea.Email, kept.GetProperty("account").GetProperty("email").GetString());
        Assert.Equal(["account", "passkeys", "sessions", "saved", "following"], kept.EnumerateObject().Select(member => member.Name));

        Assert.Equal(HttpStatusCode.BadRequest, (await lea.Fill("/account/", "/account/delete", ("confirm", "yes"))).StatusCode);
        Assert.Equal("/account/sign-in?done=deleted", (await lea.Fill("/account/", "/account/delete", ("confirm", "LEA@reader.example"))).Headers.Location?.ToString());
        Assert.False(await lea.IsIn());
        await using var newsroom = paper.Database.Open();
        Assert.False(await newsroom.Set<Account>().AnyAsync(TestContext.Current.CancellationToken));
        Assert.False(await newsroom.Set<Session>().AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_works_at_the_paper_is_not_deleted_by_a_button_and_a_reader_opens_no_desk()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var lea = new Reader(paper);
        await lea.ComeIn();
        Assert.Equal(HttpStatusCode.Forbidden, (await lea.Look("/desk/items")).StatusCode);
        await paper.The<Invite>().Do(lea.Email, Role.Reporter, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, (await lea.Fill("/account/", "/account/delete", ("confirm", lea.Email))).StatusCode);
    }

    private static async Task<HttpResponseMessage> TurnOn(Reader reader, string code)
    {
        var mark = (await reader.Page("/account/")).QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        return await reader.Post("/account/two-steps/on", ("__RequestVerificationToken", mark), ("code", code));
    }

    /// <summary>What the reader's authenticator shows now (RFC 6238).</summary>
    private static async Task<string> Code(TestPaper paper, string email)
    {
        await using var scope = paper.House.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var key = await people.GetAuthenticatorKeyAsync((await people.FindByNameAsync(email))!);
        var bits = string.Concat(key!.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2)).ToArray();
        var step = BitConverter.GetBytes(System.Net.IPAddress.HostToNetworkOrder(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30));
#pragma warning disable CA5350 // RFC 6238 as authenticators do it.
        var hash = System.Security.Cryptography.HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        var place = hash[^1] & 15;
        return (((hash[place] & 127) << 24 | hash[place + 1] << 16 | hash[place + 2] << 8 | hash[place + 3]) % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Broadsheet.Tests.Archive;
using Broadsheet.Tests.Desk;

namespace Broadsheet.Tests.Readers;

/// <summary>Each is answered in the language of who asks, says something, and is no fault of ours.</summary>
public sealed class What_goes_wrong_with_readers
{
    private const string Form = "application/x-www-form-urlencoded", Json = "application/json", Parts = "multipart/form-data; boundary=x";

    private static readonly Sent[] Pressed =
    [
        new("/account/saved", "{}", Json, 415),
        new("/account/saved", "x", "multipart/form-data", 400),
        new("/account/saved", "--x\r\nContent-Disposition: form-data; name=\"item\"\r\n\r\nhalf", Parts, 400),
        new("/account/saved", string.Join('&', Enumerable.Range(0, 2_000).Select(number => $"item{number}=1")), Form, 400),
        new("/account/saved", "remove=1&back=/en/saved/", Form, 302),
        new("/account/saved", "item=%zz&item=%ff&back=/%C3%A4%0d%0aSet-Cookie:x", Form, 302),
        new("/account/saved/merge", "{", Json, 400),
        new("/account/saved/merge", "[1,\"x\"]", Json, 400),
        new("/account/saved/merge", "[]", "application/json; charset=none", 400),
        new("/account/saved/merge", "[]", "text/plain", 415),
        new("/account/saved/merge", "null", Json, 200),
        new("/account/follow", "mark=en/-1/city", Form, 404),
        new("/account/follow", "mark=en/tag,author/city", Form, 404),
        new("/account/follow", "mark=en/tag/%00", Form, 400),
        new("/account/follow", "mark=" + new string('x', 120_000), Form, 404),
        new("/account/unsubscribe?key=%00", "", Form, 200),
        new("/account/letter", "lea", "text/plain", 415),
        new("/account/letter", "email=a%00b", Form, 400),
        new("/account/letter", "email=lea&__RequestVerificationToken=" + new string('x', 100_000), Form, 400),
        new("/en/most-read/", "\0", "text/plain", 204),
        new("/en/most-read/", new string('x', 4_000), "text/plain", 413),
        new("/en/", "", Form, 405),
        new("/account/me.json", "", Form, 405),
    ];

    private static readonly (string Address, int Status)[] Asked =
    [
        ("/en/saved/?removed=none", 400), ("/en/saved/?tag=%ff%zz&age=-1&section=%00", 200), ("/none/saved/", 404), ("/none/search?q=a", 404), ("/none/search/suggest?q=a", 404),
        ("/en/search?q=%00&tag=%00&section=%00&author=%00&page=-99999999999999999999", 200), ("/en/search/suggest?q=%00", 200), ("/en/statements/?q=%00&page=-1", 200), ("/en/statements/nobody/", 404),
        ("/en/latest/?page=99999999999999999999", 200), ("/en/live/none/events?since=x", 400), ("/en/live/none/events", 404), ("/?p=%00", 302), ("/?p=-1", 302), ("/account/letter?secret=%00", 401),
        ("/account/unsubscribe?key=%00", 200), ("/account/sign-in?returnTo=//elsewhere.example&done=none", 200), ("/oembed?url=http%3A%2F%2Fx%2F%2500", 404), ("/en/%ff", 404),
    ];

    [Theory, OnBothDatabases]
    public async Task Is_said_and_nothing_is_done(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var (_, story) = await Saving_stories.Published(paper, "Night ferry returns");
        using var lea = new Reader(paper);
        await lea.ComeIn();
        List<string> faults = [];
        foreach (var one in Pressed) await Judge(faults, $"{one.Path} {one.Type} {one.Body[..Math.Min(one.Body.Length, 60)]}", one.Status, await Post(paper, lea, one));
        foreach (var (address, status) in Asked.Append(($"{story}/report?sent=none", 400)).Append(($"{story}/versions/99-99999999999", 404))) await Judge(faults, address, status, await Get(lea, address));
        await Judge(faults, "report as JSON", 405, await Post(paper, lea, new($"{story}/report", "{}", Json, 405)));
        await Judge(faults, "report of version 10^20", 400, await Post(paper, lea, new($"{story}/report", "version=100000000000000000000&what=It+is+wrong+there.", Form, 400)));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Empty((await lea.Page("/en/saved/")).QuerySelectorAll(".saved-item"));
    }

    /// <summary>In any script, turned about, with a tower of marks: an address is written to, or is said to be none.</summary>
    [Theory, OnBothDatabases]
    public async Task An_address_in_any_script_is_written_to_or_is_none(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var tower = "e" + string.Concat(Enumerable.Repeat("\u0301\u0316", 5_000));
        foreach (var address in new[] { "لیلی@مثال.example", "\u202emoc@reader.example", "\u05d0\u05d1@reader.example", "ना\u0928\u093e@reader.example", "𝕃ea🌊@reader.example", $"{tower}@reader.example", "lea@reader.example\r\nBcc: all@reader.example", "lea@[127.0.0.1]", "\"a b\"@reader.example", "@", new string('a', 300) + "@reader.example" })
        {
            using var reader = new Reader(paper, address);
            var answer = await reader.Fill("/account/sign-up", "/account/letter", ("email", address), ("from", "sign-up"));
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{address[..Math.Min(address.Length, 40)]}: {answer.StatusCode}");
            Assert.NotEmpty((await Journalist.Parse(answer)).QuerySelector("h1")!.TextContent);
        }
        await paper.CountLetters();
    }

    [Fact]
    public async Task A_form_of_another_paper_is_answered_as_a_stale_one()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await using var another = await TestPaper.Open(Store.Sqlite);
        using var lea = new Reader(paper);
        using var elsewhere = new Reader(another);
        await lea.Look("/account/sign-in");
        var mark = (await elsewhere.Page("/account/sign-in")).QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        var answer = await lea.Post("/account/letter", ("email", lea.Email), ("__RequestVerificationToken", mark));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("open for too long", (await Journalist.Parse(answer)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await paper.CountLetters());
    }

    [Fact]
    public async Task Who_tries_too_often_is_told_in_their_language()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var lea = new Reader(paper);
        HttpResponseMessage answer;
        var tries = 0;
        do answer = await Post(paper, lea, new("/account/sign-in", "email=x", Form, 0)); while (answer.StatusCode != HttpStatusCode.TooManyRequests && ++tries < 100);
        List<string> faults = [];
        await Judge(faults, "too often", 429, answer);
        Assert.Empty(faults);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    private static async Task Judge(List<string> faults, string what, int status, HttpResponseMessage answer)
    {
        var page = await Journalist.Parse(answer);
        if ((int)answer.StatusCode != status) faults.Add($"{what}: {(int)answer.StatusCode} instead of {status}");
        if ((int)answer.StatusCode < 400 || what.StartsWith("/oembed", StringComparison.Ordinal)) return;
        var language = what.StartsWith("/en/", StringComparison.Ordinal) || what.StartsWith("report", StringComparison.Ordinal) ? "en" : "ar";
        if (page.QuerySelector("html")?.GetAttribute("lang") != language || page.QuerySelector("[role=alert], .standfirst")?.TextContent is not { Length: > 10 }) faults.Add($"{what}: says nothing in {language}");
    }

    private static Task<HttpResponseMessage> Get(Reader reader, string address) => reader.Send(new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Language", "ar" } } });

    private static Task<HttpResponseMessage> Post(TestPaper paper, Reader reader, Sent sent)
    {
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes(sent.Body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(sent.Type) } };
        var request = new HttpRequestMessage(HttpMethod.Post, sent.Path) { Content = body, Headers = { { "Accept-Language", "ar" } } };
        if (sent.Path.Contains("most-read", StringComparison.Ordinal)) request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.TryAddWithoutValidation("Origin", paper.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        return reader.Send(request);
    }

    private sealed record Sent(string Path, string Body, string Type, int Status);
}

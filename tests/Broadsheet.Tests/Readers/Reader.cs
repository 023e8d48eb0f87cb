using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Broadsheet.Tests.Accounts;
using Broadsheet.Tests.Desk;

namespace Broadsheet.Tests.Readers;

/// <summary>Somebody who reads, with a browser that runs no scripts and a mailbox of their own.</summary>
internal sealed class Reader(TestPaper paper, string email = "lea@reader.example") : IDisposable
{
    public const string Password = "lanterns over the water";

    private readonly Visitor visitor = new(paper);

    public string Email => email;

    public Task<HttpResponseMessage> Look(string path) => visitor.Look(path);

    public Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) => visitor.Post(path, fields.GroupBy(field => field.Name).ToDictionary(field => field.Key, field => field.Last().Value));

    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => visitor.Send(request);

    public async Task<IHtmlDocument> Page(string path)
    {
        using var answer = await Look(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode} {answer.Headers.Location}");
        return await Journalist.Parse(answer);
    }

    /// <summary>Fills in the page's first form for the action and sends it.</summary>
    public async Task<HttpResponseMessage> Fill(string page, string action, params (string Name, string Value)[] filled)
    {
        using var shown = await Look(page);
        var form = (await Journalist.Parse(shown)).QuerySelector($"form[action='{action}']");
        var fields = form?.QuerySelectorAll("input[type=hidden]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "") ?? [];
        foreach (var (name, value) in filled) fields[name] = value;
        return await visitor.Post(action, fields);
    }

    /// <summary>Asks for a mail; answers the page that asks for its code.</summary>
    public async Task<IHtmlDocument> AskForLetter(string from = "/account/sign-in", params (string Name, string Value)[] more) => await Journalist.Parse(await Fill(from, "/account/letter", [("email", email), .. more]));

    /// <summary>Signs up or in by the link of a mail.</summary>
    public async Task<HttpResponseMessage> ComeIn(params (string Name, string Value)[] more)
    {
        await AskForLetter("/account/sign-up", more);
        return await Open((await paper.LetterTo(email)).Link());
    }

    public Task<HttpResponseMessage> Open(string link) => Fill(link, "/account/letter/open");

    public Task<HttpResponseMessage> SignIn(string password = Password) => Fill("/account/sign-in", "/account/sign-in", ("email", email), ("password", password));

    public async Task<bool> IsIn()
    {
        using var answer = await Look("/account/");
        return answer.IsSuccessStatusCode;
    }

    public void Dispose() => visitor.Dispose();
}

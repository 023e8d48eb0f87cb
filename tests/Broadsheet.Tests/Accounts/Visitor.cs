using System.Net;
using AngleSharp.Html.Parser;

namespace Broadsheet.Tests.Accounts;

/// <summary>A browser without a screen: it keeps cookies, and sends the forms of the page it looks at.</summary>
internal sealed class Visitor(Uri address) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };

    public Visitor(TestPaper paper)
        : this(paper.Http.BaseAddress!)
    {
    }

    public Task<HttpResponseMessage> Look(string path) => http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>Fills in the form of the page that is sent to the action.</summary>
    public async Task<HttpResponseMessage> Send(string page, string action, params (string Name, string Value)[] filled)
    {
        using var shown = await Look(page);
        var html = new HtmlParser().ParseDocument(await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var fields = html.QuerySelectorAll($"form[action='{action}'] input[type=hidden]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        foreach (var (name, value) in filled) fields[name] = value;
        return await Post(action, fields);
    }

    public async Task<HttpResponseMessage> Post(string action, Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        return await http.PostAsync(new Uri(action, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => http.SendAsync(request, TestContext.Current.CancellationToken);

    /// <summary>Comes in by a link; answers where it led.</summary>
    public async Task<HttpResponseMessage> Open(string link) => await Send(link, "/desk/sign-in/link");

    public Task<HttpResponseMessage> SignIn(string email, string password, string returnTo = "") =>
        Send("/desk/sign-in" + QueryString.Create("returnTo", returnTo), "/desk/sign-in", ("email", email), ("password", password));

    public async Task<bool> IsIn()
    {
        using var answer = await Look("/desk/account");
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, answer.StatusCode.ToString());
        return answer.StatusCode == HttpStatusCode.OK;
    }

    public void Dispose() => http.Dispose();
}

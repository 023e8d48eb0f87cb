using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Broadsheet.Accounts;
using Broadsheet.Tests.Accounts;

namespace Broadsheet.Tests.Desk;

/// <summary>Somebody at the desk, with a browser that runs no scripts: what a page's module would send is sent by hand.</summary>
internal sealed class Journalist : IDisposable
{
    private readonly Visitor visitor;
    private string mark = "";

    /// <summary>What shows the house that something was sent from its own page.</summary>
    public string Mark => mark;

    private Journalist(Visitor visitor) => this.visitor = visitor;

    public static async Task<Journalist> Comes(TestPaper paper, Role role = Role.Editor, string? edition = null, string email = "ana@courier.example") =>
        await Comes(paper.Http.BaseAddress!, await paper.The<Invite>().Do(email, role, edition));

    /// <param name="link">To sign in with, once.</param>
    public static async Task<Journalist> Comes(Uri paper, string link)
    {
        var visitor = new Visitor(paper);
        await visitor.Open(link);
        return new Journalist(visitor);
    }

    public Task<HttpResponseMessage> Look(string path) => visitor.Look(path);

    public async Task<IHtmlDocument> Page(string path)
    {
        using var answer = await Look(path);
        var page = await Parse(answer);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode} {page.Body!.TextContent}");
        mark = page.QuerySelector<IHtmlInputElement>("input[name='__RequestVerificationToken']")?.Value ?? mark;
        return page;
    }

    /// <summary>Fills in the form of a page that is sent to the action, keeping what it proposes.</summary>
    public async Task<HttpResponseMessage> Send(string page, string action, params (string Name, string Value)[] filled)
    {
        var form = (await Page(page)).QuerySelector<IHtmlFormElement>($"form[method=post][action='{action}']") ?? throw new InvalidOperationException($"{page} has no form for {action}.");
        var fields = new Dictionary<string, string>();
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("input[name]"))
            if (input.Type is not ("radio" or "checkbox") || input.IsChecked) fields[input.Name!] = input.Value;
        foreach (var text in form.QuerySelectorAll<IHtmlTextAreaElement>("textarea[name]")) fields[text.Name!] = text.Value;
        foreach (var choice in form.QuerySelectorAll<IHtmlSelectElement>("select[name]")) fields[choice.Name!] = choice.Value ?? "";
        foreach (var (name, value) in filled) fields[name] = value;
        return await visitor.Post(action, fields);
    }

    /// <summary>Sends a form with a file, as a browser does.</summary>
    /// <param name="page">That the form stands on.</param>
    public async Task<HttpResponseMessage> Upload(string page, string action, (string Field, string Name, byte[] Bytes)? file, params (string Name, string Value)[] filled)
    {
        await Page(page);
        var form = new MultipartFormDataContent { { new StringContent(mark), "__RequestVerificationToken" } };
        foreach (var (name, value) in filled) form.Add(new StringContent(value), name);
        if (file is { } sent) form.Add(new ByteArrayContent(sent.Bytes), sent.Field, sent.Name);
        using var request = new HttpRequestMessage(HttpMethod.Post, action) { Content = form };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        return await visitor.Send(request);
    }

    /// <summary>What the editing page sends while somebody types.</summary>
    public async Task<(int Status, JsonElement Answer)> Save(Guid item, string change)
    {
        if (mark.Length == 0) await Page($"/desk/items/{item}");
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/desk/items/{item}/draft") { Content = new StringContent(change, Encoding.UTF8, "application/json") };
        request.Headers.Add("RequestVerificationToken", mark);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var answer = await visitor.Send(request);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default);
    }

    public async Task<HttpResponseMessage> Upload(byte[] file, string name)
    {
        await Page("/desk/items");
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", name } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/desk/pictures") { Content = form };
        request.Headers.Add("RequestVerificationToken", mark);
        return await visitor.Send(request);
    }

    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => visitor.Send(request);

    /// <summary>Sends files with the form of a page, as a browser without scripts does.</summary>
    public Task<HttpResponseMessage> UploadForm(string page, params (string Name, byte[] File)[] files) => UploadForm(page, new Dictionary<string, string>(), files);

    /// <inheritdoc cref="UploadForm(string, ValueTuple{string, byte[]}[])"/>
    public async Task<HttpResponseMessage> UploadForm(string page, Dictionary<string, string> fields, params (string Name, byte[] File)[] files)
    {
        await Page(page);
        using var form = new MultipartFormDataContent { { new StringContent(mark), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        foreach (var (name, file) in files) form.Add(new ByteArrayContent(file), "file", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, page) { Content = form };
        return await visitor.Send(request);
    }

    /// <summary>Asks or sends next to nothing, to see whether one may.</summary>
    public Task<HttpResponseMessage> Try(HttpMethod method, string path) => visitor.Send(Empty(method, path, mark));

    public static HttpRequestMessage Empty(HttpMethod method, string path, string mark = "") => new(method, path)
    {
        Headers = { { "RequestVerificationToken", mark } },
        Content = method == HttpMethod.Post ? new MultipartFormDataContent { { new StringContent("x"), "x" } } : method == HttpMethod.Put ? new StringContent("{}", Encoding.UTF8, "application/json") : null,
    };

    public static async Task<IHtmlDocument> Parse(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public void Dispose() => visitor.Dispose();
}

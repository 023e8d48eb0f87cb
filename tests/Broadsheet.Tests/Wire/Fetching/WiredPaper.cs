using System.Security;
using Broadsheet.Platform.Database;
using Broadsheet.Tests.Platform.Outside;
using Broadsheet.Wire;
using Broadsheet.Wire.Fetching;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Wire.Fetching;

/// <summary>A paper and one server outside that it may fetch from, as <c>feeds.example</c>. Nothing is asked but by the test.</summary>
internal sealed class WiredPaper : IAsyncDisposable
{
    private readonly Errands errands;

    private WiredPaper(TestPaper paper, OutsideServer outside, Errands errands) => (Paper, Outside, this.errands) = (paper, outside, errands);

    public TestPaper Paper { get; }
    public OutsideServer Outside { get; }

    public static async Task<WiredPaper> Open(Store store)
    {
        var outside = await OutsideServer.Open();
        var errands = new Errands(outside);
        var paper = await TestPaper.Open(store, services =>
        {
            services.AddSingleton(errands.Outbound);
            services.Remove(services.Single(service => service.ImplementationType == typeof(WireWatch)));
        });
        return new WiredPaper(paper, outside, errands);
    }

    public string At(string path) => errands.At(path).AbsoluteUri;

    public Task<Guid> Source(string path = "/feed", string? name = null, string? section = "city", string? format = null, int minutes = 10) =>
        Paper.The<SourceBook>().Add(new SourceEntry(name ?? "Harbour Wire", At(path), "en", section, format, IntervalMinutes: minutes));

    public Task<Polled> Poll(Guid source) => Paper.The<Poll>().Do(source, TestContext.Current.CancellationToken);

    public async Task<T> Read<T>(Func<Newsroom, Task<T>> read)
    {
        await using var newsroom = Paper.Database.Open();
        return await read(newsroom);
    }

    public Task<Source> Row(Guid source) => Read(newsroom => newsroom.Sources.SingleAsync(one => one.Id == source));

    public Task<List<WireItem>> Items() => Read(newsroom => newsroom.WireItems.OrderBy(item => item.Headline).ToListAsync());

    /// <summary>Answers with a text from now on; conditional requests for the same tag with 304.</summary>
    public void Serve(string path, string text, string? tag = null, string type = "application/rss+xml", params (string Name, string Value)[] headers) => Outside.Paths[path] = context =>
    {
        foreach (var (name, value) in headers) context.Response.Headers[name] = value;
        if (tag is not null) context.Response.Headers.ETag = tag;
        if (tag is not null && context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text);
    };

    public void Answer(string path, int status, params (string Name, string Value)[] headers) => Outside.Paths[path] = context =>
    {
        foreach (var (name, value) in headers) context.Response.Headers[name] = value;
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    /// <summary>A feed; its items in the order given, each of a name, a headline and a paragraph.</summary>
    public static string Rss(params (string Guid, string Headline, string Text)[] items) => Rss("", items);

    public static string Rss(string head, params (string Guid, string Headline, string Text)[] items) =>
        $"<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Harbour Wire</title>{head}" + string.Concat(items.Select(item =>
            $"<item><guid isPermaLink=\"false\">{item.Guid}</guid><title>{SecurityElement.Escape(item.Headline)}</title><content:encoded>{SecurityElement.Escape($"<p>{item.Text}</p>")}</content:encoded></item>")) + "</channel></rss>";

    public async ValueTask DisposeAsync()
    {
        await Paper.DisposeAsync();
        errands.Dispose();
        await Outside.DisposeAsync();
    }
}

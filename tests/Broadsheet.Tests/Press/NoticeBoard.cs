using System.Text;
using Broadsheet.Archive;
using Broadsheet.Press;

namespace Broadsheet.Tests.Press;

/// <summary>A plate of the tests' own: <c>/board/…</c> shows what hangs there, and goes stale with the English edition.</summary>
internal sealed class NoticeBoard : IPlate
{
    private int prints;

    public static string Long { get; } = string.Join('\n', Enumerable.Range(1, 200).Select(line => $"<p>Berth {line} is free.</p>"));

    public string Text { get; set; } = Long;

    public Func<Page, Page> Dress { get; set; } = page => page;

    /// <summary>Awaited after the text was read and before the page is done.</summary>
    public Func<Task> Drying { get; set; } = () => Task.CompletedTask;

    public int Prints => Volatile.Read(ref prints);

    public async Task<Page?> Print(PageAddress address, CancellationToken cancellation)
    {
        if (!address.Path.StartsWith("/board", StringComparison.Ordinal)) return null;
        var text = Text;
        Interlocked.Increment(ref prints);
        await Drying();
        return Dress(new Page("text/html; charset=utf-8", Encoding.UTF8.GetBytes(text)) { Keys = [Keys.Paper, Keys.Edition("en")] });
    }

    public IEnumerable<PageAddress> ReadersWillWant(JournalEntry entry) => [];

    public static async Task<(TestPaper Paper, NoticeBoard Board)> Open(Store store = Store.Sqlite)
    {
        var board = new NoticeBoard();
        var paper = await TestPaper.Open(store, services => services.AddSingleton<IPlate>(board));
        await paper.Begun();
        return (paper, board);
    }
}

internal static class Reading
{
    /// <summary>Returns when the press knows where the Journal stands, so that it keeps what it prints.</summary>
    public static Task Begun(this TestPaper paper) => paper.The<Following>().Settle(1);

    /// <summary>Something is published in the English edition.</summary>
    public static async Task Something(this TestPaper paper) => await paper.The<Publish>().Do(await paper.Draft());

    public static async Task<HttpResponseMessage> Get(this TestPaper paper, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await paper.Http.SendAsync(request);
    }
}

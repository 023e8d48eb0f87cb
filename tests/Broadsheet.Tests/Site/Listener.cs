namespace Broadsheet.Tests.Site;

/// <summary>A reader's open live page: reads server-sent events (HTML §9.2) as they come.</summary>
internal sealed class Listener : IDisposable
{
    private readonly HttpResponseMessage answer;
    private readonly StreamReader lines;

    private Listener(HttpResponseMessage answer, Stream stream) => (this.answer, lines) = (answer, new StreamReader(stream));

    /// <summary>Of the event that was read last.</summary>
    public string Id { get; private set; } = "";

    public static async Task<Listener> Listen(TestPaper paper, string address, string? last = null)
    {
        using var asking = new HttpRequestMessage(HttpMethod.Get, address);
        if (last is not null) asking.Headers.Add("Last-Event-ID", last);
        var answer = await paper.Http.SendAsync(asking, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        var listener = new Listener(answer, await answer.Content.ReadAsStreamAsync());
        // The first breath says that the paper has noted who listens.
        Assert.Equal(":", await listener.lines.ReadLineAsync());
        return listener;
    }

    /// <summary>The next event's data; it must be of this kind.</summary>
    public async Task<string> Next(string kind)
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal)) Id = line["id: ".Length..];
            else if (line.StartsWith("event: ", StringComparison.Ordinal)) Assert.Equal("event: " + kind, line);
            else if (line.StartsWith("data: ", StringComparison.Ordinal)) return System.Text.RegularExpressions.Regex.Unescape(line["data: ".Length..].Replace("\\\"", "\"", StringComparison.Ordinal));
        }
        throw new EndOfStreamException("The paper hung up.");
    }

    public void Dispose()
    {
        lines.Dispose();
        answer.Dispose();
    }
}

using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Broadsheet.Platform;

namespace Broadsheet.Record.Verifying;

/// <summary>A log on the web.</summary>
/// <param name="paper">Address of the paper, or of any page of it.</param>
internal sealed class WebLog(Uri paper, Outbound outbound) : ILogSource
{
    private const int MostRecord = 16 * 1024 * 1024, MostKeys = 256 * 1024, OnPage = 100, MostPages = 20_000;

    public string Name { get; } = new Uri(paper, PublicLog.Address).AbsoluteUri;

    public async Task<byte[]> File(string path, int most, CancellationToken cancellation)
    {
        var reply = await Fetch($"{PublicLog.Address}/{path}", most, cancellation);
        return reply.Status == HttpStatusCode.OK ? reply.Content : throw Answered(reply, path);
    }

    public async Task<KeyHistory> Keys(CancellationToken cancellation)
    {
        var json = Read(await File("keys", MostKeys, cancellation), "keys");
        try
        {
            return new KeyHistory(Text(json.GetProperty("first")), [.. json.GetProperty("handovers").EnumerateArray().Select(Text)]);
        }
        catch (Exception broken) when (broken is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new NotAsItShouldBe($"{Name}/keys does not name the log's keys.");
        }
    }

    public async Task<Shown> Record(LogEntry entry, CancellationToken cancellation)
    {
        var reply = await Fetch(LogEntry.RecordOf(entry.Item, entry.Version), MostRecord, cancellation);
        return reply.Status switch
        {
            HttpStatusCode.OK => new(reply.Content, IsWithheld: false),
            HttpStatusCode.Gone => new(null, IsWithheld: true),
            HttpStatusCode.NotFound => new(null, IsWithheld: false),
            _ => throw Answered(reply, LogEntry.RecordOf(entry.Item, entry.Version)),
        };
    }

    public async IAsyncEnumerable<(Guid Item, int Version)> Newest([EnumeratorCancellation] CancellationToken cancellation)
    {
        var asked = 0;
        for (string? cursor = ""; cursor is not null;)
        {
            if (++asked > MostPages) throw new CouldNotCheck($"{Name} lists stories without end.");
            var path = string.Create(CultureInfo.InvariantCulture, $"/api/v1/items?limit={OnPage}{(cursor.Length == 0 ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}");
            var reply = await Fetch(path, MostRecord, cancellation);
            if (reply.Status != HttpStatusCode.OK) throw Answered(reply, path);
            var page = Read(reply.Content, path);
            List<(Guid, int)> items;
            try
            {
                items = [.. page.GetProperty("items").EnumerateArray().Select(item => (Guid.Parse(Text(item.GetProperty("uri")).Split(':')[^1]), int.Parse(Text(item.GetProperty("version")), CultureInfo.InvariantCulture)))];
                cursor = page.TryGetProperty("next", out var next) && next.ValueKind != JsonValueKind.Null ? Text(next) : null;
            }
            catch (Exception broken) when (broken is KeyNotFoundException or InvalidOperationException or FormatException or OverflowException)
            {
                throw new CouldNotCheck($"{path} does not list the stories that readers can read.");
            }
            foreach (var item in items) yield return item;
        }
    }

    /// <summary>Looks whether there is anything at the address that was named, when it is one of a page.</summary>
    /// <exception cref="CouldNotCheck">There is nothing.</exception>
    public async Task MustBeThere(CancellationToken cancellation)
    {
        if (paper.AbsolutePath == "/") return;
        var reply = await Fetch(paper.PathAndQuery, MostRecord, cancellation);
        if (reply.Status == HttpStatusCode.NotFound) throw new CouldNotCheck($"There is nothing at {paper}: the paper answers 404. Is it the address of something that was published?");
    }

    private async Task<Reply> Fetch(string path, int most, CancellationToken cancellation)
    {
        try
        {
            return await outbound.Fetch(new Errand(new Uri(paper, path)) { Limits = new OutboundLimits { Bytes = most } }, cancellation);
        }
        catch (Unfetched failed) when (failed.Reason == UnfetchedReason.TooLarge)
        {
            throw new NotAsItShouldBe($"{new Uri(paper, path)} is larger than it can be: more than {most:N0} bytes.");
        }
        catch (Unfetched failed)
        {
            throw new CouldNotCheck(failed.Message, failed);
        }
    }

    private Exception Answered(Reply reply, string path) =>
        reply.Status == HttpStatusCode.NotFound && path.StartsWith("tile/", StringComparison.Ordinal) ? new NotAsItShouldBe($"{path} is missing from the log at {Name}.")
        : new CouldNotCheck($"{reply.Address} answers {(int)reply.Status}. {(reply.Status == HttpStatusCode.NotFound ? "Is it the address of a paper that has a log?" : "")}".TrimEnd());

    private static string Text(JsonElement json) => json.GetString() ?? throw new FormatException();

    private JsonElement Read(byte[] bytes, string path)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return json.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new CouldNotCheck($"{path} at {Name} is no JSON.");
        }
    }
}

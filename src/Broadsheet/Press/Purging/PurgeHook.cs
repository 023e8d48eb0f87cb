using System.Globalization;
using System.Text.Json;
using Broadsheet.Archive;
using Broadsheet.Platform;

namespace Broadsheet.Press;

/// <summary>
/// Tells the cache in front of the paper which surrogate keys were touched: <c>Surrogate-Key</c> and <c>xkey-purge</c> hold them separated by blanks,
/// the content is <c>{"tags":[…]}</c>. It is told after this process gives out the newer pages, so that the cache cannot fetch an older one again.
/// Whoever leads followers asks again, slower each time, until the cache answers 2xx; where it stood is kept in the data folder.
/// </summary>
internal sealed class PurgeHook(PurgeSettings settings, Purges purges, PurgeMark mark, Outbound outbound) : IFollower
{
    /// <summary>Fastly takes 256 keys in one request; 4 KiB of a header pass everywhere.</summary>
    private const int MostKeys = 200, MostLetters = 4_000;

    /// <summary>More than that at once (an import) and the whole paper is purged by one key.</summary>
    private const int TooMany = 2_000;

    private static readonly OutboundLimits Limits = new() { Bytes = 64 * 1024, Whole = TimeSpan.FromSeconds(20), Redirects = 0 };

    public string Name => "purge hook";
    public bool IsPrompt => false;
    public bool WaitsForOthers => true;

    public Task<long> Cursor(CancellationToken cancellation) => mark.Read(cancellation);

    public async Task Follow(IReadOnlyList<JournalEntry> entries, CancellationToken cancellation)
    {
        while (purges.Edge < entries[^1].Sequence) await Task.Delay(TimeSpan.FromMilliseconds(10), cancellation);
        foreach (var keys in Parcels(entries)) await Tell(keys, cancellation);
        await mark.Write(entries[^1].Sequence, cancellation);
    }

    /// <summary>What was touched, each key once, in requests that any cache takes.</summary>
    internal static IEnumerable<IReadOnlyList<string>> Parcels(IReadOnlyList<JournalEntry> entries)
    {
        string[] touched = [.. entries.SelectMany(entry => entry.Touches.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)];
        if (touched.Length > TooMany || touched.Contains(Keys.Paper)) touched = [Keys.Paper];
        List<string> parcel = [];
        var letters = 0;
        foreach (var key in touched)
        {
            if (parcel.Count == MostKeys || letters + key.Length > MostLetters && parcel.Count > 0)
            {
                yield return parcel;
                (parcel, letters) = ([], 0);
            }
            parcel.Add(key);
            letters += key.Length + 1;
        }
        if (parcel.Count > 0) yield return parcel;
    }

    private async Task Tell(IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        var list = string.Join(' ', keys);
        var answer = await outbound.Fetch(new Errand(settings.Address)
        {
            Method = settings.Method,
            Headers = [new("Surrogate-Key", list), new("xkey-purge", list), .. settings.Secret is { } secret ? [secret] : Array.Empty<KeyValuePair<string, string>>()],
            Content = JsonSerializer.SerializeToUtf8Bytes(new { tags = keys }),
            ContentType = "application/json",
            Limits = Limits,
        }, cancellation);
        if ((int)answer.Status is < 200 or >= 300)
            throw new HttpRequestException(string.Create(CultureInfo.InvariantCulture, $"The cache at {settings.Address.Authority} answered {(int)answer.Status} to a purge. Look at the settings Press:PurgeHook and Press:PurgeSecret."), null, answer.Status);
    }
}

using Broadsheet.Archive;
using Broadsheet.Press;
using Broadsheet.Record;

namespace Broadsheet.Site.Log;

/// <summary>Prints <c>/log/tile/…</c>: files of the public log, which never change (C2SP tlog-tiles).</summary>
internal sealed class TilePlate(PublicLog log) : IPlate
{
    /// <summary>No entry of the Journal ever touches it.</summary>
    private const string Key = "log-tiles";

    private static readonly KeyValuePair<string, string>[] Headers = [new("Cache-Control", "public, max-age=31536000, immutable"), new("Access-Control-Allow-Origin", "*")];

    public Task<Page?> Print(PageAddress address, CancellationToken cancellation) => Task.FromResult(
        address.Path.StartsWith($"{PublicLog.Address}/tile/", StringComparison.Ordinal) && log.File(address.Path[(PublicLog.Address.Length + 1)..]) is { } file
            ? new Page("application/octet-stream", file) { Keys = [Key], Headers = Headers } : null);

    public IEnumerable<PageAddress> ReadersWillWant(JournalEntry entry) => [];
}

using Broadsheet.Archive;
using Broadsheet.Platform;
using Broadsheet.Press;

namespace Broadsheet.Site.Offline;

/// <summary>Prints <c>/offline.js</c>, the service worker. It stands at the root, because it may only keep what lies beneath it; its name cannot change with its content.</summary>
internal sealed class WorkerPlate(IWebHostEnvironment house, Built built) : IPlate
{
    public async Task<Page?> Print(PageAddress address, CancellationToken cancellation)
    {
        if (address.Path != "/offline.js") return null;
        await using var stream = house.WebRootFileProvider.GetFileInfo(built.Worker).CreateReadStream();
        var body = new byte[stream.Length];
        await stream.ReadExactlyAsync(body, cancellation);
        return new Page("text/javascript; charset=utf-8", body) { Keys = [Keys.Paper] };
    }

    public IEnumerable<PageAddress> ReadersWillWant(JournalEntry entry) => [];
}

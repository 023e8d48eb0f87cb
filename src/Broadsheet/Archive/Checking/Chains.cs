using System.Runtime.CompilerServices;
using Broadsheet.Platform.Database;

namespace Broadsheet.Archive.Checking;

/// <summary>Each item's versions: numbered from 1 without a gap, each hashed as it reads, each naming the hash before.</summary>
internal sealed class Chains(Database database) : ICheck
{
    public string Name => "version chains";

    public async IAsyncEnumerable<Fault> Look(bool repair, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var history in Histories.All(database, cancellation))
            foreach (var fault in FaultsOf(history))
                yield return fault;
    }

    private static IEnumerable<Fault> FaultsOf(History history)
    {
        var (number, hash) = (0, (string?)null);
        foreach (var version in history.Versions)
        {
            var where = $"item {version.ItemId}, version {version.Number}";
            if (version.Number != ++number) yield return new Fault(where, $"version {number} should stand here");
            if (version.PreviousHash != hash) yield return new Fault(where, "it does not name the hash of the version before");
            if (version.Erased is null && version.Hash != VersionHash.Of(version)) yield return new Fault(where, "its words, time or address are not those that were hashed");
            (number, hash) = (version.Number, version.Hash);
        }
        if (history.Item.PublishedVersion != number)
            yield return new Fault($"item {history.Item.Id}", $"it says that version {history.Item.PublishedVersion} is its newest; the newest there is {number}");
    }
}

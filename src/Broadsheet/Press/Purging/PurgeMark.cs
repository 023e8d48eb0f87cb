using System.Globalization;
using Broadsheet.Archive;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Press;

/// <summary>Up to which entry of the Journal the cache was told, in the file <c>purged</c> of the data folder: each process tells for itself, when it has the newer pages.</summary>
internal sealed class PurgeMark(PaperFolder folder, Database database)
{
    private string Path => System.IO.Path.Combine(folder.Root, "purged");

    /// <summary>Where the Journal ends when the cache was never told: what it holds from before, it holds rightly or was filled without us.</summary>
    public async Task<long> Read(CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        var end = await newsroom.Journal.MaxAsync(entry => (long?)entry.Sequence, cancellation) ?? 0;
        if (File.Exists(Path) && long.TryParse(await File.ReadAllTextAsync(Path, cancellation), NumberStyles.None, CultureInfo.InvariantCulture, out var kept))
            return Math.Min(kept, end);
        await Write(end, cancellation);
        return end;
    }

    public async Task Write(long sequence, CancellationToken cancellation)
    {
        await File.WriteAllTextAsync($"{Path}.new", sequence.ToString(CultureInfo.InvariantCulture), cancellation);
        File.Move($"{Path}.new", Path, overwrite: true);
    }
}

using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Library;

/// <summary>Which pictures may not be printed now.</summary>
public sealed class Leases(Database database, Withhold withhold, TimeProvider clock)
{
    private volatile HashSet<string> now = [];

    /// <summary>As this process knew it when it looked last.</summary>
    public bool Withholds(string blob) => now.Contains(blob);

    /// <summary>Takes pictures off the pages whose time is over, and puts those back whose time has come.</summary>
    /// <returns>How many stories changed.</returns>
    public async Task<int> Look(CancellationToken cancellation = default)
    {
        var at = clock.GetUtcNow();
        await using var newsroom = database.Open();
        now = [.. await newsroom.Pictures.Where(picture => picture.Rights == PictureRights.Forbidden || picture.UsableUntil <= at || picture.UsableFrom > at).Select(picture => picture.Blob).ToListAsync(cancellation)];
        return await withhold.Only(now, cancellation);
    }
}

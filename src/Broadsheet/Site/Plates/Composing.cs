using Broadsheet.Platform.Database;
using Broadsheet.Press;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site;

/// <summary>Where pages are composed: opens the archive for one page, in one edition.</summary>
internal sealed class Composing(Database database, Imprints imprints, Typesetting typesetting)
{
    /// <summary>Null when there is no such edition.</summary>
    public async Task<Galley?> Open(string edition, PageAddress address, CancellationToken cancellation)
    {
        var newsroom = database.Open();
        var imprint = await imprints.Of(newsroom, edition, cancellation);
        if (imprint is not null) return new Galley(newsroom, imprint, address, typesetting, cancellation);
        await newsroom.DisposeAsync();
        return null;
    }
}

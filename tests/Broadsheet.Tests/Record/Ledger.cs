using Broadsheet.Archive;
using Broadsheet.Record.Stating;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Record;

internal static class Ledger
{
    /// <summary>Lets the ledger of statements come abreast of the Journal without waiting for its own time.</summary>
    public static async Task Abreast(this TestPaper paper)
    {
        var ledger = paper.House.Services.GetServices<IFollower>().OfType<StatementFollower>().Single();
        await using var newsroom = paper.Database.Open();
        var cursor = await ledger.Cursor(CancellationToken.None);
        var entries = await newsroom.Journal.AsNoTracking().Where(entry => entry.Sequence > cursor).OrderBy(entry => entry.Sequence).ToListAsync();
        try { if (entries.Count > 0) await ledger.Follow(entries, CancellationToken.None); }
        catch (DbUpdateException) { /* The paper's own following was quicker. */ }
    }
}

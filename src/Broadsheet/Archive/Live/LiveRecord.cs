using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>What every act on live pages and breaking news has in common: one transaction, one entry of the Journal, and an answer only when no reader of this process gets the older page.</summary>
public sealed class LiveRecord(Database database, Following following, TimeProvider clock)
{
    /// <exception cref="Refused">There is no such post.</exception>
    internal async Task<string> EditionOf(Guid post, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        return await newsroom.LivePosts.Where(each => each.Id == post).Join(newsroom.LivePages, each => each.PageId, page => page.Id, (_, page) => page.EditionCode).SingleOrDefaultAsync(cancellation)
            ?? throw new Refused(RefusalReason.NotFound, "There is no such post.");
    }

    /// <param name="act">Changes what it finds, told the moment and the entry's sequence.</param>
    internal async Task<long> Change(string edition, Func<Newsroom, DateTimeOffset, long, Task<LiveChange>> act, CancellationToken cancellation)
    {
        var sequence = await database.Write(async newsroom =>
        {
            await Journal.TakeTurn(newsroom);
            var now = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
            var entry = new JournalEntry { At = now, Kind = JournalKind.Settings, EditionCode = edition, Touches = "" };
            var number = await Journal.Append(newsroom, entry);
            var change = await act(newsroom, now, number);
            (entry.Touches, entry.LiveId, entry.Version, entry.Kind) = (string.Join(' ', change.Touches), change.Told, change.Number, change.Kind);
            await newsroom.SaveChangesAsync(CancellationToken.None);
            return number;
        }, cancellation);
        await following.Settle(sequence, CancellationToken.None);
        return sequence;
    }
}

/// <param name="Touches">Keys of the pages that show it.</param>
/// <param name="Told">The post or the news that says something else now; null when nothing was said.</param>
/// <param name="Number">Of its newest words.</param>
internal sealed record LiveChange(string[] Touches, Guid? Told = null, int Number = 0)
{
    public JournalKind Kind { get; init; } = JournalKind.Settings;
}

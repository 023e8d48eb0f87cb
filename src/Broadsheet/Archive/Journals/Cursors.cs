using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>Places of followers whose work is in the database, or is to be done once however many processes share it.</summary>
public sealed class Cursors(Database database)
{
    public async Task<long> Of(string name, CancellationToken cancellation = default)
    {
        await using var newsroom = database.Open();
        return await newsroom.Cursors.Where(cursor => cursor.Name == name).Select(cursor => cursor.Sequence).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Does the work and moves the cursor in one transaction: a crash, or another process that was quicker, leaves neither done.</summary>
    /// <param name="act">Gets the entries that are new to the cursor; not called when none are.</param>
    /// <exception cref="DbUpdateException">Another process was quicker. <see cref="Following"/> asks for the cursor again and goes on from there.</exception>
    public Task Once(string name, IReadOnlyList<JournalEntry> entries, Func<Newsroom, IReadOnlyList<JournalEntry>, Task> act, CancellationToken cancellation = default) =>
        database.Write(async newsroom =>
        {
            var cursor = await newsroom.Cursors.SingleOrDefaultAsync(cursor => cursor.Name == name, cancellation);
            if (cursor is null) newsroom.Cursors.Add(cursor = new Cursor { Name = name });
            List<JournalEntry> fresh = [.. entries.Where(entry => entry.Sequence > cursor.Sequence)];
            if (fresh.Count == 0) return;
            cursor.Sequence = fresh[^1].Sequence;
            await newsroom.SaveChangesAsync(cancellation);
            await act(newsroom, fresh);
            await newsroom.SaveChangesAsync(cancellation);
        }, cancellation);
}

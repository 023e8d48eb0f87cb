using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Press;

/// <summary>Marks what an entry touches before the publisher gets an answer, then has printed what readers will want.</summary>
internal sealed class PressFollower(Purges purges, MorningPrint morning, Filing filing, Database database) : IFollower
{
    public string Name => "press";
    public bool IsPrompt => true;

    /// <summary>Memory begins with the process, where the Journal ends: what happened before cannot be in it. The file catches up by itself.</summary>
    public async Task<long> Cursor(CancellationToken cancellation)
    {
        if (purges.Edge < 0)
        {
            await using var newsroom = database.Open();
            var end = await newsroom.Journal.MaxAsync(entry => (long?)entry.Sequence, cancellation) ?? 0;
            purges.Reach(end);
            filing.Begin(end);
        }
        return purges.Edge;
    }

    public Task Follow(IReadOnlyList<JournalEntry> entries, CancellationToken cancellation)
    {
        foreach (var entry in entries)
        {
            var slots = Purges.SlotsOf(entry.Touches);
            purges.Mark(slots, entry.Sequence);
            filing.File(entry, slots);
        }
        purges.Reach(entries[^1].Sequence);
        morning.Want(entries);
        return Task.CompletedTask;
    }
}

using Broadsheet.Archive;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Record.Stating;

/// <summary>Takes one item's quotes into the ledger anew, from all of its versions.</summary>
internal sealed class Rereading(Speakers speakers, Ids ids)
{
    /// <summary>Inside the caller's transaction. Does the same however often it is done.</summary>
    public async Task Do(Newsroom newsroom, Guid item, CancellationToken cancellation)
    {
        var before = await newsroom.Sightings.Where(sighting => sighting.ItemId == item).ToListAsync(cancellation);
        newsroom.Sightings.RemoveRange(before);
        await newsroom.SaveChangesAsync(cancellation);
        var story = await newsroom.Stories.AsNoTracking().Where(story => story.ItemId == item && !story.IsWithdrawn).Select(story => new { story.EditionCode }).SingleOrDefaultAsync(cancellation);
        if (story is not null)
        {
            var versions = await newsroom.Versions.AsNoTracking().Where(version => version.ItemId == item && version.Erased == null).OrderBy(version => version.Number).ToListAsync(cancellation);
            // Two ways of writing a name may be one speaker's: then the words are one statement.
            foreach (var said in SaidInItem.In(versions)) await See(newsroom, story.EditionCode, item, said, cancellation);
        }

        await newsroom.SaveChangesAsync(cancellation);
        // What was erased by law may not live on in a reader's words about it.
        if (await newsroom.Versions.AnyAsync(version => version.ItemId == item && version.Erased != null, cancellation))
            await newsroom.ErrorReports.Where(report => report.ItemId == item).ExecuteUpdateAsync(report => report.SetProperty(one => one.Words, (string?)null).SetProperty(one => one.What, ""), cancellation);
        var left = before.Select(sighting => sighting.StatementId).ToList();
        await newsroom.Statements.Where(statement => left.Contains(statement.Id) && !newsroom.Set<Sighting>().Any(sighting => sighting.StatementId == statement.Id)).ExecuteDeleteAsync(cancellation);
        newsroom.ChangeTracker.Clear();
    }

    private async Task See(Newsroom newsroom, string edition, Guid item, SaidInItem said, CancellationToken cancellation)
    {
        var (speaker, hash) = (await speakers.Named(newsroom, said.Speaker, cancellation), Folded.Hash(said.Folded));
        var statement = newsroom.Statements.Local.FirstOrDefault(one => one.EditionCode == edition && one.SpeakerId == speaker && one.Hash == hash)
            ?? await newsroom.Statements.SingleOrDefaultAsync(one => one.EditionCode == edition && one.SpeakerId == speaker && one.Hash == hash, cancellation);
        if (statement is null)
        {
            statement = new Statement { Id = ids.Next(), EditionCode = edition, SpeakerId = speaker, Text = said.Text, Folded = said.Folded, Hash = hash, At = said.At };
            newsroom.Statements.Add(statement);
        }

        if (said.At <= statement.At) (statement.At, statement.Role, statement.To, statement.When, statement.Source) = (said.At, said.Quote.Role, said.Quote.To, said.Quote.When, said.Quote.Source);
        var seen = newsroom.Sightings.Local.FirstOrDefault(one => one.StatementId == statement.Id && one.ItemId == item);
        if (seen is null) newsroom.Sightings.Add(new Sighting { StatementId = statement.Id, ItemId = item, First = said.First, Last = said.Last, At = said.At });
        else (seen.First, seen.Last) = (Math.Min(seen.First, said.First), Math.Max(seen.Last, said.Last));
    }
}

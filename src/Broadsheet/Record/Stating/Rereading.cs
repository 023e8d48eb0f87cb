using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Record.Stating;

/// <summary>Takes one item's quotes into the ledger anew, from all of its versions.</summary>
internal sealed class Rereading(Speakers speakers, Ids ids)
{
    private const long AdvisoryLock = 0x42524F414453; // "BROADS"

    /// <summary>One transaction at a time changes the ledger: the follower, or an editor. On SQLite there is one writer anyway.</summary>
    public static async Task TakeTurn(Newsroom newsroom, CancellationToken cancellation)
    {
        if (newsroom.Database.IsNpgsql()) await newsroom.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({AdvisoryLock})", cancellation);
    }

    /// <summary>Inside the caller's transaction. Does the same however often it is done.</summary>
    public async Task Do(Newsroom newsroom, Guid item, CancellationToken cancellation)
    {
        await TakeTurn(newsroom, cancellation);
        var before = await newsroom.Sightings.Where(sighting => sighting.ItemId == item).ToListAsync(cancellation);
        newsroom.Sightings.RemoveRange(before);
        await newsroom.SaveChangesAsync(cancellation);
        var story = await newsroom.Stories.AsNoTracking().Where(story => story.ItemId == item && !story.IsWithdrawn).Select(story => new { story.EditionCode }).SingleOrDefaultAsync(cancellation);
        if (story is not null)
        {
            var versions = await newsroom.Versions.AsNoTracking().Where(version => version.ItemId == item && version.Erased == null).OrderBy(version => version.Number).ToListAsync(cancellation);
            // Two ways of writing a name may be one speaker's: then the words are one statement.
            var running = await Running(newsroom, item, story.EditionCode, cancellation);
            foreach (var said in SaidInItem.In(versions, running)) await See(newsroom, story.EditionCode, item, said, cancellation);
        }

        await newsroom.SaveChangesAsync(cancellation);
        var left = before.Select(sighting => sighting.StatementId).ToList();
        await newsroom.Statements.Where(statement => left.Contains(statement.Id) && !newsroom.Set<Sighting>().Any(sighting => sighting.StatementId == statement.Id)).ExecuteDeleteAsync(cancellation);
        newsroom.ChangeTracker.Clear();
    }

    /// <summary>What an editor put on the record; of stories from outside, where nobody looked, what is sure.</summary>
    private static async Task<Func<Archive.Version, IEnumerable<Quote>>> Running(Newsroom newsroom, Guid item, string edition, CancellationToken cancellation)
    {
        var choices = await newsroom.QuoteChoices.AsNoTracking().Where(choice => choice.ItemId == item).ToListAsync(cancellation);
        var isTakenIn = await newsroom.Items.AnyAsync(one => one.Id == item && one.SourceUri != null, cancellation);
        if (!isTakenIn && choices.Count == 0) return _ => [];
        var language = await newsroom.Editions.Where(one => one.Code == edition).Select(one => one.Language).SingleAsync(cancellation);
        return version => RunningQuote.In(version.Content, language, choices).Where(quote => quote.SpeakerOnRecord(isTakenIn) is not null)
            .Select(quote => new Quote([Inline.Plain(quote.Text)]) { Speaker = quote.SpeakerOnRecord(isTakenIn), Role = quote.Choice?.Role ?? quote.Role, To = quote.To, When = quote.When });
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

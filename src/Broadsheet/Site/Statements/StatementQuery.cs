using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Broadsheet.Record;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Statements;

/// <summary>Asks the ledger.</summary>
internal static class StatementQuery
{
    public static IQueryable<Statement> Of(Newsroom newsroom, StatementTerms terms, Speaker? speaker)
    {
        var asked = newsroom.Statements.AsNoTracking().Where(statement => statement.EditionCode == terms.Edition);
        if (speaker is not null) asked = asked.Where(statement => statement.SpeakerId == speaker.Id);
        if (terms.Tag is { } tag)
            asked = asked.Where(statement => newsroom.Set<Sighting>().Any(sighting => sighting.StatementId == statement.Id && newsroom.Set<StoryMark>().Any(mark => mark.ItemId == sighting.ItemId && mark.Kind == MarkKind.Tag && mark.Key == tag)));
        if (terms.From is { } from) asked = asked.Where(statement => statement.At >= new DateTimeOffset(from.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
        if (terms.Until is { } until && until < DateOnly.MaxValue) asked = asked.Where(statement => statement.At < new DateTimeOffset(until.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
        foreach (var word in StatementWords.Folded(terms.Words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(10)) asked = asked.Where(statement => statement.Folded.Contains(word));
        return asked;
    }

    /// <summary>Each with the stories in which its words stand, those that still print them first.</summary>
    public static async Task<IReadOnlyList<Told>> Told(Newsroom newsroom, List<Statement> statements, CancellationToken cancellation)
    {
        var ids = statements.Select(statement => statement.Id).ToList();
        var speakerIds = statements.Select(statement => statement.SpeakerId).Distinct().ToList();
        var speakers = await newsroom.Speakers.AsNoTracking().Where(speaker => speakerIds.Contains(speaker.Id)).ToDictionaryAsync(speaker => speaker.Id, cancellation);
        var places = (await newsroom.Sightings.AsNoTracking().Where(sighting => ids.Contains(sighting.StatementId))
            .Join(newsroom.Stories.AsNoTracking().Where(story => !story.IsWithdrawn), sighting => sighting.ItemId, story => story.ItemId, (sighting, story) => new { sighting.StatementId, sighting.Last, sighting.At, story.Address, story.Card, story.VersionNumber })
            .ToListAsync(cancellation)).ToLookup(row => row.StatementId);
        return [.. statements.Select(statement => new Told(statement, speakers[statement.SpeakerId].Name, speakers[statement.SpeakerId].UrlName,
            [.. places[statement.Id].OrderBy(row => row.Last < row.VersionNumber).ThenBy(row => row.At).Select(row => new Place(row.Address, row.Card.Headline, row.Last < row.VersionNumber ? row.Last : null))]))];
    }
}

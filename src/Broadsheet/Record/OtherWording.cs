using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Broadsheet.Record.Stating;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Record;

/// <summary>A quote of a draft that another story prints with other words.</summary>
/// <param name="Block">Of the quote in the draft.</param>
/// <param name="Text">How the other story has it.</param>
public sealed record OtherWording(string Block, string Speaker, string Text, string Address, string Headline)
{
    /// <summary>Share of words in common from which on two quotes are taken for one.</summary>
    private const double Near = 0.6;

    private const int MostCompared = 400;

    /// <summary>Looks up each quote among what its speaker is on record with in the edition.</summary>
    /// <param name="running">Quotations in the draft's running text.</param>
    public static async Task<IReadOnlyList<OtherWording>> Of(Newsroom newsroom, StoryContent draft, IEnumerable<RunningQuote> running, string edition, Guid item, CancellationToken cancellation = default)
    {
        var found = new List<OtherWording>();
        foreach (var (block, speaker, text) in Said(draft).Concat(Said(running)))
        {
            var (key, folded) = (Folded.Of(speaker), Folded.Of(text));
            var said = await newsroom.Statements.AsNoTracking()
                .Where(statement => statement.EditionCode == edition && newsroom.Set<SpeakerName>().Any(name => name.Key == key && name.SpeakerId == statement.SpeakerId))
                .OrderByDescending(statement => statement.At).Take(MostCompared).ToListAsync(cancellation);
            if (said.Exists(statement => statement.Folded == folded)) continue;
            var nearest = said.Select(statement => (Statement: statement, Share: Share(folded, statement.Folded))).Where(pair => pair.Share >= Near).OrderByDescending(pair => pair.Share).Select(pair => pair.Statement).ToList();
            foreach (var statement in nearest)
            {
                var story = await newsroom.Sightings.Where(sighting => sighting.StatementId == statement.Id && sighting.ItemId != item)
                    .Join(newsroom.Stories.AsNoTracking(), sighting => sighting.ItemId, story => story.ItemId, (_, story) => new { story.Address, story.Card }).FirstOrDefaultAsync(cancellation);
                if (story is null) continue;
                found.Add(new(block, speaker, statement.Text, story.Address, story.Card.Headline));
                break;
            }
        }

        return found;
    }

    private static IEnumerable<(string Block, string Speaker, string Text)> Said(StoryContent draft) =>
        draft.Body.OfType<Formats.Bodies.Quote>().Where(quote => !string.IsNullOrWhiteSpace(quote.Speaker)).Select(quote => (quote.Id ?? "body", quote.Speaker!, string.Join("\n", quote.Text.Select(text => text.PlainText))));

    private static IEnumerable<(string Block, string Speaker, string Text)> Said(IEnumerable<RunningQuote> running) =>
        running.Where(quote => quote.Choice?.IsTaken != false && (quote.Choice?.Speaker ?? quote.Speaker) is not null).Select(quote => ("quotes", (quote.Choice?.Speaker ?? quote.Speaker)!, quote.Text));

    private static double Share(string one, string other)
    {
        var (some, others) = (one.Split(' ').ToHashSet(), other.Split(' ').ToHashSet());
        return Math.Max(some.Count, others.Count) < 3 ? 0 : (double)some.Count(others.Contains) / Math.Max(some.Count, others.Count);
    }
}

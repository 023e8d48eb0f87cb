using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Record.Stating;

/// <summary>The ledger loses what the item alone told: words, and speakers whom nothing else quotes, by whatever name.</summary>
internal sealed class ForgetStatements : IForget
{
    public IEnumerable<Type> Kept => [typeof(Statement), typeof(Speaker), typeof(SpeakerName), typeof(QuoteChoice)];

    public async Task Forget(Newsroom newsroom, Guid item, IReadOnlyList<StoryContent> said, CancellationToken cancellation)
    {
        await Rereading.TakeTurn(newsroom, cancellation);
        var names = await Names(newsroom, item, said, cancellation);
        var (sightings, statements) = (newsroom.Set<Sighting>(), newsroom.Set<Statement>());
        var told = await sightings.Where(sighting => sighting.ItemId == item).Select(sighting => sighting.StatementId).ToListAsync(cancellation);
        await sightings.Where(sighting => sighting.ItemId == item).ExecuteDeleteAsync(cancellation);
        await statements.Where(statement => told.Contains(statement.Id) && !sightings.Any(sighting => sighting.StatementId == statement.Id)).ExecuteDeleteAsync(cancellation);
        await newsroom.QuoteChoices.Where(choice => choice.ItemId == item).ExecuteDeleteAsync(cancellation);
        await Forget(newsroom, names, cancellation);
    }

    /// <summary>Names that the versions give to speakers, as they are looked up: a story that was withdrawn has no statements any more, and its speakers are on file still.</summary>
    private static async Task<List<string>> Names(Newsroom newsroom, Guid item, IReadOnlyList<StoryContent> said, CancellationToken cancellation)
    {
        var language = await newsroom.Items.Where(one => one.Id == item).Join(newsroom.Editions, one => one.EditionCode, edition => edition.Code, (_, edition) => edition.Language).SingleAsync(cancellation);
        var choices = await newsroom.QuoteChoices.AsNoTracking().Where(choice => choice.ItemId == item).ToListAsync(cancellation);
        return
        [
            .. said.SelectMany(content => SaidInItem.Quotes(content.Body).Select(quote => quote.Speaker).Concat(RunningQuote.In(content, language, choices).Select(quote => quote.Speaker)))
                .Concat(choices.Select(choice => choice.Speaker)).OfType<string>().Select(Folded.Of).Distinct(),
        ];
    }

    private static async Task Forget(Newsroom newsroom, List<string> keys, CancellationToken cancellation)
    {
        var statements = newsroom.Set<Statement>();
        var silent = await newsroom.SpeakerNames.Where(name => keys.Contains(name.Key) && !statements.Any(statement => statement.SpeakerId == name.SpeakerId)).Select(name => name.SpeakerId).Distinct().ToListAsync(cancellation);
        await newsroom.SpeakerNames.Where(name => silent.Contains(name.SpeakerId)).ExecuteDeleteAsync(cancellation);
        await newsroom.Speakers.Where(speaker => silent.Contains(speaker.Id) || (speaker.MergedInto != null && silent.Contains(speaker.MergedInto.Value))).ExecuteDeleteAsync(cancellation);
    }
}

using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Search;

/// <summary>Finds published stories. What was published or withdrawn before the question is in the answer.</summary>
public sealed partial class StorySearch
{
    private const int FarBehind = 1_000;

    private readonly StoryIndex index;
    private readonly SearchFollower follower;
    private readonly Database database;
    private readonly TimeProvider clock;
    private readonly ILogger<StorySearch> log;

    internal StorySearch(StoryIndex index, SearchFollower follower, Database database, TimeProvider clock, ILogger<StorySearch> log) =>
        (this.index, this.follower, this.database, this.clock, this.log) = (index, follower, database, clock, log);

    public async Task<SearchAnswer> Find(SearchQuestion question, CancellationToken cancellation = default)
    {
        await using var newsroom = database.Open();
        await Abreast(newsroom, cancellation);
        var languages = await Languages(newsroom, question.Edition, cancellation);
        return Ask(new SearchAnswer(), searcher => Finding.Find(searcher, question, languages, clock.GetUtcNow()));
    }

    /// <param name="words">What was typed so far.</param>
    /// <param name="edition">Code of the edition.</param>
    /// <param name="cancellation">The reader typed on.</param>
    public async Task<IReadOnlyList<Suggestion>> Suggest(string words, string edition, CancellationToken cancellation = default)
    {
        await using var newsroom = database.Open();
        await Abreast(newsroom, cancellation);
        if (await Languages(newsroom, edition, cancellation) is not [var language]) return [];
        return Ask<IReadOnlyList<Suggestion>>([], searcher => Suggesting.Suggest(searcher, words, edition, language, clock.GetUtcNow()));
    }

    /// <summary>Leads the index on when it is nearly there; during a great import readers get what it knows so far.</summary>
    private async Task Abreast(Newsroom newsroom, CancellationToken cancellation)
    {
        var last = await newsroom.Journal.MaxAsync(entry => (long?)entry.Sequence, cancellation) ?? 0;
        try
        {
            if (last - index.Cursor is > 0 and < FarBehind) await follower.CatchUp(last, cancellation);
        }
        catch (IOException behind)
        {
            IndexBehind(log, behind);
        }
    }

    private static Task<List<string>> Languages(Newsroom newsroom, string? edition, CancellationToken cancellation) =>
        newsroom.Editions.AsNoTracking().Where(other => edition == null || other.Code == edition).Select(other => other.Language).Distinct().ToListAsync(cancellation);

    private T Ask<T>(T nothing, Func<Lucene.Net.Search.IndexSearcher, T> ask)
    {
        try
        {
            return index.Read(ask);
        }
        catch (IOException torn)
        {
            IndexTorn(log, torn);
            // Not the reader's to wait for, nor to cancel.
            _ = Task.Run(() => follower.BeginAnew(CancellationToken.None), CancellationToken.None);
            return nothing;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The search index cannot be written; searches find what it knew before")]
    private static partial void IndexBehind(ILogger log, Exception behind);

    [LoggerMessage(LogLevel.Error, "The search index is torn; it is thrown away and made anew from the archive")]
    private static partial void IndexTorn(ILogger log, Exception torn);
}

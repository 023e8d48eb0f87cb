using Broadsheet.Formats;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;

namespace Broadsheet.Archive;

/// <summary>Makes items of documents. The same document again changes nothing; a newer state of it becomes a new version, or a new state of the draft.</summary>
public sealed class TakeIn(Database database, Following following, Ids ids, TimeProvider clock)
{
    /// <summary>Documents that go well into one transaction.</summary>
    public const int Batch = 500;

    /// <summary>All of them in one transaction. One that is refused costs the others nothing.</summary>
    /// <param name="also">Is done in the same transaction, with the answers; in a trial too, before all of it is rolled back.</param>
    /// <returns>What became of each, in their order.</returns>
    /// <exception cref="Refused">There is no paper, or no such edition or section.</exception>
    public async Task<IReadOnlyList<TakenIn>> Do(IReadOnlyList<NewsDocument> documents, TakeInOrder order, Func<Newsroom, IReadOnlyList<TakenIn>, Task>? also = null, CancellationToken cancellation = default)
    {
        try
        {
            var (answers, last) = await database.Write(newsroom => Act(newsroom, documents, order, also, cancellation), cancellation);
            if (last > 0) await following.Settle(last, CancellationToken.None);
            return answers;
        }
        catch (Trial trial)
        {
            return trial.Answers;
        }
    }

    private async Task<(IReadOnlyList<TakenIn>, long)> Act(Newsroom newsroom, IReadOnlyList<NewsDocument> documents, TakeInOrder order, Func<Newsroom, IReadOnlyList<TakenIn>, Task>? also, CancellationToken cancellation)
    {
        await Journal.TakeTurn(newsroom);
        var arrangements = await Arrangements.Of(newsroom, ids, order, cancellation);
        var batch = new TakingBatch(newsroom, ids, clock.GetUtcNow(), order, arrangements, documents);
        await batch.All(cancellation);
        if (also is not null) await also(newsroom, batch.Answers);
        return order.IsTrial ? throw new Trial(batch.Answers) : (batch.Answers, batch.LastSequence);
    }

    /// <summary>Rolls the transaction back and carries the answers past it.</summary>
    private sealed class Trial(IReadOnlyList<TakenIn> answers) : Exception
    {
        public IReadOnlyList<TakenIn> Answers { get; } = answers;
    }
}

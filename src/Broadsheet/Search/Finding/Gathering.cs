using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Broadsheet.Search;

/// <summary>
/// Goes through the segments from the newest stories to the oldest, keeps the best hits and counts what they have in
/// common. It ends early: a common word of a large archive costs no more than a rare one.
/// </summary>
internal sealed class Gathering(SearchQuestion question, int wanted, DateTimeOffset now)
{
    /// <summary>Of more stories than these, the oldest are not weighed: age has taken most of their rank anyway.</summary>
    private const int MostWeighed = 20_000;

    private readonly PriorityQueue<Hit, Hit> best = new();
    private readonly Tally tally = new(now);
    private readonly Ranking ranking = new(now);
    private readonly long from = question.From?.ToUnixTimeMilliseconds() ?? long.MinValue;
    private readonly long until = question.Until?.ToUnixTimeMilliseconds() ?? long.MaxValue;
    private int seen;

    public int Count => Math.Min(seen, SearchAnswer.MostCounted);
    public bool IsCountWhole { get; private set; } = true;
    public Tally Tally => tally;

    /// <summary>Best first.</summary>
    public IReadOnlyList<Hit> Best => [.. best.UnorderedItems.Select(item => item.Element).OrderDescending()];

    public void Through(IndexSearcher searcher, Query query)
    {
        var weight = searcher.CreateNormalizedWeight(query);
        var segments = searcher.IndexReader.Leaves.Select(leaf => (Leaf: leaf, Columns: Columns.Of(leaf.AtomicReader)))
            .Where(segment => segment.Columns.Newest >= from && segment.Columns.Oldest < until)
            .OrderByDescending(segment => segment.Columns.Newest);
        foreach (var (leaf, columns) in segments)
        {
            if (IsEnough(columns.Newest))
            {
                IsCountWhole = false;
                return;
            }
            Within(leaf, columns, weight);
        }
    }

    private bool IsEnough(long newest)
    {
        if (question.NewestFirst) return seen > SearchAnswer.MostCounted && best.Count == wanted && best.Peek().Published > newest;
        return seen > MostWeighed;
    }

    private void Within(AtomicReaderContext leaf, Columns columns, Weight weight)
    {
        var edition = Array.IndexOf(columns.Edition.Names, question.Edition);
        if (question.Edition is not null && edition < 0) return;
        if (weight.GetScorer(leaf, leaf.AtomicReader.LiveDocs) is not { } scorer) return;
        tally.Begin(columns);
        for (var story = scorer.NextDoc(); story != DocIdSetIterator.NO_MORE_DOCS; story = scorer.NextDoc())
        {
            var time = columns.Published[story];
            if (time < from || time >= until || (question.Edition is not null && !columns.Edition.Of(story).Contains(edition))) continue;
            if (++seen <= SearchAnswer.MostCounted) tally.Add(story);
            else IsCountWhole = false;
            Keep(new Hit(leaf, story, time, question.NewestFirst ? 0 : ranking.Of(scorer.GetScore(), time)));
        }
        tally.End();
    }

    private void Keep(Hit hit)
    {
        if (best.Count < wanted) best.Enqueue(hit, hit);
        else if (hit.CompareTo(best.Peek()) > 0) best.DequeueEnqueue(hit, hit);
    }
}

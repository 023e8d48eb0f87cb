using Lucene.Net.Index;

namespace Broadsheet.Search;

/// <param name="Story">Its number within the segment.</param>
/// <param name="Published">Milliseconds since 1970, UTC.</param>
/// <param name="Rank">Greater comes first; equal ranks go by <paramref name="Published"/>.</param>
internal readonly record struct Hit(AtomicReaderContext Segment, int Story, long Published, double Rank) : IComparable<Hit>
{
    /// <summary>Worst first, so that a queue gives up its worst. Ties go by place, so that pages never show a story twice.</summary>
    public int CompareTo(Hit other)
    {
        var byRank = Rank.CompareTo(other.Rank);
        if (byRank != 0) return byRank;
        var byAge = Published.CompareTo(other.Published);
        return byAge != 0 ? byAge : (Segment.DocBase + Story).CompareTo(other.Segment.DocBase + other.Story);
    }
}

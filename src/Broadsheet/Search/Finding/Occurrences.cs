using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Broadsheet.Search;

/// <summary>Where in a story's stored words the sought ones stand, from the places that the index keeps.</summary>
internal static class Occurrences
{
    private const int MostOfOne = 400;

    /// <param name="Word">Which of the sought words it is.</param>
    /// <param name="Start">Letters from the start of the stored words.</param>
    public readonly record struct Occurrence(int Start, int End, int Word);

    private readonly record struct Place(int Position, int Start, int End);

    /// <summary>In order, none within another.</summary>
    public static IReadOnlyList<Occurrence> Of(Hit hit, IReadOnlyList<Sought> sought)
    {
        if (hit.Segment.AtomicReader.GetTerms(Fields.Text) is not { } terms) return [];
        var found = new List<Occurrence>();
        for (var word = 0; word < sought.Count; word++)
            foreach (var row in sought[word].Forms)
                found.AddRange(OfRow(terms, hit.Story, row).Select(place => new Occurrence(place.Start, place.End, word)));
        return Apart(found);
    }

    private static IEnumerable<Place> OfRow(Terms terms, int story, IReadOnlyList<string> row)
    {
        var first = Places(terms, story, row[0]);
        if (row.Count == 1 || first.Count == 0) return first;
        var others = row.Skip(1).Select(term => Places(terms, story, term).DistinctBy(place => place.Position).ToDictionary(place => place.Position)).ToList();
        return first.Where(place => others.Index().All(other => other.Item.ContainsKey(place.Position + other.Index + 1)))
            .Select(place => place with { End = others[^1][place.Position + others.Count].End });
    }

    private static List<Place> Places(Terms terms, int story, string term)
    {
        var places = new List<Place>();
        var entry = terms.GetEnumerator();
        if (!entry.SeekExact(new BytesRef(term))) return places;
        var stories = entry.DocsAndPositions(null, null, DocsAndPositionsFlags.OFFSETS);
        if (stories is null || stories.Advance(story) != story) return places;
        for (var left = Math.Min(stories.Freq, MostOfOne); left > 0; left--)
            places.Add(new(stories.NextPosition(), stories.StartOffset, stories.EndOffset));
        return places;
    }

    private static List<Occurrence> Apart(List<Occurrence> found)
    {
        var apart = new List<Occurrence>(found.Count);
        foreach (var occurrence in found.OrderBy(occurrence => occurrence.Start).ThenByDescending(occurrence => occurrence.End))
            if (apart.Count == 0 || occurrence.Start >= apart[^1].End) apart.Add(occurrence);
        return apart;
    }
}

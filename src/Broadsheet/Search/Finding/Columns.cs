using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace Broadsheet.Search;

/// <summary>What is asked of every hit, for the stories of one segment, in memory: taken from the file hit by hit it costs more than the finding.</summary>
internal sealed class Columns
{
    private static readonly ConditionalWeakTable<object, Columns> Known = [];

    private Columns(AtomicReader segment)
    {
        var published = segment.GetNumericDocValues(Fields.Published);
        Published = new long[segment.MaxDoc];
        for (var story = 0; published is not null && story < Published.Length; story++) Published[story] = published.Get(story);
        (Oldest, Newest) = Published.Length == 0 ? (long.MaxValue, long.MinValue) : (Published.Min(), Published.Max());
        Edition = Column.OfOne(segment, Fields.Edition);
        Facets =
        [
            (Facet.Section, Column.OfOne(segment, Fields.Section)),
            (Facet.Genre, Column.OfOne(segment, Fields.Genre)),
            (Facet.Language, Column.OfOne(segment, Fields.Language)),
            (Facet.Type, Column.OfOne(segment, Fields.Type)),
            (Facet.Corrected, Column.OfOne(segment, Fields.Corrected)),
            (Facet.Tag, Column.OfSeveral(segment, Fields.Tags)),
            (Facet.Author, Column.OfSeveral(segment, Fields.Authors)),
        ];
    }

    /// <summary>Milliseconds since 1970, UTC, of each story.</summary>
    public long[] Published { get; }

    public long Oldest { get; }
    public long Newest { get; }
    public Column Edition { get; }
    public IReadOnlyList<(Facet Facet, Column Column)> Facets { get; }

    public static Columns Of(AtomicReader segment) => Known.GetValue(segment.CoreCacheKey, _ => new Columns(segment));
}

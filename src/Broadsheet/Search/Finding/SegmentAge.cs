using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace Broadsheet.Search;

/// <summary>Between which times the stories of one segment were first published. Milliseconds since 1970, UTC.</summary>
internal sealed record SegmentAge(long Oldest, long Newest)
{
    private static readonly ConditionalWeakTable<object, SegmentAge> Known = [];

    public static SegmentAge Of(AtomicReader segment) => Known.GetValue(segment.CoreCacheKey, _ => Read(segment));

    private static SegmentAge Read(AtomicReader segment)
    {
        if (segment.GetNumericDocValues(Fields.Published) is not { } published) return new(long.MaxValue, long.MinValue);
        var (oldest, newest) = (long.MaxValue, long.MinValue);
        for (var story = 0; story < segment.MaxDoc; story++)
        {
            var time = published.Get(story);
            (oldest, newest) = (Math.Min(oldest, time), Math.Max(newest, time));
        }
        return new(oldest, newest);
    }
}

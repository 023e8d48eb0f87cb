namespace Broadsheet.Search;

/// <summary>Counts stories by how long ago they were first published; a story of today is also of this week.</summary>
internal sealed class Ages(DateTimeOffset now)
{
    private readonly (string Key, long Since)[] spans =
        [.. SearchAge.All.Select(age => (age.Key, age.Since(now).ToUnixTimeMilliseconds()))];

    private readonly int[] counts = new int[SearchAge.All.Count];

    public IReadOnlyList<Choice> Choices => [.. spans.Zip(counts, (span, count) => new Choice(span.Key, span.Key, count)).Where(choice => choice.Count > 0)];

    public void Add(long published)
    {
        for (var at = spans.Length - 1; at >= 0 && published >= spans[at].Since; at--) counts[at]++;
    }
}

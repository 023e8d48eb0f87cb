namespace Broadsheet.Search;

/// <summary>How well a story fits, weighed by its age: half of the rank fades, and half of that within half a year.</summary>
internal readonly struct Ranking(DateTimeOffset now)
{
    private const double HalfAge = 182 * 24 * 3600 * 1000.0;

    private readonly long now = now.ToUnixTimeMilliseconds();

    /// <param name="fit">BM25 over text and headline.</param>
    /// <param name="published">Milliseconds since 1970, UTC.</param>
    public double Of(float fit, long published) => fit * (0.5 + (0.5 / (1 + (Math.Max(0, now - published) / HalfAge))));
}

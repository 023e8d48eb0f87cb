using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace Broadsheet.Wire.Fetching;

/// <summary>When a source is asked again: never sooner than its server wants, and the more rarely the longer it fails.</summary>
internal static class Timetable
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(7);

    /// <param name="source">Whose interval counts where its server and feed say nothing.</param>
    /// <param name="headers">RFC 9111 §5.2.2.1 <c>max-age</c>, less what the answer had aged already.</param>
    /// <param name="minutesToLive">RSS 2.0 <c>ttl</c>.</param>
    /// <param name="now">The paper's time.</param>
    public static DateTimeOffset AfterAnswer(Source source, HttpResponseHeaders headers, int? minutesToLive, DateTimeOffset now)
    {
        var fresh = headers.CacheControl is { NoCache: false, NoStore: false, MaxAge: { } age } ? age - (headers.Age ?? TimeSpan.Zero) : TimeSpan.Zero;
        var wanted = Later(fresh, TimeSpan.FromMinutes(Math.Min(minutesToLive ?? 0, Source.LongestMinutes)));
        return now + Later(Interval(source), wanted < Longest ? wanted : Longest);
    }

    /// <summary>Twice as long after each failure, up to a day, and never all at the same moment. RFC 9110 §10.2.3 <c>Retry-After</c> may ask for more.</summary>
    public static DateTimeOffset AfterFailure(Source source, HttpResponseHeaders? headers, DateTimeOffset now)
    {
        var doubled = Interval(source) * Math.Pow(2, Math.Min(source.Failures - 1, 12));
        var rest = doubled < Longest ? doubled : Later(Longest, Interval(source));
        var asked = headers?.RetryAfter is { } retry ? retry.Delta ?? retry.Date - now ?? TimeSpan.Zero : TimeSpan.Zero;
        return now + Later(rest * (1 + (RandomNumberGenerator.GetInt32(0, 251) / 1000.0)), asked < LongestRest ? asked : LongestRest);
    }

    private static TimeSpan Interval(Source source) => TimeSpan.FromMinutes(source.IntervalMinutes);

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}

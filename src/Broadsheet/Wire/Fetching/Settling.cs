using Broadsheet.Platform;

namespace Broadsheet.Wire.Fetching;

/// <summary>What a source's row remembers of an answer.</summary>
internal sealed class Settling(Source source, DateTimeOffset now)
{
    private const int MostTagLetters = 1_000;

    public void Unchanged(Reply reply)
    {
        (source.LastFetched, source.Failures, source.LastError) = (now, 0, null);
        source.NextDue = Timetable.AfterAnswer(source, reply.Headers, minutesToLive: null, now);
    }

    public void Received(Reply reply, Incoming incoming, bool hasNews)
    {
        source.MovedTo = reply.MovedTo?.AbsoluteUri;
        if (hasNews) source.LastNews = now;
        if (incoming.Error is { } error)
        {
            // It is asked for whole again: what could not be read must not pass for known.
            (source.ETag, source.LastModified) = (null, null);
            Failed(error, reply);
            return;
        }
        Unchanged(reply);
        source.ETag = Short(reply.Headers.TryGetValues("ETag", out var tags) ? tags.First() : null);
        source.LastModified = Short(reply.ContentHeaders.TryGetValues("Last-Modified", out var times) ? times.First() : null);
        source.NextDue = Timetable.AfterAnswer(source, reply.Headers, incoming.MinutesToLive, now);
    }

    public void Failed(string error, Reply? reply)
    {
        (source.LastFetched, source.LastError) = (now, error);
        source.Failures++;
        if (Asking.IsGone(reply)) source.IsActive = false;
        source.NextDue = Timetable.AfterFailure(source, reply?.Headers, now);
    }

    private static string? Short(string? text) => text is { Length: > 0 and <= MostTagLetters } ? text : null;
}

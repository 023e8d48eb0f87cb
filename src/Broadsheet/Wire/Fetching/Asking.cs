using System.Net;
using Broadsheet.Platform;

namespace Broadsheet.Wire.Fetching;

/// <summary>What is asked of a source's server, and what its refusals mean.</summary>
internal static class Asking
{
    private const string Feeds = "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";

    public static Errand Errand(Source source, string name) => new(new Uri(source.Address)) { Accept = Feeds, UserAgent = name, ETag = source.ETag, LastModified = source.LastModified };

    public static string Meaning(Reply reply, Source source) => (int)reply.Status switch
    {
        401 or 403 => $"{source.Address} does not let the paper in ({(int)reply.Status}). Ask its sender.",
        404 => $"There is nothing at {source.Address} (404). Look at how it is written, or ask its sender where the feed went.",
        410 => $"{source.Address} is gone for good (410). The source was paused.",
        429 => $"{source.Address} is asked too often (429). It is asked again when its server allows.",
        >= 500 => $"The server of {source.Address} has trouble ({(int)reply.Status}). It is tried again later.",
        var status => $"{source.Address} answers {status}, which is no feed.",
    };

    public static bool IsGone(Reply? reply) => reply?.Status == HttpStatusCode.Gone;
}

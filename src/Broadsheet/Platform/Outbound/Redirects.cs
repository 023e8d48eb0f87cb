using System.Net;

namespace Broadsheet.Platform;

/// <summary>Where an answer leads on to (RFC 9110 §15.4).</summary>
internal static class Redirects
{
    /// <summary>Null when the answer is none of a redirect.</summary>
    /// <exception cref="Unfetched">It leads nowhere, or from a safe line to an open one.</exception>
    public static Uri? Target(HttpResponseMessage response, Uri from)
    {
        if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)) return null;
        if (!response.Headers.TryGetValues("Location", out var places) || !Uri.TryCreate(from, places.First(), out var to))
            throw new Unfetched(UnfetchedReason.Broken, $"{from} leads on, but does not say where to. Tell its sender.");
        if (from.Scheme == "https" && to.Scheme == "http")
            throw new Unfetched(UnfetchedReason.Forbidden, $"{from} leads from https to {to}, where anybody on the way could change it. If you trust that, enter the http address itself.");
        return to;
    }
}

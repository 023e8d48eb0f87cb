using System.Net;
using System.Net.Http.Headers;

namespace Broadsheet.Platform;

/// <summary>One thing to be fetched from outside.</summary>
/// <param name="Address">Absolute, http or https.</param>
public sealed record Errand(Uri Address)
{
    public HttpMethod Method { get; init; } = HttpMethod.Get;

    /// <summary>Further headers, as they are sent. Whoever sends a secret allows no redirect.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>What is sent along; null for nothing.</summary>
    public byte[]? Content { get; init; }

    public string? ContentType { get; init; }

    /// <summary>Media types that are welcome (RFC 9110 §12.5.1).</summary>
    public string Accept { get; init; } = "*/*";

    /// <summary>Who asks (RFC 9110 §10.1.5); ASCII.</summary>
    public string UserAgent { get; init; } = "Broadsheet";

    /// <summary>Of the state that is known already: an answer of 304 says that it holds still (RFC 9110 §13).</summary>
    public string? ETag { get; init; }

    /// <inheritdoc cref="ETag"/>
    public string? LastModified { get; init; }

    public OutboundLimits Limits { get; init; } = new();
}

/// <summary>What one errand may cost. More is refused.</summary>
public sealed record OutboundLimits
{
    /// <summary>Of the content, as sent and as unpacked.</summary>
    public int Bytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>From the first connection to the last byte, redirects included.</summary>
    public TimeSpan Whole { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>In which nothing comes.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(15);

    public int Redirects { get; init; } = 5;
}

/// <summary>What came back, whole.</summary>
/// <param name="Address">Where it was found in the end.</param>
/// <param name="MovedTo">Where the sender says it lives from now on (301, 308); null when it stayed.</param>
/// <param name="Content">Unpacked; empty for answers without content.</param>
public sealed record Reply(Uri Address, HttpStatusCode Status, Uri? MovedTo, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, byte[] Content);

/// <summary>Nothing could be fetched, or it was refused: what, where, and how to mend it, for the person who named the address.</summary>
public sealed class Unfetched(UnfetchedReason reason, string message, Exception? inner = null) : Exception(message, inner)
{
    public UnfetchedReason Reason { get; } = reason;
}

public enum UnfetchedReason { Forbidden, TooLarge, TooSlow, TooManyRedirects, Unreachable, Broken }

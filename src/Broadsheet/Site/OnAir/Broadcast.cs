namespace Broadsheet.Site;

/// <summary>What an edition sends live, and where it comes from.</summary>
/// <param name="At">A playlist (HLS, RFC 8216), or for radio a stream that never ends (Icecast).</param>
public sealed record Broadcast(BroadcastKind Kind, Uri At)
{
    public bool IsHls => At.AbsolutePath.EndsWith(".m3u8", StringComparison.OrdinalIgnoreCase);

    /// <summary>As a policy of content (CSP) names where it comes from: scheme, host and port, in ASCII.</summary>
    public string Host => $"{At.Scheme}://{At.IdnHost}{(At.IsDefaultPort ? "" : FormattableString.Invariant($":{At.Port}"))}";

    /// <summary>Which of <see cref="Words"/> names it.</summary>
    public string Name => $"OnAir.{Kind}";

    /// <summary>Its page, under an edition.</summary>
    public string Path => Kind == BroadcastKind.Tv ? "live/tv/" : "live/radio/";
}

/// <summary>What is seen, and what is heard only.</summary>
public enum BroadcastKind { Tv, Radio }

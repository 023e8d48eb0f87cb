namespace Broadsheet.Formats.Syndication;

/// <summary>Addresses as feeds spell them, made absolute where a base is known.</summary>
internal static class Addressing
{
    public static Uri? Resolve(Uri? from, string address) =>
        from is not null && from.IsAbsoluteUri
            ? Uri.TryCreate(from, address, out var joined) ? joined : null
            : Uri.TryCreate(address, UriKind.Absolute, out var absolute) ? absolute : null;

    /// <summary>The address as a reader may follow it; as written when no base is known. Null when it is blank.</summary>
    public static string? Of(string? written, Uri? from)
    {
        var trimmed = written?.Trim();
        if (string.IsNullOrEmpty(trimmed)) return null;
        if (from is null || !Uri.TryCreate(trimmed, UriKind.RelativeOrAbsolute, out var address) || address.IsAbsoluteUri) return trimmed;
        return Resolve(from, trimmed)?.AbsoluteUri ?? trimmed;
    }
}

namespace Broadsheet.Formats.Bodies;

/// <summary>Decides which addresses of outside HTML are kept, and makes them absolute where a base is known.</summary>
internal sealed class Addresses(Uri? baseAddress)
{
    /// <summary>Longer addresses are dropped.</summary>
    public const int MaxCharacters = 4096;

    private static readonly string[] LinkSchemes = ["http", "https", "mailto", "tel"];
    private static readonly string[] MediaSchemes = ["http", "https"];

    /// <summary>Where words may lead, or null: http(s), mailto, tel, a path or a #fragment.</summary>
    public string? Link(string? written) => Keep(written, LinkSchemes);

    /// <summary>Where a picture, film or sound may be fetched from, or null.</summary>
    public string? Media(string? written) => Keep(written, MediaSchemes) is { } kept && kept[0] != '#' ? kept : null;

    private string? Keep(string? written, string[] schemes)
    {
        if (written is null) return null;
        var address = WithoutControls(written);
        if (address.Length is 0 or > MaxCharacters) return null;
        if (SchemeOf(address) is { } scheme)
            return schemes.Contains(scheme, StringComparer.OrdinalIgnoreCase) && Says(address, scheme) ? address : null;
        if (address[0] == '#') return address;
        if (baseAddress is not null && Uri.TryCreate(baseAddress, address, out var whole)) return whole.Scheme is "http" or "https" ? whole.AbsoluteUri : null;
        return address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address : address;
    }

    private static bool Says(string address, string scheme) =>
        address.Length > scheme.Length + 1 && (!scheme.StartsWith("http", StringComparison.OrdinalIgnoreCase) || Uri.IsWellFormedUriString(address, UriKind.Absolute) || Uri.TryCreate(address, UriKind.Absolute, out _));

    /// <summary>Browsers pass over tabs and line ends inside an address, and over controls and blanks around it (WHATWG URL §4.4).</summary>
    private static string WithoutControls(string written)
    {
        var trimmed = written.AsSpan().Trim().Trim("\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f ");
        foreach (var letter in trimmed)
            if (char.IsControl(letter) || char.IsSurrogate(letter)) return string.Concat(Characters.Clean(trimmed.ToString()).Where(each => !char.IsControl(each)));
        return trimmed.ToString();
    }

    private static string? SchemeOf(string address)
    {
        if (!char.IsAsciiLetter(address[0])) return address.IndexOf(':', StringComparison.Ordinal) is >= 0 and var at && address.AsSpan(0, at).IndexOfAny("/?#") < 0 ? address[..at] : null;
        for (var index = 1; index < address.Length; index++)
        {
            if (address[index] == ':') return address[..index];
            if (address[index] is '/' or '?' or '#') return null;
        }

        return null;
    }
}

namespace Broadsheet.Wire;

/// <summary>That a picture which lay elsewhere is in the library: whatever shows it again by that address is given the library's.</summary>
public sealed class FetchedPicture
{
    /// <summary>More is not remembered: it stands in an index.</summary>
    public const int MostAddressLetters = 1_000;

    public required string Address { get; set; }

    /// <summary>SHA-256 in lower-case hex.</summary>
    public required string Blob { get; set; }
}

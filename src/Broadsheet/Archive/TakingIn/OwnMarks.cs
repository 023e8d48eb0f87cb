using Broadsheet.Formats;

namespace Broadsheet.Archive;

/// <summary>
/// What Broadsheet says of its own items within ninjs, whose schema allows no member of one's own: alternative ids with
/// these roles (ninjs 3.1 §altIds), and uris for items and authors.
/// </summary>
internal static class OwnMarks
{
    public const string Prefix = "broadsheet:";
    public const string Edition = Prefix + "edition";
    public const string Section = Prefix + "section";
    public const string Story = Prefix + "story";
    public const string Source = Prefix + "source";
    public const string SourceHash = Prefix + "sourceHash";

    /// <summary>A path that led to the item before.</summary>
    public const string FormerAddress = Prefix + "formerAddress";

    private const string ItemUri = "urn:uuid:";
    private const string AuthorUri = "urn:broadsheet:author:";

    public static bool IsOne(AlternativeId id) => id.Role?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    public static string? In(NewsDocument document, string role) => document.AltIds.FirstOrDefault(id => id.Role == role)?.Value;

    public static string UriOf(Guid item) => ItemUri + item.ToString("D");

    public static Guid? ItemOf(string? uri) =>
        uri is not null && uri.StartsWith(ItemUri, StringComparison.OrdinalIgnoreCase) && Guid.TryParseExact(uri.AsSpan(ItemUri.Length), "D", out var id) ? id : null;

    public static string UriOfAuthor(string urlName) => AuthorUri + Uri.EscapeDataString(urlName);

    public static string? AuthorOf(string? uri) =>
        uri?.StartsWith(AuthorUri, StringComparison.Ordinal) == true ? UrlNames.From(Uri.UnescapeDataString(uri[AuthorUri.Length..])) : null;
}

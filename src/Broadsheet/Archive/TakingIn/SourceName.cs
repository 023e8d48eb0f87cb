using Broadsheet.Formats;

namespace Broadsheet.Archive;

/// <summary>Identities that hold only inside their feed or file (<c>guid</c> 1, 2, 3) are told apart by its name.</summary>
public static class SourceName
{
    /// <summary>The document with an identity that holds everywhere.</summary>
    /// <param name="source">Name of the feed or file.</param>
    public static NewsDocument Within(NewsDocument document, string source) =>
        document.Uri is not { Length: > 0 } local || IsAbsolute(local) || IsAbsolute(document.Address) ? document
        : document with { Uri = $"urn:broadsheet:source:{Uri.EscapeDataString(source)}:{Uri.EscapeDataString(local)}" };

    private static bool IsAbsolute(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is not "file";
}

using Broadsheet.Formats;

namespace Broadsheet.Archive;

/// <summary>The genres that the paper prints by name.</summary>
internal static class Genres
{
    private static readonly string[] Known = ["news", "analysis", "opinion", "feature", "interview", "report", "explainer", "obituary", "review"];

    /// <summary>The first that is known, by its name or the end of its uri; null is news.</summary>
    public static string? Of(IEnumerable<Concept> genres) =>
        genres.SelectMany(genre => new[] { genre.Name, genre.Uri?.Split('/', ':')[^1], genre.Literal })
            .Select(name => name?.Trim().ToLowerInvariant()).FirstOrDefault(name => name is not null && Known.Contains(name)) is { } known && known != "news" ? known : null;
}

using Broadsheet.Archive;
using Microsoft.Net.Http.Headers;

namespace Broadsheet.Site;

/// <summary>The edition of who asks: what they chose, else the one whose language their browser asks for, else the default.</summary>
internal static class ChosenEdition
{
    /// <summary>Cookie that holds the code of the edition that the reader chose.</summary>
    public const string Cookie = "edition";

    /// <param name="editions">In their order; at least one.</param>
    public static Edition Of(HttpRequest request, IReadOnlyList<Edition> editions) =>
        editions.FirstOrDefault(edition => edition.Code == request.Cookies[Cookie])
        ?? Wishes(request).Select(language => Speaking(editions, language)).FirstOrDefault(edition => edition is not null)
        ?? editions.FirstOrDefault(edition => edition.IsDefault)
        ?? editions[0];

    /// <summary>Languages of Accept-Language (RFC 9110 §12.5.4), the best first.</summary>
    private static IEnumerable<string> Wishes(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var wishes)
            ? wishes.Where(wish => wish.Quality is not 0 && wish.Value.HasValue).OrderByDescending(wish => wish.Quality ?? 1).Select(wish => wish.Value.ToString())
            : [];

    /// <summary>The same language and region before the same language.</summary>
    private static Edition? Speaking(IReadOnlyList<Edition> editions, string language) =>
        editions.FirstOrDefault(edition => string.Equals(edition.Language, language, StringComparison.OrdinalIgnoreCase))
        ?? editions.FirstOrDefault(edition => string.Equals(Bare(edition.Language), Bare(language), StringComparison.OrdinalIgnoreCase));

    private static string Bare(string language) => language.Split('-')[0];
}

using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Broadsheet.Search;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Searching;

/// <summary>Puts what the index found beside what the Archive says of it: a story withdrawn this moment is not shown.</summary>
internal sealed class Searches(StorySearch search, Database database, Imprints imprints, TimeProvider clock)
{
    /// <returns>Null when there is no such edition.</returns>
    public async Task<SearchView?> Look(SearchTerms terms, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        if (await imprints.Of(newsroom, terms.Edition, cancellation) is not { } imprint) return null;
        if (terms.Words.Length == 0 && !terms.IsFiltered) return SearchViews.Empty(imprint);
        var answer = await search.Find(terms.Question(clock.GetUtcNow()), cancellation);
        var stories = await Listed(newsroom, answer.Hits.Select(hit => hit.Item), cancellation);
        return SearchViews.Of(imprint, terms, answer, stories);
    }

    /// <returns>Null when there is no such edition.</returns>
    public async Task<IEnumerable<Offer>?> Suggest(string edition, string words, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        if (await imprints.Of(newsroom, edition, cancellation) is not { } imprint) return null;
        var suggestions = await search.Suggest(words, edition, cancellation);
        var stories = await Listed(newsroom, suggestions.Where(one => one.Kind == SuggestionKind.Story).Select(one => Guid.ParseExact(one.Key, "N")), cancellation);
        return suggestions.Select(one => one.Kind switch
        {
            SuggestionKind.Tag => new Offer(one.Text, imprint.Words["Topic"], imprint.TagAddress(one.Key)),
            SuggestionKind.Author => new Offer(one.Text, imprint.Words["Author"], imprint.AuthorAddress(one.Key)),
            _ => stories.TryGetValue(Guid.ParseExact(one.Key, "N"), out var story) ? new Offer(one.Text, null, story.Address) : null,
        }).OfType<Offer>();
    }

    private static async Task<Dictionary<Guid, Listed>> Listed(Newsroom newsroom, IEnumerable<Guid> items, CancellationToken cancellation)
    {
        var ids = items.ToList();
        var rows = await newsroom.Stories.AsNoTracking().Where(story => ids.Contains(story.ItemId) && !story.IsWithdrawn)
            .Select(story => new { story.ItemId, story.Address, story.Section, story.FirstPublished, story.Modified, story.Urgency, story.Card }).ToListAsync(cancellation);
        return rows.ToDictionary(row => row.ItemId, row => new Listed(row.Address, row.Section, row.FirstPublished, row.Modified, row.Urgency, row.Card));
    }
}

/// <summary>One line under the search box.</summary>
/// <param name="Kind">Topic or author in the reader's words; null for a story.</param>
internal sealed record Offer(string Text, string? Kind, string Address);

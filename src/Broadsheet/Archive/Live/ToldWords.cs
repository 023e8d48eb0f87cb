using Broadsheet.Archive.Live;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>What a live post said from a moment on, or breaking news: as the public record knows it.</summary>
/// <param name="Id">Of the post or the news.</param>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Hash">As it was told.</param>
/// <param name="Canonical">The canonical JSON (RFC 8785) that makes the hash; null when the words were erased.</param>
/// <param name="IsWithdrawn">Its words are not public any more.</param>
public sealed record ToldWords(Guid Id, int Number, VersionKind Kind, DateTimeOffset At, string Hash, string? Canonical, bool IsWithdrawn)
{
    public DateTimeOffset? Erased { get; init; }

    /// <summary>All states of those that are live posts or breaking news.</summary>
    /// <param name="ids">Null is all that there are.</param>
    public static async Task<List<ToldWords>> Of(Newsroom newsroom, IReadOnlyCollection<Guid>? ids, CancellationToken cancellation = default)
    {
        var posts = await newsroom.LivePosts.AsNoTracking().Where(post => ids == null || ids.Contains(post.Id)).ToListAsync(cancellation);
        var news = await newsroom.Breaking.AsNoTracking().Where(news => ids == null || ids.Contains(news.Id)).ToListAsync(cancellation);
        return [.. posts.SelectMany(Of), .. news.Select(Of)];
    }

    private static IEnumerable<ToldWords> Of(LivePost post) => post.Words.Select((words, place) =>
        new ToldWords(post.Id, words.Number, words.Kind, words.At, words.Hash, post.Erased is null ? LiveHash.Canonical(post.Id, words, place == 0 ? null : post.Words[place - 1].Hash) : null, post.IsWithdrawn && words.Kind != VersionKind.Withdrawal) { Erased = post.Erased });

    private static ToldWords Of(BreakingNews news) => new(news.Id, 1, VersionKind.First, news.Since, news.Hash, news.Erased is null ? LiveHash.Canonical(news) : null, news.Erased is not null) { Erased = news.Erased };
}

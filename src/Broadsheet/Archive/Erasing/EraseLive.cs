using Broadsheet.Accounts;
using Broadsheet.Formats.Bodies;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>Takes the words of a live post, or of breaking news, away for good, because the law says so. Hashes, times and the fact stay.</summary>
public sealed class EraseLive(Database database, LiveRecord record)
{
    /// <summary>Finds what is meant by its id, or a post by its address: <c>/en/live/storm#post-3</c>.</summary>
    /// <returns>Null when there is no such live post and no such news.</returns>
    public async Task<Guid?> Find(string name, CancellationToken cancellation = default)
    {
        await using var newsroom = database.Open();
        if (Guid.TryParse(name, out var id)) return await newsroom.LivePosts.AnyAsync(post => post.Id == id, cancellation) || await newsroom.Breaking.AnyAsync(news => news.Id == id, cancellation) ? id : null;
        if (name.Split("#post-") is not [var address, var last] || !int.TryParse(last, out var number)) return null;
        var path = !address.StartsWith('/') && Uri.TryCreate(address, UriKind.Absolute, out var whole) ? whole.AbsolutePath : address;
        if (path.Trim('/').Split('/') is not [var edition, "live", var urlName]) return null;
        var pages = newsroom.LivePages;
        return await newsroom.LivePosts.Where(post => post.Number == number && pages.Any(page => page.Id == post.PageId && page.EditionCode == edition && page.UrlName == urlName)).Select(post => (Guid?)post.Id).SingleOrDefaultAsync(cancellation);
    }

    /// <param name="reason">Kept for ever, for the house alone.</param>
    /// <exception cref="Refused">There is no such post or news, its words are gone already, or there is no reason.</exception>
    public async Task Do(Guid told, string? reason, Guid? by = null, CancellationToken cancellation = default)
    {
        var why = PublicWords.Needed(reason, "reason", "An erasure needs a reason: which court, which law. Readers do not see it.");
        await record.Change(await EditionOf(told, cancellation), async (newsroom, now, sequence) =>
        {
            if (await newsroom.Breaking.FindAsync(told) is { } news) return Note(newsroom, Blank(news, now), news.EditionCode, why, by, now);
            var post = (await newsroom.LivePosts.FindAsync(told))!;
            if (post.Erased is not null) throw new Refused(RefusalReason.WrongState, "Its words are gone already.");
            var page = (await newsroom.LivePages.FindAsync(post.PageId))!;
            (post.Erased, post.IsWithdrawn, post.IsKey, post.IsPinned) = (now, true, false, false);
            post.Words = [.. post.Words.Select(words => words with { Headline = null, Body = (IReadOnlyList<Block>)[], Note = null })];
            post.Sequence = page.Sequence = sequence;
            return Note(newsroom, new LiveChange([Keys.Live(page.Id), Keys.Paper], post.Id, post.Now.Number), page.EditionCode, why, by, now);
        }, cancellation);
    }

    /// <summary>Inside an act that erases.</summary>
    /// <exception cref="Refused">Its words are gone already.</exception>
    internal static LiveChange Blank(BreakingNews news, DateTimeOffset now)
    {
        if (news.Erased is not null) throw new Refused(RefusalReason.WrongState, "Its words are gone already.");
        (news.Words, news.Address, news.Erased, news.Until) = ("", null, now, news.Until < now ? news.Until : now);
        return new LiveChange([Keys.Now(news.EditionCode)], news.Id, 1);
    }

    private static LiveChange Note(Newsroom newsroom, LiveChange change, string edition, string reason, Guid? by, DateTimeOffset now)
    {
        newsroom.Add(new Destruction { ItemId = change.Told!.Value, EditionCode = edition, Reason = reason, By = by, At = now, Versions = change.Number });
        newsroom.Note(ActKind.Destroy, now, by, edition, what: reason);
        return change with { Kind = JournalKind.Erased };
    }

    private async Task<string> EditionOf(Guid told, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        return await newsroom.Breaking.Where(news => news.Id == told).Select(news => news.EditionCode).SingleOrDefaultAsync(cancellation) ?? await record.EditionOf(told, cancellation);
    }
}

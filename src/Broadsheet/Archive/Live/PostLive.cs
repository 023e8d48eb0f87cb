using Broadsheet.Archive.Live;
using Broadsheet.Formats.Bodies;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>Publishes on a live page, amends what was published there saying so, and takes it back. Every state of the words is kept.</summary>
public sealed class PostLive(LiveRecord record, Ids ids)
{
    private const int MostBlocks = 60;

    /// <exception cref="Refused">The page has ended, or nothing is said.</exception>
    public async Task<LivePost> Publish(LivePage page, string? headline, IReadOnlyList<Block> body, bool isKey = false, Guid? by = null, CancellationToken cancellation = default)
    {
        var post = new LivePost { Id = ids.Next(), PageId = page.Id, IsKey = isKey };
        await record.Change(page.EditionCode, async (newsroom, now, sequence) =>
        {
            var open = await newsroom.LivePages.FindAsync(page.Id) ?? throw new Refused(RefusalReason.NotFound, "There is no such live page.");
            if (open.Closed is not null) throw new Refused(RefusalReason.WrongState, "This live page has ended: let it run on first.");
            post.Number = (await newsroom.LivePosts.Where(other => other.PageId == page.Id).MaxAsync(other => (int?)other.Number) ?? 0) + 1;
            post.At = now;
            Say(post, new LiveWords(1, VersionKind.First, now, PublicWords.Trimmed(headline, "headline"), Said(body), By: by));
            newsroom.LivePosts.Add(post);
            return Touch(open, post, sequence);
        }, cancellation);
        return post;
    }

    /// <param name="kind">Update, Correction, Clarification or Typo.</param>
    /// <param name="seen">Number of the words that the editor looked at.</param>
    /// <exception cref="Refused">There is no such post, it was withdrawn or changed meanwhile, or the note is missing.</exception>
    public Task Amend(Guid post, int seen, VersionKind kind, string? note, string? headline, IReadOnlyList<Block> body, Guid? by = null, CancellationToken cancellation = default)
    {
        var why = PublicWords.Of(kind, note);
        return Change(post, (found, now) =>
        {
            if (found.IsWithdrawn) throw new Refused(RefusalReason.WrongState, "This post was withdrawn.");
            if (found.Now.Number != seen) throw new Refused(RefusalReason.Conflict, "Somebody else changed this post meanwhile: look at it, then change it again.");
            Say(found, new LiveWords(seen + 1, kind, now, PublicWords.Trimmed(headline, "headline"), Said(body), why, by));
        }, cancellation);
    }

    /// <exception cref="Refused">There is no reason.</exception>
    public Task Withdraw(Guid post, string? reason, Guid? by = null, CancellationToken cancellation = default)
    {
        var why = PublicWords.Needed(reason, "reason", "A withdrawal says to readers why.");
        return Change(post, (found, now) =>
        {
            if (found.IsWithdrawn) return;
            (found.IsWithdrawn, found.IsKey, found.IsPinned) = (true, false, false);
            Say(found, new LiveWords(found.Now.Number + 1, VersionKind.Withdrawal, now, null, [], why, by));
        }, cancellation);
    }

    /// <summary>What stands out changes no words.</summary>
    public Task Mark(Guid post, bool isKey, bool isPinned, CancellationToken cancellation = default) => Change(post, async (newsroom, found, sequence) =>
    {
        if (found.IsWithdrawn) throw new Refused(RefusalReason.WrongState, "This post was withdrawn.");
        if (isPinned && !found.IsPinned)
            foreach (var other in await newsroom.LivePosts.Where(other => other.PageId == found.PageId && other.IsPinned).ToListAsync())
                (other.IsPinned, other.Sequence) = (false, sequence);
        (found.IsKey, found.IsPinned) = (isKey, isPinned);
    }, cancellation);

    private Task Change(Guid post, Action<LivePost, DateTimeOffset> change, CancellationToken cancellation) =>
        Change(post, (_, found, now, _) => { change(found, now); return Task.CompletedTask; }, cancellation);

    private Task Change(Guid post, Func<Newsroom, LivePost, long, Task> change, CancellationToken cancellation) =>
        Change(post, (newsroom, found, _, sequence) => change(newsroom, found, sequence), cancellation);

    private async Task Change(Guid post, Func<Newsroom, LivePost, DateTimeOffset, long, Task> change, CancellationToken cancellation)
    {
        var edition = await record.EditionOf(post, cancellation);
        await record.Change(edition, async (newsroom, now, sequence) =>
        {
            var found = (await newsroom.LivePosts.FindAsync(post))!;
            await change(newsroom, found, now, sequence);
            return Touch((await newsroom.LivePages.FindAsync(found.PageId))!, found, sequence);
        }, cancellation);
    }

    private static void Say(LivePost post, LiveWords words) =>
        post.Words = [.. post.Words, words with { Hash = LiveHash.Of(post.Id, words, post.Words is [.., var last] ? last.Hash : null) }];

    private static IReadOnlyList<Block> Said(IReadOnlyList<Block> body) => body.Count switch
    {
        0 => throw new Refused(RefusalReason.Invalid, "A post needs words.", "words"),
        > MostBlocks => throw new Refused(RefusalReason.Invalid, $"A post has at most {MostBlocks} paragraphs: make a story of it.", "words"),
        _ => body,
    };

    private static LiveChange Touch(LivePage page, LivePost post, long sequence)
    {
        page.Sequence = post.Sequence = sequence;
        return new LiveChange([Keys.Live(page.Id)], post.Id, post.Now.Number);
    }
}

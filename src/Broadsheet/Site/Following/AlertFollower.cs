using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Following;

/// <summary>Tells readers what came for them: a new story of what they follow, a correction of one that they saved. Once, however many processes share the Journal, and over restarts.</summary>
internal sealed class AlertFollower(Cursors cursors) : IFollower
{
    public string Name => "alerts";

    public bool IsPrompt => false;

    public Task<long> Cursor(CancellationToken cancellation) => cursors.Of(Name, cancellation);

    public Task Follow(IReadOnlyList<JournalEntry> entries, CancellationToken cancellation) => cursors.Once(Name, entries, async (newsroom, fresh) =>
    {
        foreach (var entry in fresh.Where(entry => entry is { ItemId: not null, Kind: JournalKind.Published or JournalKind.Changed })) await Tell(newsroom, entry, cancellation);
    }, cancellation);

    private static async Task Tell(Newsroom newsroom, JournalEntry entry, CancellationToken cancellation)
    {
        var item = entry.ItemId!.Value;
        if (await newsroom.Stories.AsNoTracking().SingleOrDefaultAsync(story => story.ItemId == item && !story.IsWithdrawn, cancellation) is not { } story) return;
        var isCorrection = entry.Kind == JournalKind.Changed;
        if (isCorrection && !story.Notes.Any(note => note.Version == entry.Version && note.Kind is VersionKind.Correction or VersionKind.Clarification)) return;
        // An archive that is taken in is no news.
        if (!isCorrection && entry.At - story.FirstPublished > TimeSpan.FromDays(2)) return;
        var readers = isCorrection ? await Readers.Keeping(newsroom, item, cancellation) : await Readers.Following(newsroom, story, cancellation);
        var told = await newsroom.Set<Alert>().Where(alert => alert.ItemId == item && alert.Version == entry.Version).Select(alert => alert.AccountId).ToHashSetAsync(cancellation);
        foreach (var reader in readers.Except(told)) newsroom.Add(new Alert { AccountId = reader, ItemId = item, Version = entry.Version, At = entry.At, IsCorrection = isCorrection });
    }

    private static class Readers
    {
        public static Task<List<Guid>> Keeping(Newsroom newsroom, Guid item, CancellationToken cancellation) => newsroom.Set<SavedStory>().Where(saved => saved.ItemId == item).Select(saved => saved.AccountId).ToListAsync(cancellation);

        public static async Task<List<Guid>> Following(Newsroom newsroom, PublishedStory story, CancellationToken cancellation)
        {
            var tags = story.Card.Tags.Select(tag => tag.UrlName).ToList();
            var authors = story.Card.Authors.Select(author => author.UrlName).OfType<string>().ToList();
            return await newsroom.Set<Follow>().Where(follow => follow.EditionCode == story.EditionCode
                && ((follow.Kind == FollowKind.Tag && tags.Contains(follow.Key)) || (follow.Kind == FollowKind.Author && authors.Contains(follow.Key)) || (follow.Kind == FollowKind.Section && follow.Key == story.Section)))
                .Select(follow => follow.AccountId).Distinct().ToListAsync(cancellation);
        }
    }
}

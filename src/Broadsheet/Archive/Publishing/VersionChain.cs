using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>The one place where the public record grows: the version, the readers' row, its marks and the Journal's entry, together.</summary>
internal static class VersionChain
{
    public static async Task<Published> Append(Newsroom newsroom, NewsItem item, StoryContent content, VersionKind kind, string? note, Guid? by, DateTimeOffset now)
    {
        var edition = await newsroom.Editions.FindAsync(item.EditionCode) ?? throw new Refused(RefusalReason.NotFound, $"There is no edition '{item.EditionCode}'.", "edition");
        var before = await newsroom.Stories.FindAsync(item.Id);
        var last = await newsroom.Versions.AsNoTracking().Where(version => version.ItemId == item.Id).OrderByDescending(version => version.Number).FirstOrDefaultAsync();
        var version = new Version
        {
            ItemId = item.Id,
            Number = item.PublishedVersion + 1,
            Kind = kind,
            Note = note,
            Content = content,
            Hash = VersionHash.Of(kind, note, content),
            PreviousHash = last?.Hash,
            At = now,
            By = by,
        };
        newsroom.Versions.Add(version);
        item.PublishedVersion = version.Number;
        item.State = kind == VersionKind.Withdrawal ? ItemState.Withdrawn : ItemState.Published;

        var touchedBefore = before is null ? [] : PublishedRow.Touches(before);
        var story = await PublishedRow.Set(newsroom, before, item, version, edition);
        var entry = new JournalEntry
        {
            At = now,
            Kind = kind switch
            {
                VersionKind.First => JournalKind.Published,
                VersionKind.Withdrawal => JournalKind.Withdrawn,
                VersionKind.Restoration => JournalKind.Restored,
                _ => JournalKind.Changed,
            },
            ItemId = item.Id,
            Version = version.Number,
            EditionCode = item.EditionCode,
            Touches = string.Join(' ', touchedBefore.Union(PublishedRow.Touches(story))),
        };
        await Journal.Append(newsroom, entry);
        return new Published(item.Id, story.Address, version.Number, entry.Sequence);
    }
}

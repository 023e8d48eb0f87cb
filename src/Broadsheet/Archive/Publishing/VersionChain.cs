using Broadsheet.Formats;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>The one place where the public record grows: the version, the readers' row, its marks and the Journal's entry, together.</summary>
internal static class VersionChain
{
    /// <summary>Adds to the newsroom without saving, so that an import can append many and save once. <see cref="Journal.TakeTurn"/> comes before the first.</summary>
    /// <param name="now">When the version became public; imports give each version its own time.</param>
    public static async Task<Published> Append(Newsroom newsroom, NewsItem item, StoryContent content, VersionKind kind, string? note, Guid? by, DateTimeOffset now)
    {
        var edition = await newsroom.Editions.FindAsync(item.EditionCode) ?? throw new Refused(RefusalReason.NotFound, $"There is no edition '{item.EditionCode}'.", "edition");
        if (kind is not VersionKind.Withdrawal) await Publishable.Check(newsroom, item, content);
        var before = item.PublishedVersion == 0 ? null : await newsroom.Stories.FindAsync(item.Id);
        var version = new Version
        {
            ItemId = item.Id,
            Number = item.PublishedVersion + 1,
            Kind = kind,
            Note = note,
            Address = await Addresses.Choose(newsroom, item, content, edition, before?.Address),
            Content = content,
            Hash = "",
            PreviousHash = await LastHash(newsroom, item),
            At = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds()),
            By = by,
        };
        version.Hash = VersionHash.Of(version);
        return await Add(newsroom, item, version, before);
    }

    /// <summary>Takes over the next version of another Broadsheet's record as it is.</summary>
    /// <exception cref="Refused">It does not follow the last one, or its address is another item's.</exception>
    public static async Task<Published> Continue(Newsroom newsroom, NewsItem item, Version version)
    {
        if (version.Number != item.PublishedVersion + 1 || version.PreviousHash != await LastHash(newsroom, item))
            throw new Refused(RefusalReason.Conflict, $"Version {version.Number} does not follow the version that the archive holds. What was public is not rewritten.");
        if (await Addresses.IsTaken(newsroom, item, version.Address)) throw new Refused(RefusalReason.Conflict, $"The address {version.Address} is another item's.");
        return await Add(newsroom, item, version, item.PublishedVersion == 0 ? null : await newsroom.Stories.FindAsync(item.Id));
    }

    private static async Task<Published> Add(Newsroom newsroom, NewsItem item, Version version, PublishedStory? before)
    {
        newsroom.Versions.Add(version);
        item.PublishedVersion = version.Number;
        if (version.Kind is not VersionKind.Withdrawal) item.Type = TypeOf(item.Type, version.Content);
        item.State = version.Kind == VersionKind.Withdrawal ? ItemState.Withdrawn : ItemState.Published;
        item.Show(version.Content, version.At, version.By);
        item.IsInWork = false;

        var touchedBefore = before is null ? [] : PublishedRow.Touches(before).ToList();
        await Move(newsroom, before?.Address, version);
        var story = PublishedRow.Next(before, item, version);
        if (before is null) newsroom.Stories.Add(story);
        else await newsroom.Marks.Where(mark => mark.ItemId == item.Id).ExecuteDeleteAsync();
        newsroom.Marks.AddRange(PublishedRow.Marks(story));
        Withheld.TakeOut(story, await Withheld.Of(newsroom));
        var sequence = await Journal.Append(newsroom, JournalEntry.About(story, KindOf(version.Kind), version.At, touchedBefore.Union(PublishedRow.Touches(story))));
        return new Published(item.Id, story.Address, version.Number, sequence);
    }

    private static async Task<string?> LastHash(Newsroom newsroom, NewsItem item) =>
        item.PublishedVersion == 0 ? null
        : newsroom.Versions.Local.FirstOrDefault(version => version.ItemId == item.Id && version.Number == item.PublishedVersion)?.Hash
            ?? await newsroom.Versions.Where(version => version.ItemId == item.Id && version.Number == item.PublishedVersion).Select(version => version.Hash).SingleAsync();

    /// <summary>The address left behind leads on for ever; one that is taken up again leads nowhere else.</summary>
    private static async Task Move(Newsroom newsroom, string? from, Version version)
    {
        if (from is null || from == version.Address) return;
        if (await newsroom.Redirects.FindAsync(version.Address) is { } own) newsroom.Redirects.Remove(own);
        if (await newsroom.Redirects.FindAsync(from) is null) newsroom.Redirects.Add(new Redirect { From = from, ItemId = version.ItemId, At = version.At });
    }

    /// <summary>What an item is follows from what it plays; an import may know better what does not.</summary>
    private static DocumentType TypeOf(DocumentType before, StoryContent content) =>
        content.Episode is not null ? DocumentType.Audio : content.Film is not null ? DocumentType.Video : before;

    public static JournalKind KindOf(VersionKind kind) => kind switch
    {
        VersionKind.First => JournalKind.Published,
        VersionKind.Withdrawal => JournalKind.Withdrawn,
        VersionKind.Restoration => JournalKind.Restored,
        _ => JournalKind.Changed,
    };
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Broadsheet.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>How the words of an item go, inside an act's transaction.</summary>
internal static class Erasure
{
    /// <summary>Where the archive keeps words of items, or what leads to them.</summary>
    public static readonly IReadOnlyList<Type> Kept =
        [typeof(NewsItem), typeof(Version), typeof(PublishedStory), typeof(StoryMark), typeof(Draft), typeof(DraftState), typeof(KeptComments), typeof(ScheduledPublication), typeof(Redirect), typeof(JournalEntry), typeof(Act), typeof(BreakingNews)];

    /// <summary>The item is withdrawn.</summary>
    public static async Task<Published> Do(OpenItem open, string reason, Guid? by, IEnumerable<IForget> rooms, CancellationToken cancellation)
    {
        var (newsroom, item) = (open.Newsroom, open.Item);
        await newsroom.SaveChangesAsync(cancellation);
        newsroom.Add(new Destruction { ItemId = item.Id, EditionCode = item.EditionCode, Reason = reason, By = by, At = open.Now, Versions = item.PublishedVersion });
        await DropDrafts(open);
        // The trail keeps who did what and when; of the words it keeps those of the erasure alone.
        await newsroom.Acts.Where(act => act.ItemId == item.Id && act.Kind != ActKind.Destroy).ExecuteUpdateAsync(set => set.SetProperty(act => act.What, (string?)null), cancellation);
        item.State = ItemState.Destroyed;
        item.SourceUri = item.SourceHash = null;
        item.Headline = "";
        var (address, versions) = (await NamelessAddress(open), await newsroom.Versions.Where(version => version.ItemId == item.Id).OrderBy(version => version.Number).ToListAsync(cancellation));
        List<StoryContent> said = [.. versions.Select(version => version.Content)];
        foreach (var version in versions) Blank(version, address, open.Now);
        var story = await newsroom.Stories.FindAsync([item.Id], cancellation) ?? throw new InvalidOperationException($"Item {item.Id} was public and has no readers' row: run check --repair.");
        await TakeBreakingNews(open, story.Address);
        await Forward(open, story.Address);
        await newsroom.Marks.Where(mark => mark.ItemId == item.Id).ExecuteDeleteAsync(cancellation);
        newsroom.Entry(story).CurrentValues.SetValues(PublishedRow.From(item, versions));
        string[] own = [Keys.Item(item.Id), Keys.Story(item.StoryId), Keys.Edition(item.EditionCode)];
        var touches = string.Join(' ', own);
        await newsroom.Journal.Where(entry => entry.ItemId == item.Id).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Touches, touches), cancellation);
        // Names of tags and people are words too, so they are not named: every page is printed anew.
        var sequence = await Journal.Append(newsroom, JournalEntry.About(story, JournalKind.Erased, open.Now, [.. own, Keys.Paper]));
        await newsroom.SaveChangesAsync(cancellation);
        foreach (var room in rooms) await room.Forget(newsroom, item.Id, said, cancellation);
        return new Published(item.Id, address, item.PublishedVersion, sequence);
    }

    /// <summary>Drafts, their former states, and what waits to be published.</summary>
    public static async Task DropDrafts(OpenItem open)
    {
        var (newsroom, id) = (open.Newsroom, open.Item.Id);
        await newsroom.Drafts.Where(draft => draft.ItemId == id).ExecuteDeleteAsync();
        await newsroom.DraftStates.Where(state => state.ItemId == id).ExecuteDeleteAsync();
        await newsroom.KeptComments.Where(kept => kept.ItemId == id).ExecuteDeleteAsync();
        await newsroom.Waiting.Where(waiting => waiting.ItemId == id).ExecuteDeleteAsync();
        open.Item.PublishAt = null;
    }

    /// <summary>What a reader who follows an old link is looked up by: the address itself would be words.</summary>
    public static string Trace(string address) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)));

    private static void Blank(Version version, string address, DateTimeOffset now)
    {
        version.Content = new StoryContent { Section = version.Content.Section };
        version.Address = address;
        if (version.Kind is not VersionKind.Withdrawal) version.Note = null;
        version.Erased = now;
    }

    private static async Task<string> NamelessAddress(OpenItem open)
    {
        var edition = await open.Newsroom.Editions.FindAsync(open.Item.EditionCode);
        var section = await open.Newsroom.Stories.Where(story => story.ItemId == open.Item.Id).Select(story => story.Section).SingleAsync();
        return Addresses.Of(open.Item, new StoryContent { Section = section }, edition!, open.Item.Id.ToString("N", CultureInfo.InvariantCulture));
    }

    /// <summary>News that led to the story told it in other words: it goes too, and the log knows of it.</summary>
    private static async Task TakeBreakingNews(OpenItem open, string last)
    {
        var addresses = await open.Newsroom.Redirects.Where(redirect => redirect.ItemId == open.Item.Id).Select(redirect => redirect.From).ToListAsync();
        addresses.Add(last);
        foreach (var news in await open.Newsroom.Breaking.Where(news => news.Address != null && addresses.Contains(news.Address)).ToListAsync())
        {
            var change = EraseLive.Blank(news, open.Now);
            await Journal.Append(open.Newsroom, new JournalEntry { At = open.Now, Kind = JournalKind.Erased, LiveId = change.Told, Version = change.Number, EditionCode = news.EditionCode, Touches = string.Join(' ', change.Touches) });
        }
    }

    /// <summary>All addresses that it ever had lead to the one without words.</summary>
    private static async Task Forward(OpenItem open, string last)
    {
        var former = await open.Newsroom.Redirects.Where(redirect => redirect.ItemId == open.Item.Id).ToListAsync();
        open.Newsroom.Redirects.RemoveRange(former);
        await open.Newsroom.SaveChangesAsync();
        open.Newsroom.Redirects.AddRange(former.Select(redirect => redirect.From).Append(last).Distinct().Select(address => new Redirect { From = Trace(address), ItemId = open.Item.Id, At = open.Now }));
    }
}

using Broadsheet.Accounts;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>An item inside an act's transaction.</summary>
internal sealed record OpenItem(Newsroom Newsroom, NewsItem Item, DateTimeOffset Now)
{
    public static async Task<OpenItem> Find(Newsroom newsroom, Guid id, DateTimeOffset now)
    {
        var item = await newsroom.Items.FindAsync(id);
        if (item is null || item.State == ItemState.Destroyed) throw new Refused(RefusalReason.NotFound, "There is no such item.");
        return new OpenItem(newsroom, item, now);
    }

    /// <summary>The draft's words.</summary>
    /// <param name="token">The draft that the caller saw; null takes whatever is there.</param>
    public async Task<Draft> Draft(int? token)
    {
        var draft = await Newsroom.Drafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.ItemId == Item.Id)
            ?? throw new Refused(RefusalReason.WrongState, "The item has no draft.");
        if (token is not null && token != draft.Token)
            throw new Refused(RefusalReason.Conflict, "The draft was saved by somebody else meanwhile: look at it, then publish again.", "token");
        return draft;
    }

    public void MustNotLieInTrash()
    {
        if (Item.Trashed is not null) throw new Refused(RefusalReason.WrongState, "The item lies in the trash: take it back first.");
    }

    public void MustBePublic()
    {
        if (Item.State == ItemState.Draft) throw new Refused(RefusalReason.WrongState, "The item was never published.");
        if (Item.State == ItemState.Withdrawn) throw new Refused(RefusalReason.WrongState, "The item is withdrawn: restore it first.");
    }

    public async Task MustNotBeEmbargoed()
    {
        if (Item.Embargo is not { } until || until <= Now) return;
        var edition = await Newsroom.Editions.FindAsync(Item.EditionCode);
        throw new Refused(RefusalReason.WrongState, $"The item is under embargo until {WallTimes.Say(until, edition?.Zone)}: schedule it for then, or lift the embargo.", "embargo");
    }

    /// <summary>Appends a version; the draft goes on from it, whoever types in it meanwhile.</summary>
    public async Task<Published> Append(StoryContent content, VersionKind kind, string? note, Guid? by)
    {
        await Unschedule();
        Note(ActOf(kind), by, note ?? content.Headline);
        var published = await VersionChain.Append(Newsroom, Item, content, kind, note, by, Now);
        await Newsroom.Drafts.Where(draft => draft.ItemId == Item.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(draft => draft.BasedOnVersion, published.Version));
        return published;
    }

    /// <summary>Adds a line about the item to the audit trail.</summary>
    public void Note(ActKind kind, Guid? by, string? what = null) => Newsroom.Note(kind, Now, by, Item.EditionCode, Item.Id, what ?? Item.Headline);

    private static ActKind ActOf(VersionKind kind) => kind switch
    {
        VersionKind.First => ActKind.Publish,
        VersionKind.Update => ActKind.Update,
        VersionKind.Correction => ActKind.Correct,
        VersionKind.Clarification => ActKind.Clarify,
        VersionKind.Typo => ActKind.MendTypo,
        VersionKind.Withdrawal => ActKind.Withdraw,
        _ => ActKind.BringBack,
    };

    /// <summary>What waited for its time waits no more.</summary>
    public async Task Unschedule()
    {
        if (Item.PublishAt is null) return;
        await Newsroom.Waiting.Where(waiting => waiting.ItemId == Item.Id && waiting.Fired == null && waiting.Failure == null).ExecuteDeleteAsync();
        Item.PublishAt = null;
    }
}

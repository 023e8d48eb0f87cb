using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Saving;

/// <summary>What readers keep for later, on every device of theirs.</summary>
internal sealed class SavedStories(Database database, TimeProvider clock) : IPersonalThings, IPersonalMarks
{
    /// <summary>Most that one account keeps: beyond it nobody finds anything again.</summary>
    public const int Most = 2_000;

    public string Name => "saved";

    string IPersonalMarks.Member => "saved";

    async Task<object> IPersonalMarks.Of(Guid account, CancellationToken cancellation) => await All(account, cancellation);

    public async Task<IReadOnlyList<Guid>> All(Guid account, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        return await newsroom.Set<SavedStory>().Where(saved => saved.AccountId == account).OrderByDescending(saved => saved.At).Select(saved => saved.ItemId).ToListAsync(cancellation);
    }

    /// <summary>Adds those that are public and not there yet; the others stay. The same again changes nothing, also when two browsers come at once.</summary>
    public Task Keep(Guid account, IReadOnlyCollection<Guid> items, CancellationToken cancellation) => database.Write(async newsroom =>
    {
        // Whoever comes second waits for the first: one row of the account is held.
        await newsroom.Set<Accounts.Account>().Where(one => one.Id == account).ExecuteUpdateAsync(set => set.SetProperty(one => one.Created, one => one.Created), cancellation);
        var wanted = items.Distinct().Take(Most).ToList();
        var real = await newsroom.Stories.Where(story => wanted.Contains(story.ItemId)).ToDictionaryAsync(story => story.ItemId, story => story.VersionNumber, cancellation);
        var there = await newsroom.Set<SavedStory>().Where(saved => saved.AccountId == account).Select(saved => saved.ItemId).ToHashSetAsync(cancellation);
        var at = clock.GetUtcNow();
        foreach (var (item, version) in real.ExceptBy(there, each => each.Key).Take(Most - there.Count)) newsroom.Add(new SavedStory { AccountId = account, ItemId = item, At = at, Version = version });
        await newsroom.SaveChangesAsync(cancellation);
    }, cancellation);

    public Task Remove(Guid account, IReadOnlyCollection<Guid> items, CancellationToken cancellation) =>
        database.Write(newsroom => newsroom.Set<SavedStory>().Where(saved => saved.AccountId == account && items.Contains(saved.ItemId)).ExecuteDeleteAsync(cancellation), cancellation);

    public async Task<object> Of(Newsroom newsroom, Guid account, CancellationToken cancellation) => await newsroom.Set<SavedStory>().Where(saved => saved.AccountId == account)
        .Join(newsroom.Stories, saved => saved.ItemId, story => story.ItemId, (saved, story) => new { story.Address, saved.At, saved.Version }).ToListAsync(cancellation);
}

using System.Buffers.Text;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Following;

/// <summary>What readers follow, how they hear of it, and what came for them.</summary>
internal sealed class Follows(Database database, TimeProvider clock) : IPersonalThings, IPersonalMarks
{
    private const int Most = 500;

    public string Name => "following";

    string IPersonalMarks.Member => "follows";

    async Task<object> IPersonalMarks.Of(Guid account, CancellationToken cancellation) => (await All(account, cancellation)).Select(follow => follow.Mark);

    public async Task<IReadOnlyList<Follow>> All(Guid account, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        return await newsroom.Set<Follow>().AsNoTracking().Where(follow => follow.AccountId == account).OrderBy(follow => follow.EditionCode).ThenBy(follow => follow.Name).ToListAsync(cancellation);
    }

    /// <param name="mark">As <see cref="Follow.Mark"/> writes it.</param>
    /// <returns>False when there is no such tag, author or section.</returns>
    public Task<bool> Begin(Guid account, string mark, CancellationToken cancellation) => database.Write(async newsroom =>
    {
        if (Read(mark) is not var (edition, kind, key)) return false;
        if (await NameOf(newsroom, edition, kind, key, cancellation) is not { } name) return false;
        var mine = newsroom.Set<Follow>().Where(follow => follow.AccountId == account);
        if (await mine.AnyAsync(follow => follow.EditionCode == edition && follow.Kind == kind && follow.Key == key, cancellation) || await mine.CountAsync(cancellation) >= Most) return true;
        newsroom.Add(new Follow { AccountId = account, EditionCode = edition, Kind = kind, Key = key, Name = name, Since = clock.GetUtcNow() });
        await newsroom.SaveChangesAsync(cancellation);
        return true;
    }, cancellation);

    public Task End(Guid account, string mark, CancellationToken cancellation) => Read(mark) is not var (edition, kind, key) ? Task.CompletedTask
        : database.Write(newsroom => newsroom.Set<Follow>().Where(follow => follow.AccountId == account && follow.EditionCode == edition && follow.Kind == kind && follow.Key == key).ExecuteDeleteAsync(cancellation), cancellation);

    public async Task<MailPace> Pace(Guid account, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        return await newsroom.Set<AlertWish>().Where(wish => wish.AccountId == account).Select(wish => wish.Mail).SingleOrDefaultAsync(cancellation);
    }

    public Task SetPace(Guid account, MailPace pace, CancellationToken cancellation) => database.Write(async newsroom =>
    {
        var wish = await newsroom.Set<AlertWish>().SingleOrDefaultAsync(one => one.AccountId == account, cancellation);
        if (wish is null) newsroom.Add(wish = new AlertWish { AccountId = account, Key = AlertKeys.New() });
        // What came before is no news any more.
        (wish.Mail, wish.Written) = (pace, clock.GetUtcNow());
        await newsroom.SaveChangesAsync(cancellation);
    }, cancellation);

    /// <summary>Mails no more to whom the key belongs. The same again does nothing.</summary>
    public Task Unsubscribe(string key, CancellationToken cancellation) => !Base64Url.IsValid(key) ? Task.CompletedTask
        : database.Write(newsroom => newsroom.Set<AlertWish>().Where(wish => wish.Key == key).ExecuteUpdateAsync(set => set.SetProperty(wish => wish.Mail, MailPace.None), cancellation), cancellation);

    public async Task<object> Of(Newsroom newsroom, Guid account, CancellationToken cancellation) => new
    {
        Follows = await newsroom.Set<Follow>().Where(follow => follow.AccountId == account).Select(follow => new { follow.EditionCode, Kind = follow.Kind.ToString(), follow.Key, follow.Name, follow.Since }).ToListAsync(cancellation),
        Mail = (await newsroom.Set<AlertWish>().Where(wish => wish.AccountId == account).Select(wish => wish.Mail).SingleOrDefaultAsync(cancellation)).ToString(),
        Alerts = await newsroom.Set<Alert>().Where(alert => alert.AccountId == account).Select(alert => new { alert.ItemId, alert.Version, alert.At, alert.IsCorrection, alert.IsSeen }).ToListAsync(cancellation),
    };

    private static (string Edition, FollowKind Kind, string Key)? Read(string mark) =>
        mark.Split('/') is [var edition, var kind, { Length: > 0 } key] && Enum.TryParse<FollowKind>(kind, ignoreCase: true, out var known) && kind.All(char.IsAsciiLetter) ? (edition, known, key) : null;

    private static async Task<string?> NameOf(Newsroom newsroom, string edition, FollowKind kind, string key, CancellationToken cancellation)
    {
        if (kind == FollowKind.Section) return await newsroom.Sections.Where(section => section.EditionCode == edition && section.UrlName == key).Select(section => section.Name).SingleOrDefaultAsync(cancellation);
        var mark = kind == FollowKind.Tag ? MarkKind.Tag : MarkKind.Author;
        return await newsroom.Marks.Where(one => one.EditionCode == edition && one.Kind == mark && one.Key == key).OrderByDescending(one => one.FirstPublished).Select(one => one.Name).FirstOrDefaultAsync(cancellation);
    }
}

using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Following;

/// <summary>"My page": the newest of what somebody follows, and what is new to them among it.</summary>
internal sealed class OwnPages(ReaderPages pages, Follows follows, Database database)
{
    private const int Most = 60;

    public async Task<IResult> Page(HttpContext context, string? done)
    {
        if (await pages.Seat(context) is not { } at) return Results.NotFound();
        if (at.Account is not { } account) return Results.LocalRedirect("/account/sign-in?returnTo=%2Faccount%2Ffollowing");
        var view = new FollowingView(at with { Done = done is null ? null : at.Words.Find("Follow.Done." + done) }, await follows.All(account, context.RequestAborted), await follows.Pace(account, context.RequestAborted))
        {
            News = await News(account, context.RequestAborted),
        };
        // Seen from now on, when the page has been made.
        await database.Write(newsroom => newsroom.Set<Alert>().Where(alert => alert.AccountId == account && !alert.IsSeen).ExecuteUpdateAsync(set => set.SetProperty(alert => alert.IsSeen, true), context.RequestAborted), context.RequestAborted);
        return await pages.Show<FollowingPage>(view);
    }

    private async Task<IReadOnlyList<FollowedStory>> News(Guid account, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        return await newsroom.Set<Alert>().Where(alert => alert.AccountId == account)
            .Join(newsroom.Stories.Where(story => !story.IsWithdrawn), alert => alert.ItemId, story => story.ItemId, (alert, story) => new { alert.At, alert.IsSeen, alert.IsCorrection, story.ItemId, story.Address, story.Section, story.FirstPublished, story.Modified, story.Urgency, story.Card })
            .OrderByDescending(row => row.At).ThenByDescending(row => row.ItemId).Take(Most)
            .Select(row => new FollowedStory(new Listed(row.Address, row.Section, row.FirstPublished, row.Modified, row.Urgency, row.Card) { ItemId = row.ItemId }, !row.IsSeen, row.IsCorrection)).ToListAsync(cancellation);
    }
}

/// <summary>How many alerts wait to be seen: the badge.</summary>
internal sealed class UnseenAlerts(Database database) : IPersonalMarks
{
    public string Member => "alerts";

    public async Task<object> Of(Guid account, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        return await newsroom.Set<Alert>().CountAsync(alert => alert.AccountId == account && !alert.IsSeen, cancellation);
    }
}

/// <summary>All that the page of what one follows is a function of.</summary>
public sealed record FollowingView(ReaderSeat At, IReadOnlyList<Follow> Follows, MailPace Pace)
{
    public IReadOnlyList<FollowedStory> News { get; init; } = [];
}

/// <param name="IsNew">Not seen before.</param>
public sealed record FollowedStory(Listed Story, bool IsNew, bool IsCorrection);

/// <summary>All that the page of unsubscribing is a function of.</summary>
public sealed record UnsubscribeView(ReaderSeat At, string Key);

using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>Publishes what is due and withdraws what is over, within a second; what was missed while the house was closed goes out when it opens.</summary>
/// <remarks>Several processes may look at once: each act takes its turn and looks again inside its transaction, so each happens once.</remarks>
public sealed partial class Scheduler(Database database, PublicRecord record, TimeProvider clock, ILogger<Scheduler> log) : BackgroundService
{
    private const int Most = 200;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan OnTime = TimeSpan.FromSeconds(5);

    /// <summary>Does everything whose time has come.</summary>
    public async Task FireDue(CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        await using var newsroom = database.Open();
        var due = await newsroom.Waiting.Where(waiting => waiting.Due <= now && waiting.Fired == null && waiting.Failure == null)
            .OrderBy(waiting => waiting.Due).Select(waiting => waiting.ItemId).Take(Most).ToListAsync(cancellation);
        foreach (var item in due) await Each(item, () => Fire(item, cancellation));
        var over = await newsroom.Items.Where(item => item.Expires <= now && item.State == ItemState.Published)
            .Select(item => item.Id).Take(Most).ToListAsync(cancellation);
        foreach (var item in over)
            await Each(item, () => record.Perhaps(item, Shut, cancellation));
    }

    /// <summary>One that cannot be done must not hold up the others.</summary>
    private async Task Each(Guid item, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            ItemFailed(log, failure, item);
        }
    }

    private static async Task<Published?> Shut(OpenItem open) =>
        open.Item.State == ItemState.Published && open.Item.Expires <= open.Now ? await Withdraw.Shut(open, reason: null, by: null) : null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var isSet = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!isSet) await SetByWall(stoppingToken);
                isSet = true;
                await FireDue(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                SchedulerFailed(log, failure);
            }
            await Task.Delay(Look, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private async Task Fire(Guid item, CancellationToken cancellation)
    {
        try
        {
            if (await record.Perhaps(item, Fire, cancellation) is { } published) Fired(log, published.Address, item);
        }
        catch (Refused refused)
        {
            NotPublished(log, item, refused.Message);
            await database.Write(async newsroom =>
            {
                await newsroom.Waiting.Where(waiting => waiting.ItemId == item && waiting.Fired == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(waiting => waiting.Failure, refused.Message), cancellation);
                await newsroom.Items.Where(other => other.Id == item).ExecuteUpdateAsync(set => set.SetProperty(other => other.PublishAt, (DateTimeOffset?)null), cancellation);
            }, cancellation);
        }
    }

    private async Task<Published?> Fire(OpenItem open)
    {
        var waiting = await open.Newsroom.Waiting.SingleOrDefaultAsync(waiting => waiting.ItemId == open.Item.Id);
        if (waiting is not { Fired: null, Failure: null } || waiting.Due > open.Now) return null;
        open.MustNotLieInTrash();
        await open.MustNotBeEmbargoed();
        if (waiting.BasedOnVersion != open.Item.PublishedVersion || open.Item.State == ItemState.Withdrawn)
            throw new Refused(RefusalReason.Conflict, "The story was changed or withdrawn after this was scheduled.");
        waiting.Fired = open.Now;
        await open.Newsroom.SaveChangesAsync();
        open.Item.FirstPublished ??= open.Now;
        if (open.Now - waiting.Due > OnTime) Late(log, open.Item.Id, open.Now - waiting.Due);
        var published = await open.Append(waiting.Content, waiting.Kind, waiting.Note, waiting.By);
        open.Item.IsInWork = await open.Newsroom.Drafts.AnyAsync(draft => draft.ItemId == open.Item.Id && draft.Token != waiting.DraftToken);
        return published;
    }

    /// <summary>The rules of zones change now and then; the wall's time is what the editor meant.</summary>
    private Task SetByWall(CancellationToken cancellation) => database.Write(async newsroom =>
    {
        foreach (var waiting in await newsroom.Waiting.Where(waiting => waiting.Fired == null && waiting.Failure == null).ToListAsync(cancellation))
        {
            if (waiting.TimeOnTheWall() is not { } due || due == waiting.Due) continue;
            Moved(log, waiting.ItemId, waiting.Due, due);
            waiting.Due = due;
            await newsroom.Items.Where(item => item.Id == waiting.ItemId).ExecuteUpdateAsync(set => set.SetProperty(item => item.PublishAt, due), cancellation);
        }
        await newsroom.SaveChangesAsync(cancellation);
    }, cancellation);

    [LoggerMessage(LogLevel.Information, "{Address} went out by schedule (item {Item})")]
    private static partial void Fired(ILogger log, string address, Guid item);

    [LoggerMessage(LogLevel.Warning, "Item {Item} goes out {Late} after its time, because the house was closed")]
    private static partial void Late(ILogger log, Guid item, TimeSpan late);

    [LoggerMessage(LogLevel.Warning, "Item {Item} did not go out by schedule: {Why}")]
    private static partial void NotPublished(ILogger log, Guid item, string why);

    [LoggerMessage(LogLevel.Warning, "Item {Item} was due at {Before} and is now at {Due}, because the rules of its zone changed")]
    private static partial void Moved(ILogger log, Guid item, DateTimeOffset before, DateTimeOffset due);

    [LoggerMessage(LogLevel.Error, "The time of item {Item} has come, and nothing could be done; it is tried again")]
    private static partial void ItemFailed(ILogger log, Exception failure, Guid item);

    [LoggerMessage(LogLevel.Error, "The scheduler will look again")]
    private static partial void SchedulerFailed(ILogger log, Exception failure);
}

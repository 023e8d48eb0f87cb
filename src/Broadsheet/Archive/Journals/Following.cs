using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>Leads every follower along the Journal: at once when this process published or PostgreSQL says that another did, within a quarter second in any case.</summary>
public sealed partial class Following(Database database, IEnumerable<IFollower> followers, ILogger<Following> log) : BackgroundService
{
    private const int Batch = 500;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(30);

    private readonly Pace[] paces = [.. followers.Select(follower => new Pace(follower))];
    private readonly SemaphoreSlim bell = new(0, 1);

    /// <summary>How far each follower is.</summary>
    public IReadOnlyDictionary<string, long> Cursors => paces.ToDictionary(pace => pace.Follower.Name, pace => pace.Reached);

    /// <summary>Names of those that have not come to an entry yet, and whom nobody outside holds up.</summary>
    public IEnumerable<string> Behind(long sequence) => paces.Where(pace => !pace.Follower.WaitsForOthers && pace.Reached < sequence).Select(pace => pace.Follower.Name);

    /// <summary>Returns when every prompt follower of this process has dealt with the entry, or has failed and will be led again.</summary>
    public async Task Settle(long sequence, CancellationToken cancellation = default)
    {
        foreach (var pace in paces.Where(pace => pace.Follower.IsPrompt))
        {
            try
            {
                await CatchUp(pace, sequence, cancellation);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // What was published is published: the publisher must not be told otherwise.
                FollowerFailed(log, failure, pace.Follower.Name, pace.Reached);
            }
        }
        foreach (var pace in paces) pace.Wake();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        await Task.WhenAll([.. paces.Select(pace => Lead(pace, stoppingToken)), Watch(stoppingToken), database.Listen(Journal.Channel, Ring, stoppingToken)]);
    }

    /// <summary>Looks where the Journal ends, and wakes who is behind.</summary>
    private async Task Watch(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await bell.WaitAsync(Poll, stopping);
                await using var newsroom = database.Open();
                var end = await newsroom.Journal.MaxAsync(entry => (long?)entry.Sequence, stopping) ?? 0;
                foreach (var pace in paces.Where(pace => pace.Reached < end)) pace.Wake();
            }
            catch (Exception failure) when (!stopping.IsCancellationRequested)
            {
                JournalUnreadable(log, failure.Message);
                await Pause(TimeSpan.FromSeconds(1), stopping);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task Lead(Pace pace, CancellationToken stopping)
    {
        for (var failures = 0; !stopping.IsCancellationRequested;)
        {
            try
            {
                await CatchUp(pace, long.MaxValue, stopping);
                failures = 0;
                await pace.Awake(stopping);
            }
            catch (Exception failure) when (!stopping.IsCancellationRequested)
            {
                FollowerFailed(log, failure, pace.Follower.Name, pace.Reached);
                var rest = TimeSpan.FromMilliseconds(100 << Math.Min(failures++, 10));
                await Pause(rest < LongestRest ? rest : LongestRest, stopping);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task CatchUp(Pace pace, long sequence, CancellationToken cancellation)
    {
        if (pace.Reached >= sequence) return;
        using var turn = await pace.Turn(cancellation);
        try
        {
            await pace.Start(cancellation);
            while (pace.Reached < sequence)
            {
                await using var newsroom = database.Open();
                var entries = await Journal.After(newsroom, pace.Reached, Batch, cancellation);
                if (entries.Count == 0) return;
                await pace.Follower.Follow(entries, cancellation);
                pace.Step(entries[^1].Sequence);
            }
        }
        catch
        {
            // It alone knows how much of the batch it dealt with.
            pace.Forget();
            throw;
        }
    }

    private void Ring()
    {
        if (bell.CurrentCount > 0) return;
        try { bell.Release(); }
        catch (SemaphoreFullException) { /* it rings already */ }
    }

    private static Task Pause(TimeSpan time, CancellationToken stopping) => Task.Delay(time, stopping).ContinueWith(_ => { }, TaskScheduler.Default);

    [LoggerMessage(LogLevel.Error, "Follower {Follower} stopped after entry {Sequence} and will try again")]
    private static partial void FollowerFailed(ILogger log, Exception failure, string follower, long sequence);

    [LoggerMessage(LogLevel.Error, "The Journal cannot be read: {Why}")]
    private static partial void JournalUnreadable(ILogger log, string why);
}

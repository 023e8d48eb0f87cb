using System.Collections.Concurrent;
using Broadsheet.Platform.Database;

namespace Broadsheet.Archive;

/// <summary>Leads every follower along the Journal: at once when this process published, within a quarter second otherwise.</summary>
public sealed partial class Following(Database database, IEnumerable<IFollower> followers, ILogger<Following> log) : BackgroundService
{
    private const int Batch = 500;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Pace> paces = new(followers.ToDictionary(follower => follower.Name, follower => new Pace(follower)));

    /// <summary>How far each follower is.</summary>
    public IReadOnlyDictionary<string, long> Cursors => paces.ToDictionary(pace => pace.Key, pace => pace.Value.Reached);

    /// <summary>Returns when every prompt follower of this process has dealt with the entry.</summary>
    public async Task Settle(long sequence, CancellationToken cancellation = default)
    {
        foreach (var pace in paces.Values.Where(pace => pace.Follower.IsPrompt)) await CatchUp(pace, sequence, cancellation);
        foreach (var pace in paces.Values) pace.Wake();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(paces.Values.Select(pace => Lead(pace, stoppingToken)));

    private async Task Lead(Pace pace, CancellationToken stopping)
    {
        await Task.Yield();
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await CatchUp(pace, long.MaxValue, stopping);
                await pace.Awake(Poll, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                FollowerFailed(log, failure, pace.Follower.Name, pace.Reached);
                await Task.Delay(AfterFailure, stopping).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }
    }

    private async Task CatchUp(Pace pace, long sequence, CancellationToken cancellation)
    {
        if (pace.Reached >= sequence) return;
        using var turn = await pace.Turn(cancellation);
        if (!pace.Started) pace.Start(await pace.Follower.Cursor(cancellation));
        while (pace.Reached < sequence)
        {
            await using var newsroom = database.Open();
            var entries = await Journal.After(newsroom, pace.Reached, Batch, cancellation);
            if (entries.Count == 0) return;
            await pace.Follower.Follow(entries, cancellation);
            pace.Start(entries[^1].Sequence);
        }
    }

    [LoggerMessage(LogLevel.Error, "Follower {Follower} stopped after entry {Sequence} and will try again")]
    private static partial void FollowerFailed(ILogger log, Exception failure, string follower, long sequence);

    /// <summary>Where one follower is, and who leads it: the background, or a publisher that cannot wait.</summary>
    private sealed class Pace(IFollower follower)
    {
        private readonly SemaphoreSlim turn = new(1);
        private readonly SemaphoreSlim wake = new(0, 1);
        private long reached;

        public IFollower Follower => follower;
        public bool Started { get; private set; }
        public long Reached => Volatile.Read(ref reached);

        public void Start(long sequence)
        {
            Volatile.Write(ref reached, sequence);
            Started = true;
        }

        public async Task<IDisposable> Turn(CancellationToken cancellation)
        {
            await turn.WaitAsync(cancellation);
            return new Release(turn);
        }

        public void Wake()
        {
            try { wake.Release(); }
            catch (SemaphoreFullException) { /* it is awake already */ }
        }

        public async Task Awake(TimeSpan poll, CancellationToken stopping)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            await Task.WhenAny(wake.WaitAsync(either.Token), Task.Delay(poll, either.Token));
            await either.CancelAsync();
        }
    }

    private sealed class Release(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}

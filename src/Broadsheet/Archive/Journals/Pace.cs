namespace Broadsheet.Archive;

/// <summary>Where one follower is, and who leads it: the background, or a publisher that cannot wait.</summary>
internal sealed class Pace(IFollower follower)
{
    private readonly SemaphoreSlim turn = new(1);
    private readonly SemaphoreSlim wake = new(0, 1);
    private long reached = -1;

    public IFollower Follower => follower;

    /// <summary>Sequence of the last entry that it dealt with; -1 before it was asked.</summary>
    public long Reached => Volatile.Read(ref reached);

    public async Task Start(CancellationToken cancellation)
    {
        if (Reached < 0) Step(await follower.Cursor(cancellation));
    }

    public void Step(long sequence) => Volatile.Write(ref reached, sequence);

    public void Forget() => Step(-1);

    public async Task<IDisposable> Turn(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        return new Release(turn);
    }

    public void Wake()
    {
        if (wake.CurrentCount > 0) return;
        try { wake.Release(); }
        catch (SemaphoreFullException) { /* it is awake already */ }
    }

    public Task Awake(CancellationToken stopping) => wake.WaitAsync(stopping);

    private sealed class Release(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}

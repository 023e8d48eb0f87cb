namespace Broadsheet.Library;

/// <summary>Heard by this process's workers, so that nobody waits for the next round.</summary>
public sealed class JobBell : IDisposable
{
    private readonly SemaphoreSlim rung = new(0);

    public void Ring() => rung.Release();

    /// <summary>Until somebody rings, or the time is over: other processes ask for work too.</summary>
    public Task Wait(TimeSpan most, CancellationToken stopping) => rung.WaitAsync(most, stopping);

    public void Dispose() => rung.Dispose();
}

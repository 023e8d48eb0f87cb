using System.Collections.Concurrent;

namespace Broadsheet.Wire;

/// <summary>Tells the process that serves that an import waits, or that the one it does is to stop.</summary>
public sealed class ImportBell
{
    private readonly SemaphoreSlim rung = new(0, 1);
    private readonly ConcurrentDictionary<Guid, CancellationTokenSource> running = [];

    internal void Ring()
    {
        if (rung.CurrentCount == 0) rung.Release();
    }

    internal Task Heard(CancellationToken cancellation) => rung.WaitAsync(cancellation);

    internal void Stop(Guid run)
    {
        if (running.TryGetValue(run, out var stopping)) stopping.Cancel();
    }

    internal async Task While(Guid run, Func<CancellationToken, Task> act, CancellationToken cancellation)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        running[run] = stopping;
        try
        {
            await act(stopping.Token);
        }
        finally
        {
            running.TryRemove(run, out _);
        }
    }
}

using System.Collections.Concurrent;

namespace Broadsheet.Wire.Fetching;

/// <summary>One request to a host at a time.</summary>
internal sealed class Turns
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> hosts = new(StringComparer.OrdinalIgnoreCase);

    public async Task<IDisposable> Take(string host, CancellationToken cancellation)
    {
        var turn = hosts.GetOrAdd(host, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancellation);
        return new Done(turn);
    }

    private sealed class Done(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}

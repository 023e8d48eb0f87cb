namespace Broadsheet.Library.Keeping;

/// <summary>When the house opens: what an earlier process was killed in the middle of is taken away, before anything new comes.</summary>
internal sealed class Leftovers(Incoming incoming, Blobs blobs) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var blob in incoming.Clear().Distinct()) await blobs.RemoveUnlessNamed(blob, pledges: 0, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

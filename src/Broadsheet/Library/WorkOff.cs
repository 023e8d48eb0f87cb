using Broadsheet.Library.Jobs;

namespace Broadsheet.Library;

/// <summary>Does all work that waits, for commands that cannot leave it to a house that serves.</summary>
public sealed class WorkOff
{
    private readonly Turns turns;
    private readonly Workers workers;

    internal WorkOff(Turns turns, Workers workers) => (this.turns, this.workers) = (turns, workers);

    /// <param name="atOnce">How many jobs may run beside each other.</param>
    public Task Do(int atOnce, CancellationToken cancellation) => Task.WhenAll(Enumerable.Range(0, atOnce).Select(async _ =>
    {
        while (await turns.Take(cancellation) is { } job) await workers.Do(job, cancellation);
    }));
}

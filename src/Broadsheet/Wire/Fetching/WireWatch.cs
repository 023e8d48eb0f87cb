namespace Broadsheet.Wire.Fetching;

/// <summary>Looks every few seconds whether a source is due, while the house is open.</summary>
internal sealed partial class WireWatch(Rounds rounds, ILogger<WireWatch> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The house opens first.
        while (await Rest(stoppingToken))
        {
            try
            {
                await rounds.Go(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                WatchFailed(log, failure);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private static async Task<bool> Rest(CancellationToken stopping)
    {
        await Task.Delay(Look, stopping).ContinueWith(_ => { }, TaskScheduler.Default);
        return !stopping.IsCancellationRequested;
    }

    [LoggerMessage(LogLevel.Error, "The wire could not be looked at; it is looked at again")]
    private static partial void WatchFailed(ILogger log, Exception failure);
}

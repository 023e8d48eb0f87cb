namespace Broadsheet.Site.Live;

/// <summary>A breath to every listener now and then: proxies close connections that say nothing.</summary>
internal sealed class LiveBreath(Audience audience, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(25);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) audience.Breathe();
        }
        catch (OperationCanceledException)
        {
            // The house closes.
        }
    }
}

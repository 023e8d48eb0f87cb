using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Library.Leasing;

/// <summary>Looks twice a minute whose time is over or has come, so that pages stop showing it, or show it.</summary>
internal sealed partial class LeaseWatch(Leases leases, TimeProvider clock, ILogger<LeaseWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await leases.Look(stoppingToken) is > 0 and var stories) Changed(log, stories);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(log, failure);
            }
            await Task.Delay(Pause, clock, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Stories} stories were printed again, because a picture's time was over or had come")]
    private static partial void Changed(ILogger log, int stories);

    [LoggerMessage(LogLevel.Error, "The times of pictures could not be looked at; it is tried again")]
    private static partial void Failed(ILogger log, Exception failure);
}

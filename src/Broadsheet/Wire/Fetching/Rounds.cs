using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Wire;

/// <summary>Asks every source whose time has come.</summary>
public sealed partial class Rounds(Database database, Poll poll, TimeProvider clock, ILogger<Rounds> log)
{
    private const int Most = 200, AtOnce = 4;

    /// <summary>For which a source is this process's; another one may ask it when nothing came of it.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    public async Task Go(CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        await using var newsroom = database.Open();
        var due = await newsroom.Sources.Where(source => source.IsActive && source.NextDue <= now).OrderBy(source => source.NextDue)
            .Select(source => new { source.Id, source.NextDue }).Take(Most).ToListAsync(cancellation);
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (source, stopping) => await Each(source.Id, source.NextDue, now, stopping));
    }

    /// <summary>One that cannot be asked must not hold up the others.</summary>
    private async Task Each(Guid source, DateTimeOffset seen, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            if (!await IsOurs(source, seen, now, cancellation)) return;
            var polled = await poll.Do(source, cancellation);
            if (polled.Error is { } error) Failed(log, polled.Source, error);
            else if (polled.New + polled.Changed > 0) Came(log, polled.Source, polled.New, polled.Changed);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Broke(log, failure, source);
        }
    }

    /// <summary>Several processes look at once: one of them moves the time on.</summary>
    private async Task<bool> IsOurs(Guid source, DateTimeOffset seen, DateTimeOffset now, CancellationToken cancellation) => await database.Write(newsroom =>
        newsroom.Sources.Where(one => one.Id == source && one.NextDue == seen && one.IsActive).ExecuteUpdateAsync(set => set.SetProperty(one => one.NextDue, now + Lease), cancellation), cancellation) == 1;

    [LoggerMessage(LogLevel.Information, "{Source}: {New} new, {Changed} changed")]
    private static partial void Came(ILogger log, string source, int @new, int changed);

    [LoggerMessage(LogLevel.Warning, "{Source}: {Why}")]
    private static partial void Failed(ILogger log, string source, string why);

    [LoggerMessage(LogLevel.Error, "Source {Source} could not be asked; it is tried again")]
    private static partial void Broke(ILogger log, Exception failure, Guid source);
}

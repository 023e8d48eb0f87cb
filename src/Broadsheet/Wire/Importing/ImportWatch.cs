using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Wire.Importing;

/// <summary>Does the imports of the desk one after the other while the house is open. One that the end of the process interrupted goes on with the next.</summary>
internal sealed partial class ImportWatch(Database database, ImportBook book, ImportBell bell, ImportWork work, TimeProvider clock, ILogger<ImportWatch> log) : BackgroundService
{
    /// <summary>The file of a trial is kept so long, to be taken in then.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await Next(stoppingToken) is { } run) await Do(run, stoppingToken);
                await bell.Heard(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                WatchFailed(log, failure);
                await Task.Delay(TimeSpan.FromSeconds(30), stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }
    }

    private async Task<ImportRun?> Next(CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        var waiting = await newsroom.Imports.AsNoTracking().Where(run => run.IsUpload && (run.State == ImportState.Waiting || run.State == ImportState.Running)).OrderBy(run => run.Begun).ToListAsync(cancellation);
        // With several processes on one database, each does those whose files lie with it.
        return waiting.Find(run => new FileInfo(book.FileOf(run)).Exists);
    }

    private Task Do(ImportRun run, CancellationToken stopping) => bell.While(run.Id, async cancellation =>
    {
        await Begins(run, cancellation);
        try
        {
            await work.Do(run, [book.FileOf(run)], address: null, isKept: true, Told.Nobody, report: null, cancellation);
            if (!run.IsTrial) new FileInfo(book.FileOf(run)).Delete();
            await Sweep(cancellation);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            // Somebody at the desk stopped it.
        }
        catch (OperationCanceledException)
        {
            // The house closes: it goes on when it opens.
            await Begins(run, CancellationToken.None);
            throw;
        }
        catch (Exception failure)
        {
            ImportFailed(log, failure, run.Name);
        }
    }, stopping);

    private Task<int> Begins(ImportRun run, CancellationToken cancellation)
    {
        run.State = ImportState.Running;
        return database.Write(newsroom => newsroom.Imports.Where(one => one.Id == run.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.State, ImportState.Running), cancellation), cancellation);
    }

    private async Task Sweep(CancellationToken cancellation)
    {
        var limit = clock.GetUtcNow() - Kept;
        await using var newsroom = database.Open();
        foreach (var old in await newsroom.Imports.AsNoTracking().Where(run => run.IsUpload && run.Begun < limit && run.State != ImportState.Running && run.State != ImportState.Waiting).ToListAsync(cancellation))
            if (new FileInfo(book.FileOf(old)) is { Exists: true } file) file.Delete();
    }

    [LoggerMessage(LogLevel.Error, "Imports could not be looked at; they are looked at again")]
    private static partial void WatchFailed(ILogger log, Exception failure);

    [LoggerMessage(LogLevel.Error, "The import of {Name} could not be done")]
    private static partial void ImportFailed(ILogger log, Exception failure, string name);
}

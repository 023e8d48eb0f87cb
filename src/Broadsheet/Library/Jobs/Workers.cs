
namespace Broadsheet.Library.Jobs;

/// <summary>Does what <see cref="JobBook"/> asks for, one at a time unless the setting <c>Library:JobsAtOnce</c> says otherwise.</summary>
internal sealed partial class Workers(Turns turns, IEnumerable<IWork> works, JobBell bell, IConfiguration configuration, ILogger<Workers> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, IWork> works = works.ToDictionary(work => work.Kind);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await turns.TakeOverAll(stoppingToken);
        await Task.WhenAll(Enumerable.Range(0, Math.Clamp(configuration.GetValue("Library:JobsAtOnce", 1), 1, 16)).Select(_ => Work(stoppingToken)));
    }

    private async Task Work(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (await turns.Take(stopping) is { } job) await Do(job, stopping);
                else await bell.Wait(Round, stopping);
            }
            catch (Exception failed) when (!stopping.IsCancellationRequested)
            {
                Unsettled(failed);
                await Task.Delay(Round, stopping);
            }
        }
    }

    /// <summary>Ends in every case with a state that says how it went.</summary>
    internal async Task Do(Job job, CancellationToken stopping)
    {
        var work = works[job.Kind];
        if (job.Attempts >= Turns.MostAttempts)
        {
            await Fail(job, work, $"{job.Name} could not be worked on: the program was stopped by it {Turns.MostAttempts} times. Send it in another format.");
            return;
        }
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var progress = 0;
        var beating = Hold(job, () => progress, stop);
        try
        {
            await work.Do(job.Subject, done => progress = Math.Clamp(done, 0, 99), stop.Token);
            await turns.End(job, JobState.Done, failure: null);
        }
        catch (UnusableRecording unusable)
        {
            await Fail(job, work, unusable.Message);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await turns.GiveBack(job);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await work.GiveUp(job.Subject, CancellationToken.None);
        }
        catch (Exception failed)
        {
            Failed(job.Kind, job.Name, failed);
            await Fail(job, work, $"{job.Name} could not be worked on. Try again; if it stays so, send it in another format.");
        }
        finally
        {
            await stop.CancelAsync();
            await beating;
        }
    }

    /// <summary>What was half made is gone before anybody reads that it failed.</summary>
    private async Task Fail(Job job, IWork work, string failure)
    {
        if (!await turns.Hold(job, job.Progress, CancellationToken.None)) return;
        await work.GiveUp(job.Subject, CancellationToken.None);
        await turns.End(job, JobState.Failed, failure);
    }

    /// <summary>Stops the work when the job is not ours any more.</summary>
    private async Task Hold(Job job, Func<int> progress, CancellationTokenSource stop)
    {
        try
        {
            while (await turns.Hold(job, progress(), stop.Token)) await Task.Delay(Beat, stop.Token);
            await stop.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // It ended.
        }
        catch (Exception unreachable)
        {
            // The lease runs out and somebody else begins it: two must not work on one thing.
            Unsettled(unreachable);
            await stop.CancelAsync();
        }
    }

    [LoggerMessage(LogLevel.Error, "Work of the kind {Kind} on {Name} failed")]
    private partial void Failed(string kind, string name, Exception failed);

    [LoggerMessage(LogLevel.Error, "The list of jobs cannot be reached; trying again")]
    private partial void Unsettled(Exception failed);
}

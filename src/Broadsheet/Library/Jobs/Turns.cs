using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Library.Jobs;

/// <summary>Who does which job: a process holds one for half a minute at a time, and says again and again that it still does.</summary>
internal sealed class Turns(Database database, TimeProvider clock)
{
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>A job that killed its process so often will kill the next one too.</summary>
    public const int MostAttempts = 3;

    private readonly Guid self = Guid.CreateVersion7();

    /// <summary>Without a database server there is one process alone: what another held was left when it was killed.</summary>
    public Task TakeOverAll(CancellationToken cancellation) => database.IsPostgres ? Task.CompletedTask : database.Write(newsroom =>
        newsroom.Jobs.Where(job => job.State == JobState.Running).ExecuteUpdateAsync(set => set.SetProperty(job => job.HeldUntil, (DateTimeOffset?)null), cancellation), cancellation);

    /// <summary>The oldest that waits, or whose holder is silent; null when there is none.</summary>
    public async Task<Job?> Take(CancellationToken cancellation)
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            await using var reading = database.Open();
            var job = await Free(reading, now).AsNoTracking().OrderBy(job => job.Added).ThenBy(job => job.Id).FirstOrDefaultAsync(cancellation);
            if (job is null) return null;
            var taken = await database.Write(newsroom => Free(newsroom, now).Where(one => one.Id == job.Id).ExecuteUpdateAsync(set => set
                .SetProperty(one => one.State, JobState.Running).SetProperty(one => one.Holder, self).SetProperty(one => one.HeldUntil, now + Lease)
                .SetProperty(one => one.Attempts, one => one.Attempts + 1).SetProperty(one => one.Progress, 0), cancellation), cancellation);
            if (taken == 1) return job;
        }
    }

    /// <returns>False when it was cancelled, or is another's by now.</returns>
    public Task<bool> Hold(Job job, int progress, CancellationToken cancellation) => Set(job, JobState.Running, progress, failure: null, cancellation);

    public Task<bool> End(Job job, JobState state, string? failure) => Set(job, state, state == JobState.Done ? 100 : null, failure, CancellationToken.None);

    /// <summary>The house closes: the next one begins it again, and that was nobody's fault.</summary>
    public Task GiveBack(Job job) => database.Write(newsroom => Own(newsroom, job).ExecuteUpdateAsync(set => set
        .SetProperty(one => one.State, JobState.Waiting).SetProperty(one => one.Attempts, one => one.Attempts - 1).SetProperty(one => one.HeldUntil, (DateTimeOffset?)null)));

    private async Task<bool> Set(Job job, JobState state, int? progress, string? failure, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? until = state == JobState.Running ? now + Lease : null, ended = state == JobState.Running ? null : now;
        return await database.Write(newsroom => Own(newsroom, job).ExecuteUpdateAsync(set => set
            .SetProperty(one => one.State, state).SetProperty(one => one.Progress, one => progress ?? one.Progress).SetProperty(one => one.Failure, failure)
            .SetProperty(one => one.HeldUntil, until).SetProperty(one => one.Ended, ended), cancellation), cancellation) == 1;
    }

    private IQueryable<Job> Own(Newsroom newsroom, Job job) => newsroom.Jobs.Where(one => one.Id == job.Id && one.Holder == self && one.State == JobState.Running);

    private static IQueryable<Job> Free(Newsroom newsroom, DateTimeOffset now) =>
        newsroom.Jobs.Where(job => job.State == JobState.Waiting || (job.State == JobState.Running && (job.HeldUntil == null || job.HeldUntil < now)));
}

using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Library;

/// <summary>Asks for long work, and takes back what was asked for.</summary>
public sealed class JobBook
{
    private readonly Database database;
    private readonly Ids ids;
    private readonly TimeProvider clock;
    private readonly JobBell bell;
    private readonly IReadOnlyList<IWork> works;

    internal JobBook(Database database, Ids ids, TimeProvider clock, JobBell bell, IEnumerable<IWork> works) =>
        (this.database, this.ids, this.clock, this.bell, this.works) = (database, ids, clock, bell, [.. works]);

    /// <summary>Adds to the newsroom without saving; <see cref="Ring"/> after the commit.</summary>
    public Job Add(Newsroom newsroom, string kind, string subject, string name, Guid? by)
    {
        var job = new Job { Id = ids.Next(), Kind = kind, Subject = subject, Name = name, Added = clock.GetUtcNow(), AddedBy = by };
        newsroom.Jobs.Add(job);
        return job;
    }

    /// <summary>Wakes whoever of this process waits for work.</summary>
    public void Ring() => bell.Ring();

    /// <summary>Work that waits is not begun; work that runs is stopped within a second or two, wherever it runs.</summary>
    /// <returns>False when it had ended before, or there is none.</returns>
    public async Task<bool> Cancel(Guid id, CancellationToken cancellation = default)
    {
        await using var newsroom = database.Open();
        if (await newsroom.Jobs.AsNoTracking().SingleOrDefaultAsync(job => job.Id == id, cancellation) is not { } job) return false;
        if (await Cancel(id, JobState.Running)) return true;
        if (!await Cancel(id, JobState.Waiting)) return false;
        await works.Single(work => work.Kind == job.Kind).GiveUp(job.Subject, CancellationToken.None);
        return true;
    }

    /// <summary>The newest that was asked for to be done to a subject; null when none was.</summary>
    public static Task<Job?> Newest(Newsroom newsroom, string subject, CancellationToken cancellation = default) =>
        newsroom.Jobs.AsNoTracking().Where(job => job.Subject == subject).OrderByDescending(job => job.Added).FirstOrDefaultAsync(cancellation);

    private async Task<bool> Cancel(Guid id, JobState from) => await database.Write(newsroom => newsroom.Jobs.Where(job => job.Id == id && job.State == from)
        .ExecuteUpdateAsync(set => set.SetProperty(job => job.State, JobState.Cancelled).SetProperty(job => job.Ended, clock.GetUtcNow()))) > 0;
}

using System.Runtime.CompilerServices;
using Broadsheet.Library;
using Broadsheet.Library.Jobs;
using Broadsheet.Tests.Archive;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Library.Recordings;

public sealed class Work_that_takes_long
{
    [Theory, OnBothDatabases]
    public async Task Is_done_one_after_the_other_and_says_how_far_it_is(Store store)
    {
        var work = new SlowWork();
        await using var paper = await TestPaper.Open(store, services => services.AddSingleton<IWork>(work));
        var (first, second) = (await Ask(paper, "one"), await Ask(paper, "two"));
        await work.Begun("one");
        work.Report(40);
        await Until(paper, first, job => job.Progress == 40);
        Assert.Equal(JobState.Waiting, (await Job(paper, second)).State);
        work.End("one");
        await work.Begun("two");
        work.End("two");
        await Until(paper, second, job => job is { State: JobState.Done, Progress: 100, Ended: not null });
        Assert.Equal(1, work.MostAtOnce);
    }

    [Theory, OnBothDatabases]
    public async Task Is_taken_back_while_it_waits_and_while_it_runs(Store store)
    {
        var work = new SlowWork();
        await using var paper = await TestPaper.Open(store, services => services.AddSingleton<IWork>(work));
        var (runs, waits) = (await Ask(paper, "runs"), await Ask(paper, "waits"));
        await work.Begun("runs");
        Assert.True(await paper.The<JobBook>().Cancel(waits));
        Assert.True(await paper.The<JobBook>().Cancel(runs));
        await work.GivenUp("waits");
        await work.GivenUp("runs");
        Assert.Equal((JobState.Cancelled, JobState.Cancelled), ((await Job(paper, runs)).State, (await Job(paper, waits)).State));
        Assert.False(await paper.The<JobBook>().Cancel(runs));
    }

    [Fact]
    public async Task Is_begun_again_by_another_process_when_its_holder_is_silent()
    {
        var (here, there) = (new SlowWork { IsDeaf = true }, new SlowWork());
        await using var paper = await TestPaper.Open(Store.Postgres, services => services.AddSingleton<IWork>(here));
        var asked = await Ask(paper, "film");
        await here.Begun("film");
        await using var second = await SecondHouse.Open(paper, services => services.AddSingleton<IWork>(there));
        Assert.False(there.HasBegun("film"));
        // The first process hangs: it holds the job no more, and its lease runs out.
        await paper.Database.Write(newsroom => newsroom.Jobs.ExecuteUpdateAsync(set => set.SetProperty(job => job.Holder, Guid.CreateVersion7()).SetProperty(job => job.HeldUntil, paper.Clock.GetUtcNow())));
        paper.Clock.Advance(TimeSpan.FromSeconds(1));
        await there.Begun("film");
        there.End("film");
        here.End("film");
        await Until(paper, asked, job => job is { State: JobState.Done, Attempts: 2 });
    }

    [Fact]
    public async Task That_kills_every_process_is_given_up_after_three()
    {
        var work = new SlowWork();
        await using var paper = await TestPaper.Open(Store.Sqlite, services => services.AddSingleton<IWork>(work));
        await paper.Database.Write(async newsroom =>
        {
            paper.The<JobBook>().Add(newsroom, SlowWork.Name, "bomb", "bomb.mp4", by: null).Attempts = Turns.MostAttempts;
            await newsroom.SaveChangesAsync();
        });
        await work.GivenUp("bomb");
        await using var newsroom = paper.Database.Open();
        Assert.Contains("bomb.mp4 could not be worked on", (await newsroom.Jobs.SingleAsync()).Failure, StringComparison.Ordinal);
        Assert.False(work.HasBegun("bomb"));
    }

    private static async Task<Guid> Ask(TestPaper paper, string subject)
    {
        var id = await paper.Database.Write(async newsroom =>
        {
            var job = paper.The<JobBook>().Add(newsroom, SlowWork.Name, subject, subject, by: null);
            await newsroom.SaveChangesAsync();
            return job.Id;
        });
        // What is asked for later is later by the clock too: the oldest is taken first.
        paper.Clock.Advance(TimeSpan.FromSeconds(1));
        paper.The<JobBook>().Ring();
        return id;
    }

    private static async Task<Job> Job(TestPaper paper, Guid id)
    {
        await using var newsroom = paper.Database.Open();
        return await newsroom.Jobs.AsNoTracking().SingleAsync(job => job.Id == id);
    }

    private static Task Until(TestPaper paper, Guid id, Func<Job, bool> isSo, [CallerArgumentExpression(nameof(isSo))] string what = "") => Waiting.Until(async () => isSo(await Job(paper, id)), what);
}

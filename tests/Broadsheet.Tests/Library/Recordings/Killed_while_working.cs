using System.Diagnostics;
using Broadsheet.Library;
using Broadsheet.Platform;
using Broadsheet.Tests.Archive;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Library.Recordings;

/// <summary>The program dies by SIGKILL while ffmpeg works for it.</summary>
public sealed class Killed_while_working
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    // With a database server others wait until the dead one's turn is over: Work_that_takes_long shows it by the clock.
    [Fact]
    public async Task The_next_one_begins_the_work_again_and_nothing_half_made_stays()
    {
        await using var paper = await InstalledPaper.Make(Store.Sqlite);
        await using (var house = House.Build(new Running(paper.Folder, "http://127.0.0.1:0")))
        {
            var take = house.Services.GetRequiredService<TakeRecording>();
            await take.Do(new MemoryStream(Sounds.Wav(90)), "long.wav", cancellation: Cancelled);
            await take.Do(new MemoryStream(await Sounds.Film(4, "1280x720")), "film.mp4", cancellation: Cancelled);
        }

        // While it listens to the sound, when the sound's first file is kept, and when the film's first is.
        await Kill(paper, job => job.Name == "long.wav" && job.State == JobState.Running);
        await Kill(paper, job => job.Name == "long.wav" && job.Progress > 30);
        await Kill(paper, job => job.Name == "film.mp4" && job.Progress > 30);
        using (var process = Serve(paper))
        {
            await Until(paper, process, jobs => jobs.All(job => job.Ended is not null));
            process.Kill();
            await process.WaitForExitAsync(Cancelled);
        }

        await using var newsroom = paper.Database.Open();
        Assert.All(await newsroom.Jobs.ToListAsync(Cancelled), job => Assert.Equal((JobState.Done, null), (job.State, job.Failure)));
        Assert.Equal(3 + 9, await newsroom.RecordingRenditions.CountAsync(Cancelled));
        var named = await newsroom.Recordings.Select(recording => recording.Blob).Union(newsroom.RecordingRenditions.Select(rendition => rendition.Blob)).ToListAsync(Cancelled);
        Assert.Equal(named.Order(StringComparer.Ordinal), Files(paper, "blobs").Order(StringComparer.Ordinal));
        Assert.Empty(Files(paper, "incoming"));
        Assert.Empty(Files(paper, "work"));
        await paper.MustBeWhole();
    }

    private static Process Serve(InstalledPaper paper) => BroadsheetProgram.Start(paper.Connection, "serve", "--data", paper.Folder, "--urls", "http://127.0.0.1:0");

    private static async Task Kill(InstalledPaper paper, Func<Job, bool> when)
    {
        using var process = Serve(paper);
        await Until(paper, process, jobs => jobs.Any(when));
        process.Kill();
        await process.WaitForExitAsync(Cancelled);
    }

    private static async Task Until(InstalledPaper paper, Process process, Func<IReadOnlyList<Job>, bool> isSo)
    {
        while (true)
        {
            await using var newsroom = paper.Database.Open();
            if (isSo(await newsroom.Jobs.AsNoTracking().ToListAsync(Cancelled))) return;
            Assert.False(process.HasExited, "The program ended by itself.");
            await Task.Delay(20, Cancelled);
        }
    }

    private static IEnumerable<string> Files(InstalledPaper paper, string folder) => Directory.Exists(Path.Combine(paper.Folder, folder))
        ? Directory.EnumerateFiles(Path.Combine(paper.Folder, folder), "*", SearchOption.AllDirectories).Select(path => Path.GetFileName(path))
        : [];
}

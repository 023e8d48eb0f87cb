using Broadsheet.Archive;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Broadsheet.Wire.Importing;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Wire;

/// <summary>The imports of the paper: those that run, wait, were stopped and are done, with what became of each document.</summary>
public sealed class ImportBook(Database database, PaperFolder folder, ImportBell bell, TimeProvider clock)
{
    /// <summary>Most bytes of a file that is sent to the desk: 4 GiB.</summary>
    public const long MostBytes = 4L * 1024 * 1024 * 1024;

    private const string Lines = "lines.jsonl", Upload = "upload";

    /// <summary>Keeps a file that was sent, and lets it wait for its turn.</summary>
    /// <param name="run">As somebody ordered it; its name is the file's.</param>
    public async Task<Guid> Receive(ImportRun run, Stream file, CancellationToken cancellation = default)
    {
        (run.Id, run.Name, run.IsUpload, run.Begun, run.State) = (Guid.CreateVersion7(clock.GetUtcNow()), LastPart(run.Name), true, clock.GetUtcNow(), ImportState.Waiting);
        var path = FileOf(run);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using (var kept = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await file.CopyToAsync(kept, cancellation);
            run.Bytes = kept.Length;
        }
        await Add(run, cancellation);
        bell.Ring();
        return run.Id;
    }

    /// <summary>Does in earnest what a trial showed.</summary>
    /// <exception cref="Refused">It is no finished trial, or its file is not here any more.</exception>
    public async Task<Guid> Take(Guid trial, Guid? by, CancellationToken cancellation = default)
    {
        var shown = await Find(trial, cancellation);
        if (shown is not { IsTrial: true, IsUpload: true } || !new FileInfo(FileOf(shown)).Exists) throw new Refused(RefusalReason.WrongState, "The file of this trial is not kept any more. Send it again.");
        var run = new ImportRun { Name = shown.Name, Key = "", EditionCode = shown.EditionCode, Section = shown.Section, Publish = shown.Publish, FetchPictures = shown.FetchPictures, Format = shown.Format, By = by };
        await using var file = new FileStream(FileOf(shown), FileMode.Open, FileAccess.Read, FileShare.Read);
        return await Receive(run, file, cancellation);
    }

    /// <summary>The one that is being done ends after its batch; what is in stays in.</summary>
    public Task Stop(Guid run, CancellationToken cancellation = default)
    {
        bell.Stop(run);
        return Change(run, ImportState.Stopped, from: [ImportState.Waiting, ImportState.Running], cancellation);
    }

    /// <summary>One that was stopped, or could not be done, waits for its turn again.</summary>
    public async Task GoOn(Guid run, CancellationToken cancellation = default)
    {
        await Change(run, ImportState.Waiting, from: [ImportState.Stopped, ImportState.Failed], cancellation);
        bell.Ring();
    }

    /// <exception cref="Refused">There is none.</exception>
    public async Task<ImportRun> Find(Guid run, CancellationToken cancellation = default)
    {
        await using var newsroom = database.Open();
        return await newsroom.Imports.AsNoTracking().SingleOrDefaultAsync(one => one.Id == run, cancellation) ?? throw new Refused(RefusalReason.NotFound, "There is no such import.");
    }

    /// <summary>The lines that hold, from a place in the file of them; null where that file is not on this machine.</summary>
    public ImportPage? Read(ImportRun run, long from, int most, Func<ImportLine, bool> isWanted) => new FileInfo(LinesOf(run.Id)).Exists ? ImportPage.Of(LinesOf(run.Id), run.Progress.Lines, from, most, isWanted) : null;

    /// <summary>Writes all of it as one file: a page, or JSON.</summary>
    public async Task Report(ImportRun run, bool isJson, Stream to, CancellationToken cancellation = default)
    {
        await using var lines = new FileStream(LinesOf(run.Id), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        await ImportReport.Write(run, ImportLines.In(lines), isJson, to, cancellation);
    }

    internal string LinesOf(Guid run) => Path.Combine(folder.Imports, run.ToString("N"), Lines);

    internal string FileOf(ImportRun run) => Path.Combine(folder.Imports, run.Id.ToString("N"), Upload, run.Name);

    internal async Task<ImportRun?> Unfinished(string key, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        return key.Length == 0 ? null : await newsroom.Imports.AsNoTracking().Where(run => run.Key == key && run.State != ImportState.Done).OrderByDescending(run => run.Begun).FirstOrDefaultAsync(cancellation);
    }

    internal Task Add(ImportRun run, CancellationToken cancellation) => database.Write(async newsroom =>
    {
        newsroom.Imports.Add(run);
        await newsroom.SaveChangesAsync(cancellation);
    }, cancellation);

    /// <summary>Says what became of it. Not to be cancelled: it is written when something else was.</summary>
    internal Task Ended(ImportRun run) => database.Write(newsroom => newsroom.Imports.Where(one => one.Id == run.Id).ExecuteUpdateAsync(set => set
        .SetProperty(one => one.State, run.State).SetProperty(one => one.Trouble, run.Trouble).SetProperty(one => one.Ended, clock.GetUtcNow()).SetProperty(one => one.Bytes, run.Bytes)));

    private Task<int> Change(Guid run, ImportState to, ImportState[] from, CancellationToken cancellation) =>
        database.Write(newsroom => newsroom.Imports.Where(one => one.Id == run && one.IsUpload && from.Contains(one.State)).ExecuteUpdateAsync(set => set.SetProperty(one => one.State, to).SetProperty(one => one.Trouble, (string?)null), cancellation), cancellation);

    private static string LastPart(string name) => name.Split('/', '\\')[^1] is { Length: > 0 and <= 200 } last && !last.Any(char.IsControl) && last.Trim('.').Length > 0 ? last : "import";
}

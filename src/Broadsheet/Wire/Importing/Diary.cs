using System.Text.Json;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Wire.Importing;

/// <summary>
/// What became of each document, a line each, and how far the import is. Both are written in the transaction of the stories: lines that a
/// killed process wrote beyond it are cut off when the import goes on.
/// </summary>
internal sealed class Diary : IAsyncDisposable
{
    private readonly Database database;
    private readonly ImportRun run;
    private readonly FileStream lines;

    /// <summary>A file that one process alone can hold: the lines themselves are read while they are written.</summary>
    private readonly FileStream? turn;
    private readonly bool isKept;
    private ImportProgress next;

    /// <param name="path">Of the lines; null keeps nothing beyond this import.</param>
    /// <exception cref="IOException">Another process is doing this import.</exception>
    public Diary(Database database, ImportRun run, string? path)
    {
        (this.database, this.run, next, isKept) = (database, run, run.Progress, path is not null);
        if (path is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            turn = Turn(path + ".turn");
        }
        lines = new FileStream(path ?? Path.GetTempFileName(), new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = isKept ? FileShare.Read : FileShare.None, Options = isKept ? FileOptions.None : FileOptions.DeleteOnClose, BufferSize = 64 * 1024,
        });
    }

    public ImportProgress Progress => run.Progress;

    public Task Keep(Batch batch, CancellationToken cancellation) => database.Write(newsroom => Keep(newsroom, batch, []), cancellation);

    /// <summary>Within the transaction of the batch.</summary>
    public async Task Keep(Newsroom newsroom, Batch batch, IReadOnlyList<TakenIn> answers)
    {
        if (lines.Length > run.Progress.Lines) lines.SetLength(run.Progress.Lines);
        lines.Position = lines.Length;
        var places = await Places.Of(newsroom, answers);
        next = Counted(batch, answers);
        foreach (var (answer, document) in answers.Zip(batch.Documents))
        {
            var line = places.Line(answer, document);
            Write(line);
            next = Counted(line);
        }
        foreach (var missed in batch.Missed) Write(new(missed.Path, 0, null, Why: missed.Line > 0 ? $"Line {missed.Line}: {missed.Reason}" : missed.Reason));
        await lines.FlushAsync();
        next = next with { Lines = lines.Position };
        if (isKept) await newsroom.Imports.Where(one => one.Id == run.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Progress, next));
    }

    /// <summary>The transaction is through, or was a trial's: then nothing but the progress is kept of it.</summary>
    public async Task Settle(bool isTrial)
    {
        run.Progress = next;
        if (isTrial && isKept) await database.Write(newsroom => newsroom.Imports.Where(one => one.Id == run.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Progress, next)));
    }

    /// <summary>All lines from the first, for a report.</summary>
    public IEnumerable<ImportLine> Read() => ImportLines.In(lines);

    public async ValueTask DisposeAsync()
    {
        await lines.DisposeAsync();
        if (turn is not null) await turn.DisposeAsync();
    }

    private static FileStream Turn(string path)
    {
        try { return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None); }
        catch (IOException busy) { throw new IOException("Another process is doing this import. Wait for it, or end it.", busy); }
    }

    private void Write(ImportLine line)
    {
        JsonSerializer.Serialize(lines, line, ImportLines.Json);
        lines.WriteByte((byte)'\n');
    }

    private ImportProgress Counted(Batch batch, IReadOnlyList<TakenIn> answers) => run.Progress with
    {
        File = batch.Place.File,
        Document = batch.Place.Document,
        BytesRead = batch.BytesRead,
        FilesRead = batch.FilesRead,
        Documents = run.Progress.Documents + answers.Count,
        New = run.Progress.New + answers.Count(answer => answer.As == TakenAs.New),
        Changed = run.Progress.Changed + answers.Count(answer => answer.As == TakenAs.Changed),
        Same = run.Progress.Same + answers.Count(answer => answer.As == TakenAs.Same),
        Refused = run.Progress.Refused + answers.Count(answer => answer.As == TakenAs.Refused),
        Published = run.Progress.Published + answers.Count(answer => answer is { As: TakenAs.New or TakenAs.Changed, Version: > 0 }),
        Missed = run.Progress.Missed + batch.Missed.Count,
        Elsewhere = run.Progress.Elsewhere + batch.Documents.Sum(one => PicturesElsewhere.In(one.Document).Count()),
        Sections = new SortedDictionary<string, int>(run.Progress.Sections.ToDictionary(), StringComparer.Ordinal),
    };

    private ImportProgress Counted(ImportLine line)
    {
        if (line is { As: TakenAs.New or TakenAs.Changed, Section: { } section })
        {
            var sections = (SortedDictionary<string, int>)next.Sections;
            sections[section] = sections.GetValueOrDefault(section) + 1;
        }
        return line.IsTold ? next with { Told = next.Told + 1 } : next;
    }
}

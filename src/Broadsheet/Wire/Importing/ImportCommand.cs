using System.CommandLine;
using System.CommandLine.Parsing;
using Broadsheet.Formats;
using Broadsheet.Platform;

namespace Broadsheet.Wire.Importing;

/// <summary><c>import PATH…</c>: takes documents into the archive.</summary>
internal static class ImportCommand
{
    public static Command Command(Func<Running, WebApplication> open)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders and .zip archives; - is standard input.", Arity = ArgumentArity.OneOrMore };
        var edition = new Option<string?>("--edition") { Description = "Code of the edition that all go into; otherwise each document's language chooses.", HelpName = "EDITION" };
        var section = new Option<string?>("--section") { Description = "Section that all go into; otherwise each document's own chooses.", HelpName = "SECTION" };
        var publish = new Option<bool>("--publish") { Description = "Publish what its sender published, with its own dates. Otherwise all become drafts." };
        var trial = new Option<bool>("--dry-run") { Description = "Say what would come and what collides, and change nothing." };
        var pictures = new Option<bool>("--pictures") { Description = "Fetch pictures that lie on the web into the library." };
        var report = new Option<string?>("--report") { Description = "Write what became of each document: .html or .json.", HelpName = "FILE" };
        var format = new Option<string?>("--format") { Description = $"Read as this format instead of recognising it: {string.Join(", ", DocumentReading.Formats.Select(one => one.Name))}.", HelpName = "FORMAT" };
        var address = WebAddress.Option("Address of the documents: relative links lead from it.");
        report.Validators.Add(MustBeAReport);

        var command = new Command("import", "Takes documents into the archive. The same ones again change nothing; one that was interrupted goes on.") { paths, edition, section, publish, trial, pictures, report, format, address };
        command.OnPaper(open, async (arguments, services, cancellation) =>
        {
            var (named, from) = (arguments.GetValue(paths) ?? [], arguments.GetValue(address));
            var ordered = new ImportRun
            {
                Name = Path.GetFileName(Path.TrimEndingDirectorySeparator(named[0])), Key = "", EditionCode = arguments.GetValue(edition), Section = arguments.GetValue(section), Publish = arguments.GetValue(publish),
                IsTrial = arguments.GetValue(trial), FetchPictures = arguments.GetValue(pictures), Format = arguments.GetValue(format), State = ImportState.Running,
            };
            ordered.Key = ImportKey.Of(ordered, named, from);
            ordered.Bytes = ImportKey.BytesOf(named);
            var clock = services.GetRequiredService<TimeProvider>();
            var run = ordered.IsTrial ? ordered : await Open(ordered, services.GetRequiredService<ImportBook>(), clock, cancellation);
            var told = new Told(Console.Out, Console.Error, Console.IsErrorRedirected ? null : new ProgressBar(clock));
            return await services.GetRequiredService<ImportWork>().Do(run, named, WebAddress.Of(from), !run.IsTrial, told, lines => Report(run, lines, arguments.GetValue(report), cancellation), cancellation);
        });
        return command;
    }

    /// <summary>The same that was interrupted goes on.</summary>
    private static async Task<ImportRun> Open(ImportRun ordered, ImportBook book, TimeProvider clock, CancellationToken cancellation)
    {
        if (await book.Unfinished(ordered.Key, cancellation) is { } begun) return begun;
        (ordered.Id, ordered.Begun) = (Guid.CreateVersion7(clock.GetUtcNow()), clock.GetUtcNow());
        await book.Add(ordered, cancellation);
        return ordered;
    }

    private static async Task Report(ImportRun run, IEnumerable<ImportLine> lines, string? path, CancellationToken cancellation)
    {
        if (path is null) return;
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024);
        await ImportReport.Write(run, lines, path.EndsWith(".json", StringComparison.OrdinalIgnoreCase), file, cancellation);
    }

    private static void MustBeAReport(OptionResult result)
    {
        if (result.Tokens is [{ Value: var text }] && Path.GetExtension(text).ToLowerInvariant() is not (".html" or ".json")) result.AddError($"'{text}' is no name of a report: it ends with .html or .json.");
    }
}

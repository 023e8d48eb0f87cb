using System.CommandLine;
using Broadsheet.Archive;
using Broadsheet.Formats;
using Broadsheet.Library;
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
        var trial = new Option<bool>("--dry-run") { Description = "Say what would happen and change nothing." };
        var format = new Option<string?>("--format") { Description = $"Read as this format instead of recognising it: {string.Join(", ", DocumentReading.Formats.Select(one => one.Name))}.", HelpName = "FORMAT" };
        var address = WebAddress.Option("Address of the documents: relative links lead from it.");

        var command = new Command("import", "Takes documents into the archive. The same ones again change nothing.") { paths, edition, section, publish, trial, format, address };
        command.OnPaper(open, async (arguments, services, cancellation) =>
        {
            var order = new TakeInOrder
            {
                Edition = arguments.GetValue(edition), Section = arguments.GetValue(section), Publish = arguments.GetValue(publish), IsTrial = arguments.GetValue(trial),
            };
            // Quotations are found again whenever they are needed; a hundred thousand old stories are not made to wait for it.
            var options = new ReadingOptions { FindQuotes = false, BaseAddress = WebAddress.Of(arguments.GetValue(address)) };
            var (report, named) = (new Report(Console.Out, Console.Error, Console.IsErrorRedirected), arguments.GetValue(paths) ?? []);
            if (!order.IsTrial) await new ImportPictures(services.GetRequiredService<TakePicture>(), report).All(named, cancellation);
            var import = new Import(services.GetRequiredService<TakeIn>(), order, report, new PicturesBeside(services.GetRequiredService<TakePicture>()), new ListedSources(services.GetRequiredService<SourceBook>()));
            return await import.All(DocumentFiles.Walk(named), arguments.GetValue(format), options, cancellation);
        });
        return command;
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using Broadsheet.Formats;

namespace Broadsheet.Wire.Reading;

/// <summary><c>read PATH… | -</c>: prints what Broadsheet understands of documents; no database.</summary>
internal static class ReadCommand
{
    public static Command Command()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders and .zip archives; - is standard input.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string?>("--format") { Description = $"Read as this format instead of recognising it: {string.Join(", ", DocumentReading.Formats.Select(one => one.Name))}." };
        var address = new Option<string?>("--url") { Description = "Address of the document: relative links lead from it." };
        var language = new Option<string?>("--language") { Description = "BCP 47 tag for documents that declare no language and do not show it." };
        format.Validators.Add(result => Check(result, name => DocumentReading.Formats.Any(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)), "names no format"));
        address.Validators.Add(result => Check(result, text => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https", "is no absolute http(s) address"));

        var command = new Command("read", "Prints what Broadsheet understands of documents, as a JSON array.") { paths, format, address, language };
        command.SetAction((arguments, cancellation) =>
        {
            var options = new ReadingOptions
            {
                BaseAddress = arguments.GetValue(address) is { } from ? new Uri(from) : null,
                Language = arguments.GetValue(language),
            };
            using var output = Console.OpenStandardOutput();
            var printing = new Printing(output, Console.Error, arguments.GetValue(format), options);
            return Task.FromResult(printing.All(DocumentFiles.Walk(arguments.GetValue(paths) ?? []), cancellation));
        });
        return command;
    }

    private static void Check(OptionResult result, Func<string, bool> isRight, string wrong)
    {
        if (result.Tokens is [{ Value: var text }] && !isRight(text)) result.AddError($"'{text}' {wrong}.");
    }
}

using System.CommandLine;
using Broadsheet.Formats;
using Broadsheet.Platform;

namespace Broadsheet.Archive.Commanding;

/// <summary><c>subjects FILE…</c>: loads IPTC Media Topics as their publisher gives them out.</summary>
internal static class SubjectsCommand
{
    public static Command Command(Func<Running, WebApplication> open)
    {
        var files = new Argument<string[]>("FILE") { Description = "JSON of the Media Topics (cptall-en-GB.json …), one a language or one for all.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("subjects", "Loads IPTC Media Topics, downloaded from cv.iptc.org, with their names in each language.") { files };
        command.OnPaper(open, async (arguments, services, cancellation) =>
        {
            foreach (var path in arguments.GetRequiredValue(files))
            {
                try
                {
                    await using var file = File.OpenRead(path);
                    var count = await services.GetRequiredService<LoadSubjects>().Do(file, cancellation);
                    await Console.Out.WriteLineAsync($"{count} subjects in {path}");
                }
                catch (UnreadableDocument broken)
                {
                    await Console.Error.WriteLineAsync(broken.Line > 0 ? $"{path}:{broken.Line}: {broken.Message}" : $"{path}: {broken.Message}");
                    return 1;
                }
            }
            return 0;
        });
        return command;
    }
}

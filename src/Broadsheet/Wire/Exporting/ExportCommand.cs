using System.CommandLine;
using System.Globalization;
using Broadsheet.Archive;
using Broadsheet.Library;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;

namespace Broadsheet.Wire.Exporting;

/// <summary><c>export</c>: everything that was published, for another house or for safe keeping.</summary>
internal static class ExportCommand
{
    public static Command Command(Func<Running, WebApplication> open)
    {
        var edition = new Option<string?>("--edition") { Description = "Code of one edition; otherwise all.", HelpName = "EDITION" };
        var since = new Option<string?>("--since") { Description = "Only what changed since then: 2031-03-04, or 2031-03-04T06:15Z.", HelpName = "TIME" };
        var format = new Option<string>("--format") { Description = "ninjs, newsml-g2: all versions with their pictures, which import takes back as they are. wxr: one file an edition, for WordPress. html: a copy to open from disk. rss: one feed an edition.", HelpName = "FORMAT", Required = true };
        var target = new Option<string>("--out") { Description = "Folder that the files are written to; it is made when it is missing.", HelpName = "PATH", Required = true };
        var site = WebAddress.Option("Address of the paper on the web, that the links of a feed lead to.");
        format.AcceptOnlyFromAmong("ninjs", "newsml-g2", "rss", "wxr", "html");
        since.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && Time(text) is null) result.AddError($"'{text}' is no time; write it as 2031-03-04 or 2031-03-04T06:15Z.");
        });

        var command = new Command("export", "Writes everything that was published.") { edition, since, format, target, site };
        command.OnPaper(open, async (arguments, services, cancellation) =>
        {
            var export = new Export(services.GetRequiredService<GiveOut>(), new ExportPictures(services.GetRequiredService<Database>(), services.GetRequiredService<Blobs>()), services.GetRequiredService<TimeProvider>(), arguments.GetRequiredValue(target));
            var from = arguments.GetValue(since) is { } text ? Time(text) : null;
            try
            {
                var (only, home) = (arguments.GetValue(edition), WebAddress.Of(arguments.GetValue(site)) ?? new Uri(Running.DefaultUrls));
                var sum = arguments.GetRequiredValue(format) switch
                {
                    "ninjs" => await export.Ninjs(only, from, cancellation),
                    "newsml-g2" => await export.NewsMl(only, from, cancellation),
                    "wxr" => await export.Wxr(only, from, home, cancellation),
                    "html" => await new StaticPaper(services.GetRequiredService<GiveOut>(), services.GetRequiredService<Blobs>(), arguments.GetRequiredValue(target)).Write(only, from, cancellation),
                    _ => await export.Rss(only, from, home, cancellation),
                };
                await Console.Out.WriteLineAsync(sum);
                return 0;
            }
            catch (Refused refused)
            {
                await Console.Error.WriteLineAsync(refused.Message);
                return 1;
            }
        });
        return command;
    }

    private static DateTimeOffset? Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}

using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Broadsheet.Wire.Importing;

/// <summary>Writes what an import did as one file that opens anywhere: a page without scripts, or JSON. It streams: an archive has hundreds of thousands of lines.</summary>
internal static class ImportReport
{
    public static Task Write(ImportRun run, IEnumerable<ImportLine> lines, bool isJson, Stream to, CancellationToken cancellation) => isJson ? Json(run, lines, to, cancellation) : Page(run, lines, to, cancellation);

    private static async Task Json(ImportRun run, IEnumerable<ImportLine> lines, Stream to, CancellationToken cancellation)
    {
        await using var text = new StreamWriter(to, new UTF8Encoding(false), 64 * 1024, leaveOpen: true);
        var sum = run.Progress;
        var head = new
        {
            run.Name, run.IsTrial, run.State, Edition = run.EditionCode, run.Section, run.Publish, sum.Documents, sum.New, sum.Changed, sum.Same, sum.Published, sum.Refused, FilesNotRead = sum.Missed, sum.Sections, PicturesElsewhere = sum.Elsewhere,
        };
        await text.WriteAsync($"{{\"import\":{JsonSerializer.Serialize(head, ImportLines.Json)},\n\"documents\":[");
        var isFirst = true;
        foreach (var line in lines)
        {
            cancellation.ThrowIfCancellationRequested();
            await text.WriteAsync(isFirst ? "\n" : ",\n");
            await text.WriteAsync(JsonSerializer.Serialize(line, ImportLines.Json));
            isFirst = false;
        }
        await text.WriteAsync("\n]}\n");
    }

    private static async Task Page(ImportRun run, IEnumerable<ImportLine> lines, Stream to, CancellationToken cancellation)
    {
        await using var text = new StreamWriter(to, new UTF8Encoding(false), 64 * 1024, leaveOpen: true);
        var (title, sum) = ((run.IsTrial ? "What would come of " : "What came of ") + run.Name, run.Progress);
        await text.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Safe(title)}</title>
            <style>
            {Style}
            </style>
            </head>
            <body>
            <h1 dir="auto">{Safe(title)}</h1>
            <p>{string.Create(CultureInfo.InvariantCulture, $"{sum.Documents:N0} documents: {sum.New:N0} new, {sum.Changed:N0} changed, {sum.Same:N0} the same; {sum.Published:N0} of them published, {sum.Refused:N0} refused, {sum.Missed:N0} files not read. {sum.Told:N0} want to be looked at.")}</p>
            <table>
            <caption>Each document in its order</caption>
            <thead><tr><th scope="col">Document</th><th scope="col">Became</th><th scope="col">Understood</th><th scope="col">To look at</th></tr></thead>
            <tbody>

            """);
        foreach (var line in lines)
        {
            cancellation.ThrowIfCancellationRequested();
            await text.WriteAsync(Row(line));
        }
        await text.WriteAsync("</tbody>\n</table>\n</body>\n</html>\n");
    }

    private static string Row(ImportLine line)
    {
        var where = line.Item is not { } item ? "" : $"<br><bdi>{Safe(line.Section)}</bdi><br><code>{Safe(line.Address ?? $"/desk/items/{item}")}</code>";
        var understood = line.As is null ? "" : string.Join(" · ", new[]
        {
            line.Language, line.Published?.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture), string.Join(", ", line.Authors), Count(line.Paragraphs, "paragraph"), Count(line.Pictures, "picture"),
        }.Where(part => !string.IsNullOrEmpty(part)));
        var told = new[] { line.Why, line.Collides }.OfType<string>().Concat(line.Warnings.Select(warning => warning.Line > 0 ? $"Line {warning.Line}: {warning.Message}" : warning.Message)).Concat(line.Dropped.Select(words => $"Dropped: {words}"));
        var place = line.Place > 0 ? string.Create(CultureInfo.InvariantCulture, $", {line.Place}") : "";
        return $"<tr{(line.IsTold ? " class=\"told\"" : "")}><th scope=\"row\" dir=\"auto\">{Safe(line.Headline ?? "—")}<br><small dir=\"ltr\">{Safe(line.File)}{place}</small></th><td>{line.As?.ToString().ToLowerInvariant() ?? "not read"}{where}</td><td dir=\"auto\">{Safe(understood)}</td><td dir=\"auto\">{string.Join("<br>", told.Select(Safe))}</td></tr>\n";
    }

    private static string? Count(int number, string name) => number == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{number} {name}{(number == 1 ? "" : "s")}");

    private static string Safe(string? words) => WebUtility.HtmlEncode(words ?? "");

    private const string Style = """
        :root { color-scheme: light dark; font: 1rem/1.5 Georgia, "Noto Serif", serif; }
        body { max-inline-size: 80rem; margin: 2rem auto; padding-inline: 1rem; }
        table { inline-size: 100%; border-collapse: collapse; font: 0.875rem/1.45 system-ui, sans-serif; }
        caption { text-align: start; font-weight: 600; padding-block: 0.5rem; }
        th, td { padding: 0.5rem 1rem 0.5rem 0; text-align: start; vertical-align: top; border-block-end: 1px solid color-mix(in srgb, currentColor 25%, transparent); overflow-wrap: anywhere; }
        th[scope="row"] { inline-size: 35%; font-weight: 600; }
        small, code { font-weight: 400; opacity: 0.8; }
        .told th { border-inline-start: 3px solid #b4690e; padding-inline-start: 0.5rem; }
        """;
}

using System.Globalization;
using Broadsheet.Archive;
using Broadsheet.Formats;

namespace Broadsheet.Wire.Importing;

/// <summary>Says how an import goes: on standard error what happens and what was left out, on standard output the sum.</summary>
/// <param name="bar">Null where there is no terminal: then a line for each batch.</param>
internal sealed class Told(TextWriter output, TextWriter messages, ProgressBar? bar)
{
    private const int MostReasons = 1_000;
    private int told;

    public static Told Nobody { get; } = new(TextWriter.Null, TextWriter.Null, null);

    public void Begins(ImportRun run)
    {
        bar?.Begin(run);
        if (run.Progress.Documents > 0) Line(string.Create(CultureInfo.InvariantCulture, $"This import was interrupted. It goes on after {run.Progress.Documents} documents."));
    }

    /// <summary>A batch that is safe in the archive.</summary>
    public void Taken(Batch batch, IReadOnlyList<TakenIn> answers, ImportProgress progress)
    {
        foreach (var missed in batch.Missed) Line(missed.ToString());
        foreach (var (answer, document) in answers.Zip(batch.Documents))
            if ((answer.Reason ?? (batch.Order.IsTrial ? answer.Collides : null)) is { } reason && told++ < MostReasons)
                Line($"{document.Path}: document {document.Index + 1} ({Named(answer.Document)}): {reason}");
        if (bar is null && answers.Count > 0) messages.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{progress.Documents} documents taken in"));
        else if (bar is not null) messages.Write("\r\u001b[K" + bar.Drawn(progress));
    }

    public int Impossible(string reason)
    {
        Line(reason);
        return 1;
    }

    /// <returns>0: all taken in; 2: some not; 1: none.</returns>
    public int Ends(ImportRun run, IEnumerable<string> plan)
    {
        var sum = run.Progress;
        if (bar is not null && sum.Documents > 0) messages.WriteLine();
        if (told > MostReasons) messages.WriteLine($"… and {told - MostReasons} more of this kind.");
        if (sum.FilesRead + sum.Missed == 0) messages.WriteLine("There is no document at these paths.");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{(run.IsTrial ? "Nothing was changed; it would be: " : "")}{sum.New} new, {sum.Changed} changed, {sum.Same} the same; {sum.Published} of them published, {sum.Refused} refused{(sum.Missed > 0 ? $", {sum.Missed} files not read, or not to their end" : "")}."));
        foreach (var line in plan) output.WriteLine(line);
        return sum is { IsClean: true, FilesRead: > 0 } ? 0 : sum.Documents - sum.Refused == 0 ? 1 : 2;
    }

    private static string Named(NewsDocument document) => document.Headline is { Length: > 0 } headline ? headline[..Math.Min(headline.Length, 80)] : document.Uri ?? "without a headline";

    private void Line(string words)
    {
        if (bar is not null) messages.Write("\r\u001b[K");
        messages.WriteLine(words);
    }
}

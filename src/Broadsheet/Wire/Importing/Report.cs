using System.Globalization;
using Broadsheet.Archive;

namespace Broadsheet.Wire.Importing;

/// <summary>Says how an import goes: on standard error what happens and what was left out, on standard output the sum. Reader and taker both speak.</summary>
internal sealed class Report(TextWriter output, TextWriter messages, bool isPlain)
{
    private const int MostReasons = 1_000;
    private readonly Lock turn = new();
    private int files, missed, documents, published, told;
    private readonly Dictionary<TakenAs, int> sums = [];

    public void Read()
    {
        lock (turn) files++;
    }

    public void Missed(string path, int line, string reason)
    {
        lock (turn)
        {
            missed++;
            Line(line > 0 ? $"{path}:{line}: {reason}" : $"{path}: {reason}");
        }
    }

    /// <summary>A batch that is safe in the archive.</summary>
    public void Taken(Batch batch, IReadOnlyList<TakenIn> answers)
    {
        lock (turn)
        {
            foreach (var (answer, (_, path, index)) in answers.Zip(batch.Documents))
            {
                sums[answer.As] = sums.GetValueOrDefault(answer.As) + 1;
                if (answer is { As: TakenAs.New or TakenAs.Changed, Version: > 0 }) published++;
                if (answer.Reason is { } reason && told++ < MostReasons) Line($"{path}: document {index + 1} ({Named(answer)}): {reason}");
            }
            documents += answers.Count;
            Progress(string.Create(CultureInfo.InvariantCulture, $"{documents} documents taken in"));
        }
    }

    public int Impossible(string reason)
    {
        lock (turn) Line(reason);
        return 1;
    }

    public int End(bool isTrial)
    {
        lock (turn)
        {
            if (!isPlain && documents > 0) messages.WriteLine();
            if (told > MostReasons) messages.WriteLine($"… and {told - MostReasons} more of this kind.");
            if (files + missed == 0) messages.WriteLine("There is no document at these paths.");
            var refused = Sum(TakenAs.Refused);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{(isTrial ? "Nothing was changed; it would be: " : "")}{Sum(TakenAs.New)} new, {Sum(TakenAs.Changed)} changed, {Sum(TakenAs.Same)} the same; {published} of them published, {refused} refused{(missed > 0 ? $", {missed} files not read, or not to their end" : "")}."));
            return missed + refused == 0 && files > 0 ? 0 : documents - refused == 0 ? 1 : 2;
        }
    }

    private int Sum(TakenAs kind) => sums.GetValueOrDefault(kind);

    private static string Named(TakenIn answer) => answer.Document.Headline is { Length: > 0 } headline ? headline[..Math.Min(headline.Length, 80)] : answer.Document.Uri ?? "without a headline";

    private void Line(string words)
    {
        if (!isPlain) messages.Write("\r\u001b[K");
        messages.WriteLine(words);
    }

    private void Progress(string words)
    {
        if (isPlain) messages.WriteLine(words);
        else messages.Write($"\r\u001b[K{words}");
    }
}

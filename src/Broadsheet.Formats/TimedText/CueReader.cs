namespace Broadsheet.Formats.TimedText;

/// <summary>Reads a transcript or captions from WebVTT, SubRip or JSON, whichever it is. Markup of the cues goes; who speaks stays.</summary>
public static class CueReader
{
    /// <summary>Most bytes of a file: 4 MiB, some hundred hours of speech.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    private const int MostCues = 50_000;

    /// <returns>In the order of their beginnings, at least one.</returns>
    /// <exception cref="UnreadableWords">It is none of them, or a cue is broken.</exception>
    public static IReadOnlyList<Cue> Read(string text)
    {
        var cues = text.AsSpan().TrimStart("\ufeff \t\r\n") is ['{' or '[', ..] ? TranscriptJson.Read(text) : Blocks(text);
        if (cues.Count == 0) throw new UnreadableWords(0, "No words with times were found. Send WebVTT, SubRip (.srt) or JSON.");
        if (cues.Count > MostCues) throw new UnreadableWords(0, $"{cues.Count:N0} cues are too many; {MostCues:N0} are the most.");
        return [.. cues.OrderBy(cue => cue.Start)];
    }

    /// <summary>WebVTT and SubRip are blocks of lines with a line of times in each; they differ in what stands around.</summary>
    private static List<Cue> Blocks(string text)
    {
        var lines = text.TrimStart('\ufeff').ReplaceLineEndings("\n").Split('\n');
        var cues = new List<Cue>();
        var isVtt = lines[0].StartsWith("WEBVTT", StringComparison.Ordinal);
        for (var at = 0; at < lines.Length; at++)
        {
            if (!lines[at].Contains("-->", StringComparison.Ordinal)) continue;
            var (start, end) = Times(lines[at], at + 1);
            var words = new List<string>();
            while (at + 1 < lines.Length && lines[at + 1].Trim().Length > 0 && !lines[at + 1].Contains("-->", StringComparison.Ordinal)) words.Add(lines[++at]);
            if (CueText.Read(string.Join('\n', words), isVtt) is { Text.Length: > 0 } said) cues.Add(new Cue(start, end, said.Text, said.Speaker));
        }
        return cues;
    }

    private static (double Start, double End) Times(string line, int number)
    {
        var sides = line.Split("-->");
        // After the end, WebVTT may say where the cue stands on the picture.
        var end = sides[1].Trim().Split([' ', '\t'], 2)[0];
        if (sides.Length != 2 || Clock.Read(sides[0]) is not { } from || Clock.Read(end) is not { } to)
            throw new UnreadableWords(number, $"'{Cut(line)}' is no line of times. Write it like 00:00:01.000 --> 00:00:04.000.");
        return to > from ? (from, to) : throw new UnreadableWords(number, $"the words end at {end}, before they begin.");
    }

    private static string Cut(string line) => line.Length <= 60 ? line.Trim() : string.Concat(line.AsSpan(0, 60).Trim(), "…");
}

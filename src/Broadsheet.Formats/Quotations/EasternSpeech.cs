namespace Broadsheet.Formats.Quotations;

/// <summary>Chinese, Japanese and Korean: no spaces or other ones, so that clauses are read by their signs and particles.</summary>
internal sealed class EasternSpeech(EasternTongue tongue)
{
    private const int LongestClause = 80;

    public static EasternSpeech? Of(string? language) => EasternTongue.Of(language) is { } tongue ? new(tongue) : null;

    public List<Finding> In(string paragraph, int index)
    {
        var found = new List<Finding>();
        var marked = MarkedWords.In(paragraph, null);
        for (var at = 0; at < marked.Count; at++)
        {
            var words = marked[at];
            var before = Before(paragraph, words.Start, at > 0 ? marked[at - 1].End : 0);
            var after = After(paragraph, words.End, at + 1 < marked.Count ? marked[at + 1].Start : paragraph.Length);
            var told = tongue.Clause(before, after);
            var goesOn = told is { FromAfter: true } && at + 1 < marked.Count && Closes(paragraph, words.End, marked[at + 1].Start, after) && !Tells(paragraph, marked, at + 1);
            if (told is null && !(words.Text.Length > 8 && words.IsSentence && before.Length == 0)) continue;
            if (words.Text.Length < 4 && !before.EndsWith('：') && !before.EndsWith(':')) continue;
            found.Add(new((goesOn ? words.Text + marked[at + 1].Text : words.Text).TrimEnd('，', '、', ','), index, words.Start, words.End)
            {
                Said = told?.Said, Speaker = told?.Speaker, IsOpen = words.IsOpen, IsSentence = words.IsSentence || words.Text.Length >= 4 || words.IsOpen,
            });
            if (goesOn) at++;
        }

        return found;
    }

    private bool Tells(string paragraph, List<MarkedWords> marked, int at) => tongue.Clause("", After(paragraph, marked[at].End, at + 1 < marked.Count ? marked[at + 1].Start : paragraph.Length)) is not null;

    private static bool Closes(string paragraph, int from, int to, string after) => paragraph[from..to].Trim('，', '。', '：', ' ', ',', '.').Length <= after.Length;

    private static string Before(string paragraph, int to, int from)
    {
        var text = paragraph[Math.Max(from, to - LongestClause)..to];
        var cut = text.LastIndexOfAny(['。', '！', '？', '\n']);
        return text[(cut + 1)..].Trim();
    }

    private static string After(string paragraph, int from, int to)
    {
        var text = paragraph[from..Math.Min(to, from + LongestClause)];
        var cut = text.IndexOfAny(['。', '！', '？', '\n', '.']);
        return (cut < 0 ? text : text[..cut]).Trim('，', ',', ' ', '、');
    }
}

using System.Buffers;
using System.Text;

namespace Broadsheet.Formats.Bodies;

/// <summary>
/// Gathers words under marks into their normal form: blanks collapsed as a browser shows them, no blanks at the ends or
/// beside a line break, neighbours with equal marks made one.
/// </summary>
internal sealed class InlineBuilder
{
    /// <summary>Blanks, and characters that no document may hold: between them words go in as they are.</summary>
    private static readonly SearchValues<char> Interrupting = SearchValues.Create(
        [.. Enumerable.Range(0, ' ' + 1).Concat(Enumerable.Range(0x7f, 0x21)).Append(0xfffe).Append(0xffff).Select(code => (char)code)]);

    private readonly List<Run> runs = [];
    private readonly StringBuilder text = new();
    private Marks marks;
    private Marks waiting;
    private char pending;
    private bool started;

    public bool IsEmpty => !started;

    public static Inline Clean(string words)
    {
        var builder = new InlineBuilder();
        builder.Append(words, Marks.None);
        return builder.Take();
    }

    public void Append(ReadOnlySpan<char> words, Marks under)
    {
        if (words.ContainsAnyInRange('\ud800', '\udfff')) words = Characters.Clean(words.ToString());
        while (!words.IsEmpty)
        {
            var end = words.IndexOfAny(Interrupting);
            var plain = end < 0 ? words : words[..end];
            if (!plain.IsEmpty) Put(plain, under);
            if (end < 0) return;
            if (words[end] is ' ' or '\n' or '\t' or '\r' or '\f' && pending == '\0') Wait(' ', under);
            words = words[(end + 1)..];
        }
    }

    /// <summary>A line break. True when it follows another: the words before are a paragraph.</summary>
    public bool Break()
    {
        if (pending == '\n') return true;
        if (started) pending = '\n';
        return false;
    }

    /// <summary>Adds words that already are in normal form, on a line of their own.</summary>
    public void AppendLine(Inline line)
    {
        Break();
        foreach (var run in line.Runs)
        {
            var under = new Marks(run.Strong, run.Emphasis, run.Strike, run.Code, run.Subscript, run.Superscript, run.Href, run.Language);
            foreach (var part in run.Text.Split('\n').Index())
            {
                if (part.Index > 0) Break();
                Append(part.Item, under);
            }
        }
    }

    public Inline Take()
    {
        pending = '\0';
        started = false;
        End();
        if (runs.Count == 0) return Inline.Empty;
        var taken = new Inline([.. runs]);
        runs.Clear();
        return taken;
    }

    private void Wait(char blank, Marks under)
    {
        if (!started) return;
        pending = blank;
        waiting = under;
    }

    private void Put(ReadOnlySpan<char> letters, Marks under)
    {
        if (pending != '\0')
        {
            Under(pending == '\n' ? under : waiting);
            text.Append(pending);
            pending = '\0';
        }

        started = true;
        Under(under);
        text.Append(letters);
    }

    private void Under(Marks next)
    {
        if (next == marks) return;
        End();
        marks = next;
    }

    private void End()
    {
        if (text.Length > 0) runs.Add(marks.Mark(text.ToString()));
        text.Clear();
    }
}

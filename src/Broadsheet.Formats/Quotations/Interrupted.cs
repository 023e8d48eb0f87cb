namespace Broadsheet.Formats.Quotations;

/// <summary>An attribution between dashes inside the marks: «Было темно, — рассказал Орлов, — и никто нас не слышал».</summary>
internal static class Interrupted
{
    public static (string Text, Said? Said)? In(string text, SpeechTongue tongue)
    {
        for (var dash = text.IndexOf(" — ", StringComparison.Ordinal) is >= 0 and var at ? at : text.IndexOf(" – ", StringComparison.Ordinal); dash > 0;)
        {
            var end = text.IndexOfAny(['—', '–'], dash + 3);
            if (end < 0 || end - dash > 200) return null;
            var clause = text[(dash + 3)..end].Trim(' ', ',', '.');
            if (text[dash - 1] is ',' or '!' or '?' or '.' or '…' && new Clause(clause, tongue).After() is { } said) return (text[..dash] + " " + text[(end + 1)..].Trim(), said);
            dash = text.IndexOf(text[end], end) is var next && next > dash && text[next - 1] == ' ' ? next - 1 : -1;
        }

        return null;
    }
}

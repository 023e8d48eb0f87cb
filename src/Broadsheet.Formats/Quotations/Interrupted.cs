namespace Broadsheet.Formats.Quotations;

/// <summary>An attribution inside the marks: «Было темно, — рассказал Орлов, — и никто нас не слышал», « C’est un pas, a admis Hale, mais petit. »</summary>
internal static class Interrupted
{
    private const int Longest = 200;

    public static (string Text, Said? Said)? In(string text, SpeechTongue tongue) => BetweenDashes(text, tongue) ?? (tongue.InterruptsByCommas ? BetweenCommas(text, tongue) : null);

    private static (string, Said?)? BetweenDashes(string text, SpeechTongue tongue)
    {
        for (var dash = text.IndexOf(" — ", StringComparison.Ordinal) is >= 0 and var at ? at : text.IndexOf(" – ", StringComparison.Ordinal); dash > 0;)
        {
            var end = text.IndexOfAny(['—', '–'], dash + 3);
            if (end < 0 || end - dash > Longest) return null;
            var clause = text[(dash + 3)..end].Trim(' ', ',', '.');
            if (text[dash - 1] is ',' or '!' or '?' or '.' or '…' && Clause.Of(clause, tongue).After() is { } said) return (text[..dash] + " " + text[(end + 1)..].Trim(), said with { IsAfter = true });
            dash = text.IndexOf(text[end], end) is var next && next > dash && text[next - 1] == ' ' ? next - 1 : -1;
        }

        return null;
    }

    /// <summary>The verb comes right after the comma, then a name or a pronoun; whatever else stands between commas is the speaker's own.</summary>
    private static (string, Said?)? BetweenCommas(string text, SpeechTongue tongue)
    {
        for (var comma = text.IndexOf(", ", StringComparison.Ordinal); comma > 0; comma = text.IndexOf(", ", comma + 2, StringComparison.Ordinal))
        {
            var rest = text[(comma + 2)..];
            var end = rest.IndexOfAny([',', '.']);
            if (end < 0 || end > Longest) return null;
            var words = Word.Of(rest[..end]).SkipWhile(word => tongue.Auxiliaries.Has(word.Small)).Take(3).ToList();
            if (words.Count < 2 && !rest[..end].Contains('-', StringComparison.Ordinal) || words.Count == 0 || !IsVerb(words[0].Small, tongue) && !IsVerb(rest.Split(' ', ',')[0], tongue)) continue;
            if (words.Count > 1 && !words[1].IsCapital && !tongue.Articles.Has(words[1].Small) && !tongue.Offices.Has(words[1].Small) && !rest[..end].Contains('-', StringComparison.Ordinal)) continue;
            var stop = WholeEnd(rest, end);
            if (Clause.Of(rest[..stop], tongue).After() is { Subject.Length: > 0 } said) return (text[..(comma + 1)] + " " + rest[(stop + 1)..].Trim(), said with { IsAfter = true });
        }

        return null;
    }

    private static bool IsVerb(string word, SpeechTongue tongue) => tongue.Verbs.Has(word) || word.IndexOf('-', StringComparison.Ordinal) is > 0 and var tie && tongue.Verbs.Has(word[..tie]);

    /// <summary>"dit Rosa Ibarra, couturière. Nous…": a description goes with the name, up to the stop.</summary>
    private static int WholeEnd(string rest, int end)
    {
        var next = rest[end] == ',' ? rest.IndexOfAny([',', '.'], end + 1) : -1;
        return next > 0 && next - end < 60 && rest[next] == '.' && next + 2 < rest.Length && char.IsUpper(rest[next + 2]) ? next : end;
    }
}

using System.Collections.Frozen;

namespace Broadsheet.Formats.Quotations;

/// <summary>
/// How one language tells who said what. Word lists are split by blanks, phrases by "|"; a star at the end of a word
/// stands for any ending. All in small letters.
/// </summary>
internal sealed record SpeechTongue(string Tag)
{
    /// <summary>Scripts without capitals find names by their place, not by their letters.</summary>
    public bool HasCapitals { get; init; } = true;

    /// <summary>Verbs of saying, in the forms that news uses.</summary>
    public required WordList Verbs { get; init; }

    /// <summary>Verbs whose object is the listener: "told the council".</summary>
    public WordList Telling { get; init; } = WordList.Of("");

    public WordList Auxiliaries { get; init; } = WordList.Of("");
    public WordList Pronouns { get; init; } = WordList.Of("");

    /// <summary>The speaker may be named between commas inside the marks.</summary>
    public bool InterruptsByCommas { get; init; }

    /// <summary>Nouns are inflected: a place after an office is its genitive.</summary>
    public bool HasCases { get; init; }

    /// <summary>"one", of several who are not named.</summary>
    public WordList Ones { get; init; } = WordList.Of("");

    /// <summary>Articles and forms of address that are no part of a name.</summary>
    public WordList Articles { get; init; } = WordList.Of("");

    /// <summary>Offices, where capitals or their want would make them part of a name.</summary>
    public WordList Offices { get; init; } = WordList.Of("");

    /// <summary>The verb of saying stands after the words, the speaker before them.</summary>
    public bool IsVerbLast { get; init; }

    /// <summary>Words with which a sentence begins before its speaker is named: "Asked about it, …".</summary>
    public WordList Openers { get; init; } = WordList.Of("");

    /// <summary>Verbs of saying without a speaker of their own: "adding", "añadiendo".</summary>
    public WordList Leading { get; init; } = WordList.Of("");

    /// <summary>Words that begin an aside about somebody: "who", "quien".</summary>
    public WordList Relatives { get; init; } = WordList.Of("");

    /// <summary>Verbs with which a paper hands on another's words: "quoted".</summary>
    public WordList Quoting { get; init; } = WordList.Of("");

    /// <summary>Verbs of talking, whose listener follows: "speaking to".</summary>
    public WordList Speaking { get; init; } = WordList.Of("");

    /// <summary>"according to": the speaker follows.</summary>
    public string[] According { get; init; } = [];

    /// <summary>What stands before the listener: "in an interview with".</summary>
    public string[] To { get; init; } = [];

    /// <summary>Listeners that are known by their own case form: "журналистам".</summary>
    public WordList Listeners { get; init; } = WordList.Of("");

    public WordList Days { get; init; } = WordList.Of("");

    /// <summary>Words that may stand before a day: "on", "last", "el".</summary>
    public WordList BeforeDays { get; init; } = WordList.Of("");

    /// <summary>Prepositions and conjunctions: a name, a listener or a time ends at them.</summary>
    public WordList Joints { get; init; } = WordList.Of("");

    /// <summary>The clause begins with a verb of saying that has no speaker of its own: "calling the reports", "adding that".</summary>
    public bool Leads(string clause)
    {
        var first = Word.Of(clause.Length > 80 ? clause[..80] : clause).SkipWhile(word => word.IsSign || word.Small is "and" or "y" or "et" or "und" or "e" or "и").FirstOrDefault();
        return first.Text is not null && Leading.Has(first.Small);
    }

    public static string[] Phrases(string list) => list.Split('|', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Words, and stems of words with any ending.</summary>
internal sealed class WordList(FrozenSet<string> words, FrozenSet<string> stems)
{
    private const int ShortestStem = 2;

    public static WordList Of(string list)
    {
        var all = list.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return new(all.Where(word => !word.EndsWith('*')).ToFrozenSet(), all.Where(word => word.EndsWith('*')).Select(word => word[..^1]).ToFrozenSet());
    }

    public bool Has(string word)
    {
        if (words.Contains(word)) return true;
        if (stems.Count == 0) return false;
        for (var length = Math.Min(word.Length, 24); length >= ShortestStem; length--)
            if (stems.Contains(word[..length])) return true;
        return false;
    }
}

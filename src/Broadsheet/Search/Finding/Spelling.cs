using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Broadsheet.Search;

/// <summary>When nothing was found: the same question with each unknown word replaced by the headlines' word that is nearest to it.</summary>
internal static class Spelling
{
    private const int MostLookedAt = 200;

    /// <returns>Null unless it would find something.</returns>
    public static string? Other(IndexSearcher searcher, SearchQuestion question, IReadOnlyList<string> languages)
    {
        var asked = Wording.Read(question.Words);
        if (asked.Count is 0 or > 8) return null;
        var other = string.Join(' ', asked.Select(word => Spelled(searcher, word, languages)));
        if (string.Equals(other, string.Join(' ', asked.Select(word => Written(word, word.Text))), StringComparison.Ordinal)) return null;
        var asking = Asking.Of(question with { Words = other }, languages);
        return asking.Query is not null && Finds(searcher, question, asking.Query) ? other : null;
    }

    private static bool Finds(IndexSearcher searcher, SearchQuestion question, Query query)
    {
        var gathering = new Gathering(question, 1, DateTimeOffset.UnixEpoch);
        gathering.Through(searcher, query);
        return gathering.Count > 0;
    }

    private static string Spelled(IndexSearcher searcher, Wording.Asked word, IReadOnlyList<string> languages) =>
        word.IsExcluded ? Written(word, word.Text) : Written(word, string.Join(' ', word.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => Nearest(searcher, part, languages))));

    private static string Written(Wording.Asked word, string text) => (word.IsExcluded ? "-" : "") + (word.IsPhrase ? $"\"{text}\"" : text);

    private static string Nearest(IndexSearcher searcher, string word, IReadOnlyList<string> languages)
    {
        var known = Sought.From(new(word, false, false), languages);
        if (known is null || known.Forms.Any(row => row.All(term => searcher.IndexReader.DocFreq(new Term(Fields.Text, term)) > 0))) return word;
        var folded = known.Forms[0];
        return folded is [{ Length: >= 4 and <= 40 } written] ? Likest(searcher, written) ?? word : word;
    }

    private static string? Likest(IndexSearcher searcher, string written)
    {
        if (MultiFields.GetTerms(searcher.IndexReader, Fields.Headline) is not { } terms) return null;
        var edits = written.Length > 6 ? 2f : 1f;
        var near = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(Fields.Headline, written), edits, prefixLength: 1, transpositions: true);
        var closeness = near.Attributes.AddAttribute<IBoostAttribute>();
        (float Closeness, int Stories, string Word)? best = null;
        for (var looked = 0; looked < MostLookedAt && near.MoveNext(); looked++)
        {
            var candidate = (closeness.Boost, near.DocFreq, near.Term.Utf8ToString());
            if (best is null || candidate.CompareTo(best.Value) > 0) best = candidate;
        }
        return best?.Word;
    }
}

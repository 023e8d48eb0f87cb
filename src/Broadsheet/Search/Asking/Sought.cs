using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Broadsheet.Search;

/// <summary>One word or phrase that is looked for, in all the forms that will do.</summary>
/// <param name="Forms">Each a row of terms that must stand side by side; mostly one.</param>
/// <param name="IsSmall">Too common to be asked for where better words are.</param>
internal sealed record Sought(IReadOnlyList<IReadOnlyList<string>> Forms, bool IsSmall)
{
    private const int LongestPhrase = 40;
    private const int ShortestBeginning = 4;
    private const int LongestEnd = 3;
    private const int MostForms = 40;
    private const float WeightOfForms = 0.4f;

    public bool IsPhrase { get; init; }

    /// <summary>What other forms of the word may begin with; empty for phrases, numbers and short words.</summary>
    public IReadOnlyList<string> Beginnings { get; init; } = [];

    /// <summary>Takes words that begin like it, too.</summary>
    public bool IsLoose { get; init; }

    /// <returns>Null where there is no letter or digit in it.</returns>
    public static Sought? From(Wording.Asked asked, IReadOnlyList<string> languages)
    {
        var rows = languages.SelectMany(language => RowsIn(asked, language)).DistinctBy(row => string.Join(' ', row)).ToList();
        var isSmall = !asked.IsPhrase && languages.All(language => Tongues.Find(language)?.SmallWords.Contains(asked.Text.ToLowerInvariant()) == true);
        return rows.Count == 0 ? null : new Sought(rows, isSmall) { IsPhrase = asked.IsPhrase, Beginnings = asked.IsPhrase ? [] : [.. rows.Where(row => row.Count == 1).Select(row => Beginning(row[0])).OfType<string>().Distinct()] };
    }

    private static IEnumerable<IReadOnlyList<string>> RowsIn(Wording.Asked asked, string language)
    {
        var forms = Wording.Forms(asked.Text, language);
        var asWritten = forms.Where(form => !form.IsStem).DistinctBy(form => form.Place).Select(form => form.Term).Take(LongestPhrase).ToList();
        if (asWritten.Count > 0) yield return asWritten;
        // What is written without blanks, or with a hyphen, is a phrase too and has no stem.
        if (asked.IsPhrase || asWritten.Count != 1) yield break;
        if (!forms.Any(form => form.IsStem)) yield break;
        foreach (var form in forms.Where(form => form.IsStem)) yield return [form.Term];
        // A stemmer may take a word's own end for an inflection (паром, but паромы): then the word is the stem of others.
        yield return [Analysis.StemSign + asWritten[0]];
    }

    public Query In(string field)
    {
        if (Forms.Count == 1 && !IsLoose) return Row(field, Forms[0]);
        var any = new BooleanQuery(disableCoord: true);
        foreach (var row in Forms) any.Add(Row(field, row), Occur.SHOULD);
        foreach (var beginning in IsLoose ? Beginnings : [])
            any.Add(new PrefixQuery(new Term(field, beginning)) { Boost = WeightOfForms, MultiTermRewriteMethod = new MultiTermQuery.TopTermsScoringBooleanQueryRewrite(MostForms) }, Occur.SHOULD);
        return any;
    }

    private static string? Beginning(string term)
    {
        var sign = term[0] == Analysis.StemSign ? 1 : 0;
        var length = term.Length - sign;
        return length <= ShortestBeginning || !term.AsSpan(sign).ToString().All(letter => char.IsLetter(letter) || char.IsSurrogate(letter) || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark)
            ? null : term[..(sign + Math.Max(ShortestBeginning, length - LongestEnd))];
    }

    private static Query Row(string field, IReadOnlyList<string> terms)
    {
        if (terms.Count == 1) return new TermQuery(new Term(field, terms[0]));
        // The headline's words have no places: there, the first of a row stands for it.
        if (field == Fields.Headline) return new TermQuery(new Term(field, terms[0]));
        var phrase = new PhraseQuery();
        foreach (var term in terms) phrase.Add(new Term(field, term));
        return phrase;
    }
}

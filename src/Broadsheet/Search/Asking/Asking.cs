using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Broadsheet.Search;

/// <summary>A question in the index's terms, but for edition and age: most stories pass those, so <see cref="Gathering"/> looks at each hit.</summary>
/// <param name="Query">Null where nothing can fit, because no letter or digit was asked for.</param>
/// <param name="Sought">What to mark in the answer.</param>
internal sealed record Asking(Query? Query, IReadOnlyList<Sought> Sought)
{
    private const float HeadlineWeight = 2.5f;

    /// <summary>True where more than one word, or a word with an end to vary, was asked for: then there is something to be lenient about.</summary>
    public bool MayBeLoose => Sought.Any(sought => sought.Beginnings.Count > 0) || Sought.Count > 2;

    /// <param name="strictness">How near a story must come to what was asked.</param>
    public static Asking Of(SearchQuestion question, IReadOnlyList<string> languages, Strictness strictness = Strictness.Whole)
    {
        var asked = Wording.Read(question.Words);
        var wanted = Wanted(asked.Where(word => !word.IsExcluded), languages);
        if (strictness != Strictness.Whole) wanted = [.. wanted.Select(sought => sought with { IsLoose = true })];
        if (wanted.Count == 0 && asked.Any(word => !word.IsExcluded)) return new Asking(null, []);

        var all = new BooleanQuery(disableCoord: true);
        var most = new BooleanQuery();
        var mayMiss = strictness == Strictness.Most && wanted.Count > 2;
        foreach (var sought in wanted)
        {
            // Words in quotation marks are meant as they stand.
            if (mayMiss && !sought.IsPhrase) most.Add(sought.In(Fields.Text), Occur.SHOULD);
            else all.Add(sought.In(Fields.Text), Occur.MUST);
            if (question.NewestFirst) continue;
            var weighed = sought.In(Fields.Headline);
            weighed.Boost = HeadlineWeight;
            all.Add(weighed, Occur.SHOULD);
        }
        if (most.Clauses.Count > 0)
        {
            most.MinimumNumberShouldMatch = Math.Max(1, most.Clauses.Count - 1);
            all.Add(most, Occur.MUST);
        }

        if (wanted.Count == 0) all.Add(new MatchAllDocsQuery(), Occur.MUST);
        foreach (var sought in asked.Where(word => word.IsExcluded).Select(word => Search.Sought.From(word, languages)).OfType<Sought>())
            all.Add(sought.In(Fields.Text), Occur.MUST_NOT);
        return new Asking(Filtered(all, question), wanted);
    }

    private static List<Sought> Wanted(IEnumerable<Wording.Asked> asked, IReadOnlyList<string> languages)
    {
        var all = asked.Select(word => Search.Sought.From(word, languages)).OfType<Sought>().ToList();
        return all.Exists(sought => !sought.IsSmall) ? all.FindAll(sought => !sought.IsSmall) : all;
    }

    private static BooleanQuery Filtered(BooleanQuery all, SearchQuestion question)
    {
        Only(all, Fields.Section, question.Section);
        Only(all, Fields.Tag, question.Tag);
        Only(all, Fields.Author, question.Author);
        Only(all, Fields.Genre, question.Genre);
        Only(all, Fields.Language, question.Language);
        Only(all, Fields.Type, question.Type);
        if (question.Corrected) Only(all, Fields.Corrected, "yes");
        return all;
    }

    private static void Only(BooleanQuery all, string field, string? key)
    {
        if (string.IsNullOrEmpty(key)) return;
        all.Add(new TermQuery(new Term(field, StoryRecord.Cut(key))) { Boost = 0 }, Occur.MUST);
    }
}

/// <summary>How near a story must come to what was asked.</summary>
internal enum Strictness
{
    /// <summary>Every word, in one of its known forms.</summary>
    Whole,

    /// <summary>Every word, or one that begins like it: stemmers do not know all forms of a language, and some have none.</summary>
    Beginnings,

    /// <summary>The same of all words but one.</summary>
    Most,
}

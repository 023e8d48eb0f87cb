using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Broadsheet.Search;

/// <summary>A question in the index's terms, but for edition and age: most stories pass those, so <see cref="Gathering"/> looks at each hit.</summary>
/// <param name="Query">Null where nothing can fit, because no letter or digit was asked for.</param>
/// <param name="Sought">What to mark in the answer.</param>
internal sealed record Asking(Query? Query, IReadOnlyList<Sought> Sought)
{
    private const float HeadlineWeight = 2.5f;

    public static Asking Of(SearchQuestion question, IReadOnlyList<string> languages)
    {
        var asked = Wording.Read(question.Words);
        var wanted = Wanted(asked.Where(word => !word.IsExcluded), languages);
        if (wanted.Count == 0 && asked.Any(word => !word.IsExcluded)) return new Asking(null, []);

        var all = new BooleanQuery(disableCoord: true);
        foreach (var sought in wanted)
        {
            all.Add(sought.In(Fields.Text), Occur.MUST);
            if (question.NewestFirst) continue;
            var weighed = sought.In(Fields.Headline);
            weighed.Boost = HeadlineWeight;
            all.Add(weighed, Occur.SHOULD);
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
        if (question.Corrected) Only(all, Fields.Corrected, "yes");
        return all;
    }

    private static void Only(BooleanQuery all, string field, string? key)
    {
        if (string.IsNullOrEmpty(key)) return;
        all.Add(new TermQuery(new Term(field, StoryRecord.Cut(key))) { Boost = 0 }, Occur.MUST);
    }
}

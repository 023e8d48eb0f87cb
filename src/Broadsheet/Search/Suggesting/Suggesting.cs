using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Broadsheet.Search;

/// <summary>What a reader may be about to type: tags and people whose names begin so, then the newest headlines.</summary>
internal static class Suggesting
{
    private const int MostNames = 4;
    private const int MostStories = 5;
    private const int MostLookedAt = 300;
    private static readonly HashSet<string> Shown = [Fields.Id, Fields.Words];

    public static IReadOnlyList<Suggestion> Suggest(IndexSearcher searcher, string words, string edition, string language, DateTimeOffset now)
    {
        var typed = Wording.Folded(words.Length <= 100 ? words : words[..100], language);
        if (typed.Count == 0) return [];
        return [.. Names(searcher, NameRecord.Prefix(edition, typed)), .. Stories(searcher, typed, edition, now)];
    }

    private static IEnumerable<Suggestion> Names(IndexSearcher searcher, string prefix)
    {
        if (MultiFields.GetTerms(searcher.IndexReader, Fields.Names) is not { } terms) return [];
        var entries = terms.GetEnumerator();
        if (entries.SeekCeil(new BytesRef(prefix)) == TermsEnum.SeekStatus.END) return [];
        var found = new List<(Suggestion Name, int Stories)>();
        var isLive = MultiFields.GetLiveDocs(searcher.IndexReader);
        for (var looked = 0; looked < MostLookedAt; looked++)
        {
            var entry = entries.Term.Utf8ToString();
            if (!entry.StartsWith(prefix, StringComparison.Ordinal)) break;
            // A name whose last story is gone stays in the dictionary until segments are merged.
            if (NameRecord.Read(entry) is { } name && entries.Docs(isLive, null).NextDoc() != DocIdSetIterator.NO_MORE_DOCS) found.Add((name, entries.DocFreq));
            if (!entries.MoveNext()) break;
        }
        return found.DistinctBy(one => (one.Name.Kind, one.Name.Key)).OrderByDescending(one => one.Stories).Take(MostNames).Select(one => one.Name);
    }

    private static IEnumerable<Suggestion> Stories(IndexSearcher searcher, IReadOnlyList<string> typed, string edition, DateTimeOffset now)
    {
        var query = new BooleanQuery();
        foreach (var word in typed.SkipLast(1).Take(10)) query.Add(new TermQuery(new Term(Fields.Headline, word)), Occur.MUST);
        query.Add(new PrefixQuery(new Term(Fields.Headline, typed[^1])), Occur.MUST);
        var gathering = new Gathering(new SearchQuestion(null) { Edition = edition, NewestFirst = true }, MostStories, now);
        gathering.Through(searcher, searcher.Rewrite(query));
        return gathering.Best.Select(hit => hit.Segment.AtomicReader.Document(hit.Story, Shown)).Select(story => new Suggestion(
            SuggestionKind.Story,
            story.Get(Fields.Words, CultureInfo.InvariantCulture).Split('\n')[0],
            story.Get(Fields.Id, CultureInfo.InvariantCulture)));
    }
}

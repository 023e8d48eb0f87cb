using System.Globalization;
using Lucene.Net.Search;

namespace Broadsheet.Search;

/// <summary>Answers a question from the index alone.</summary>
internal static class Finding
{
    private const int MostChoices = 12;
    private static readonly HashSet<string> Shown = [Fields.Id, Fields.Words, Fields.Shape];

    /// <param name="languages">Of the editions that are searched.</param>
    /// <param name="now">Age counts from here.</param>
    public static SearchAnswer Find(IndexSearcher searcher, SearchQuestion question, IReadOnlyList<string> languages, DateTimeOffset now)
    {
        var asking = Asking.Of(question, languages);
        if (asking.Query is null) return new SearchAnswer();
        var onPage = Math.Clamp(question.OnPage, 1, SearchQuestion.MostOnPage);
        var before = (Math.Clamp(question.Page, 1, SearchQuestion.LastPage) - 1) * onPage;

        var gathering = Gather(searcher, asking.Query, question, before + onPage, now);
        var found = gathering.Count > 0;
        // Nothing as it was asked: then what comes near, and the answer says so.
        foreach (var strictness in (Strictness[])[Strictness.Beginnings, Strictness.Most])
        {
            if (gathering.Count > 0 || !asking.MayBeLoose) break;
            asking = Asking.Of(question, languages, strictness);
            gathering = Gather(searcher, asking.Query!, question, before + onPage, now);
        }

        return new SearchAnswer
        {
            Count = gathering.Count,
            IsCountWhole = gathering.IsCountWhole,
            Hits = [.. gathering.Best.Skip(before).Select(hit => Show(hit, asking.Sought))],
            Choices = gathering.Tally.Choices(MostChoices),
            IsNear = !found && gathering.Count > 0,
            DidYouMean = !found ? Spelling.Other(searcher, question, languages) : null,
        };
    }

    private static Gathering Gather(IndexSearcher searcher, Query query, SearchQuestion question, int count, DateTimeOffset now)
    {
        var gathering = new Gathering(question, count, now);
        gathering.Through(searcher, query);
        return gathering;
    }

    private static SearchHit Show(Hit hit, IReadOnlyList<Sought> sought)
    {
        var stored = hit.Segment.AtomicReader.Document(hit.Story, Shown);
        var shape = stored.Get(Fields.Shape, CultureInfo.InvariantCulture).Split(' ');
        var words = stored.Get(Fields.Words, CultureInfo.InvariantCulture);
        var snippets = new Snippets(words, Number(shape[0]), Number(shape[1]), Occurrences.Of(hit, sought));
        return new SearchHit(
            Guid.ParseExact(stored.Get(Fields.Id, CultureInfo.InvariantCulture), "N"),
            DateTimeOffset.FromUnixTimeMilliseconds(hit.Published),
            snippets.Headline,
            snippets.Snippet);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

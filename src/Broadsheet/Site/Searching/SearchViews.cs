using System.Globalization;
using Broadsheet.Search;

namespace Broadsheet.Site.Searching;

/// <summary>Lays out a page of results with the addresses of all that can be asked next.</summary>
internal static class SearchViews
{
    private const int MostChoices = 8;

    public static SearchView Empty(Imprint imprint) => new(imprint, Heads.Unlisted(imprint.Words["Search"]), "");

    public static SearchView Of(Imprint imprint, SearchTerms terms, SearchAnswer answer, IReadOnlyDictionary<Guid, Listed> stories)
    {
        var title = terms.Words.Length == 0 ? imprint.Words["Search"] : $"{terms.Words} · {imprint.Words["Search"]}";
        return new SearchView(imprint, Heads.Unlisted(title), terms.Words)
        {
            IsAsked = true,
            Count = answer.Count,
            IsNear = answer.IsNear,
            IsCountWhole = answer.IsCountWhole,
            Results = [.. answer.Hits.Where(hit => stories.ContainsKey(hit.Item)).Select(hit => new Found(stories[hit.Item], hit.Headline, hit.Snippet))],
            Filters = [.. Filters(imprint, terms with { Page = 1 }, answer)],
            From = terms.From,
            Until = terms.Until,
            Kept = [.. terms.WithoutDays()],
            ClearAddress = terms.IsFiltered ? new SearchTerms(terms.Edition) { Words = terms.Words, NewestFirst = terms.NewestFirst }.Address : null,
            BestAddress = (terms with { NewestFirst = false, Page = 1 }).Address,
            NewestAddress = (terms with { NewestFirst = true, Page = 1 }).Address,
            NewestFirst = terms.NewestFirst,
            DidYouMean = answer.DidYouMean is { } words ? (words, (terms with { Words = words, Page = 1 }).Address) : null,
            Page = PageOf(terms, answer),
        };
    }

    private static IEnumerable<Filter> Filters(Imprint imprint, SearchTerms terms, SearchAnswer answer)
    {
        var words = imprint.Words;
        yield return Filter(words["When"], Facet.Age, answer, terms.Age, choice => AgeName(words, choice.Key), key => terms with { Age = key, From = null, Until = null });
        yield return Filter(words["Section"], Facet.Section, answer, terms.Section, choice => imprint.Section(choice.Key)?.Name ?? choice.Key, key => terms with { Section = key });
        yield return Filter(words["Topic"], Facet.Tag, answer, terms.Tag, choice => choice.Name, key => terms with { Tag = key });
        yield return Filter(words["Author"], Facet.Author, answer, terms.Author, choice => choice.Name, key => terms with { Author = key });
        yield return Filter(words["Genre"], Facet.Genre, answer, terms.Genre, choice => words.Find($"Genre.{choice.Key}") ?? choice.Key, key => terms with { Genre = key });
        yield return Filter(words["Type"], Facet.Type, answer, terms.Type, choice => words.Find($"Type.{choice.Key}") ?? choice.Key, key => terms with { Type = key });
        yield return Filter(words["Language"], Facet.Language, answer, terms.Language, choice => LanguageName(choice.Key), key => terms with { Language = key });
        yield return Filter(words["Corrections"], Facet.Corrected, answer, terms.Corrected ? "yes" : null, _ => words["Corrected"], key => terms with { Corrected = key == "yes" }, key => key == "yes");
    }

    private static Filter Filter(string name, Facet facet, SearchAnswer answer, string? chosen, Func<Choice, string> nameOf, Func<string?, SearchTerms> narrowed, Func<string, bool>? isShown = null)
    {
        var choices = answer.Choices.GetValueOrDefault(facet, []).Where(choice => isShown?.Invoke(choice.Key) ?? true).Take(MostChoices).ToList();
        // What was chosen stays to be taken back, also when nothing was found with it.
        if (chosen is not null && !choices.Exists(choice => choice.Key == chosen)) choices.Insert(0, new Choice(chosen, chosen, 0));
        return new Filter(name, [.. choices.Select(choice => new FilterChoice(nameOf(choice), choice.Count, narrowed(choice.Key == chosen ? null : choice.Key).Address, choice.Key == chosen))]);
    }

    /// <summary>A language by its own name.</summary>
    private static string LanguageName(string tag)
    {
        try { return CultureInfo.GetCultureInfo(tag).NativeName; }
        catch (CultureNotFoundException) { return tag; }
    }

    private static string AgeName(Words words, string key) => key switch
    {
        "day" => words["PastDay"],
        "week" => words["PastWeek"],
        "month" => words["PastMonth"],
        _ => words["PastYear"],
    };

    private static PageOf PageOf(SearchTerms terms, SearchAnswer answer)
    {
        var last = Math.Clamp((answer.Count + new SearchQuestion("").OnPage - 1) / new SearchQuestion("").OnPage, 1, SearchQuestion.LastPage);
        return new PageOf(terms.Page, last,
            terms.Page > 1 ? (terms with { Page = Math.Min(terms.Page, last + 1) - 1 }).Address : null,
            terms.Page < last ? (terms with { Page = terms.Page + 1 }).Address : null);
    }
}

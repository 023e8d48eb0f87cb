using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Search;

namespace Broadsheet.Tests.Search;

public sealed class Asking_for_stories
{
    [Fact]
    public async Task All_words_must_be_there_wherever_they_stand()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Story("Ferry delayed", "Fog over the sound.");
        await paper.Story("Ferry on time", "A clear day.");

        Assert.Equal(["Ferry delayed"], await paper.Found("fog ferry"));
        Assert.False((await paper.Search("fog ferry")).IsNear);
        // Where a word is missing the answer says that it only comes near.
        Assert.True((await paper.Search("fog ferry tram")).IsNear);
    }

    [Theory]
    [InlineData("\"night ferry\"", new[] { "The night ferry sails" })]
    [InlineData("“night ferry”", new[] { "The night ferry sails" })]
    [InlineData("«night ferry»", new[] { "The night ferry sails" })]
    [InlineData("\"night ferries\"", new string[0])]
    [InlineData("\"ferry by night\"", new[] { "A ferry by night" })]
    [InlineData("ferry -\"by night\"", new[] { "The night ferry sails" })]
    [InlineData("ferry -sails", new[] { "A ferry by night" })]
    [InlineData("ferry -sailing", new[] { "A ferry by night" })]
    public async Task A_phrase_is_found_as_written_and_what_is_excluded_is_not(string words, string[] headlines)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Story("The night ferry sails");
        await paper.Story("A ferry by night");

        Assert.Equal(headlines, await paper.Found(words));
    }

    [Fact]
    public async Task A_phrase_does_not_reach_from_one_paragraph_into_the_next()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Story("Morning", "It was a night\nferry crews slept");

        Assert.Empty(await paper.Found("\"night ferry\""));
    }

    [Theory]
    [InlineData("the", 2)]
    [InlineData("to be or not to be", 1)]
    [InlineData("the ferry", 1)]
    public async Task Small_words_count_only_where_there_are_no_others(string words, int count)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Story("To be or not to be", "The question");
        await paper.Story("Ferry", "On the sound");

        Assert.Equal(count, (await paper.Search(words)).Count);
    }

    [Theory]
    [InlineData(Store.Sqlite)]
    [InlineData(Store.Postgres)]
    public async Task Filters_narrow_and_their_choices_are_counted(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var harbour = new Tag("harbour", "Harbour");
        await paper.Story(new StoryContent { Headline = "Ferry one", Section = "city", Tags = [harbour], Authors = [new("Orla Venn", "orla-venn")] });
        await paper.Story(new StoryContent { Headline = "Ferry two", Section = "city", Genre = "analysis", Authors = [new("Orla Venn", "orla-venn"), new("A guest")] });
        await paper.Story(new StoryContent { Headline = "Ferry race", Section = "sport", Tags = [harbour] }, at: paper.Clock.GetUtcNow().AddDays(-20));
        var search = paper.The<StorySearch>();
        var all = new SearchQuestion("ferry") { Edition = "en" };

        var answer = await search.Find(all);

        Assert.Equal(3, answer.Count);
        Assert.Equal([new("city", "city", 2), new("sport", "sport", 1)], answer.Choices[Facet.Section]);
        Assert.Equal([new("harbour", "Harbour", 2)], answer.Choices[Facet.Tag]);
        Assert.Equal([new("orla-venn", "Orla Venn", 2), new("A guest", "A guest", 1)], answer.Choices[Facet.Author]);
        Assert.Equal([new("news", "news", 2), new("analysis", "analysis", 1)], answer.Choices[Facet.Genre]);
        Assert.Equal([new("day", "day", 2), new("week", "week", 2), new("month", "month", 3), new("year", "year", 3)], answer.Choices[Facet.Age]);
        Assert.Equal(1, (await search.Find(all with { Section = "sport" })).Count);
        Assert.Equal(2, (await search.Find(all with { Tag = "harbour" })).Count);
        Assert.Equal(1, (await search.Find(all with { Author = "A guest" })).Count);
        Assert.Equal(1, (await search.Find(all with { Genre = "analysis" })).Count);
        Assert.Equal(2, (await search.Find(all with { From = paper.Clock.GetUtcNow().AddDays(-7) })).Count);
        Assert.Equal(1, (await search.Find(all with { Until = paper.Clock.GetUtcNow().AddDays(-7) })).Count);
        Assert.Equal(0, (await search.Find(all with { Language = "ar" })).Count);
        Assert.Equal(3, (await search.Find(all with { Words = null })).Count);
    }

    [Fact]
    public async Task An_edition_is_searched_alone_or_all_are_together()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Story("Ferries return", edition: "en");
        await paper.Story("Ferry العبّارة", edition: "ar");

        Assert.Equal(["Ferries return"], await paper.Found("ferry"));
        Assert.Equal(2, (await paper.The<StorySearch>().Find(new SearchQuestion("ferry"))).Count);
        Assert.Equal(1, (await paper.The<StorySearch>().Find(new SearchQuestion("عبارة"))).Count);
    }

    [Fact]
    public async Task Newest_first_is_by_publication_and_pages_join_without_gap_or_repeat()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        for (var day = 0; day < 25; day++)
            await paper.Story(new StoryContent { Headline = $"Ferry {day}", Section = "city" }, at: paper.Clock.GetUtcNow().AddDays(-(day * 7 % 25)));
        var search = paper.The<StorySearch>();

        var pages = new List<SearchHit>();
        for (var page = 1; page <= 4; page++)
            pages.AddRange((await search.Find(new SearchQuestion("ferry") { Edition = "en", NewestFirst = true, Page = page, OnPage = 8 })).Hits);

        Assert.Equal(25, pages.Count);
        Assert.Distinct(pages.Select(hit => hit.Item));
        Assert.Equal(pages.OrderByDescending(hit => hit.Published), pages);
    }

    [Fact]
    public async Task A_headline_weighs_more_than_the_text_and_a_young_story_more_than_an_old_one()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Story("Tunnel opens", "A long text about many things of the city, and once a ferry.");
        await paper.Story("Ferry opens", "A long text about many things of the city, and once a tunnel.");
        await paper.Story(new StoryContent { Headline = "Ferry opens", Standfirst = "Years ago", Section = "city" }, at: paper.Clock.GetUtcNow().AddYears(-3));

        Assert.Equal(["Ferry opens", "Ferry opens", "Tunnel opens"], await paper.Found("ferry"));
        Assert.Equal(paper.Clock.GetUtcNow(), (await paper.Search("ferry opens")).Hits[0].Published);
    }

    [Fact]
    public async Task What_was_found_is_marked_in_headline_and_snippet_in_the_form_it_stands()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var filler = string.Join(' ', Enumerable.Repeat("Nothing happened here for a long while.", 30));
        await paper.Story("Ferries <b>back</b>", $"{filler}\nThe crews were sailing at dawn & noon, when the fog lifted.\n{filler}");

        var hit = Assert.Single((await paper.Search("ferry sailed")).Hits);

        Assert.Equal("Ferries <b>back</b>", hit.Headline.Text());
        Assert.Equal(["Ferries"], hit.Headline.Marked());
        Assert.Equal(["sailing"], hit.Snippet.Marked());
        Assert.Contains("The crews were sailing at dawn & noon", hit.Snippet.Text(), StringComparison.Ordinal);
        Assert.InRange(hit.Snippet.Text().Length, 100, 260);
    }

    [Fact]
    public async Task A_phrase_is_marked_where_it_stands_whole()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Story("At sea", "A ferry by day. The night came. Then the night ferry left.");

        Assert.Equal(["night ferry"], Assert.Single((await paper.Search("\"night ferry\"")).Hits).Snippet.Marked());
    }

    [Fact]
    public async Task A_word_that_nobody_wrote_is_answered_with_the_nearest_that_somebody_did()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Story("Lighthouse reopens");

        Assert.Equal("lighthouse reopens", (await paper.Search("lighthuose reopens")).DidYouMean);
        Assert.Null((await paper.Search("zzyzx")).DidYouMean);
    }

    [Fact]
    public async Task Headlines_tags_and_people_are_suggested_by_their_beginnings()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var item = await paper.Story(new StoryContent
        {
            Headline = "Harbour wall mended",
            Section = "city",
            Tags = [new("harbour-council", "Harbour council")],
            Authors = [new("Élise Harbin", "elise-harbin")],
        });
        var search = paper.The<StorySearch>();

        Assert.Equal(
            [new(SuggestionKind.Author, "Élise Harbin", "elise-harbin"), new(SuggestionKind.Tag, "Harbour council", "harbour-council"), new Suggestion(SuggestionKind.Story, "Harbour wall mended", item.ToString("N"))],
            (await search.Suggest("har", "en")).OrderBy(one => one.Text, StringComparer.InvariantCulture));
        Assert.Equal(["Élise Harbin"], (await search.Suggest("elise h", "en")).Select(one => one.Text));
        Assert.Equal(["Harbour wall mended"], (await search.Suggest("harbour wa", "en")).Select(one => one.Text));
        Assert.Empty(await search.Suggest("har", "ar"));
        Assert.Empty(await search.Suggest("\"", "en"));
    }
}

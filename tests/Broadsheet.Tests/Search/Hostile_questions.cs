using System.Text.Json;
using Broadsheet.Search;
using CsCheck;

namespace Broadsheet.Tests.Search;

public sealed class Hostile_questions
{
    [Fact]
    public async Task Nothing_that_is_asked_fails_and_a_story_with_it_is_found_whole()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var strings = JsonSerializer.Deserialize<string[]>(await File.ReadAllTextAsync(Fixtures.PathOf("hostile/blns.json")))!;
        foreach (var text in strings.Chunk(60)) await paper.Story("Strings", string.Join('\n', text));

        foreach (var text in strings)
        {
            var answer = await paper.Search(text);
            Assert.All(answer.Hits, hit => Assert.Equal("Strings", hit.Headline.Text()));
            await paper.The<StorySearch>().Suggest(text, "en");
        }
    }

    [Fact]
    public async Task Any_characters_in_any_order_and_number_are_a_question()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Story("Ferry");
        var index = paper.The<StorySearch>();
        var anything = Gen.OneOf(Gen.String, Gen.String[Gen.Char["-\"“”«» aб港\u0000\ud800\udc00ا*?:()[]{}~^\\/&|!+"], 0, 600]);

        await anything.SampleAsync(async words => await index.Find(new SearchQuestion(words) { Page = words.Length - 20, OnPage = words.Length * 7 }), iter: 300);
    }

    [Fact]
    public async Task A_whole_book_is_cut_to_a_question()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Story("Ferry");

        Assert.Equal(1, (await paper.Search(string.Join(' ', Enumerable.Repeat("ferry", 100_000)))).Count);
    }

    [Fact]
    public async Task A_story_of_broken_letters_and_endless_words_is_indexed()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Story("Ferry \0 again", new string('x', 100_000) + " " + string.Concat(Enumerable.Repeat("e\u0301\u0316", 5_000)) + "\nsailing home");

        Assert.Single((await paper.Search("sailing")).Hits);
    }
}

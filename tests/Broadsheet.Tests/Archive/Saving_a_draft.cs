using System.Text.Json;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Archive;

public sealed class Saving_a_draft
{
    private static readonly Guid Ana = Guid.Parse("0195aaaa-0000-7000-8000-000000000001"), Ben = Guid.Parse("0195aaaa-0000-7000-8000-000000000002");

    [Theory]
    [InlineData(Store.Sqlite)]
    [InlineData(Store.Postgres)]
    public async Task Changes_of_two_editors_to_different_paragraphs_both_live(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await Three(paper);

        await Save(paper, item, 0, Ana, Change("a", "one", "one by Ana"));
        var ben = await Save(paper, item, 0, Ben, Change("c", "three", "three by Ben"));

        Assert.Empty(ben.Conflicts);
        Assert.Equal(["one by Ana", "two", "three by Ben"], Words(ben.Others!.Body));
        Assert.Equal(2, ben.Token);
    }

    [Theory]
    [InlineData(Store.Sqlite)]
    [InlineData(Store.Postgres)]
    public async Task Of_two_changes_to_one_paragraph_the_later_overwrites_nothing_and_is_shown_all_three(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await Three(paper);
        await Save(paper, item, 0, Ana, Change("b", "two", "two by Ana"));

        var ben = await Save(paper, item, 0, Ben, Change("b", "two", "two by Ben"), Change("c", "three", "three by Ben"));

        var conflict = Assert.Single(ben.Conflicts);
        Assert.Equal(("b", "two", "two by Ben", "two by Ana"), (conflict.Place, Word(conflict.Base), Word(conflict.Mine), Word(conflict.Theirs)));
        Assert.Equal(["one", "two by Ana", "three by Ben"], Words(ben.Others!.Body));
        var chosen = await Save(paper, item, ben.Token, Ben, Change("b", "two by Ana", "two by both"));
        Assert.Empty(chosen.Conflicts);
    }

    [Fact]
    public async Task A_save_whose_answer_was_lost_is_sent_again_without_harm()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var item = await Three(paper);
        BlockChange[] changes = [Change("a", "one", "uno"), new("x", null, Block("x", "new"), "a"), new("b", Block("b", "two"), null), new("c", Block("c", "three"), Block("c", "three"), "")];

        var first = await Save(paper, item, 0, Ana, changes);
        var again = await Save(paper, item, 0, Ana, changes);

        Assert.Empty(again.Conflicts);
        Assert.Equal(first.Token, again.Token);
        Assert.Equal(["three", "uno", "new"], Words((await Draft(paper, item)).Content.Body));
    }

    [Fact]
    public async Task A_paragraph_that_the_other_took_out_is_not_lost_by_the_one_who_wrote_in_it()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var item = await Three(paper);
        await Save(paper, item, 0, Ana, new BlockChange("b", Block("b", "two"), null));

        var ben = await Save(paper, item, 0, Ben, Change("b", "two", "two, longer"));

        var conflict = Assert.Single(ben.Conflicts);
        Assert.Null(conflict.Theirs);
        Assert.Equal("two, longer", Word(conflict.Mine));
    }

    [Theory]
    [InlineData(Store.Sqlite)]
    [InlineData(Store.Postgres)]
    public async Task Fields_merge_as_paragraphs_do(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await Three(paper);
        await Save(paper, item, new DraftChange(0, [Field("headline", "Three", "Three ferries")], []), Ana);

        var ben = await Save(paper, item, new DraftChange(0, [Field("headline", "Three", "Three boats"), Field("tags", "", "Ferries, Harbour"), Field("authors", "", "Ben Vella")], []), Ben);

        var conflict = Assert.Single(ben.Conflicts);
        Assert.Equal(("headline", true, "Three ferries"), (conflict.Place, conflict.IsField, conflict.Theirs));
        Assert.Equal(["ferries", "harbour"], ben.Others!.Tags.Select(tag => tag.UrlName));
        Assert.Equal("Ben Vella", Assert.Single(ben.Others.Authors).Name);
    }

    [Fact]
    public async Task A_field_or_a_subject_that_does_not_exist_is_refused_and_nothing_is_stored()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var item = await Three(paper);

        foreach (var field in new[] { Field("headlines", "", "x"), Field("subjects", "", "medtop:0"), Field("standfirst", "", new string('x', 10_001)) })
            await Assert.ThrowsAsync<Refused>(() => Save(paper, item, new DraftChange(0, [Field("kicker", "", "Harbour"), field], []), Ana));

        Assert.Equal(0, (await Draft(paper, item)).Token);
    }

    [Fact]
    public async Task Sending_what_the_draft_says_already_stores_nothing()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var item = await Three(paper);

        var saved = await Save(paper, item, new DraftChange(0, [Field("headline", "Three", "Three")], []), Ana);

        Assert.Equal(0, saved.Token);
        Assert.Empty(await States(paper, item));
    }

    [Theory]
    [InlineData(Store.Sqlite)]
    [InlineData(Store.Postgres)]
    public async Task The_history_keeps_the_words_before_and_one_state_a_sitting(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await Three(paper);
        await Save(paper, item, 0, Ana, Change("a", "one", "one 1"));
        await Save(paper, item, 1, Ana, Change("a", "one 1", "one 2"));
        await Save(paper, item, 2, Ben, Change("a", "one 2", "one 3"));
        paper.Clock.Advance(TimeSpan.FromMinutes(11));
        await Save(paper, item, 3, Ben, Change("a", "one 3", "one 4"));

        Assert.Equal(["one", "one 2", "one 3", "one 4"], (await States(paper, item)).Select(state => Words(state.Content.Body)[0]));
    }

    [Fact]
    public async Task An_older_state_comes_back_as_a_save_that_can_be_undone()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var item = await Three(paper);
        await Save(paper, item, 0, Ana, Change("a", "one", "one 1"));
        var first = (await States(paper, item))[0];

        await paper.The<SaveDraft>().Replace(item, first.Content, Ben, TestContext.Current.CancellationToken);

        Assert.Equal("one", Words((await Draft(paper, item)).Content.Body)[0]);
        Assert.Equal(["one", "one 1", "one"], (await States(paper, item)).Select(state => Words(state.Content.Body)[0]));
    }

    [Fact]
    public void Names_of_blocks_are_the_same_whenever_they_are_given_and_never_twice() =>
        Gen.Select(Gen.OneOf(Gen.Const((string?)null), Gen.String[Gen.Char["abn0123x"], 0, 3].Select(id => (string?)id)), Gen.String).Array[0, 20].Sample(blocks =>
        {
            var body = blocks.Select(block => (Block)new Paragraph(Inline.Plain(block.Item2)) { Id = block.Item1 }).ToList();
            var given = BlockIds.Given(body).Select(block => block.Id).ToList();
            return given.Distinct().Count() == body.Count && given.SequenceEqual(BlockIds.Given(BlockIds.Given(body)).Select(block => block.Id));
        });

    private static Task<Guid> Three(TestPaper paper) => paper.Draft(content: new StoryContent { Headline = "Three", Section = "city", Body = [Block("a", "one"), Block("b", "two"), Block("c", "three")] });

    private static Paragraph Block(string id, string text) => new(Inline.Plain(text)) { Id = id };

    private static BlockChange Change(string id, string was, string now) => new(id, Block(id, was), Block(id, now));

    private static FieldChange Field(string name, string was, string now) => new(name, JsonSerializer.SerializeToElement(was), JsonSerializer.SerializeToElement(now));

    private static Task<SavedDraft> Save(TestPaper paper, Guid item, int token, Guid by, params BlockChange[] blocks) => Save(paper, item, new DraftChange(token, [], blocks), by);

    private static Task<SavedDraft> Save(TestPaper paper, Guid item, DraftChange change, Guid by) => paper.The<SaveDraft>().Do(item, change, by, TestContext.Current.CancellationToken);

    private static async Task<Draft> Draft(TestPaper paper, Guid item)
    {
        await using var newsroom = paper.Database.Open();
        return await newsroom.Drafts.SingleAsync(draft => draft.ItemId == item, TestContext.Current.CancellationToken);
    }

    private static async Task<List<DraftState>> States(TestPaper paper, Guid item)
    {
        await using var newsroom = paper.Database.Open();
        return await newsroom.DraftStates.Where(state => state.ItemId == item).OrderBy(state => state.Token).ToListAsync(TestContext.Current.CancellationToken);
    }

    private static string Word(object? block) => ((Paragraph)block!).Text.PlainText;

    private static List<string> Words(IReadOnlyList<Block> body) => [.. body.Select(Word)];
}

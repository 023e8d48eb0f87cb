using System.Net;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Tests.Archive;
using Broadsheet.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Site;

public sealed class Live_pages
{
    [Theory, OnBothDatabases]
    public async Task A_post_is_on_the_page_when_its_publisher_has_an_answer_and_reaches_who_listens(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var page = await paper.The<RunLivePage>().Open("en", "Storm over the harbour");
        await paper.Http.GetStringAsync(page.Address);
        using var reader = await Listener.Listen(paper, page.Address + "/events");

        await paper.The<PostLive>().Publish(page, "The gate is shut", Words("Water stands at 3 metres."), isKey: true);

        Assert.Contains("Water stands at 3 metres.", await paper.Http.GetStringAsync(page.Address), StringComparison.Ordinal);
        var told = await reader.Next("post");
        Assert.Contains("post-1", told, StringComparison.Ordinal);
        Assert.Contains("The gate is shut", told, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Who_comes_back_gets_what_was_missed_and_nothing_twice(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var page = await paper.The<RunLivePage>().Open("en", "Storm over the harbour");
        var post = paper.The<PostLive>();
        await post.Publish(page, null, Words("One"));
        string last;
        using (var reader = await Listener.Listen(paper, page.Address + "/events?since=0"))
        {
            Assert.Contains("One", await reader.Next("post"), StringComparison.Ordinal);
            last = reader.Id;
        }
        await post.Publish(page, null, Words("Two"));
        await post.Publish(page, null, Words("Three"));

        using var again = await Listener.Listen(paper, page.Address + "/events?since=0", last);

        Assert.Contains("Two", await again.Next("post"), StringComparison.Ordinal);
        Assert.Contains("Three", await again.Next("post"), StringComparison.Ordinal);
        await post.Publish(page, null, Words("Four"));
        Assert.Contains("Four", await again.Next("post"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_correction_says_what_was_wrong_and_keeps_the_first_words_readable(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var page = await paper.The<RunLivePage>().Open("en", "Storm over the harbour");
        var posted = await paper.The<PostLive>().Publish(page, null, Words("Water stands at 5 metres."));

        await Assert.ThrowsAsync<Refused>(() => paper.The<PostLive>().Amend(posted.Id, 1, VersionKind.Correction, note: null, null, Words("Water stands at 3 metres.")));
        await paper.The<PostLive>().Amend(posted.Id, 1, VersionKind.Correction, "It is 3 metres, not 5.", null, Words("Water stands at 3 metres."));
        await Assert.ThrowsAsync<Refused>(() => paper.The<PostLive>().Amend(posted.Id, 1, VersionKind.Update, null, null, Words("Seen too late.")));

        var html = await Journalist.Parse(await paper.Http.GetAsync(page.Address));
        Assert.Contains("Water stands at 3 metres.", html.QuerySelector("#post-1 > .story-body")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("It is 3 metres, not 5.", html.QuerySelector("#post-1 .live-changed")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Water stands at 5 metres.", html.QuerySelector("#post-1 details")!.TextContent, StringComparison.Ordinal);
        await using var newsroom = paper.Database.Open();
        var kept = (await newsroom.LivePosts.SingleAsync()).Words;
        Assert.Equal([1, 2], kept.Select(words => words.Number));
        Assert.All(kept, words => Assert.Equal(64, words.Hash.Length));
    }

    [Theory, OnBothDatabases]
    public async Task A_withdrawn_post_says_why_and_no_more_what_it_said(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var page = await paper.The<RunLivePage>().Open("en", "Storm over the harbour");
        var posted = await paper.The<PostLive>().Publish(page, null, Words("A name that should not be public."), isKey: true);

        await paper.The<PostLive>().Withdraw(posted.Id, "It named somebody who is no part of this.");

        var html = await paper.Http.GetStringAsync(page.Address);
        Assert.DoesNotContain("A name that should not be public.", html, StringComparison.Ordinal);
        Assert.Contains("It named somebody who is no part of this.", html, StringComparison.Ordinal);
        await Assert.ThrowsAsync<Refused>(() => paper.The<PostLive>().Mark(posted.Id, isKey: true, isPinned: true));
    }

    [Fact]
    public async Task One_post_is_pinned_at_most_and_an_ended_page_takes_no_more()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var page = await paper.The<RunLivePage>().Open("en", "Storm over the harbour");
        var (one, two) = (await paper.The<PostLive>().Publish(page, null, Words("One")), await paper.The<PostLive>().Publish(page, null, Words("Two")));
        await paper.The<PostLive>().Mark(one.Id, isKey: false, isPinned: true);
        await paper.The<PostLive>().Mark(two.Id, isKey: true, isPinned: true);
        var html = await Journalist.Parse(await paper.Http.GetAsync(page.Address));
        Assert.Equal("post-2", Assert.Single(html.QuerySelectorAll("[data-pinned]")).Id);
        Assert.Contains("Storm over the harbour", (await Journalist.Parse(await paper.Http.GetAsync("/en/"))).QuerySelector(".live-strip")!.TextContent, StringComparison.Ordinal);

        await paper.The<RunLivePage>().End(page, isOver: true);

        await Assert.ThrowsAsync<Refused>(() => paper.The<PostLive>().Publish(page, null, Words("Three")));
        Assert.Null((await Journalist.Parse(await paper.Http.GetAsync(page.Address))).QuerySelector("[data-events]"));
        Assert.Null((await Journalist.Parse(await paper.Http.GetAsync("/en/"))).QuerySelector(".live-strip"));
    }

    [Fact]
    public async Task No_such_page_has_no_events()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync("/en/live/nothing")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync("/en/live/nothing/events")).StatusCode);
    }

    [Fact]
    public async Task The_desk_opens_posts_corrects_withdraws_and_ends()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var ana = await Journalist.Comes(paper);
        var begun = await ana.Send("/desk/live", "/desk/live", ("edition", "en"), ("headline", "Storm over the harbour"));
        var desk = begun.Headers.Location!.ToString();
        await Sent(ana.Send(desk, desk + "/posts", ("words", "Water at 5 metres. See https://courier.example/gate.\n\n<script>alert(1)</script>"), ("key", "yes")));
        var page = "/en/live/storm-over-the-harbour";
        var html = await Journalist.Parse(await paper.Http.GetAsync(page));
        Assert.Equal("https://courier.example/gate", html.QuerySelector("#post-1 .story-body a")!.GetAttribute("href"));
        Assert.Empty(html.QuerySelectorAll("main script"));
        Assert.Contains("alert(1)", html.QuerySelector("#post-1")!.TextContent, StringComparison.Ordinal);
        Assert.Single(html.QuerySelectorAll(".live-keys li"));

        await using var newsroom = paper.Database.Open();
        var post = $"{desk}/posts/{(await newsroom.LivePosts.SingleAsync()).Id}";
        Assert.Equal(HttpStatusCode.BadRequest, (await ana.Send(desk, post, ("kind", "Correction"), ("words", "Water at 3 metres."))).StatusCode);
        await Sent(ana.Send(desk, post, ("kind", "Correction"), ("words", "Water at 3 metres."), ("note", "Three, not five.")));
        Assert.Contains("Three, not five.", await paper.Http.GetStringAsync(page), StringComparison.Ordinal);
        await Sent(ana.Send(desk, post + "/withdraw", ("note", "Told twice.")));
        await Sent(ana.Send(desk, desk + "/end", ("over", "yes")));
        Assert.Contains("This live page has ended", await paper.Http.GetStringAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_editors_of_its_edition_run_a_live_page()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var page = await paper.The<RunLivePage>().Open("ar", "عاصفة فوق الميناء");
        using var ana = await Journalist.Comes(paper, edition: "en");
        Assert.Equal(HttpStatusCode.Forbidden, (await ana.Look($"/desk/live/{page.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await ana.Send("/desk/live", "/desk/live/breaking", ("edition", "ar"), ("words", "Storm"), ("minutes", "5"))).StatusCode);
    }

    private static IReadOnlyList<Block> Words(string words) => [new Paragraph(Inline.Plain(words))];

    private static async Task Sent(Task<HttpResponseMessage> sending)
    {
        using var answer = await sending;
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}

using System.Net;
using Broadsheet.Archive;
using Broadsheet.Press;
using Microsoft.Extensions.DependencyInjection;

namespace Broadsheet.Tests.Operating;

public sealed class Watched_from_outside
{
    [Theory]
    [InlineData("/en/", "text/html")]
    [InlineData("/en/there-is-no-such-page", "text/html")]
    [InlineData("/en/search?q=ferry", "text/html")]
    [InlineData("/api/v1/items", "application/json")]
    [InlineData("/healthz", "text/plain")]
    public async Task Every_answer_tells_the_browser_what_not_to_do(string address, string type)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var answer = await paper.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData(Store.Sqlite)]
    [InlineData(Store.Postgres)]
    public async Task A_paper_whose_followers_keep_up_is_ready(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        Assert.Equal(HttpStatusCode.OK, (await paper.Http.GetAsync(new Uri("/healthz", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await paper.Http.GetAsync(new Uri("/readyz", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_follower_that_stays_behind_is_named()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite, services => services.AddSingleton<IFollower, Stubborn>());
        await paper.The<Publish>().Do(await paper.Draft(), cancellation: TestContext.Current.CancellationToken);
        paper.Clock.Advance(TimeSpan.FromSeconds(6));

        using var answer = await paper.Http.GetAsync(new Uri("/readyz", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("stubborn", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_tells_the_reader_nothing_of_the_house()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite, services => services.AddSingleton<IPlate, Broken>());
        using var answer = await paper.Http.GetAsync(new Uri("/broken", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var told = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("try again", told, StringComparison.Ordinal);
        Assert.DoesNotContain("wheel", told, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
    }

    private sealed class Stubborn : IFollower
    {
        public string Name => "stubborn";
        public bool IsPrompt => false;
        public Task<long> Cursor(CancellationToken cancellation) => Task.FromResult(0L);
        public Task Follow(IReadOnlyList<JournalEntry> entries, CancellationToken cancellation) => throw new InvalidOperationException("Not today.");
    }

    private sealed class Broken : IPlate
    {
        public Task<Page?> Print(PageAddress address, CancellationToken cancellation) =>
            address.Path == "/broken" ? throw new InvalidOperationException("The wheel came off.") : Task.FromResult<Page?>(null);

        public IEnumerable<PageAddress> ReadersWillWant(JournalEntry entry) => [];
    }
}

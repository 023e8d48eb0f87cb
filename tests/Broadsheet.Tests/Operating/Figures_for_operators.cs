using System.Net;
using System.Net.Http.Headers;
using Broadsheet.Archive;
using Broadsheet.Tests.Accounts;

namespace Broadsheet.Tests.Operating;

public sealed class Figures_for_operators
{
    [Theory]
    [InlineData(Store.Sqlite)]
    [InlineData(Store.Postgres)]
    public async Task Say_how_far_each_follower_is(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var published = await paper.The<Publish>().Do(await paper.Draft(), cancellation: TestContext.Current.CancellationToken);

        var figures = await Text(await Ask(paper));

        Assert.Matches($"broadsheet_follower_reached[^\n]*follower=\"[^\"]+\"[^\n]* {published.Sequence}(\n| )", figures);
        Assert.Contains("broadsheet_pages_memory_bytes", figures, StringComparison.Ordinal);
        Assert.Contains("dotnet_gc", figures, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_given_to_this_machine_and_to_admins_tokens_and_to_nobody_whom_a_proxy_speaks_for()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);

        Assert.Equal(HttpStatusCode.Forbidden, (await Ask(paper, passedOnFor: "203.0.113.9")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Ask(paper, passedOnFor: "203.0.113.9", token: await paper.Token("editor"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Ask(paper, passedOnFor: "203.0.113.9", token: await paper.Token("admin:en"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Ask(paper, passedOnFor: "203.0.113.9", token: await paper.Token("admin"))).StatusCode);
    }

    private static async Task<HttpResponseMessage> Ask(TestPaper paper, string? passedOnFor = null, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        if (passedOnFor is not null) request.Headers.Add("X-Forwarded-For", passedOnFor);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await paper.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}

using System.Net;
using Broadsheet.Tests.Accounts;

namespace Broadsheet.Tests.Operating;

public sealed class Behind_a_proxy
{
    [Fact]
    public async Task People_who_come_through_a_trusted_proxy_are_counted_one_by_one()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite, settings: new Dictionary<string, object> { ["Proxies"] = new[] { "127.0.0.0/8", "::1" } });
        Assert.Equal([HttpStatusCode.BadRequest], await Tries(paper));
    }

    [Fact]
    public async Task What_a_stranger_says_of_where_they_come_from_is_not_believed()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        Assert.Contains(HttpStatusCode.TooManyRequests, await Tries(paper));
    }

    [Theory]
    [InlineData("/en/")]
    [InlineData("/healthz")]
    public async Task A_paper_under_https_asks_browsers_to_come_by_no_other_way(string address)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite, settings: new Dictionary<string, object> { ["PublicAddress"] = "https://courier.example" });
        await using var plain = await TestPaper.Open(Store.Sqlite);

        Assert.Equal("max-age=31536000", Assert.Single((await Get(paper, address)).Headers.GetValues("Strict-Transport-Security")));
        Assert.False((await Get(plain, address)).Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task A_proxy_that_is_none_is_named()
    {
        var refused = await Assert.ThrowsAsync<IOException>(() => TestPaper.Open(Store.Sqlite, settings: new Dictionary<string, object> { ["Proxies"] = "the front desk" }));
        Assert.Contains("'the front desk'", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Kinds of answers to more tries than one network has in a minute, each said to come from somewhere else.</summary>
    private static async Task<IEnumerable<HttpStatusCode>> Tries(TestPaper paper)
    {
        var answers = new List<HttpStatusCode>();
        for (var number = 1; number <= Broadsheet.Accounts.SigningIn.Rules.TriesPerMinute + 2; number++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/desk/sign-in") { Content = new FormUrlEncodedContent([]) };
            request.Headers.Add("X-Forwarded-For", $"203.0.113.{number}");
            answers.Add((await paper.Http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
        }
        return answers.Distinct();
    }

    private static Task<HttpResponseMessage> Get(TestPaper paper, string address) => paper.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
}

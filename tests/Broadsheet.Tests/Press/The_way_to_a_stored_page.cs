using Broadsheet.Press;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace Broadsheet.Tests.Press;

public sealed class The_way_to_a_stored_page
{
    [Fact]
    public async Task It_is_answered_before_anybody_looks_among_the_endpoints()
    {
        var clerk = new Clerk();
        await using var paper = await TestPaper.Open(Store.Sqlite, services => services.AddSingleton<MatcherPolicy>(clerk).AddSingleton<IPlate>(new NoticeBoard()));
        await paper.Begun();
        (await paper.Get("/board")).Dispose();
        var asked = clerk.Asked;

        (await paper.Get("/board")).Dispose();

        Assert.True(asked > 0);
        Assert.Equal(asked, clerk.Asked);
    }

    /// <summary>Counts requests for which an endpoint is chosen.</summary>
    private sealed class Clerk : MatcherPolicy, IEndpointSelectorPolicy
    {
        private int asked;

        public int Asked => Volatile.Read(ref asked);

        public override int Order => 0;

        public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => true;

        public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
        {
            Interlocked.Increment(ref asked);
            return Task.CompletedTask;
        }
    }
}

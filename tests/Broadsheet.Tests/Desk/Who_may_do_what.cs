using System.Net;
using System.Text.RegularExpressions;
using Broadsheet.Accounts;
using Broadsheet.Desk;
using Broadsheet.Tests.Accounts;
using Microsoft.AspNetCore.Routing;

namespace Broadsheet.Tests.Desk;

/// <summary>Every page and act of the desk against every role. What is not in the table has no business being there.</summary>
public sealed class Who_may_do_what
{
    private static readonly Dictionary<string, Role?> Least = new()
    {
        ["GET /desk/"] = null,
        ["POST /desk/language"] = null,
        ["GET /desk/items"] = Role.Contributor,
        ["POST /desk/items"] = Role.Contributor,
        ["GET /desk/subjects"] = Role.Contributor,
        ["POST /desk/pictures"] = Role.Reporter,
        ["GET /desk/items/{item:guid}"] = Role.Contributor,
        ["PUT /desk/items/{item:guid}/draft"] = Role.Contributor,
        ["POST /desk/items/{item:guid}/translations"] = Role.Contributor,
        ["GET /desk/items/{item:guid}/preview"] = Role.Contributor,
        ["GET /desk/items/{item:guid}/history"] = Role.Contributor,
        ["POST /desk/items/{item:guid}/history"] = Role.Contributor,
        ["GET /desk/items/{item:guid}/quotes"] = Role.Contributor,
        ["POST /desk/items/{item:guid}/quotes/{hash}"] = Role.Editor,
        ["GET /desk/items/{item:guid}/publish"] = Role.Editor,
        ["POST /desk/items/{item:guid}/publish"] = Role.Editor,
        ["POST /desk/items/{item:guid}/unschedule"] = Role.Editor,
        ["POST /desk/items/{item:guid}/limits"] = Role.Editor,
        ["GET /desk/items/{item:guid}/withdraw"] = Role.Editor,
        ["POST /desk/items/{item:guid}/withdraw"] = Role.Editor,
        ["POST /desk/items/{item:guid}/bring-back"] = Role.Editor,
        ["POST /desk/items/{item:guid}/trash"] = Role.Contributor,
        ["POST /desk/items/{item:guid}/take-back"] = Role.Contributor,
        ["GET /desk/items/{item:guid}/destroy"] = Role.Chief,
        ["POST /desk/items/{item:guid}/destroy"] = Role.Chief,
        ["GET /desk/speakers"] = Role.Editor,
        ["POST /desk/speakers/{speaker:guid}"] = Role.Editor,
        ["POST /desk/speakers/{speaker:guid}/merge"] = Role.Editor,
        ["POST /desk/speakers/part"] = Role.Editor,
        ["GET /desk/reports"] = Role.Editor,
        ["POST /desk/reports/{report:guid}"] = Role.Editor,
        ["GET /desk/items/{item:guid}/erase"] = Role.Chief,
        ["POST /desk/items/{item:guid}/erase"] = Role.Chief,
        ["GET /desk/wire"] = Role.Contributor,
        ["GET /desk/wire/{line:guid}"] = Role.Contributor,
        ["POST /desk/wire/{line:guid}/take"] = Role.Contributor,
        ["POST /desk/wire/{line:guid}/spike"] = Role.Contributor,
        ["POST /desk/wire/{line:guid}/unspike"] = Role.Contributor,
        ["GET /desk/people"] = Role.Admin,
        ["POST /desk/people"] = Role.Admin,
        ["GET /desk/people/{person:guid}"] = Role.Admin,
        ["POST /desk/people/{person:guid}/link"] = Role.Admin,
        ["POST /desk/people/{person:guid}/roles"] = Role.Admin,
        ["POST /desk/people/{person:guid}/roles/take"] = Role.Admin,
        ["POST /desk/people/{person:guid}/disable"] = Role.Admin,
        ["POST /desk/people/{person:guid}/enable"] = Role.Admin,
        ["POST /desk/people/{person:guid}/sessions"] = Role.Admin,
        ["GET /desk/trail"] = Role.Admin,
        ["GET /desk/trail.csv"] = Role.Admin,
        ["GET /desk/library"] = Role.Contributor,
        ["GET /desk/library/choose"] = Role.Contributor,
        ["GET /desk/library/{blob:length(64)}"] = Role.Contributor,
        ["GET /desk/library/{blob:length(64)}/view/{size}"] = Role.Contributor,
        ["GET /desk/library/{blob:length(64)}/original"] = Role.Contributor,
        ["POST /desk/library"] = Role.Reporter,
        ["POST /desk/library/{blob:length(64)}"] = Role.Reporter,
        ["POST /desk/library/{blob:length(64)}/frame"] = Role.Reporter,
        ["POST /desk/library/{blob:length(64)}/trash"] = Role.Reporter,
        ["POST /desk/library/{blob:length(64)}/take-back"] = Role.Reporter,
        ["OPTIONS /desk/library/uploads"] = Role.Reporter,
        ["POST /desk/library/uploads"] = Role.Reporter,
        ["HEAD /desk/library/uploads/{upload:guid}"] = Role.Reporter,
        ["PATCH /desk/library/uploads/{upload:guid}"] = Role.Reporter,
        ["DELETE /desk/library/uploads/{upload:guid}"] = Role.Reporter,
        ["GET /desk/items/{item:guid}/sound"] = Role.Contributor,
        ["POST /desk/items/{item:guid}/sound"] = Role.Contributor,
        ["GET /desk/items/{item:guid}/recording"] = Role.Contributor,
        ["POST /desk/items/{item:guid}/recording"] = Role.Reporter,
        ["POST /desk/items/{item:guid}/recording/cancel"] = Role.Contributor,
        ["GET /desk/recordings/choose"] = Role.Contributor,
        ["POST /desk/recordings"] = Role.Reporter,
        ["GET /desk/shows"] = Role.Contributor,
        ["GET /desk/shows/new"] = Role.Editor,
        ["GET /desk/shows/{show:guid}"] = Role.Contributor,
        ["POST /desk/shows"] = Role.Editor,
        ["POST /desk/shows/{show:guid}"] = Role.Editor,
        ["POST /desk/shows/{show:guid}/episodes"] = Role.Contributor,
        ["GET /desk/sources"] = Role.Editor,
        ["GET /desk/sources/new"] = Role.Editor,
        ["GET /desk/sources/{source:guid}"] = Role.Editor,
        ["GET /desk/sources/{source:guid}/quarantine/{document:guid}"] = Role.Editor,
        ["POST /desk/sources"] = Role.Editor,
        ["POST /desk/sources/{source:guid}"] = Role.Editor,
        ["POST /desk/sources/{source:guid}/ask"] = Role.Editor,
        ["POST /desk/sources/{source:guid}/pause"] = Role.Editor,
        ["POST /desk/sources/{source:guid}/resume"] = Role.Editor,
        ["POST /desk/sources/{source:guid}/remove"] = Role.Editor,
        ["GET /desk/imports"] = Role.Chief,
        ["POST /desk/imports"] = Role.Chief,
        ["GET /desk/imports/{run:guid}"] = Role.Chief,
        ["GET /desk/imports/{run:guid}/report.{kind}"] = Role.Chief,
        ["POST /desk/imports/{run:guid}/take"] = Role.Chief,
        ["POST /desk/imports/{run:guid}/stop"] = Role.Chief,
        ["POST /desk/imports/{run:guid}/go-on"] = Role.Chief,
        ["GET /desk/live"] = Role.Editor,
        ["POST /desk/live"] = Role.Editor,
        ["POST /desk/live/breaking"] = Role.Editor,
        ["GET /desk/live/{page:guid}"] = Role.Editor,
        ["POST /desk/live/{page:guid}/end"] = Role.Editor,
        ["POST /desk/live/{page:guid}/posts"] = Role.Editor,
        ["POST /desk/live/{page:guid}/posts/{id:guid}"] = Role.Editor,
        ["POST /desk/live/{page:guid}/posts/{id:guid}/mark"] = Role.Editor,
        ["POST /desk/live/{page:guid}/posts/{id:guid}/withdraw"] = Role.Editor,
        ["POST /desk/live/{page:guid}/posts/{id:guid}/erase"] = Role.Chief,
    };

    /// <summary>Acts on the paper as a whole, for which a role in one edition is not enough.</summary>
    private static readonly HashSet<string> OfTheWholePaper =
    [
        "POST /desk/people", "POST /desk/people/{person:guid}/link", "POST /desk/people/{person:guid}/roles", "POST /desk/people/{person:guid}/roles/take",
        "POST /desk/people/{person:guid}/disable", "POST /desk/people/{person:guid}/enable", "POST /desk/people/{person:guid}/sessions",
    ];

    [Fact]
    public async Task Every_page_and_act_stands_in_the_table_and_has_a_rule()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var pages = Pages(paper).ToList();

        Assert.Equal(Least.Keys.Order(), pages.Select(page => page.Name).Order());
        Assert.All(pages, page => Assert.NotNull(page.Endpoint.Metadata.GetMetadata<Rule>()));
    }

    [Theory]
    [InlineData(Role.Contributor)]
    [InlineData(Role.Reporter)]
    [InlineData(Role.Editor)]
    [InlineData(Role.Chief)]
    [InlineData(Role.Admin)]
    public async Task A_role_opens_what_it_should_and_nothing_in_another_edition(Role role)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var item = await paper.Draft();
        using var here = await Journalist.Comes(paper, role, "en");
        using var elsewhere = await Journalist.Comes(paper, role, "ar", "ben@courier.example");
        using var everywhere = await Journalist.Comes(paper, role, email: "eva@courier.example");
        await here.Page("/desk/items");
        await everywhere.Page("/desk/items");
        await elsewhere.Page("/desk/items");

        foreach (var (name, least) in Least)
        {
            var (method, path) = (new HttpMethod(name.Split(' ')[0]), Path(name, item));
            var isOfAnItem = name.Contains("{item:guid}", StringComparison.Ordinal);
            var isOfAll = OfTheWholePaper.Contains(name);
            Assert.True((await here.Try(method, path)).StatusCode == HttpStatusCode.Forbidden == (isOfAll || role < least), $"{role}: {name}");
            Assert.True((await elsewhere.Try(method, path)).StatusCode == HttpStatusCode.Forbidden == (isOfAll || isOfAnItem || role < least), $"{role} elsewhere: {name}");
            Assert.True((await everywhere.Try(method, path)).StatusCode == HttpStatusCode.Forbidden == role < least, $"{role} everywhere: {name}");
        }
    }

    [Fact]
    public async Task Nothing_opens_for_who_is_not_signed_in_nor_is_taken_from_a_page_that_is_not_ours()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var item = await paper.Draft();
        using var stranger = new Visitor(paper);
        using var ana = await Journalist.Comes(paper, Role.Admin);

        foreach (var name in Least.Keys)
        {
            var (method, path) = (new HttpMethod(name.Split(' ')[0]), Path(name, item));
            var refused = await stranger.Send(Journalist.Empty(method, path));
            Assert.Equal(method == HttpMethod.Get ? HttpStatusCode.Redirect : HttpStatusCode.Unauthorized, refused.StatusCode);
            if (!Asks(method)) Assert.Equal(HttpStatusCode.BadRequest, (await ana.Try(method, path)).StatusCode);
        }
    }

    /// <summary>Methods that change nothing (RFC 9110 §9.2.1) need no mark of ours.</summary>
    private static bool Asks(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Options;

    private static string Path(string name, Guid item) => Regex.Replace(Regex.Replace(name.Split(' ')[1], "{[a-z]+:guid}", item.ToString()), "{[a-z]+(:length\\(64\\))?}", new string('a', 64));

    private static IEnumerable<(string Name, RouteEndpoint Endpoint)> Pages(TestPaper paper) =>
        from endpoint in paper.The<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
        where pattern.StartsWith("/desk", StringComparison.Ordinal) && !pattern.StartsWith("/desk/sign-in", StringComparison.Ordinal) && !pattern.StartsWith("/desk/account", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
        select ($"{method} {pattern}", endpoint);
}

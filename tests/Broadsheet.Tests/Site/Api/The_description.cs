using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;

namespace Broadsheet.Tests.Site.Api;

public sealed partial class The_description
{
    [Fact]
    public async Task OpenAPI_names_every_route_and_no_other()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var json = JsonDocument.Parse(await paper.Http.GetStringAsync("/api/v1/openapi.json"));

        var described = json.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(verb => $"{verb.Name.ToUpperInvariant()} /api/v1{path.Name}"));

        var routes = paper.The<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(route => route.RoutePattern.RawText!.StartsWith("/api/v1/", StringComparison.Ordinal) && !route.RoutePattern.RawText.Contains("**", StringComparison.Ordinal))
            .SelectMany(route => route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Where(verb => verb is not "HEAD").Select(verb => $"{verb} {Constraint().Replace(route.RoutePattern.RawText!, "}")}"));
        Assert.Equal(routes.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(":[a-z]+}", RegexOptions.NonBacktracking)]
    private static partial Regex Constraint();
}

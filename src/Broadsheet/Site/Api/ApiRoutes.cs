using Broadsheet.Site.Api.Reading;
using Broadsheet.Site.Api.Writing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Broadsheet.Site.Api;

/// <summary>The interface for programs, version 1: what readers read, as ninjs 3.1, open to all.</summary>
internal static class ApiRoutes
{
    public const string Root = "/api/v1";

    /// <summary>OpenAPI 3.1, written by hand: what it says of the routes is held true by a test.</summary>
    private static readonly Lazy<string> Description = new(() =>
    {
        using var reader = new StreamReader(typeof(ApiRoutes).Assembly.GetManifestResourceStream("openapi.json")!);
        return reader.ReadToEnd();
    });

    public static void AddApi(this IServiceCollection services)
    {
        services.AddSingleton<WritingPace>();
        services.AddSingleton<Amending>();
    }

    public static void MapApi(this IEndpointRouteBuilder house)
    {
        var api = house.MapGroup(Root).AddEndpointFilter<Problems>();
        api.MapItems();
        api.MapSearch();
        api.MapCatalogue();
        api.MapShows();
        api.MapWriting();
        api.MapMethods("/openapi.json", Verbs.Read, () => new ApiAnswer(json => json.WriteRawValue(Description.Value)));
        api.MapMethods("/{**rest}", [HttpMethods.Options], Preflight);
        api.Map("/{**rest}", () => Problem.Of(StatusCodes.Status404NotFound, "There is nothing at this address of the interface.")).WithOrder(int.MaxValue - 1);
    }

    /// <summary>Fetch §3.2.2: pages of any origin may read. Writing needs a token, which no page should hold.</summary>
    private static NoContent Preflight(HttpResponse response)
    {
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.AccessControlAllowMethods = "GET, HEAD";
        response.Headers.AccessControlAllowHeaders = "If-None-Match";
        response.Headers.AccessControlMaxAge = "86400";
        return TypedResults.NoContent();
    }
}

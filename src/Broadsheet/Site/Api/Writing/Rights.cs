using System.Security.Claims;
using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Api.Writing;

/// <summary>Who may write: the bearer of a token (RFC 6750) whose role allows it in the item's edition; never a cookie, so that no page of another site can write for its reader.</summary>
internal sealed class Rights : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!IsBearer(http.Request) || http.User.Identity?.IsAuthenticated != true)
        {
            http.Response.Headers.WWWAuthenticate = IsBearer(http.Request) ? "Bearer error=\"invalid_token\"" : "Bearer";
            return Problem.Of(StatusCodes.Status401Unauthorized, IsBearer(http.Request) ? "The token is unknown, or its time is over." : "Writing needs a token: Authorization: Bearer …");
        }
        var permission = Asked(http);
        if (Permissions.May(http.User, permission, await Edition(http))) return await next(context);
        http.Response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_scope\"";
        return Problem.Of(StatusCodes.Status403Forbidden, permission switch
        {
            Permission.Publish => "The token's role may not publish in this edition.",
            Permission.Upload => "The token's role may not upload pictures. One that holds in one edition alone says which: ?edition=CODE.",
            _ => "The token's role may not write in this edition.",
        });
    }

    /// <summary>The account behind the token, for the record.</summary>
    public static Guid? Account(ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    // An act that is not on this list is refused to all but those who may publish.
    private static Permission Asked(HttpContext http) => (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText?.Split('/')[^1] switch
    {
        "items" => http.Request.Query["publish"].ToString() is "" or "false" or "0" ? Permission.Write : Permission.Publish,
        "{id:guid}" or "draft" => Permission.Write,
        "pictures" => Permission.Upload,
        _ => Permission.Publish,
    };

    private static async Task<string?> Edition(HttpContext http)
    {
        if (!Guid.TryParse(http.Request.RouteValues["id"] as string, out var id)) return http.Request.Query["edition"];
        return await http.RequestServices.GetRequiredService<Newsroom>().Items.Where(item => item.Id == id).Select(item => item.EditionCode).SingleOrDefaultAsync(http.RequestAborted);
    }

    private static bool IsBearer(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);
}

using System.Security.Claims;

namespace Broadsheet.Site.Api.Writing;

/// <summary>Who may write: the bearer of a token (RFC 6750), never a cookie, so that no page of another site can write for its reader.</summary>
internal sealed class Rights : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        if (IsBearer(request) && context.HttpContext.User.Identity?.IsAuthenticated == true) return await next(context);
        context.HttpContext.Response.Headers.WWWAuthenticate = IsBearer(request) ? "Bearer error=\"invalid_token\"" : "Bearer";
        return Problem.Of(StatusCodes.Status401Unauthorized, IsBearer(request) ? "The token is unknown, or its time is over." : "Writing needs a token: Authorization: Bearer …");
    }

    /// <summary>The account behind the token, for the record.</summary>
    public static Guid? Account(ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    private static bool IsBearer(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);
}

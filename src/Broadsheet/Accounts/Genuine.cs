using Microsoft.AspNetCore.Antiforgery;

namespace Broadsheet.Accounts;

/// <summary>A form is taken only from our own page: no other site can send it for the person.</summary>
public sealed class Genuine(IAntiforgery forms) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await forms.IsRequestValidAsync(context.HttpContext) ? await next(context)
            : Results.Text("This form was open for too long, or did not come from this page. Go back, load the page again, and send it once more.", statusCode: StatusCodes.Status400BadRequest);
}

using Microsoft.AspNetCore.Antiforgery;

namespace Broadsheet.Accounts;

/// <summary>A form is taken only from our own page: no other site can send it for the person.</summary>
public sealed class Genuine(IAntiforgery forms) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await IsOurs(context.HttpContext) is not { } refused ? await next(context) : refused;

    /// <returns>Null when it is, else what to answer.</returns>
    private async Task<IResult?> IsOurs(HttpContext context)
    {
        try
        {
            return await forms.IsRequestValidAsync(context) ? null
                : Results.Text("This form was open for too long, or did not come from this page. Go back, load the page again, and send it once more.", statusCode: StatusCodes.Status400BadRequest);
        }
        catch (Exception large) when (large is BadHttpRequestException or InvalidDataException or AntiforgeryValidationException)
        {
            return Results.Text("This form holds more than it can. Nothing was done.", statusCode: StatusCodes.Status413PayloadTooLarge);
        }
    }
}

using System.Text.Json;
using Broadsheet.Accounts;
using Broadsheet.Archive;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Broadsheet.Desk;

/// <summary>Opens the desk's pages, and says in plain words why something was not done: as a page to people, as problem details (RFC 9457) to the page's modules.</summary>
internal sealed class Refusals(Seating seating, Doorkeeper keeper)
{
    public async Task Answer(HttpContext context, RequestDelegate next)
    {
        try
        {
            if (context.GetEndpoint() is { } page && page.Metadata.GetMetadata<OfTheDesk>() is not null) await keeper.Let(context, page);
            await next(context);
        }
        catch (Refused refused)
        {
            await Say(context, StatusOf(refused.Reason), refused.Message);
        }
        catch (Objection objection)
        {
            await Say(context, StatusCodes.Status409Conflict, objection.Message);
        }
        catch (JsonException unreadable)
        {
            await Say(context, StatusCodes.Status400BadRequest, $"What was sent cannot be read: {unreadable.Message}");
        }
        catch (BadHttpRequestException bad)
        {
            await Say(context, bad.StatusCode, bad.Message);
        }
    }

    public static int StatusOf(RefusalReason reason) => reason switch
    {
        RefusalReason.NotFound => StatusCodes.Status404NotFound,
        RefusalReason.Forbidden => StatusCodes.Status403Forbidden,
        RefusalReason.Invalid => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status409Conflict,
    };

    private async Task Say(HttpContext context, int status, string why)
    {
        var isForPeople = context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal) || context.Request.HasFormContentType;
        context.Response.StatusCode = status;
        IResult said = isForPeople ? new RazorComponentResult<RefusedPage>(new { At = await seating.Of(context), Why = why }) : Results.Problem(why, statusCode: status);
        await said.ExecuteAsync(context);
    }
}

/// <summary>Marks the endpoints that this room maps.</summary>
internal sealed record OfTheDesk;

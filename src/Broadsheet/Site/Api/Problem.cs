using System.Text.Json;
using System.Text.Json.Nodes;
using Broadsheet.Archive;
using Broadsheet.Formats;

namespace Broadsheet.Site.Api;

/// <summary>What went wrong, as RFC 9457 wants it said; <c>member</c> names the member or parameter at fault.</summary>
internal sealed class Problem(int status, string detail, string? member) : IResult
{
    public static Problem Of(int status, string detail, string? member = null) => new(status, detail, member);

    public static Problem Of(Refused refused) => new(refused.Reason switch
    {
        RefusalReason.NotFound => StatusCodes.Status404NotFound,
        RefusalReason.Invalid => StatusCodes.Status400BadRequest,
        RefusalReason.Forbidden => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status409Conflict,
    }, refused.Message, refused.Member);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var answer = new JsonObject { ["type"] = "about:blank", ["title"] = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status), ["status"] = status, ["detail"] = detail };
        if (member is not null) answer["member"] = member;
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "application/problem+json";
        httpContext.Response.Headers.AccessControlAllowOrigin = "*";
        httpContext.Response.Headers.CacheControl = "no-store";
        await httpContext.Response.WriteAsync(answer.ToJsonString(JsonSerializerOptions.Web), httpContext.RequestAborted);
    }
}

/// <summary>Turns what was refused into a <see cref="Problem"/>, and what broke into one that gives nothing away.</summary>
internal sealed partial class Problems(ILogger<Problems> log) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Refused refused)
        {
            return Problem.Of(refused);
        }
        catch (UnreadableDocument unreadable)
        {
            return Problem.Of(StatusCodes.Status400BadRequest, unreadable.Line > 0 ? $"Line {unreadable.Line}: {unreadable.Message}" : unreadable.Message);
        }
        catch (BadHttpRequestException bad)
        {
            return Problem.Of(bad.StatusCode, bad.Message);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            Failed(log, failed, context.HttpContext.Request.Path);
            return Problem.Of(StatusCodes.Status500InternalServerError, "Something is wrong here, not with the request. It was written to the log.");
        }
    }

    [LoggerMessage(LogLevel.Error, "The interface failed at {Path}")]
    private static partial void Failed(ILogger log, Exception failed, string path);
}

using Microsoft.AspNetCore.Diagnostics;

namespace Broadsheet.Platform;

/// <summary>What a reader is told when an answer could not be made. The reason is in the log; here are neither names nor places of code.</summary>
public static class Failures
{
    private const string Told = "This could not be answered. It is our fault, and it was written down. Please try again in a minute.";

    public static void UseFailures(this WebApplication house) => house.UseExceptionHandler(new ExceptionHandlerOptions
    {
        ExceptionHandler = context => context.Request.Path.StartsWithSegments("/api")
            ? Results.Problem(Told, statusCode: StatusCodes.Status500InternalServerError).ExecuteAsync(context)
            : Results.Text(Told, "text/plain; charset=utf-8", statusCode: StatusCodes.Status500InternalServerError).ExecuteAsync(context),
    });
}

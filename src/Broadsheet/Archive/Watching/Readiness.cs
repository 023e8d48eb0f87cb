using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: it may be sent readers: its database answers and its followers are near the Journal's end.</summary>
internal static class Readiness
{
    private static readonly TimeSpan Near = TimeSpan.FromSeconds(5);

    public static void MapReadiness(this WebApplication house)
    {
        house.MapGet("/healthz", () => Results.Text("alive\n"));
        house.MapGet("/readyz", Answer);
    }

    private static async Task<IResult> Answer(Database database, Following following, TimeProvider clock, CancellationToken cancellation)
    {
        try
        {
            var late = await Late(database, following, clock, cancellation);
            return late.Count == 0 ? Results.Text("ready\n") : NotReady($"behind the Journal by more than {Near.TotalSeconds} seconds: {string.Join(", ", late)}\n");
        }
        catch (Exception failure) when (failure is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            return NotReady("the database does not answer\n");
        }
    }

    /// <summary>Followers with an entry before them that is older than they should need.</summary>
    private static async Task<IReadOnlyList<string>> Late(Database database, Following following, TimeProvider clock, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        var due = clock.GetUtcNow() - Near;
        var end = await newsroom.Journal.Where(entry => entry.At < due).MaxAsync(entry => (long?)entry.Sequence, cancellation) ?? 0;
        return [.. following.Behind(end).Order(StringComparer.Ordinal)];
    }

    private static IResult NotReady(string why) => Results.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable);
}

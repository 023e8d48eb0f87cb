using System.Diagnostics.Metrics;
using System.Net;
using Broadsheet.Accounts;
using Broadsheet.Platform;

namespace Broadsheet.Archive;

/// <summary><c>/metrics</c> in the text format of Prometheus: for who asks from this machine, or with a token whose role is admin.</summary>
internal static class FiguresDoor
{
    private const string Path = "/metrics";

    public static void UseFigures(this WebApplication house)
    {
        Followers(house.Services.GetRequiredService<Figures>(), house.Services.GetRequiredService<Following>());
        house.UseOpenTelemetryPrometheusScrapingEndpoint(context => context.Request.Path == Path && May(context));
        house.UseWhen(context => context.Request.Path == Path, refused => refused.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return context.Response.WriteAsync("Figures are given to this machine, and to who sends a token of an admin: Authorization: Bearer …\n");
        }));
    }

    /// <summary>A proxy on this machine speaks for somebody: what it passes on does not come from here.</summary>
    private static bool May(HttpContext context) => Permissions.May(context.User, Permission.Invite, edition: null)
        || (IsHere(context.Connection.RemoteIpAddress) && !Passed.Any(context.Request.Headers.ContainsKey));

    private static readonly string[] Passed = ["X-Forwarded-For", "X-Original-For", "Forwarded", "Via"];

    private static bool IsHere(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);

    private static void Followers(Figures figures, Following following) => figures.Gauge("broadsheet.follower.reached", "{entry}", "Entry of the Journal that a follower has come to.",
        () => following.Cursors.Select(cursor => new Measurement<long>(cursor.Value, new KeyValuePair<string, object?>("follower", cursor.Key))));
}

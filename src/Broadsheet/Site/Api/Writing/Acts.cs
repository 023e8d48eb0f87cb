using System.Text;
using System.Text.Json;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Broadsheet.Site.Api.Writing;

/// <summary><c>POST /items/{id}/publish</c>, <c>correct</c>, <c>update</c>, <c>withdraw</c>.</summary>
internal static class Acts
{
    public static void MapActs(this IEndpointRouteBuilder writing)
    {
        writing.MapPost("/items/{id:guid}/publish", Publish);
        writing.MapPost("/items/{id:guid}/correct", (HttpContext context, Amending amending, Guid id, CancellationToken cancellation) => amending.Do(context, id, VersionKind.Correction, cancellation));
        writing.MapPost("/items/{id:guid}/update", (HttpContext context, Amending amending, Guid id, CancellationToken cancellation) => amending.Do(context, id, VersionKind.Update, cancellation));
        writing.MapPost("/items/{id:guid}/withdraw", Withdraw);
    }

    private static async Task<IResult> Publish(HttpContext context, Publish publish, Schedule schedule, Limit limit, Newsroom newsroom, TimeProvider clock, Guid id, CancellationToken cancellation)
    {
        var order = await Given.Order(context.Request, cancellation);
        var (at, embargo, by) = (Parameters.Time(order.Text("at"), "at"), Parameters.Time(order.Text("embargo"), "embargo"), Rights.Account(context.User));
        if (embargo is not null) await limit.Embargo(id, embargo, by, cancellation);
        var now = clock.GetUtcNow();
        var time = at > embargo || embargo is null ? at : embargo;
        if (time is not { } due || due <= now)
        {
            var published = await publish.Do(id, by, at, cancellation: cancellation);
            return new ItemAnswer(published.Id, published.Address, published.Version);
        }
        var zone = await Zone(newsroom, id, cancellation);
        var wall = Instant.FromDateTimeOffset(due).InZone(DateTimeZoneProviders.Tzdb[zone]);
        await schedule.Do(id, wall.LocalDateTime, zone, Which(wall), by: by, cancellation: cancellation);
        return await WriteItems.Answer(newsroom, id, cancellation) with { Status = StatusCodes.Status202Accepted, Reason = $"It waits for {WallTimes.Say(due, zone)}." };
    }

    private static async Task<IResult> Withdraw(HttpContext context, Withdraw withdraw, Guid id, CancellationToken cancellation)
    {
        var order = await Given.Order(context.Request, cancellation);
        var published = await withdraw.Do(id, order.Text("reason") ?? "", Rights.Account(context.User), cancellation);
        return new ItemAnswer(published.Id, published.Address, published.Version);
    }

    /// <summary>An instant is never doubtful, even where its time of day comes twice.</summary>
    private static Occurrence Which(ZonedDateTime wall) =>
        wall.Zone.MapLocal(wall.LocalDateTime) is { Count: 2 } twice ? wall == twice.First() ? Occurrence.Earlier : Occurrence.Later : Occurrence.Only;

    private static async Task<string> Zone(Newsroom newsroom, Guid id, CancellationToken cancellation) =>
        await (from item in newsroom.Items join edition in newsroom.Editions on item.EditionCode equals edition.Code where item.Id == id select edition.Zone).SingleOrDefaultAsync(cancellation) is { } zone
            && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null ? zone : "UTC";
}

/// <summary>The next version of a public item, with new words when the order carries an item.</summary>
internal sealed class Amending(RewriteDraft rewrite, Amend amend)
{
    public async Task<IResult> Do(HttpContext context, Guid id, VersionKind kind, CancellationToken cancellation)
    {
        var order = await Given.Order(context.Request, cancellation);
        var (note, by) = (order.Text("note"), Rights.Account(context.User));
        // Asked before the draft is touched: what is refused should leave no trace.
        if (kind == VersionKind.Correction && string.IsNullOrWhiteSpace(note)) throw new Refused(RefusalReason.Invalid, "A correction says to readers what was wrong and what is right.", "note");
        int? token = null;
        if (order.ValueKind == JsonValueKind.Object && order.TryGetProperty("item", out var item))
            token = await rewrite.Do(id, token: null, Given.Item(Encoding.UTF8.GetBytes(item.GetRawText()), cancellation), by, cancellation);
        var published = await amend.Do(id, kind, note, by, token, cancellation);
        return new ItemAnswer(published.Id, published.Address, published.Version) { Token = token };
    }
}

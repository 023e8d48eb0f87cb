using System.Text;
using System.Text.Json;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Record.Logging;

/// <summary>What of the log changes with each batch, or comes from the archive. Its tiles never change: the Press keeps them.</summary>
internal static class LogRoutes
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    public static void MapLog(this IEndpointRouteBuilder house)
    {
        var log = house.MapGroup(PublicLog.Address).AddEndpointFilter(ForPrograms);
        log.MapMethods("/checkpoint", Read, (PublicLog log) => log.Checkpoint() is { } note ? Plain(note) : (IResult)Nothing("There is no checkpoint yet."));
        log.MapMethods("/keys", Read, Keys);
        log.MapMethods("/items/{item:guid}/{version:int:min(1)}.json", Read, Record);
        log.MapMethods("/items/{item:guid}/{version:int:min(1)}.tlog-proof", Read, Proof);
    }

    /// <summary>Pages of any origin may read and check it; what changes is asked for again each time.</summary>
    private static ValueTask<object?> ForPrograms(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
        context.HttpContext.Response.Headers.CacheControl = "no-cache";
        return next(context);
    }

    /// <summary>The first key, and the notes by which each handed over to the next (<see cref="Handover"/>).</summary>
    private static async Task<IResult> Keys(Newsroom newsroom, CancellationToken cancellation)
    {
        var keys = await PublicLog.Keys(newsroom, cancellation);
        return keys.Count == 0 ? Nothing("There is no log yet.")
            : TypedResults.Json(new { keys[^1].Key, First = keys[0].Key, Handovers = keys.Skip(1).Select(key => key.Note) }, Unescaped);
    }

    /// <summary>The canonical JSON that was hashed, letter by letter.</summary>
    private static async Task<IResult> Record(Newsroom newsroom, HttpResponse response, Guid item, int version, CancellationToken cancellation)
    {
        var found = await newsroom.Versions.AsNoTracking().SingleOrDefaultAsync(each => each.ItemId == item && each.Number == version, cancellation);
        if (found is null) return await Told(newsroom, response, item, version, cancellation);
        if (found.Erased is { } erased) return Erased(response, erased, found.Hash);
        var isWithdrawn = await newsroom.Stories.AnyAsync(story => story.ItemId == item && story.IsWithdrawn, cancellation);
        return isWithdrawn && found.Kind != VersionKind.Withdrawal ? Gone(response, $"The story was withdrawn, and the words of this version with it. Its fingerprint stays in the log: {found.Hash}")
            : TypedResults.Text(VersionHash.Canonical(found), "application/json", Encoding.UTF8);
    }

    /// <summary>What a live post said, or breaking news.</summary>
    private static async Task<IResult> Told(Newsroom newsroom, HttpResponse response, Guid id, int number, CancellationToken cancellation) =>
        (await ToldWords.Of(newsroom, [id], cancellation)).Find(words => words.Number == number) switch
        {
            null => Nothing("There is no such version."),
            { Erased: { } erased } words => Erased(response, erased, words.Hash),
            { IsWithdrawn: true } words => Gone(response, $"It was withdrawn, and these words with it. Their fingerprint stays in the log: {words.Hash}"),
            var words => TypedResults.Text(words.Canonical!, "application/json", Encoding.UTF8),
        };

    private static ContentHttpResult Erased(HttpResponse response, DateTimeOffset at, string hash) =>
        Gone(response, $"The words of this version were erased by law on {at:yyyy-MM-dd} UTC. Its fingerprint stays in the log: {hash}");

    private static async Task<IResult> Proof(PublicLog log, Newsroom newsroom, Guid item, int version, CancellationToken cancellation) =>
        await log.Proof(newsroom, item, version, cancellation) is { } proof ? Plain(Encoding.UTF8.GetBytes(proof.ToString()))
        : Nothing("There is no such version in the log. One that was published this second will be there the next.");

    private static readonly JsonSerializerOptions Unescaped = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static FileContentHttpResult Plain(byte[] text) => TypedResults.Bytes(text, "text/plain; charset=utf-8");

    private static ContentHttpResult Nothing(string why) => TypedResults.Text(why + "\n", "text/plain; charset=utf-8", statusCode: StatusCodes.Status404NotFound);

    private static ContentHttpResult Gone(HttpResponse response, string why)
    {
        response.Headers["X-Robots-Tag"] = "noindex";
        return TypedResults.Text(why + "\n", "text/plain; charset=utf-8", statusCode: StatusCodes.Status410Gone);
    }
}

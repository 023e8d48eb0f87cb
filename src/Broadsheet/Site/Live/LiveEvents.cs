using System.Globalization;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Live;

/// <summary>Answers <c>/{edition}/live/{urlName}/events</c>: what comes after the page that the reader has, then each post as it is published, until the reader leaves.</summary>
internal static class LiveEvents
{
    public static void AddLive(this IServiceCollection services)
    {
        services.AddSingleton<Audience>();
        services.AddSingleton<LiveWire>();
        services.AddSingleton<IFollower, LiveFollower>();
        services.AddHostedService<LiveBreath>();
    }

    public static void MapLive(this WebApplication house) => house.MapGet("/{edition}/live/{urlName}/events", Listen);

    private static async Task Listen(string edition, string urlName, long? since, HttpContext context, Database database, Audience audience, LiveWire wire)
    {
        var gone = context.RequestAborted;
        var (page, news, missed) = await Join(edition, urlName, Last(context, since), database, audience, wire, gone);
        if (page is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        var last = 0L;
        try
        {
            await response.Body.WriteAsync(LiveNews.Breath, gone);
            foreach (var (sequence, bytes) in missed)
            {
                await response.Body.WriteAsync(bytes, gone);
                last = sequence;
            }
            missed = [];
            while (page.Closed is null)
            {
                news = await news.Next.WaitAsync(gone);
                if (news.Sequence == 0 || news.Sequence >= last) await response.Body.WriteAsync(news.Bytes, gone);
            }
        }
        catch (OperationCanceledException)
        {
            // The reader left.
        }
    }

    /// <summary>First the place in the chain, then what was missed: nothing falls between.</summary>
    private static async Task<(LivePage? Page, LiveNews News, IReadOnlyList<(long Sequence, byte[] Bytes)> Missed)> Join(string edition, string urlName, long since, Database database, Audience audience, LiveWire wire, CancellationToken gone)
    {
        await using var newsroom = database.Open();
        var page = await newsroom.LivePages.AsNoTracking().FirstOrDefaultAsync(page => page.EditionCode == edition && page.UrlName == urlName, gone);
        if (page is null) return (null, new LiveNews(0, default), []);
        var news = audience.Join(page.Id);
        return (page, news, since < 0 ? [] : await wire.After(newsroom, page, since, gone));
    }

    /// <summary>What the browser has: told by itself when it comes again, by the page the first time; without either nothing is sent again.</summary>
    private static long Last(HttpContext context, long? since) =>
        long.TryParse(context.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : since ?? -1;
}

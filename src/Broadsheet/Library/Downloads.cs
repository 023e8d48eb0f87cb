using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Library;

/// <summary>
/// Counts downloads as the IAB's podcast guidelines (2.2) mean it: a minute of sound, or all of a shorter one, got by one listener within an hour, counts once;
/// ranges add up, programs that are known to be no listeners do not count. A listener is a hash of agent and network with a salt that is made anew each day and
/// never leaves memory: neither address nor agent is kept, and yesterday's listener cannot be known again.
/// </summary>
public sealed partial class Downloads(Database database, TimeProvider clock, ILogger<Downloads> log)
{
    /// <summary>Listeners that are remembered at once; when there are more, the hour is forgotten early.</summary>
    private const int MostListeners = 200_000;

    private const double LeastSeconds = 60;

    private static readonly string[] Robots = ["bot", "crawl", "spider", "slurp", "preview", "monitor", "curl/", "wget/", "python-requests", "headless", "facebookexternalhit"];

    private readonly ConcurrentDictionary<string, long> got = new(StringComparer.Ordinal);
    private readonly Lock turning = new();
    private byte[] salt = RandomNumberGenerator.GetBytes(32);
    private long hour;
    private long day;

    /// <param name="bytes">That were sent in answer to the request.</param>
    /// <param name="all">Of the whole file.</param>
    public void Note(HttpRequest request, Guid item, long bytes, long all, double seconds)
    {
        var agent = request.Headers.UserAgent.ToString();
        if (bytes <= 0 || !HttpMethods.IsGet(request.Method) || agent.Length == 0 || Robots.Any(robot => agent.Contains(robot, StringComparison.OrdinalIgnoreCase))) return;
        Turn();
        var enough = seconds <= LeastSeconds ? all : (long)(all * LeastSeconds / seconds);
        var listener = Hash($"{item:N} {Network(request.HttpContext.Connection.RemoteIpAddress)} {agent}");
        var sum = got.AddOrUpdate(listener, bytes, (_, before) => before + bytes);
        if (sum >= enough && sum - bytes < enough) _ = Count(item);
    }

    /// <summary>By day in UTC.</summary>
    public static Task<Dictionary<DateOnly, int>> Of(Newsroom newsroom, Guid item, CancellationToken cancellation = default) =>
        newsroom.Downloads.AsNoTracking().Where(count => count.ItemId == item).ToDictionaryAsync(count => count.Day, count => count.Count, cancellation);

    private async Task Count(Guid item)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        try
        {
            await database.Write(async newsroom =>
            {
                var row = newsroom.Downloads.Where(count => count.ItemId == item && count.Day == today);
                if (await row.ExecuteUpdateAsync(set => set.SetProperty(count => count.Count, count => count.Count + 1)) > 0) return;
                newsroom.Downloads.Add(new DownloadCount { ItemId = item, Day = today, Count = 1 });
                await newsroom.SaveChangesAsync();
            });
        }
        catch (Exception lost)
        {
            // A number is not worth an error to a listener.
            NotCounted(item, lost);
        }
    }

    private void Turn()
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        lock (turning)
        {
            if (now / 3600 == hour && got.Count < MostListeners) return;
            got.Clear();
            hour = now / 3600;
            if (now / 86_400 == day) return;
            day = now / 86_400;
            salt = RandomNumberGenerator.GetBytes(32);
        }
    }

    private string Hash(string listener) => Convert.ToBase64String(HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(listener)).AsSpan(0, 12));

    /// <summary>The network that an address lies in: /24, or /48 of IPv6.</summary>
    private static string Network(IPAddress? address)
    {
        if (address is null) return "";
        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        return Convert.ToHexString(bytes.AsSpan(0, bytes.Length == 4 ? 3 : 6));
    }

    [LoggerMessage(LogLevel.Warning, "A download of {Item} was not counted")]
    private partial void NotCounted(Guid item, Exception lost);
}

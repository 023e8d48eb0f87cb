using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Broadsheet.Site.MostRead;

/// <summary>
/// How often stories were read in the last hours, in memory alone. That one reader counts once an hour is seen by a keyed
/// hash of address and story, whose key is thrown away with the hour: nothing says who read what.
/// </summary>
internal sealed class Readings(TimeProvider clock)
{
    private const int Hours = 24;
    private const int MostReaders = 500_000;

    private readonly ConcurrentDictionary<Guid, long[]> counts = new();
    private Hour hour = new(0);

    /// <returns>False when this reader was counted for the story in this hour already, or too many were.</returns>
    public bool Count(Guid item, IPAddress? reader)
    {
        var now = Now();
        var current = hour;
        if (current.Number != now) Interlocked.CompareExchange(ref hour, new Hour(now), current);
        current = hour;
        if (current.Seen.Count >= MostReaders || !current.Seen.TryAdd(current.Mark(item, reader), 0)) return false;
        var own = counts.GetOrAdd(item, _ => new long[Hours]);
        // Each hour's place says which hour it counts in its upper half.
        lock (own) own[now % Hours] = (own[now % Hours] >> 32) == now ? own[now % Hours] + 1 : (now << 32) + 1;
        return true;
    }

    /// <summary>The items that were read most, with how often; recent hours weigh more.</summary>
    public IReadOnlyList<Guid> Most(int count)
    {
        var now = Now();
        return [.. counts.Select(pair => (pair.Key, Weight: Weight(pair.Value, now))).Where(pair => pair.Weight > 0).OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Key).Take(count).Select(pair => pair.Key)];
    }

    private static double Weight(long[] hours, long now)
    {
        lock (hours) return hours.Sum(each => now - (each >> 32) is >= 0 and < Hours and var age ? (uint)each / (1 + (age / 6.0)) : 0);
    }

    private long Now() => clock.GetUtcNow().ToUnixTimeSeconds() / 3600;

    private sealed class Hour(long number)
    {
        private readonly byte[] key = RandomNumberGenerator.GetBytes(32);

        public long Number => number;

        public ConcurrentDictionary<ulong, byte> Seen { get; } = new();

        public ulong Mark(Guid item, IPAddress? reader) =>
            BitConverter.ToUInt64(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{reader}|{item:N}"))));
    }
}

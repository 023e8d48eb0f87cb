using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Identity;

namespace Broadsheet.Accounts;

/// <summary>So many tries for one address in five minutes, from wherever they come, whether anybody has an account with it or not.</summary>
public sealed class GuessingPace(ILookupNormalizer letters) : IDisposable
{
    public const int Tries = 10;

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(address, _ => new() { PermitLimit = Tries, Window = TimeSpan.FromMinutes(5), SegmentsPerWindow = 5, QueueLimit = 0 }));

    /// <summary>False when this address must rest.</summary>
    public bool MayTry(string email)
    {
        using var lease = limiter.AttemptAcquire(letters.NormalizeEmail(email) ?? "");
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}

using System.Globalization;
using System.Threading.RateLimiting;

namespace Broadsheet.Site.Api.Writing;

/// <summary>So many writes a minute for one token (the setting <c>Api:WritesPerMinute</c>): a program gone wild must not keep the desk from writing.</summary>
internal sealed class WritingPace(IConfiguration configuration) : IEndpointFilter, IDisposable
{
    private const int Usual = 1_200;

    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        RateLimitPartition.GetTokenBucketLimiter(context.Request.Headers.Authorization.ToString(), _ => Bucket(configuration.GetValue("Api:WritesPerMinute", Usual))));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        using var lease = limiter.AttemptAcquire(context.HttpContext);
        if (lease.IsAcquired) return await next(context);
        var seconds = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 1;
        context.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Problem.Of(StatusCodes.Status429TooManyRequests, $"Too many writes with this token. Go on in {seconds} s.");
    }

    public void Dispose() => limiter.Dispose();

    private static TokenBucketRateLimiterOptions Bucket(int perMinute) => new()
    {
        TokenLimit = perMinute, TokensPerPeriod = Math.Max(1, perMinute / 60), ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0,
    };
}

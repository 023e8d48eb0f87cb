using System.Globalization;

namespace Broadsheet.Platform;

/// <summary>What every answer tells the browser not to do. One list: stored pages carry it ready-made, a middleware puts it on the rest.</summary>
public sealed class SecurityHeaders(IConfiguration configuration)
{
    private const int UsualHttpsDays = 365;

    /// <summary>Pictures and sound of imported stories may lie elsewhere, a film in several sizes is put together in the browser; scripts, styles, fonts and forms never do.</summary>
    private const string Policy = $"default-src 'self'; img-src 'self' https:; {AnyMedia}; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private const string AnyMedia = "media-src 'self' https: blob:";

    /// <summary>For the few pages that others may show in a frame.</summary>
    public static string Framed { get; } = Policy.Replace("frame-ancestors 'none'", "frame-ancestors *", StringComparison.Ordinal);

    /// <summary>For a page that plays what one other server sends: sound, moving pictures and their playlists come from there, and from no third one.</summary>
    /// <param name="host">Scheme, host and port, in ASCII.</param>
    public static string PlayingFrom(string host) => Policy.Replace(AnyMedia, $"media-src 'self' blob: {host}; connect-src 'self' {host}", StringComparison.Ordinal);

    public IReadOnlyList<KeyValuePair<string, string>> All { get; } =
    [
        new("Content-Security-Policy", Policy),
        new("X-Content-Type-Options", "nosniff"),
        new("Referrer-Policy", "strict-origin-when-cross-origin"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        new("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()"),
        .. OnlyHttps(configuration),
    ];

    /// <summary>RFC 6797: a paper whose public address is <c>https</c> asks browsers never to come by another way, for <c>HttpsOnlyDays</c> (0: does not ask).</summary>
    private static IEnumerable<KeyValuePair<string, string>> OnlyHttps(IConfiguration configuration)
    {
        var days = configuration.GetValue("HttpsOnlyDays", UsualHttpsDays);
        if (days > 0 && configuration["PublicAddress"]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true)
            yield return new("Strict-Transport-Security", string.Create(CultureInfo.InvariantCulture, $"max-age={(long)TimeSpan.FromDays(days).TotalSeconds}"));
    }
}

internal static class SecurityHeadersInUse
{
    /// <summary>For answers that are not stored pages. Whoever answers may say otherwise.</summary>
    public static void UseSecurityHeaders(this WebApplication house)
    {
        var headers = house.Services.GetRequiredService<SecurityHeaders>();
        house.Use((context, next) =>
        {
            foreach (var (name, value) in headers.All) context.Response.Headers[name] = value;
            return next(context);
        });
    }
}

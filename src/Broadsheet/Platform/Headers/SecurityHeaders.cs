namespace Broadsheet.Platform;

/// <summary>What every answer tells the browser not to do. One list: stored pages carry it ready-made, a middleware puts it on the rest.</summary>
public static class SecurityHeaders
{
    /// <summary>Pictures of imported stories may lie elsewhere; scripts, styles, fonts and forms never do.</summary>
    private const string Policy = "default-src 'self'; img-src 'self' https:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
    [
        new("Content-Security-Policy", Policy),
        new("X-Content-Type-Options", "nosniff"),
        new("Referrer-Policy", "strict-origin-when-cross-origin"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        new("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()"),
    ];

    /// <summary>For answers that are not stored pages. Whoever answers may say otherwise.</summary>
    public static void UseSecurityHeaders(this WebApplication house) => house.Use((context, next) =>
    {
        foreach (var (name, value) in All) context.Response.Headers[name] = value;
        return next(context);
    });
}

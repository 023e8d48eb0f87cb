namespace Broadsheet.Press;

/// <summary>Where purges go: <c>Press:PurgeHook</c> (address), <c>Press:PurgeMethod</c> (POST when not said, or PURGE), <c>Press:PurgeSecret</c> (one header, as in <c>Fastly-Key: 123</c>).</summary>
internal sealed record PurgeSettings(Uri Address, HttpMethod Method, KeyValuePair<string, string>? Secret)
{
    /// <summary>Null when nobody is to be told.</summary>
    /// <exception cref="ArgumentException">A setting cannot be meant so.</exception>
    public static PurgeSettings? From(IConfiguration settings)
    {
        if (settings["Press:PurgeHook"] is not { Length: > 0 } hook) return null;
        if (!Uri.TryCreate(hook, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new ArgumentException($"The setting Press:PurgeHook is '{hook}', which is no http or https address.");
        var method = settings["Press:PurgeMethod"]?.ToUpperInvariant() ?? "POST";
        if (method is not ("POST" or "PURGE")) throw new ArgumentException($"The setting Press:PurgeMethod is '{method}'. Write POST or PURGE.");
        return new(address, new HttpMethod(method), Secrets(settings["Press:PurgeSecret"]));
    }

    private static KeyValuePair<string, string>? Secrets(string? header) => header?.Split(':', 2, StringSplitOptions.TrimEntries) switch
    {
        null => null,
        [{ Length: > 0 } name, { Length: > 0 } value] when !name.Any(char.IsWhiteSpace) && !value.Any(char.IsControl) => new(name, value),
        _ => throw new ArgumentException("The setting Press:PurgeSecret is no header. Write it as in 'Fastly-Key: 123'."),
    };
}

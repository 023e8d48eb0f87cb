using Broadsheet.Platform;

namespace Broadsheet.Accounts;

/// <summary>Where people reach the desk: the paper's public address (the setting <c>PublicAddress</c>), else the first that the process listens on.</summary>
public sealed class DeskAddress(IConfiguration configuration)
{
    private readonly string root = configuration["PublicAddress"] ?? (configuration["Urls"] ?? Running.DefaultUrls).Split(';')[0];

    /// <summary>Then cookies are kept to it by their names and flags.</summary>
    public bool IsHttps => root.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    public string Host => new Uri(root).Host;

    public string Of(string path) => root.TrimEnd('/') + path;
}

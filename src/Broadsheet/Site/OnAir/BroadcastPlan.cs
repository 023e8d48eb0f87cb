namespace Broadsheet.Site.OnAir;

/// <summary>
/// What each edition sends live, from the settings: <c>"Live": { "en": { "Tv": "https://…/news.m3u8", "Radio": "https://…/news.mp3" } }</c>;
/// <c>"*"</c> stands for all editions that name nothing of their own.
/// </summary>
internal sealed class BroadcastPlan
{
    private const string Everybody = "*";

    private readonly Dictionary<string, IReadOnlyList<Broadcast>> editions = new(StringComparer.OrdinalIgnoreCase);

    private BroadcastPlan() { }

    /// <exception cref="IOException">A setting cannot be meant so.</exception>
    public static BroadcastPlan From(IConfiguration settings)
    {
        var plan = new BroadcastPlan();
        var isSecure = settings["PublicAddress"]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true;
        foreach (var edition in settings.GetSection("Live").GetChildren())
            plan.editions[edition.Key] = [.. edition.GetChildren().Where(named => named.Value is { Length: > 0 }).Select(named => Read(named, isSecure)).OrderBy(broadcast => broadcast.Kind)];
        return plan;
    }

    /// <summary>What is seen first; nothing where the edition sends nothing.</summary>
    public IReadOnlyList<Broadcast> Of(string edition) => editions.GetValueOrDefault(edition) ?? editions.GetValueOrDefault(Everybody) ?? [];

    private static Broadcast Read(IConfigurationSection named, bool isSecure)
    {
        var setting = $"The setting {named.Path}";
        if (!Enum.TryParse<BroadcastKind>(named.Key, ignoreCase: true, out var kind) || !Enum.IsDefined(kind)) throw new IOException($"{setting} is not known. An edition has Tv and Radio.");
        if (!Uri.TryCreate(named.Value, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.HostNameType is not (UriHostNameType.Dns or UriHostNameType.IPv4))
            throw new IOException($"{setting} is '{named.Value}', which is no web address. Write it as in 'https://stream.paper.example/{(kind == BroadcastKind.Tv ? "news.m3u8" : "news.mp3")}'.");
        if (address.UserInfo.Length > 0) throw new IOException($"{setting} has a name or a password in it, and all readers would see them. Name an address that is open to everybody.");
        if (isSecure && address.Scheme == "http") throw new IOException($"{setting} is '{named.Value}', which browsers refuse on pages that come by https (PublicAddress). Name an address with https.");
        var broadcast = new Broadcast(kind, address);
        return kind == BroadcastKind.Radio || broadcast.IsHls ? broadcast : throw new IOException($"{setting} is '{named.Value}', which is no HLS playlist. Name an address that ends with .m3u8.");
    }
}

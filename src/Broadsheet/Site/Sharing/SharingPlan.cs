namespace Broadsheet.Site;

/// <summary>
/// Where an edition lets its readers share, in which order, and where they may follow it. From the settings:
/// <c>"Share": { "en": ["mail", "vk"] }, "Follow": { "en": { "Instagram": "https://…" } }</c>; <c>"*"</c> stands for all editions.
/// </summary>
internal sealed class SharingPlan(IConfiguration settings)
{
    /// <summary>Names that nobody knows are left out: a retired network prints nothing.</summary>
    public IReadOnlyList<Network> Networks(string edition)
    {
        var named = Names("Share", edition) is { Count: > 0 } own ? own : Network.Usual;
        return [.. named.Select(name => Network.All.FirstOrDefault(network => network.Name == name)).OfType<Network>()];
    }

    public IReadOnlyList<Channel> Channels(string edition) =>
        [.. Of("Follow", edition).Select(channel => new Channel(channel.Key, channel.Value ?? "")).Where(channel => Uri.TryCreate(channel.Address, UriKind.Absolute, out var address) && address.Scheme is "https" or "http")];

    private List<string> Names(string part, string edition) => [.. Of(part, edition).Select(name => name.Value).OfType<string>()];

    private IEnumerable<IConfigurationSection> Of(string part, string edition)
    {
        var own = settings.GetSection($"{part}:{edition}");
        return (own.Exists() ? own : settings.GetSection($"{part}:*")).GetChildren();
    }
}

using System.Collections.Frozen;
using System.Globalization;
using System.Net;

namespace Broadsheet.Platform;

/// <summary>What the owner of the paper lets it reach beyond the open internet: <c>Outbound:Allow</c> names hosts, addresses and networks, which may use any port; <c>Outbound:Ports</c> more ports for all.</summary>
internal sealed class OwnNetworks
{
    private readonly FrozenSet<string> hosts;
    private readonly IPNetwork[] networks;
    private readonly int[] ports;

    /// <exception cref="ArgumentException">A setting is no port.</exception>
    public OwnNetworks(IConfiguration configuration)
    {
        var allowed = Listed(configuration, "Outbound:Allow");
        networks = [.. allowed.Select(Network).OfType<IPNetwork>()];
        hosts = allowed.Where(name => Network(name) is null).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        ports = [80, 443, .. Listed(configuration, "Outbound:Ports").Select(Port)];
    }

    public bool Hold(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return networks.Any(network => network.Contains(plain));
    }

    public bool Name(string host) => hosts.Contains(host);

    public bool MayUse(int port) => ports.Contains(port);

    /// <summary>A list in a settings file, or words between commas in the environment.</summary>
    private static string[] Listed(IConfiguration configuration, string key) =>
        [.. configuration.GetSection(key).GetChildren().Select(child => child.Value).Append(configuration[key])
            .SelectMany(text => (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private static IPNetwork? Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text.Trim('[', ']'), out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : null;

    private static int Port(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65_536 ? port
        : throw new ArgumentException($"The setting Outbound:Ports names '{text}', which is no port. Write numbers from 1 to 65535.");
}

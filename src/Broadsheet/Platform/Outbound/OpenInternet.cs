using System.Net;
using System.Net.Sockets;

namespace Broadsheet.Platform;

/// <summary>Tells addresses that anybody may reach from those of this machine, its network, and its cloud's inner services.</summary>
internal static class OpenInternet
{
    /// <summary>What the IPv6 world is reached by (RFC 4291 §2.4). Loopback, link-local, unique local, multicast, mapped and NAT64 addresses all lie outside.</summary>
    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    /// <summary>The special-purpose registries of RFC 6890, and what clouds added to them.</summary>
    private static readonly (IPNetwork Network, string Is)[] Inner =
    [
        Net("0.0.0.0/8", "this machine"), Net("10.0.0.0/8", "a private network"), Net("100.64.0.0/10", "a provider's inner network"), Net("127.0.0.0/8", "this machine itself"),
        Net("169.254.0.0/16", "the local link, where clouds keep their machines' metadata"), Net("168.63.129.16/32", "a cloud's inner service"), Net("172.16.0.0/12", "a private network"),
        Net("192.0.0.0/24", "a special use"), Net("192.0.2.0/24", "documentation"), Net("192.88.99.0/24", "a special use"), Net("192.168.0.0/16", "a private network"), Net("198.18.0.0/15", "measurements"),
        Net("198.51.100.0/24", "documentation"), Net("203.0.113.0/24", "documentation"), Net("224.0.0.0/4", "many machines at once"), Net("240.0.0.0/4", "nobody"),
        Net("2001::/23", "a special use"), Net("2001:db8::/32", "documentation"), Net("2002::/16", "a tunnel to another address"), Net("3fff::/20", "documentation"),
    ];

    /// <summary>What else the address stands for; null when it is one of the open internet.</summary>
    public static string? WhyNot(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        foreach (var (network, what) in Inner)
            if (network.Contains(plain)) return what;
        return plain.AddressFamily == AddressFamily.InterNetwork || Global6.Contains(plain) ? null : IPAddress.IsLoopback(plain) ? "this machine itself" : "a network that is not the open internet";
    }

    private static (IPNetwork, string) Net(string network, string what) => (IPNetwork.Parse(network), what);
}

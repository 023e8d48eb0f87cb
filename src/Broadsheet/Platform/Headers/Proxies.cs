using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Broadsheet.Platform;

/// <summary>Who stands in front of the house. What others say of where a reader comes from is not believed: anybody can write a header.</summary>
internal static class Proxies
{
    private const string Setting = "Proxies";

    /// <summary>The setting <c>Proxies</c>: addresses and networks (<c>10.0.0.0/8</c>) whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are taken as the reader's own.</summary>
    public static void AddProxies(this WebApplicationBuilder builder)
    {
        var trusted = Trusted(builder.Configuration);
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = trusted.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in trusted) options.KnownIPNetworks.Add(network);
            // As many as stand in a row and are all trusted.
            options.ForwardLimit = null;
        });
    }

    private static List<IPNetwork> Trusted(ConfigurationManager configuration)
    {
        var named = configuration.GetSection(Setting).Get<string[]>() ?? configuration[Setting]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        return [.. named.Select(name => Network(name) ?? throw new IOException($"The setting {Setting} names '{name}', which is neither an address nor a network. Write them as 127.0.0.1 or 10.0.0.0/8."))];
    }

    private static IPNetwork? Network(string name) =>
        IPNetwork.TryParse(name, out var network) ? network : IPAddress.TryParse(name, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : null;
}

using System.Net;
using System.Net.Sockets;

namespace Broadsheet.Platform;

/// <summary>Asks what a name stands for.</summary>
internal delegate Task<IPAddress[]> NameLookup(string host, CancellationToken cancellation);

/// <summary>Lets requests out to the open internet, and to what the owner allows. The connection goes to the very address that was looked at, so a name that changes in between gains nothing.</summary>
internal sealed class Doorman(OwnNetworks own, NameLookup lookup)
{
    /// <summary>What an address says of itself, before a name is looked up.</summary>
    /// <exception cref="Unfetched">It may not be fetched.</exception>
    public static void Look(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https")) throw Refuse($"{Shown(address)} is no http or https address. Nothing else is fetched.");
        if (address.UserInfo.Length > 0) throw Refuse($"{Shown(address)} carries a name and password, which any log would show. Ask its sender for an address without them.");
    }

    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(await Permitted(host, port, cancellation), port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<IPAddress[]> Permitted(string host, int port, CancellationToken cancellation)
    {
        var addresses = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await lookup(host, cancellation);
        if (own.Name(host)) return addresses;
        IPAddress[] reachable = [.. addresses.Where(address => own.Hold(address) || OpenInternet.WhyNot(address) is null)];
        IPAddress[] permitted = [.. reachable.Where(address => own.Hold(address) || own.MayUse(port))];
        if (permitted.Length > 0) return permitted;
        if (reachable.Length > 0) throw Refuse($"{host} is asked for on port {port}. Only 80 and 443 are used; the setting Outbound:Ports allows more.");
        if (addresses.Length > 0) throw Refuse($"{host} stands for {addresses[0]}, an address of {OpenInternet.WhyNot(addresses[0])}. The paper fetches from the open internet alone. If the server is your own, name it in the setting Outbound:Allow.");
        throw new Unfetched(UnfetchedReason.Unreachable, $"The name {host} stands for no address. Look at how it is written.");
    }

    private static string Shown(Uri address) => address.IsAbsoluteUri ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped) : address.OriginalString;

    private static Unfetched Refuse(string message) => new(UnfetchedReason.Forbidden, message);
}

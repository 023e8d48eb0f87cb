using System.Net;
using System.Net.Sockets;

namespace Broadsheet.Platform;

/// <summary>
/// The one client through which the house fetches from outside. Whoever gives the house an address cannot make it reach this machine,
/// its network or its cloud's metadata, wait for ever, or fill its memory: names are looked up and connected to once, each redirect is a new address.
/// </summary>
public sealed class Outbound : IDisposable
{
    private const int HeaderKilobytes = 64;
    private readonly HttpMessageInvoker client;

    public Outbound(IConfiguration configuration) : this(configuration, Dns.GetHostAddressesAsync) { }

    internal Outbound(IConfiguration configuration, NameLookup lookup)
    {
        client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectCallback = new Doorman(new OwnNetworks(configuration), lookup).Connect,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            MaxResponseDrainSize = 0,
            MaxResponseHeadersLength = HeaderKilobytes,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            UseCookies = false,
            // A proxy would look names up by itself, and reach what is refused here.
            UseProxy = false,
        });
    }

    /// <summary>Fetches, following redirects. Every status but a redirect is an answer.</summary>
    /// <exception cref="Unfetched">It may not or cannot be fetched, or breaks a limit.</exception>
    public async Task<Reply> Fetch(Errand errand, CancellationToken cancellation = default)
    {
        using var whole = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        whole.CancelAfter(errand.Limits.Whole);
        try
        {
            return await Follow(errand, whole.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new Unfetched(UnfetchedReason.TooSlow, $"{errand.Address} was not done in {errand.Limits.Whole.TotalSeconds:0.#} seconds and was given up. It is tried again later.");
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException or SocketException)
        {
            throw Said(failed) ?? Unreachable.Because(errand.Address, failed);
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<Reply> Follow(Errand errand, CancellationToken cancellation)
    {
        var (address, moved, isForGood) = (errand.Address, (Uri?)null, true);
        for (var redirects = 0; ; redirects++)
        {
            Doorman.Look(address);
            using var request = Request(errand, address);
            using var response = await client.SendAsync(request, cancellation);
            if (Redirects.Target(response, address) is not { } next)
                return new(address, response.StatusCode, moved, response.Headers, response.Content.Headers, await ReplyContent.Read(response, address, errand.Limits, cancellation));
            if (redirects == errand.Limits.Redirects) throw new Unfetched(UnfetchedReason.TooManyRedirects, $"{errand.Address} leads on more than {redirects} times. Enter the address where it ends.");
            isForGood &= response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            if (isForGood) moved = next;
            address = next;
        }
    }

    private static HttpRequestMessage Request(Errand errand, Uri address)
    {
        var request = new HttpRequestMessage(errand.Method, address);
        request.Headers.TryAddWithoutValidation("Accept", errand.Accept);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", ReplyContent.Codings);
        request.Headers.TryAddWithoutValidation("User-Agent", errand.UserAgent);
        if (errand.ETag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (errand.LastModified is { } time) request.Headers.TryAddWithoutValidation("If-Modified-Since", time);
        foreach (var (name, value) in errand.Headers) request.Headers.TryAddWithoutValidation(name, value);
        if (errand.Content is null) return request;
        request.Content = new ByteArrayContent(errand.Content);
        request.Content.Headers.TryAddWithoutValidation("Content-Type", errand.ContentType);
        return request;
    }

    /// <summary>What this room itself said, which the client wraps on its way.</summary>
    private static Unfetched? Said(Exception? failed) => failed is null ? null : failed as Unfetched ?? Said(failed.InnerException);
}

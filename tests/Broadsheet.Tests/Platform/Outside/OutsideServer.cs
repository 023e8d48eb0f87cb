using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Broadsheet.Tests.Platform.Outside;

/// <summary>Somebody else's server, on this machine's loopback. It answers each path as the test says, and remembers what it was asked.</summary>
internal sealed class OutsideServer : IAsyncDisposable
{
    private readonly WebApplication server;
    private long sent;

    private OutsideServer(WebApplication server) => this.server = server;

    public ConcurrentDictionary<string, RequestDelegate> Paths { get; } = new();
    public ConcurrentQueue<(string Path, IHeaderDictionary Headers)> Asked { get; } = new();

    /// <summary>Bytes that it tried to send for paths without an end.</summary>
    public long Sent => Interlocked.Read(ref sent);

    public int Port => new Uri(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    public static async Task<OutsideServer> Open()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var server = builder.Build();
        var outside = new OutsideServer(server);
        server.Run(outside.Answer);
        await server.StartAsync();
        return outside;
    }

    /// <summary>Writes the same bytes again and again until nobody listens any more.</summary>
    public async Task WithoutEnd(HttpContext context, ReadOnlyMemory<byte> bytes, TimeSpan rest = default)
    {
        try
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                Interlocked.Add(ref sent, bytes.Length);
                if (rest > TimeSpan.Zero) await Task.Delay(rest, context.RequestAborted);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // The other side has heard enough.
        }
    }

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    private Task Answer(HttpContext context)
    {
        Asked.Enqueue((context.Request.Path, new HeaderDictionary(context.Request.Headers.ToDictionary())));
        if (Paths.TryGetValue(context.Request.Path, out var answer)) return answer(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}

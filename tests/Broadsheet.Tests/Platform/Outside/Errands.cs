using System.Net;
using Broadsheet.Platform;
using Microsoft.Extensions.Configuration;

namespace Broadsheet.Tests.Platform.Outside;

/// <summary>The outbound client of a test. <c>feeds.example</c> is the outside server; the owner allows that name, and nothing else that is not the open internet.</summary>
internal sealed class Errands(OutsideServer server, params (string Setting, string Value)[] settings) : IDisposable
{
    public const string Host = "feeds.example";

    /// <summary>What other names stand for.</summary>
    public Dictionary<string, Queue<IPAddress>> Names { get; } = [];

    public Outbound Outbound => field ??= new Outbound(Settings(settings), (host, _) => Task.FromResult(LookUp(host)));

    public Uri At(string path, string host = Host) => new($"http://{host}:{server.Port}{path}");

    public Task<Reply> Fetch(string path, OutboundLimits? limits = null) => Fetch(At(path), limits);

    public Task<Reply> Fetch(Uri address, OutboundLimits? limits = null) => Outbound.Fetch(new Errand(address) { Limits = limits ?? new() }, TestContext.Current.CancellationToken);

    public Task<Unfetched> Refused(string path, OutboundLimits? limits = null) => Refused(At(path), limits);

    public Task<Unfetched> Refused(Uri address, OutboundLimits? limits = null) => Assert.ThrowsAsync<Unfetched>(() => Fetch(address, limits));

    public void Dispose() => Outbound.Dispose();

    public static IConfiguration Settings(params (string Setting, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Prepend(("Outbound:Allow", Host)).GroupBy(setting => setting.Item1).Select(setting => KeyValuePair.Create(setting.Key, (string?)string.Join(',', setting.Select(one => one.Item2)))))
        .Build();

    /// <summary>The next of a name's addresses, the last one again and again.</summary>
    private IPAddress[] LookUp(string host) =>
        host == Host ? [IPAddress.Loopback] : Names.TryGetValue(host, out var addresses) ? [addresses.Count > 1 ? addresses.Dequeue() : addresses.Peek()] : [];
}

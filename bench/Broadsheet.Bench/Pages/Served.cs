using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Broadsheet.Bench.Pages;

/// <summary>The program as <c>./run</c> builds it, serving a folder.</summary>
internal sealed class Served : IDisposable
{
    private readonly Beside process;

    private Served(Beside process, Uri address) => (this.process, Address) = (process, address);

    /// <summary>The program as it is installed.</summary>
    public static string Program { get; } = Path.Combine(Tree.Root, "build", "app", "broadsheet");

    public Uri Address { get; }
    public int Id => process.Id;

    /// <summary>Builds what <c>./run</c> would.</summary>
    public static Task Build() => Beside.Ask(null, Path.Combine(Tree.Root, "run"), "--version");

    public static Served Start(string folder, int? core)
    {
        var address = FreeAddress();
        return new(Beside.Start(core, Program, "serve", "--data", folder, "--urls", address.ToString()), address);
    }

    /// <summary>As <c>./run</c> starts it, its look for what changed included.</summary>
    public static Served StartByRun(string folder)
    {
        var address = FreeAddress();
        return new(Beside.Start(core: null, "env", $"BROADSHEET_DATA={folder}", $"BROADSHEET_URLS={address}", Path.Combine(Tree.Root, "run")), address);
    }

    /// <summary>Returns with the first page that it answers.</summary>
    public async Task<HttpResponseMessage> First(HttpClient http, string page)
    {
        while (true)
        {
            try { return await http.GetAsync(new Uri(Address, page)); }
            catch (HttpRequestException) { await Task.Delay(1); }
        }
    }

    /// <summary>Returns when the process has nothing left to do in the background, or when it was waited for long enough.</summary>
    public async Task ComeToRest(TimeSpan longest)
    {
        var (since, quiet, before) = (Stopwatch.GetTimestamp(), 0, process.Worked);
        while (quiet < 2 && Stopwatch.GetElapsedTime(since) < longest)
        {
            await Task.Delay(1_000);
            var worked = process.Worked;
            quiet = worked - before < TimeSpan.FromMilliseconds(50) ? quiet + 1 : 0;
            before = worked;
        }
    }

    public void Dispose() => process.Dispose();

    private static Uri FreeAddress() => new($"http://127.0.0.1:{FreePort()}");

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

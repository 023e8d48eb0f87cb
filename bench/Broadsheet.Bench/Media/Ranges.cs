using Broadsheet.Bench.Pages;

namespace Broadsheet.Bench.Media;

/// <summary>Pieces of a film as players ask for them, from the house and from nginx.</summary>
internal static class Ranges
{
    private const int Seconds = 8, Rounds = 3, Piece = 64 * 1024;

    public const string How = "Ranges of 64 KiB anywhere in a film: wrk on one core, 64 connections, the server on the other, rounds by turns.";

    public static async Task<IReadOnlyList<Line>> Measure()
    {
        await Served.Build();
        var folder = Tree.Work("media-ranges");
        var film = Path.Combine(folder, "film.mp4");
        await Recordings.Make("-f lavfi -i testsrc2=size=1280x720:rate=25:duration=20 -c:v libx264 -preset ultrafast -pix_fmt yuv420p -y", film);
        var blob = await Recordings.Take(film);
        var paper = Path.Combine(Tree.Root, "bench", "work", "media-paper");
        await Recordings.Once(paper);

        using var served = Served.Start(paper, core: 0);
        using var http = new HttpClient();
        var address = new Uri(served.Address, $"/recordings/{blob}/film.mp4");
        using var first = await served.First(http, address.AbsolutePath);
        var bytes = await first.Content.ReadAsByteArrayAsync();
        await File.WriteAllBytesAsync(Path.Combine(folder, "served.mp4"), bytes);
        var (nginx, beside) = await Nginx(folder);
        using (nginx)
        {
            await MustBeTheSame(http, address, beside);
            var script = await Script(folder, bytes.Length);
            List<Load> own = [], others = [];
            for (var round = 0; round < Rounds; round++)
            {
                own.Add(await Wrk.Run(address, Seconds, [], script));
                others.Add(await Wrk.Run(beside, Seconds, [], script));
            }
            var (here, there) = (Wrk.Median(own), Wrk.Median(others));
            return
            [
                new("ranges a second", here.PerSecond, "/s"),
                new("ranges, throughput", here.PerSecond * Piece / 1e6, "MB/s", 250, Better.Higher),
                new("ranges, 99 of 100 within", here.P99, "ms", 100),
                new("nginx: ranges a second", there.PerSecond, "/s"),
                new("nginx: throughput", there.PerSecond * Piece / 1e6, "MB/s"),
                new("ranges, of nginx's", here.PerSecond / there.PerSecond, "×"),
            ];
        }
    }

    private static async Task<(Beside Process, Uri Address)> Nginx(string folder)
    {
        var (port, settings) = (Served.FreePort(), Path.Combine(folder, "nginx.conf"));
        await File.WriteAllTextAsync(settings, $$"""
            daemon off; worker_processes 1; pid {{folder}}/pid; error_log stderr crit; user root;
            events { worker_connections 1024; }
            http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=100; server { listen 127.0.0.1:{{port}}; root {{folder}}; } }
            """);
        return (Beside.Start(0, "nginx", "-c", settings), new Uri($"http://127.0.0.1:{port}/served.mp4"));
    }

    /// <summary>Both answer a piece with the same bytes, or the comparison says nothing.</summary>
    private static async Task MustBeTheSame(HttpClient http, Uri one, Uri other)
    {
        var pieces = new List<byte[]>();
        foreach (var address in new[] { one, other })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Range = new(1000, 1000 + Piece - 1);
            using var answer = await http.SendAsync(request);
            if (answer.StatusCode != System.Net.HttpStatusCode.PartialContent) throw new InvalidOperationException($"{address} answers {answer.StatusCode} to a range.");
            pieces.Add(await answer.Content.ReadAsByteArrayAsync());
        }
        if (!pieces[0].AsSpan().SequenceEqual(pieces[1])) throw new InvalidOperationException("The two servers give different bytes.");
    }

    /// <summary>For wrk: a thousand places, the same for both.</summary>
    private static async Task<string> Script(string folder, int length)
    {
        var script = Path.Combine(folder, "ranges.lua");
        await File.WriteAllTextAsync(script, $$"""
            local requests, at = {}, 0
            function init(args)
              math.randomseed(7)
              for n = 1, 1000 do
                local from = math.random(0, {{length - Piece}})
                requests[n] = wrk.format("GET", wrk.path, { Range = "bytes=" .. from .. "-" .. (from + {{Piece - 1}}) })
              end
            end
            function request()
              at = at % #requests + 1
              return requests[at]
            end
            """);
        return script;
    }
}

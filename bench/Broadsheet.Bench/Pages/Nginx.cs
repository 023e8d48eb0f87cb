namespace Broadsheet.Bench.Pages;

/// <summary>nginx that serves the same bytes under the same headers from a file packed beforehand.</summary>
internal static class Nginx
{
    private static readonly string[] Own = ["Date", "ETag", "Last-Modified", "Content-Length", "Content-Type", "Content-Encoding", "Server", "Vary", "Connection", "Accept-Ranges"];

    public static async Task<(Beside Process, Uri Address)> Start(string folder, HttpResponseMessage like, int? core)
    {
        await File.WriteAllBytesAsync(Path.Combine(folder, "page.html.br"), await like.Content.ReadAsByteArrayAsync());
        await File.WriteAllTextAsync(Path.Combine(folder, "page.html"), "Only for those who take Brotli.");
        var port = Served.FreePort();
        var headers = like.Headers.Concat(like.Content.Headers).Where(header => !Own.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .Select(header => $"add_header {header.Key} \"{string.Join(", ", header.Value).Replace("\"", "\\\"", StringComparison.Ordinal)}\";");
        var settings = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(settings, $$"""
            include /etc/nginx/modules-enabled/*brotli-static.conf;
            daemon off; worker_processes 1; pid {{folder}}/pid; error_log stderr crit; user root;
            events { worker_connections 1024; }
            http {
              access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; server_tokens off; open_file_cache max=100;
              types { text/html html; } charset utf-8;
              server { listen 127.0.0.1:{{port}}; root {{folder}}; brotli_static on; add_header Vary Accept-Encoding; {{string.Join(' ', headers)}} }
            }
            """);
        return (Beside.Start(core, "nginx", "-c", settings), new Uri($"http://127.0.0.1:{port}/page.html"));
    }
}

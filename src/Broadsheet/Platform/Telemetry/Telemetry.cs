using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Broadsheet.Platform;

/// <summary>What operators see of a running house: log lines, figures at <c>/metrics</c> and, where a collector is named, traces and figures sent to it.</summary>
internal static class Telemetry
{
    /// <summary>Everything that costs nothing while no page is asked for; figures of each request are measured only for a collector.</summary>
    private static readonly string[] Meters = [Figures.MeterName, "System.Runtime", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql"];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Logging.AddLines(builder.Configuration);
        builder.Services.AddSingleton<Figures>();
        var telemetry = builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(Meters).AddPrometheusExporter(exporter => exporter.ScrapeResponseCacheDurationMilliseconds = 0));
        if (builder.Configuration["Telemetry:Collector"] is not { Length: > 0 } collector) return;
        if (!Uri.TryCreate(collector, UriKind.Absolute, out var address)) throw new IOException($"The setting Telemetry:Collector is no address: '{collector}'. Write it as http://127.0.0.1:4317.");
        telemetry.ConfigureResource(resource => resource.AddService("broadsheet"))
            .WithMetrics(metrics => metrics.AddMeter("Microsoft.AspNetCore.Hosting"))
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddSource("Npgsql"))
            .UseOtlpExporter(OpenTelemetry.Exporter.OtlpExportProtocol.Grpc, address);
    }

    /// <summary>The setting <c>Logs</c>: <c>plain</c> for people, <c>json</c> for programs, one object a line.</summary>
    private static void AddLines(this ILoggingBuilder logging, ConfigurationManager configuration)
    {
        switch (configuration["Logs"])
        {
            case "json":
                logging.AddJsonConsole(json => (json.UseUtcTimestamp, json.TimestampFormat) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
                break;
            case null or "" or "plain":
                break;
            case var other:
                throw new IOException($"The setting Logs is '{other}'. It can be plain or json.");
        }
    }
}

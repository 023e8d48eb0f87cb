using Broadsheet.Platform.Database;

namespace Broadsheet.Platform;

/// <summary>How one process runs: its folder, its addresses, its database. From the command line, then environment (<c>BROADSHEET_DATA</c>, <c>BROADSHEET_URLS</c>, <c>BROADSHEET_DATABASE</c>), then <c>broadsheet.json</c> in the data folder.</summary>
public sealed record Running(string Data, string? Urls = null, string? Database = null)
{
    public const string DefaultUrls = "http://127.0.0.1:8080";

    internal WebApplicationBuilder CreateBuilder()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Running).Assembly.GetName().Name,
            // A content root with many files slows the start: watchers walk it. The program's own folder is small.
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        builder.Configuration.AddJsonFile(Path.GetFullPath(Path.Combine(Data, "broadsheet.json")), optional: true, reloadOnChange: false);
        builder.Configuration.AddEnvironmentVariables("Broadsheet__");
        builder.Configuration.AddEnvironmentVariables("BROADSHEET_");
        var doors = new Doors();
        builder.Services.AddSingleton(doors);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", _ => doors.AreOpen);
        // A line for each request costs more than the request, and so does the activity that is made for a line that nobody writes.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.WebHost.UseUrls(Urls ?? builder.Configuration["Urls"] ?? DefaultUrls);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        return builder;
    }
}

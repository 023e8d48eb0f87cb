using System.Diagnostics;
using System.Globalization;
using Broadsheet.Platform.Database;

namespace Broadsheet.Tests;

/// <summary>A PostgreSQL of the tests' own, in a temporary folder, reached by a socket there; made once a run, gone with it.</summary>
public static class PostgresCluster
{
    private const string Template = "paper";
    private static readonly Lazy<Task<string>> Started = new(Start);

    /// <summary>Set before the first database: commits are on disk when they are answered. Tests do without, measurements do not.</summary>
    public static bool IsDurable { get; set; }

    /// <summary>Connection string of a new database with tables and nothing in them.</summary>
    public static async Task<string> NewDatabase()
    {
        var folder = await Started.Value;
        var name = $"paper_{Guid.CreateVersion7():N}";
        await Run("createdb", "-h", folder, "-U", "postgres", "-T", Template, name);
        return Connection(folder, name);
    }

    private static async Task<string> Start()
    {
        var folder = Directory.CreateTempSubdirectory("broadsheet-pg-").FullName;
        var data = Path.Combine(folder, "data");
        if (Environment.UserName == "root") await Run("chown", "postgres", folder);
        await AsPostgres(Binary("initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        var options = $"-k {folder} -c listen_addresses='' {(IsDurable ? "" : "-c fsync=off -c full_page_writes=off ")}-c max_connections=800";
        await AsPostgres(Binary("pg_ctl"), "-D", data, "-w", "-l", Path.Combine(folder, "log"), "-o", options, "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(folder, data);
        await MakeTemplate(folder);
        return folder;
    }

    /// <summary>The tables are made once and copied, because making them anew for each test takes longer than most tests.</summary>
    private static async Task MakeTemplate(string folder)
    {
        await Run("createdb", "-h", folder, "-U", "postgres", Template);
        using var database = new Database(new DatabaseChoice(IsPostgres: true, Connection(folder, Template) + ";Pooling=false"));
        await database.Migrate();
    }

    // Each test has a database, and a pool of connections of its own: what a test leaves idle is closed soon, or the server has none left for the last tests.
    private static string Connection(string folder, string name) => $"Host={folder};Username=postgres;Database={name};Maximum Pool Size=20;Connection Idle Lifetime=4;Connection Pruning Interval=2";

    private static void Stop(string folder, string data)
    {
        AsPostgres(Binary("pg_ctl"), "-D", data, "-m", "immediate", "stop").GetAwaiter().GetResult();
        // A hundred databases take longer to delete than a program has for its end.
        using var _ = Process.Start("rm", ["-rf", folder]);
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static Task AsPostgres(string program, params string[] arguments) =>
        Environment.UserName == "root" ? Run("runuser", ["-u", "postgres", "--", program, .. arguments]) : Run(program, arguments);

    private static string Binary(string name) =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderByDescending(version => int.Parse(Path.GetFileName(version), CultureInfo.InvariantCulture))
                .Select(version => Path.Combine(version, "bin", name)).FirstOrDefault(File.Exists) ?? name
            : name;

    private static async Task Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = program != "runuser", WorkingDirectory = "/tmp" })
            ?? throw new InvalidOperationException($"{program} did not start. Install Debian's package postgresql.");
        // pg_ctl's server inherits the pipes, so only what initdb and createdb say is waited for.
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}{(program == "createdb" ? ": " + await process.StandardError.ReadToEndAsync() : "")}.");
    }
}

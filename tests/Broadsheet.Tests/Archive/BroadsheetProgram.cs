using System.Diagnostics;

namespace Broadsheet.Tests.Archive;

/// <summary>The program as it is installed, in a process of its own.</summary>
internal static class BroadsheetProgram
{
    private static string File => Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "broadsheet.exe" : "broadsheet");

    /// <summary>How often a test kills it: <c>BROADSHEET_KILLS</c>, or what is enough for every day.</summary>
    public static int Kills(int usual) => int.TryParse(Environment.GetEnvironmentVariable("BROADSHEET_KILLS"), out var kills) ? kills : usual;

    /// <param name="database">Connection string, or null for the folder's own.</param>
    public static Process Start(string? database, params string[] arguments)
    {
        var start = new ProcessStartInfo(File, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment["BROADSHEET_DATABASE"] = database ?? "";
        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }

    public static async Task<(int ExitCode, string Output, string Error)> Run(string? database, params string[] arguments)
    {
        using var process = Start(database, arguments);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}

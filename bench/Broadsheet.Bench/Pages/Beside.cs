using System.Diagnostics;

namespace Broadsheet.Bench.Pages;

/// <summary>A program that runs beside the measurement, on a core of its own choice, and ends with it.</summary>
internal sealed class Beside : IDisposable
{
    private readonly Process process;

    private Beside(Process process) => this.process = process;

    public int Id => process.Id;

    /// <summary>Time of all processors that it took so far.</summary>
    public TimeSpan Worked
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <param name="core">The core that it may use; null for all.</param>
    public static Beside Start(int? core, string program, params string[] arguments) => new(Process.Start(Command(core, program, arguments))!);

    /// <summary>Runs it to its end and gives back what it said.</summary>
    public static async Task<string> Ask(int? core, string program, params string[] arguments)
    {
        var command = Command(core, program, arguments);
        command.RedirectStandardOutput = true;
        using var process = Process.Start(command)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static ProcessStartInfo Command(int? core, string program, string[] arguments) =>
        core is null || Environment.ProcessorCount < 2 ? new(program, arguments) : new("taskset", ["-c", $"{core}", program, .. arguments]);
}

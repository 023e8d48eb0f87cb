using System.Diagnostics;
using System.Globalization;

namespace Broadsheet.Bench.Media;

/// <summary>What one run of a program took.</summary>
/// <param name="Megabytes">The most that lay in memory at once.</param>
internal sealed record Cost(double Seconds, double Cpu, double Megabytes)
{
    public static async Task<Cost> Of(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/time", ["-f", "%e %U %S %M", program, .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var (errors, output) = (process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        await output;
        var said = (await errors).Trim();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {said}");
        var figures = said.Split('\n')[^1].Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToArray();
        return new Cost(figures[0], figures[1] + figures[2], figures[3] / 1024);
    }

    public static double Middle(IEnumerable<Cost> costs, Func<Cost, double> figure) => costs.Select(figure).Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Broadsheet.Bench.Pages;

/// <summary>Requests from 64 connections for some seconds.</summary>
internal static partial class Wrk
{
    /// <param name="headers"><c>Name: value</c> each.</param>
    /// <param name="script">A Lua file that chooses the addresses, or null for one.</param>
    public static async Task<Load> Run(Uri address, int seconds, IEnumerable<string> headers, string? script = null, int? core = 1)
    {
        string[] arguments = ["-t", "1", "-c", "64", "-d", $"{seconds}s", "--latency", .. headers.SelectMany(header => new[] { "-H", header }), .. script is null ? [] : new[] { "-s", script }, $"{address}"];
        var said = await Beside.Ask(core, "wrk", arguments);
        if (said.Contains("Non-2xx", StringComparison.Ordinal) || said.Contains("Socket errors", StringComparison.Ordinal)) Console.Error.WriteLine(said);
        return new Load(Number(Rate().Match(said).Groups[1].Value), Milliseconds(Tail().Match(said)));
    }

    public static Load Median(IEnumerable<Load> loads)
    {
        Load[] all = [.. loads];
        return new(Middle(all.Select(load => load.PerSecond)), Middle(all.Select(load => load.P99)));
    }

    public static double Middle(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    /// <summary>The time within which a share of all lay.</summary>
    public static double At(IEnumerable<double> times, double share)
    {
        double[] sorted = [.. times.Order()];
        return sorted[(int)(share * (sorted.Length - 1))];
    }

    private static double Milliseconds(Match time) =>
        Number(time.Groups[1].Value) * time.Groups[2].Value switch { "us" => 0.001, "ms" => 1, _ => 1000 };

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Rate();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)", RegexOptions.NonBacktracking)]
    private static partial Regex Tail();
}

/// <param name="P99">Milliseconds within which 99 of 100 were answered.</param>
internal readonly record struct Load(double PerSecond, double P99);

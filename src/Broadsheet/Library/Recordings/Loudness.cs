using System.Globalization;
using System.Text.RegularExpressions;

namespace Broadsheet.Library.Recordings;

/// <summary>Integrated loudness as EBU R 128 measures it, and what brings it to where listeners of podcasts expect it.</summary>
internal static partial class Loudness
{
    /// <summary>LUFS.</summary>
    public const double Target = -16;

    /// <summary>LUFS; below it there is nothing to hear.</summary>
    private const double Silence = -70;

    /// <summary>No quieter recording is raised by more decibels: what would rise is its noise.</summary>
    private const double MostGain = 30;

    /// <summary>First pass: listens to all of it.</summary>
    /// <returns>LUFS, null for silence; and how many seconds could be played.</returns>
    public static async Task<(double? Lufs, double Played)> Measure(string input, string folder, TimeSpan most, Action<double> seconds, CancellationToken cancellation)
    {
        var played = 0d;
        var said = await Ffmpeg.Make(input, folder, ["-map", "0:a:0", "-af", "ebur128=framelog=verbose", "-f", "null", "-"], most, at => seconds(played = at), cancellation);
        var lufs = Integrated().Matches(said) is [.., var last] ? double.Parse(last.Groups[1].Value, CultureInfo.InvariantCulture) : Silence;
        return (lufs <= Silence ? null : lufs, played);
    }

    /// <summary>Second pass: one gain for all of it, so that its quiet stays quiet; peaks are held 2 dB under full scale, for the sake of what lossy files add.</summary>
    public static string Filter(double? lufs) => lufs is not { } measured ? "anull"
        : string.Create(CultureInfo.InvariantCulture, $"volume={Math.Min(Target - measured, MostGain):0.##}dB,alimiter=limit=0.794:attack=5:release=50:level=disabled");

    [GeneratedRegex(@"I:\s+(-?\d+(?:\.\d+)?) LUFS", RegexOptions.NonBacktracking)]
    private static partial Regex Integrated();
}

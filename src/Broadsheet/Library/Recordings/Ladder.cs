using System.Globalization;

namespace Broadsheet.Library.Recordings;

/// <summary>The sizes that a film is made in: none larger than it came.</summary>
internal static class Ladder
{
    private static readonly int[] Heights = [360, 720, 1080];

    /// <summary>Of a size, in the order of <see cref="Heights"/>: most bits a second, in thousands.</summary>
    private static int MostBits(int height) => height <= 360 ? 800 : height <= 720 ? 2800 : 5000;

    /// <summary>Heights, the smallest first. Lines of pixels come in pairs.</summary>
    public static IReadOnlyList<int> For(RecordingFile film) => Heights.Where(height => height <= film.Height).ToArray() is { Length: > 0 } fitting ? fitting : [Math.Max(2, film.Height / 2 * 2)];

    public static int WidthOf(RecordingFile film, int height) => (int)Math.Round(film.Width * (double)height / film.Height / 2) * 2;

    public static string FileOf(int height) => string.Create(CultureInfo.InvariantCulture, $"{height}.mp4");

    /// <param name="sound">The filter for it; null when the film has none.</param>
    public static IEnumerable<string> Renditions(IReadOnlyList<int> heights, string? sound)
    {
        var pictures = string.Concat(heights.Select((_, place) => $"[p{place}]"));
        var scaled = string.Concat(heights.Select((height, place) => $";[p{place}]scale=-2:{height}:flags=lanczos,format=yuv420p[v{place}]"));
        var heard = sound is null ? "" : $";[0:a:0]{sound},aformat=sample_rates=48000:channel_layouts=mono|stereo,asplit={heights.Count}{string.Concat(heights.Select((_, place) => $"[a{place}]"))}";
        string[] whole = ["-filter_complex", $"[0:v:0]fps=fps='min(30,source_fps)',split={heights.Count}{pictures}{scaled}{heard}", "-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact"];
        return [.. whole, .. heights.SelectMany((height, place) => Size(height, place, sound is not null))];
    }

    /// <summary>Each size is a file of its own with a playlist that names stretches of it: six seconds from one whole picture to the next.</summary>
    private static IEnumerable<string> Size(int height, int place, bool hasSound)
    {
        var bits = MostBits(height).ToString(CultureInfo.InvariantCulture);
        return
        [
            "-map", $"[v{place}]", .. hasSound ? ["-map", $"[a{place}]", "-c:a", "aac", "-b:a", "96k", "-flags:a", "+bitexact"] : Array.Empty<string>(),
            "-c:v", "libx264", "-preset", "veryfast", "-profile:v", "high", "-crf", "23", "-maxrate", $"{bits}k", "-bufsize", $"{bits}k", "-threads", "2", "-flags:v", "+bitexact",
            "-force_key_frames", "expr:gte(t,n_forced*6)", "-sc_threshold", "0",
            "-f", "hls", "-hls_time", "6", "-hls_playlist_type", "vod", "-hls_segment_type", "fmp4", "-hls_flags", "single_file", "-hls_segment_filename", FileOf(height), $"{height}.m3u8",
        ];
    }
}

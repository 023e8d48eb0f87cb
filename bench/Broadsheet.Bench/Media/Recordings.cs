using Broadsheet.Bench.Pages;
using Broadsheet.Library;
using Broadsheet.Platform;

namespace Broadsheet.Bench.Media;

/// <summary>One sound and one film through the Library's jobs, and through ffmpeg as one would call it by hand for the same files.</summary>
internal static class Recordings
{
    public const int Rounds = 3;
    public const string Child = "--work";
    public const string How = "A minute of sound becomes MP3 and Opus at −16 LUFS (beside: ffmpeg's loudnorm, one command); ten seconds of 1080p become three sizes as HLS and an MP4 (beside: one ffmpeg command with the same sizes, coder and quality, no loudness, poster or small pictures).";

    private const string Sound = "-f lavfi -i anoisesrc=colour=pink:duration=60:sample_rate=44100:amplitude=0.2 -f lavfi -i sine=frequency=330:duration=60 -filter_complex amix -ac 2 -y";
    private const string Film = "-f lavfi -i testsrc2=size=1920x1080:rate=25:duration=10 -f lavfi -i sine=frequency=330:duration=10 -c:v libx264 -preset ultrafast -crf 18 -pix_fmt yuv420p -c:a aac -y";
    private const string PlainSound = "-af loudnorm=I=-16:TP=-2 -ar 44100 -b:a 112k plain.mp3 -af loudnorm=I=-16:TP=-2 -ar 48000 -c:a libopus -b:a 56k plain.opus";

    public static async Task<IReadOnlyList<Line>> Measure()
    {
        var folder = Tree.Work("media-recordings");
        await Make(Sound, Path.Combine(folder, "sound.wav"));
        await Make(Film, Path.Combine(folder, "film.mp4"));
        return [.. await Beside(folder, "sound.wav", "a minute of sound", PlainSound.Split(' ')), .. await Beside(folder, "film.mp4", "ten seconds of film", PlainFilm())];
    }

    /// <summary>In the child process: the jobs that wait.</summary>
    public static async Task Once(string paper)
    {
        await using var house = House.Build(new Running(paper));
        await house.Services.GetRequiredService<WorkOff>().Do(atOnce: 1, CancellationToken.None);
    }

    public static Task Make(string arguments, string path) => Pages.Beside.Ask(core: null, "ffmpeg", ["-v", "error", "-nostdin", .. arguments.Split(' '), path]);

    /// <summary>A paper that has taken a recording and done nothing with it yet.</summary>
    public static async Task<string> Take(string file)
    {
        var paper = Tree.Work("media-paper");
        await BenchPaper.Found(paper);
        await using var house = House.Build(new Running(paper));
        await using var bytes = new FileStream(file, FileMode.Open, FileAccess.Read);
        return (await house.Services.GetRequiredService<TakeRecording>().Do(bytes, Path.GetFileName(file))).Blob;
    }

    private static async Task<IReadOnlyList<Line>> Beside(string folder, string file, string what, IEnumerable<string> plain)
    {
        var (own, by) = (new List<Cost>(), new List<Cost>());
        for (var round = 0; round < Rounds; round++)
        {
            await Take(Path.Combine(folder, file));
            own.Add(await Cost.Of(Environment.ProcessPath!, ["media", Child, Path.Combine(Tree.Root, "bench", "work", "media-paper")]));
            by.Add(await Cost.Of("env", ["-C", folder, "ffmpeg", "-v", "error", "-nostdin", "-y", "-i", file, .. plain]));
        }
        return
        [
            new($"{what}", Cost.Middle(own, cost => cost.Seconds), "s"),
            new($"{what}, CPU", Cost.Middle(own, cost => cost.Cpu), "s"),
            new($"{what}, memory of the largest process", Cost.Middle(own, cost => cost.Megabytes), "MB"),
            new($"ffmpeg: {what}", Cost.Middle(by, cost => cost.Seconds), "s"),
            new($"ffmpeg: {what}, CPU", Cost.Middle(by, cost => cost.Cpu), "s"),
            new($"{what}, CPU against ffmpeg", Cost.Middle(own, cost => cost.Cpu) / Cost.Middle(by, cost => cost.Cpu), "times", 1.5),
        ];
    }

    private static IEnumerable<string> PlainFilm() =>
    [
        "-filter_complex", "[0:v]split=3[a][b][c];[a]scale=-2:360[x];[b]scale=-2:720[y];[c]copy[z]",
        .. new[] { ("x", 360, "800k"), ("y", 720, "2800k"), ("z", 1080, "5000k") }.SelectMany(size => (string[])
            ["-map", $"[{size.Item1}]", "-map", "0:a", "-c:a", "aac", "-b:a", "96k", "-c:v", "libx264", "-preset", "veryfast", "-crf", "23", "-maxrate", size.Item3, "-bufsize", size.Item3, "-f", "hls", "-hls_time", "6", "-hls_playlist_type", "vod", "-hls_segment_type", "fmp4", "-hls_flags", "single_file", $"plain{size.Item2}.m3u8"]),
    ];
}

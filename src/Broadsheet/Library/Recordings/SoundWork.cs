namespace Broadsheet.Library.Recordings;

/// <summary>Makes of a sound what readers hear: as loud as others, as MP3 and as Opus, and its shape. The same original always gives the same files.</summary>
internal sealed class SoundWork(Bench bench) : IWork
{
    public const string Name = "sound";

    /// <summary>A file that says it is longer than what can be played of it was cut off.</summary>
    private const double LeastPart = 0.95;

    public string Kind => Name;

    public async Task Do(string subject, Action<int> progress, CancellationToken cancellation)
    {
        var recording = await bench.Find(subject, cancellation);
        using var original = await bench.Borrow(subject, cancellation);
        using var place = bench.Lay();
        var most = Patience.For(recording.Seconds);
        try
        {
            var (lufs, played) = await Loudness.Measure(original.Path, place.Folder, most, at => progress((int)(at / recording.Seconds * 40)), cancellation);
            if (lufs is null) throw new UnusableRecording($"There is nothing to hear in {recording.Name}. Look which channel was recorded, and export it again.");
            CutOff.Refuse(recording, played, LeastPart);
            await Ffmpeg.Make(original.Path, place.Folder, Renditions(lufs), most, at => progress(40 + (int)(at / recording.Seconds * 55)), cancellation);
            await bench.Keep(subject, "sound.mp3", place["sound.mp3"], "audio/mpeg", cancellation);
            await bench.Keep(subject, "sound.opus", place["sound.opus"], "audio/ogg", cancellation);
            await bench.Keep(subject, "peaks.json", await Peaks.Of(place["peaks"], cancellation), "application/json", cancellation);
            await bench.Finish(subject, lufs, cancellation);
        }
        catch (FfmpegFailed failed)
        {
            throw CutOff.Broken(recording, failed);
        }
    }

    public Task GiveUp(string subject, CancellationToken cancellation) => bench.Forget(subject, cancellation);

    /// <summary>Comes before each file that is made: no clock and no name of a program in it, no tag. An episode's own is put before when it is sent.</summary>
    private static readonly string[] Bare = ["-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"];

    private static string[] Renditions(double? lufs) =>
    [
        "-filter_complex", $"[0:a:0]{Loudness.Filter(lufs)},aformat=channel_layouts=mono|stereo,asplit=3[mp3][opus][peaks]",
        "-map", "[mp3]", .. Bare, "-c:a", "libmp3lame", "-ar", "44100", "-b:a", "112k", "-id3v2_version", "0", "-write_id3v1", "0", "-write_xing", "1", "-f", "mp3", "sound.mp3",
        "-map", "[opus]", .. Bare, "-c:a", "libopus", "-ar", "48000", "-b:a", "56k", "-f", "ogg", "sound.opus",
        "-map", "[peaks]", "-c:a", "pcm_s8", "-ac", "1", "-ar", "4000", "-f", "s8", "peaks",
    ];
}

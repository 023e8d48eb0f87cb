using System.Globalization;
using System.Text;

namespace Broadsheet.Library.Recordings;

/// <summary>Makes of a film what readers see: sizes to choose from while it plays (HLS, RFC 8216, in fragmented MP4), one file for everybody else, a poster and small pictures for the seek bar.</summary>
internal sealed class FilmWork(Bench bench) : IWork
{
    public const string Name = "film";

    private const double LeastPart = 0.9;

    public string Kind => Name;

    public async Task Do(string subject, Action<int> progress, CancellationToken cancellation)
    {
        var recording = await bench.Find(subject, cancellation);
        using var original = await bench.Borrow(subject, cancellation);
        using var place = bench.Lay();
        try
        {
            var (lufs, hasSound) = await Listen(recording, original.Path, place, progress, cancellation);
            var sizes = Ladder.For(recording);
            var played = 0d;
            await Ffmpeg.Make(original.Path, place.Folder, Ladder.Renditions(sizes, hasSound ? Loudness.Filter(lufs) : null), Patience.For(recording.Seconds),
                at => progress(15 + (int)((played = at) / recording.Seconds * 70)), cancellation);
            // A GIF's last picture stands for a while, and its head promises nothing.
            if (recording.MediaType != "image/gif") CutOff.Refuse(recording, played, LeastPart);
            await Ffmpeg.Make(place[Ladder.FileOf(sizes[^1])], place.Folder, ["-map", "0", "-c", "copy", "-fflags", "+bitexact", "-movflags", "+faststart", "-f", "mp4", "film.mp4"], Patience.For(recording.Seconds), seconds: null, cancellation);
            await Ffmpeg.Make(place["film.mp4"], place.Folder, Stills.Poster(recording.Seconds), Patience.For(recording.Seconds), seconds: null, cancellation);
            var stills = Stills.For(recording);
            await Ffmpeg.Make(place["film.mp4"], place.Folder, stills.Sheet(), Patience.For(recording.Seconds), seconds: null, cancellation);
            await Keep(recording, place, sizes, stills, cancellation);
            await bench.Finish(subject, lufs, cancellation);
        }
        catch (FfmpegFailed failed)
        {
            throw CutOff.Broken(recording, failed);
        }
    }

    public Task GiveUp(string subject, CancellationToken cancellation) => bench.Forget(subject, cancellation);

    private static async Task<(double? Lufs, bool HasSound)> Listen(RecordingFile recording, string original, Workplace place, Action<int> progress, CancellationToken cancellation)
    {
        var head = await RecordingHead.Of(original, recording.Name, cancellation);
        if (!head.HasSound) return (null, false);
        var (lufs, _) = await Loudness.Measure(original, place.Folder, Patience.For(recording.Seconds), at => progress((int)(at / recording.Seconds * 15)), cancellation);
        return (lufs, true);
    }

    private async Task Keep(RecordingFile recording, Workplace place, IReadOnlyList<int> sizes, Stills stills, CancellationToken cancellation)
    {
        const string Playlist = "application/vnd.apple.mpegurl";
        var master = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n");
        foreach (var height in sizes)
        {
            var bits = (long)(new FileInfo(place[Ladder.FileOf(height)]).Length * 8 / recording.Seconds);
            master.Append(CultureInfo.InvariantCulture, $"#EXT-X-STREAM-INF:BANDWIDTH={bits * 3 / 2},AVERAGE-BANDWIDTH={bits},RESOLUTION={Ladder.WidthOf(recording, height)}x{height}\n{height}.m3u8\n");
        }
        foreach (var height in sizes)
        {
            await bench.Keep(recording.Blob, Ladder.FileOf(height), place[Ladder.FileOf(height)], "video/mp4", cancellation);
            await bench.Keep(recording.Blob, $"{height}.m3u8", place[$"{height}.m3u8"], Playlist, cancellation);
        }
        await bench.Keep(recording.Blob, "film.m3u8", Encoding.ASCII.GetBytes(master.ToString()), Playlist, cancellation);
        await bench.Keep(recording.Blob, "film.mp4", place["film.mp4"], "video/mp4", cancellation);
        await bench.Keep(recording.Blob, "poster.jpg", place["poster.jpg"], "image/jpeg", cancellation);
        await bench.Keep(recording.Blob, "sprites.jpg", place["sprites.jpg"], "image/jpeg", cancellation);
        await bench.Keep(recording.Blob, "sprites.vtt", Encoding.ASCII.GetBytes(stills.Places()), "text/vtt", cancellation);
    }
}

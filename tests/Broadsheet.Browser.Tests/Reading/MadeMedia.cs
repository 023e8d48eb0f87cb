using System.Diagnostics;

namespace Broadsheet.Browser.Tests.Reading;

/// <summary>Small sounds and films, made when a test first wants them.</summary>
internal static class MadeMedia
{
    public const int Seconds = 120;

    private static readonly Lazy<string> Folder = new(Make);

    public static byte[] Sound => Read("sound.mp3");

    public static byte[] Film => Read("film.webm");

    public static string TypeOf(string name) => Path.GetExtension(name) switch { ".mp3" => "audio/mpeg", ".webm" => "video/webm", ".m3u8" => "application/vnd.apple.mpegurl", _ => "video/mp4" };

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder.Value, name));

    private static string Make()
    {
        var folder = Directory.CreateTempSubdirectory("broadsheet-media-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        Run(folder, $"-f lavfi -i sine=frequency=220:duration={Seconds} -ac 1 -ar 22050 -b:a 32k sound.mp3");
        Run(folder, $"-f lavfi -i testsrc2=size=160x90:rate=5:duration={Seconds} -f lavfi -i sine=frequency=220:duration={Seconds} -c:v libvpx -b:v 40k -g 10 -deadline realtime -cpu-used 16 -c:a libvorbis -shortest film.webm");
        foreach (var height in new[] { 90, 180 })
            Run(folder, $"-f lavfi -i testsrc2=size={height * 16 / 9}x{height}:rate=5:duration=12 -c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 10 -hls_time 2 -hls_playlist_type vod -hls_segment_type fmp4 -hls_fmp4_init_filename init{height}.mp4 -hls_segment_filename part{height}-%d.m4s list{height}.m3u8");
        File.WriteAllText(Path.Combine(folder, "film.m3u8"), "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=60000,RESOLUTION=160x90,CODECS=\"avc1.42c00a\"\nlist90.m3u8\n#EXT-X-STREAM-INF:BANDWIDTH=150000,RESOLUTION=320x180,CODECS=\"avc1.42c00c\"\nlist180.m3u8\n");
        return folder;
    }

    private static void Run(string folder, string arguments)
    {
        using var made = Process.Start(new ProcessStartInfo("ffmpeg", "-v error -nostdin -y " + arguments) { WorkingDirectory = folder, RedirectStandardError = true })!;
        var said = made.StandardError.ReadToEnd();
        made.WaitForExit();
        Assert.True(made.ExitCode == 0, said);
    }
}

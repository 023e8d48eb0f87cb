using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Broadsheet.Library.Recordings;

/// <summary>
/// Debian's ffmpeg and ffprobe, as programs of their own: whatever a hostile file does to them, it does outside of the house.
/// What takes long runs behind everybody else (<c>nice</c>), all of it in bounded memory (<c>prlimit</c>), for a bounded time, and open the one file that they are given.
/// </summary>
internal static class Ffmpeg
{
    private const int MostLettersOfErrors = 20_000;

    /// <summary>Address space: a film in three sizes needs about one.</summary>
    private const long MostMemory = 4L * 1024 * 1024 * 1024;

    /// <summary>Kinds of file that are one file. Playlists and the like, which make ffmpeg open others, are none.</summary>
    private const string Containers = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,mp3,wav,w64,flac,ogg,aac,aiff,caf,avi,mpegts,mpeg,asf,gif";

    private static readonly string[] Behind = ["nice", "-n", "15"];

    /// <summary>Comes before each input.</summary>
    private static readonly string[] OneFile = ["-format_whitelist", Containers, "-protocol_whitelist", "file,pipe"];

    /// <param name="output">What to make of it, in the words of ffmpeg(1). Files are named within the folder.</param>
    /// <param name="seconds">Told how far it came.</param>
    /// <returns>What it said on standard error, its end.</returns>
    /// <exception cref="FfmpegFailed">It ended with an error, or took too long.</exception>
    public static Task<string> Make(string input, string folder, IEnumerable<string> output, TimeSpan most, Action<double>? seconds, CancellationToken cancellation) =>
        Run("ffmpeg", Behind, ["-hide_banner", "-nostdin", "-y", "-nostats", "-progress", "pipe:1", .. OneFile, "-i", input, .. output], folder, most, line => Progress(line, seconds), cancellation);

    /// <summary>ffprobe's answer as JSON.</summary>
    /// <inheritdoc cref="Make" path="/exception"/>
    public static async Task<string> Probe(string input, TimeSpan most, CancellationToken cancellation)
    {
        var answer = new StringBuilder();
        // Somebody waits for the answer.
        await Run("ffprobe", [], ["-v", "error", .. OneFile, "-show_format", "-show_streams", "-of", "json", input], Path.GetTempPath(), most, line => answer.AppendLine(line), cancellation);
        return answer.ToString();
    }

    private static async Task<string> Run(string program, string[] behind, string[] arguments, string folder, TimeSpan most, Action<string> said, CancellationToken cancellation)
    {
        var limit = string.Create(CultureInfo.InvariantCulture, $"--as={MostMemory}");
        var start = new ProcessStartInfo("env", [.. behind, "prlimit", limit, program, .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true, WorkingDirectory = folder };
        using var process = Start(start, program);
        process.StandardInput.Close();
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(most);
        try
        {
            var errors = Tail(process.StandardError, time.Token);
            while (await process.StandardOutput.ReadLineAsync(time.Token) is { } line) said(line);
            await process.WaitForExitAsync(time.Token);
            return process.ExitCode == 0 ? await errors : throw new FfmpegFailed(await errors);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new FfmpegFailed($"{program} {FfmpegFailed.TooLong} {most}.");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static Process Start(ProcessStartInfo start, string program)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new FfmpegFailed($"{program} did not start: {missing.Message}");
        }
    }

    /// <summary>A hostile file can make it complain without end.</summary>
    private static async Task<string> Tail(StreamReader from, CancellationToken cancellation)
    {
        var (kept, buffer) = (new StringBuilder(), new char[4096]);
        while (await from.ReadAsync(buffer.AsMemory(), cancellation) is > 0 and var count)
        {
            kept.Append(buffer, 0, count);
            if (kept.Length > MostLettersOfErrors) kept.Remove(0, kept.Length - MostLettersOfErrors);
        }
        return kept.ToString();
    }

    private static void Progress(string line, Action<double>? seconds)
    {
        const string Time = "out_time_us=";
        if (line.StartsWith(Time, StringComparison.Ordinal) && long.TryParse(line.AsSpan(Time.Length), CultureInfo.InvariantCulture, out var microseconds)) seconds?.Invoke(microseconds / 1e6);
    }
}

/// <summary>ffmpeg gave up; the message is what it said.</summary>
internal sealed class FfmpegFailed(string said) : Exception(said)
{
    public const string TooLong = "took longer than";

    public bool IsTooLong => Message.Contains(TooLong, StringComparison.Ordinal);
}

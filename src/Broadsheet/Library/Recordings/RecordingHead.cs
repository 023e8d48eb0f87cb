using System.Globalization;
using System.Text.Json;
using Broadsheet.Formats.TimedText;

namespace Broadsheet.Library.Recordings;

/// <summary>What a recording's head says, read before any of it is played.</summary>
internal sealed record RecordingHead(bool IsFilm, bool HasSound, string MediaType, double Seconds, int Width, int Height)
{
    /// <summary>Longer ones are cut into parts first.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    private const long MostPixels = 4096L * 2304;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <exception cref="UnusableRecording">It is none that can be taken.</exception>
    public static async Task<RecordingHead> Of(string path, string name, CancellationToken cancellation)
    {
        if (new FileInfo(path).Length == 0) throw new UnusableRecording($"{name} is empty. Export it again.");
        var head = Read(await Probe(path, name, cancellation), name);
        if (head.Seconds <= 0) throw new UnusableRecording($"{name} does not say how long it is: it is cut off or still being written. Export it again.");
        if (head.Seconds > Longest.TotalSeconds) throw new UnusableRecording($"{name} plays for {Clock.Write(head.Seconds)[..8]}; {Longest.TotalHours} hours are the most. Cut it into parts.");
        if ((long)head.Width * head.Height > MostPixels) throw new UnusableRecording($"{name} has {head.Width} × {head.Height} pixels. Export it at 3840 × 2160 or smaller.");
        return head;
    }

    private static async Task<string> Probe(string path, string name, CancellationToken cancellation)
    {
        try
        {
            return await Ffmpeg.Probe(path, Patience, cancellation);
        }
        catch (FfmpegFailed failed) when (failed.Message.Contains("did not start", StringComparison.Ordinal))
        {
            throw new UnusableRecording("This machine has no ffmpeg, which recordings need. Ask whoever runs it to install the package ffmpeg.", failed);
        }
        catch (FfmpegFailed failed) when (failed.IsTooLong)
        {
            throw new UnusableRecording($"{name} could not be looked at within a minute: the machine is busy, or the file is made to keep it so. Send it again later, or export it anew.", failed);
        }
        catch (FfmpegFailed failed)
        {
            throw new UnusableRecording($"{name} is no recording that can be played, or it is broken. Send MP3, WAV, FLAC, M4A, Ogg, MP4, MOV or WebM, exported anew.", failed);
        }
    }

    private static RecordingHead Read(string json, string name)
    {
        using var document = JsonDocument.Parse(json);
        var streams = document.RootElement.TryGetProperty("streams", out var listed) ? listed.EnumerateArray().ToList() : [];
        var format = document.RootElement.TryGetProperty("format", out var said) ? said : default;
        var hasSound = streams.Any(stream => Text(stream, "codec_type") == "audio" && Number(stream, "channels") > 0);
        var pictures = streams.FirstOrDefault(IsMoving);
        var isFilm = pictures.ValueKind == JsonValueKind.Object;
        if (!isFilm && !hasSound) throw new UnusableRecording($"There is neither sound nor film in {name}.");
        var seconds = Number(format, "duration") is > 0 and var whole ? whole : streams.Select(stream => Number(stream, "duration")).DefaultIfEmpty(0).Max();
        var (width, height) = isFilm ? ((int)Number(pictures, "width"), (int)Number(pictures, "height")) : (0, 0);
        if (isFilm && IsTurned(pictures)) (width, height) = (height, width);
        return new(isFilm, hasSound, TypeOf(Text(format, "format_name") ?? "", isFilm), Math.Round(seconds, 3), width, height);
    }

    /// <summary>The cover of an MP3 is a picture stream too, and so is a GIF of one picture.</summary>
    private static bool IsMoving(JsonElement stream) => Text(stream, "codec_type") == "video" && !(Text(stream, "codec_name") == "gif" && Number(stream, "nb_frames") == 1)
        && !(stream.TryGetProperty("disposition", out var disposition) && Number(disposition, "attached_pic") > 0);

    /// <summary>Telephones film lying down and say so.</summary>
    private static bool IsTurned(JsonElement stream) => stream.TryGetProperty("side_data_list", out var sides)
        && sides.EnumerateArray().Any(side => Math.Abs(Number(side, "rotation")) is 90 or 270);

    private static string TypeOf(string format, bool isFilm) => format.Split(',')[0] switch
    {
        "mp3" => "audio/mpeg",
        "wav" or "w64" => "audio/wav",
        "flac" => "audio/flac",
        "ogg" => isFilm ? "video/ogg" : "audio/ogg",
        "mov" => isFilm ? "video/mp4" : "audio/mp4",
        "gif" => "image/gif",
        "matroska" => isFilm ? "video/webm" : "audio/webm",
        _ => "application/octet-stream",
    };

    private static string? Text(JsonElement of, string name) => of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static double Number(JsonElement of, string name) =>
        of.ValueKind != JsonValueKind.Object || !of.TryGetProperty(name, out var value) ? 0
        : value.ValueKind == JsonValueKind.Number ? value.GetDouble()
        : double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : 0;
}

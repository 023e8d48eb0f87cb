using Broadsheet.Formats.TimedText;

namespace Broadsheet.Library.Recordings;

/// <summary>Files that promise more than can be played of them.</summary>
internal static class CutOff
{
    /// <exception cref="UnusableRecording">Too much of it is missing.</exception>
    public static void Refuse(RecordingFile recording, double played, double leastPart)
    {
        if (played < recording.Seconds * leastPart)
            throw new UnusableRecording($"{recording.Name} breaks off after {Clock.Write(played)[..8]} of {Clock.Write(recording.Seconds)[..8]}. Export it again, or send it again from where it is whole.");
    }

    public static UnusableRecording Broken(RecordingFile recording, FfmpegFailed because) =>
        new($"{recording.Name} is broken and cannot be played to its end. Export it again.", because);
}

/// <summary>How long the work on a recording may take.</summary>
internal static class Patience
{
    /// <summary>Ten minutes, and ten times as long as it plays: a slow machine that has other things to do.</summary>
    public static TimeSpan For(double seconds) => TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(seconds * 10);
}

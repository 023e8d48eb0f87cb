using System.Text;

namespace Broadsheet.Formats.TimedText;

/// <summary>Writes cues as WebVTT. <see cref="CueReader"/> reads them back as the same cues.</summary>
public static class WebVtt
{
    public const string MediaType = "text/vtt";

    public static string Write(IEnumerable<Cue> cues)
    {
        var text = new StringBuilder("WEBVTT\n");
        foreach (var cue in cues)
            text.Append('\n').Append(Clock.Write(cue.Start)).Append(" --> ").Append(Clock.Write(cue.End)).Append('\n')
                .Append(cue.Speaker is null ? "" : $"<v {Escaped(cue.Speaker)}>").Append(Escaped(cue.Text)).Append('\n');
        return text.ToString();
    }

    private static string Escaped(string words) =>
        words.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}

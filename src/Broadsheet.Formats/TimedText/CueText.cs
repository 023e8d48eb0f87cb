using System.Net;
using System.Text.RegularExpressions;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.TimedText;

/// <summary>The text of one cue: tags and entities (WebVTT §4.2.2) become plain words.</summary>
internal static partial class CueText
{
    private const int MostLettersOfName = 80;

    /// <param name="isVtt">WebVTT has a tag for who speaks; in SubRip a name in capitals before the words is one.</param>
    public static (string Text, string? Speaker) Read(string cue, bool isVtt)
    {
        string? speaker = null;
        if (Voice().Match(cue) is { Success: true } voice) speaker = Plain(voice.Groups[1].Value);
        var text = Plain(cue);
        if (speaker is null && !isVtt && Named().Match(text) is { Success: true } named) (speaker, text) = (named.Groups[1].Value.Trim(), text[named.Length..].Trim());
        return (text, speaker is { Length: > 0 and <= MostLettersOfName } ? speaker : null);
    }

    /// <summary>Plain words as a cue can carry them: neither an arrow nor an empty line.</summary>
    public static string Lines(string text) =>
        string.Join('\n', Characters.Clean(text).Replace("-->", "→", StringComparison.Ordinal).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static string Plain(string markup) => Lines(WebUtility.HtmlDecode(Tag().Replace(markup, "")));

    [GeneratedRegex(@"<v(?:\.[^\s>]*)?\s+([^>]+)>", RegexOptions.NonBacktracking)]
    private static partial Regex Voice();

    [GeneratedRegex(@"</?[a-zA-Z0-9:.][^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    /// <summary>As many transcribers write it: <c>ANNA LIND: We sail.</c></summary>
    [GeneratedRegex(@"^(\p{Lu}[\p{Lu}\p{Mn} .'’-]{1,39}):\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}

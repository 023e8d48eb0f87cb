using System.Globalization;
using System.Text.RegularExpressions;

namespace Broadsheet.Formats.Markdown;

/// <summary>What a file's name says: <c>2031-03-04-night-ferry.md</c> (Jekyll, Hugo), <c>draft-2031-03-04-night-ferry.md</c> (Ghost).</summary>
internal sealed partial record FileNameDate(string? State, DateTime? Day, string? UrlName)
{
    public static FileNameDate Of(string? fileName)
    {
        if (fileName is null) return new(null, null, null);
        var match = Parts().Match(Path.GetFileNameWithoutExtension(fileName));
        var state = match.Groups["state"] is { Success: true, Value: var word } ? word.ToLowerInvariant() : null;
        DateTime? day = DateTime.TryParseExact(match.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        // "index.md" and "README.md" are named by their folder.
        var name = match.Groups["name"].Value;
        return new(state, day, name is "" or "index" or "_index" or "README" ? null : name.Trim('-'));
    }

    [GeneratedRegex(@"\A(?:(?<state>published|draft|deleted|scheduled)-)?(?:(?<day>\d{4}-\d{2}-\d{2})-?)?(?<name>.*)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Parts();
}

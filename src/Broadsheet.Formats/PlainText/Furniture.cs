using System.Collections.Frozen;

namespace Broadsheet.Formats.PlainText;

/// <summary>What a page carries around a story and what a copy takes along: names of icons, menus, share rows, players.</summary>
internal static class Furniture
{
    private static readonly FrozenSet<string> Icons = """
        bookmark-b|bookmark|camera|check|chevron|chevron up|chevron down|chevron left|chevron right|chevron-up|chevron-down|chevron-left|chevron-right|full chevron up|full chevron down|full chevron left|full chevron right|close|v-play|v-pause|v-expand|v-compress|muted|nomuted|music|stepback|stepfor|play|pause|download|edit|share|fb|gp|ins|mail|ok|tg|tw|vk|yt|wt|fm|file|filter|flag ru|flag en|flag es|flag ar|flag fr|flag de|flag cn|move|trash|search|sign in|sign up|swipe down|tag|tags|arrow|arrow left|arrow right|arrow up|arrow down|menu|hamburger|play-icon|icon|logo|spinner|loading|loading...|zoom|expand|fullscreen|volume|mute|unmute
        """.Split('|').Select(word => word.Trim()).ToFrozenSet();

    private static readonly FrozenSet<string> Rows = FurnitureWords.Rows.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Bare).ToFrozenSet();
    private static readonly string[] Boxes = FurnitureWords.Boxes.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    private static readonly string[] Related = FurnitureWords.Related.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    private static readonly string[] Rights = FurnitureWords.Rights.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The line is nothing but furniture. A sentence of a story never is: it has more words than these.</summary>
    public static bool Is(string line)
    {
        var bare = Bare(line);
        return bare.Length == 0 || Icons.Contains(bare) || Rows.Contains(bare) || IsPlayersTime(line) || IsRowOfNames(bare) || IsCount(bare);
    }

    /// <summary>The name of a picture in a sprite, which stands anywhere; a word of a menu stands among others.</summary>
    public static bool IsIcon(string line) => Icons.Contains(Bare(line));

    /// <summary>A box about cookies, a letter to subscribe to, an advertisement: it begins with its words and is short.</summary>
    public static bool IsBox(string written) => Plain(written) is var line && line.Length < 240 && !Lines.HasMarks(line) && Boxes.Any(words => line.StartsWith(words, StringComparison.OrdinalIgnoreCase));

    public static bool IsRights(string line) => line.Length < 300 && Rights.Any(words => line.Contains(words, StringComparison.OrdinalIgnoreCase)) && !Lines.HasMarks(line);

    /// <summary>Leads to other stories; <paramref name="alone"/> when the other story stands in the next line.</summary>
    public static bool IsRelated(string written, out bool alone)
    {
        var line = Plain(written);
        var bare = line.Trim(' ', ':', '：', '.', '…', '>', '»', '›', '→', '-', '•', '*', '▶', '►', '↓', '[', ']', '【', '】');
        alone = Related.Any(words => string.Equals(bare, words, StringComparison.OrdinalIgnoreCase));
        return alone || (line.Length < 220 && !Lines.EndsSentence(line) && Related.Any(words => bare.StartsWith(words, StringComparison.OrdinalIgnoreCase) && bare.Length > words.Length && bare[words.Length] is ':' or '：' or '|' or '-' or '—' or '–'));
    }

    private static bool IsRowOfNames(string bare)
    {
        var names = bare.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return names.Length is > 1 and < 20 && names.All(name => Icons.Contains(name) || Rows.Contains(name));
    }

    /// <summary>"0:00", "0:00 / 26:44", "-26:44", "1x", "00:00:12".</summary>
    private static bool IsPlayersTime(string line) =>
        line.Length < 24 && line.Count(letter => letter == '/') < 2 && line.Contains(':', StringComparison.Ordinal) && line.Any(char.IsDigit) && line.All(letter => char.IsDigit(letter) || letter is ':' or '/' or ' ' or '-' or '|' or '\u00a0');

    private static bool IsCount(string bare) => bare.Length < 8 && bare.All(letter => char.IsDigit(letter) || letter is '.' or ',' or 'k' or '+' or 'x' or '%' or ' ' or '/');

    private static string Bare(string line) => line.Trim(' ', ':', '：', '.', '…', '>', '<', '»', '«', '›', '→', '←', '-', '–', '•', '·', '*', '|', '[', ']', '(', ')', '#', '!', '\t', '×', '+').Replace('İ', 'i').ToLowerInvariant();

    /// <summary>The dotted capital of Turkish has no small letter outside Turkish rules.</summary>
    private static string Plain(string line) => line.Replace('İ', 'i');
}

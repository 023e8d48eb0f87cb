using System.Text.RegularExpressions;

namespace Broadsheet.Wire;

/// <summary>Files that another file of the same export lists and reads: Substack's <c>posts.csv</c> has its posts' HTML beside it.</summary>
internal static partial class ListedElsewhere
{
    public static HashSet<string> In(IEnumerable<string> names)
    {
        var all = names.ToList();
        var lists = all.Where(name => Path.GetFileName(name) == "posts.csv").Select(name => name[..^"posts.csv".Length]).ToList();
        return lists.Count == 0 ? [] : [.. all.Where(name => lists.Any(folder => name.StartsWith(folder, StringComparison.Ordinal) && Post().IsMatch(name[folder.Length..])))];
    }

    [GeneratedRegex(@"\A(posts/)?\d+(\.[^/]*)?\.(html|opens\.csv|delivers\.csv)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Post();
}

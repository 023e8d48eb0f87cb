using System.Text.RegularExpressions;

namespace Broadsheet.Tests.Site;

/// <summary>What is left in one edition is right in another: styles name starts and ends, and signs that point are mirrored.</summary>
public sealed partial class Turning_with_the_script
{
    [Fact]
    public void No_style_names_a_side_of_the_screen()
    {
        Assert.Empty(Sources("*.css").SelectMany(file => Physical(file.Text).Select(found => $"{file.Path}: {found}")));
        Assert.Equal(["margin-left:", "right:", "text-align: left", "width:"], Physical("a { margin-left: 1px; right: 0; text-align: left; inline-size: 2px } @media (width > 3px) { b { width: 2px; border-inline-start: 0 } }"));
    }

    [Fact]
    public void Every_sign_that_points_along_the_line_is_mirrored()
    {
        Assert.Empty(Sources("*.razor").SelectMany(file => Unmirrored(file.Text).Select(found => $"{file.Path}: {found}")));
        Assert.Equal(["<Icon Name=\"chevron-left\" />"], Unmirrored("<Icon Name=\"chevron-left\" /><Icon Name=\"chevron-right\" Mirrors /><Icon Name=\"play\" /><Icon Name=\"chevron-down\" />"));
    }

    private static IEnumerable<(string Path, string Text)> Sources(string kind) =>
        Directory.EnumerateFiles(Path.Combine(Project.Root, "src", "Broadsheet"), kind, SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") && !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}") && !path.Contains("wwwroot"))
            .Select(path => (Path.GetRelativePath(Project.Root, path), File.ReadAllText(path)));

    private static IEnumerable<string> Physical(string style) => Side().Matches(Comment().Replace(style, "")).Select(match => match.Groups[1].Value);

    private static IEnumerable<string> Unmirrored(string page) =>
        Pointing().Matches(page).Select(match => match.Value).Where(icon => !icon.Contains("Mirrors", StringComparison.Ordinal));

    [GeneratedRegex(@"(?<=[;{]\s*)((?:(?:margin|padding|border)-(?:left|right|top|bottom)[a-z-]*|left|right|top|bottom|(?:min-|max-)?(?:width|height)|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:float|clear|text-align)\s*:\s*(?:left|right))")]
    private static partial Regex Side();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("<Icon Name=\"(?:full-)?(?:chevron-(?:left|right)|arrow-(?:left|right))\"[^>]*>")]
    private static partial Regex Pointing();
}

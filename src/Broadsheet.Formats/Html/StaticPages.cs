using System.Globalization;
using System.Text.RegularExpressions;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Html;

/// <summary>A line of a list of stories on a static front.</summary>
/// <param name="Path">The story's address, from the paper's root: <c>/en/city/2031/03/04/night-ferry</c>.</param>
public sealed record StaticLine(string Path, string Headline, string? Standfirst, DateTimeOffset Published);

/// <summary>Pages of a copy of the paper that opens from disk: no server, no script, every link relative to the page it stands on.</summary>
public static partial class StaticPages
{
    public const string StyleName = "paper.css";

    /// <summary>Both directions of writing, light and dark, screen and paper.</summary>
    public static string Style { get; } = """
        :root { color-scheme: light dark; --ink: light-dark(#1a1a1a, #e8e6e1); --paper: light-dark(#fffdf8, #151413); --quiet: light-dark(#5c5852, #a8a39a); --line: light-dark(#d8d2c6, #3a3733); }
        body { background: var(--paper); color: var(--ink); font: 1.125rem/1.6 Georgia, "Noto Serif", "Noto Naskh Arabic", serif; margin: 0 auto; max-inline-size: 42rem; padding: 1.5rem 1rem 4rem; overflow-wrap: break-word; }
        a { color: inherit; text-underline-offset: .15em; }
        header p, .quiet, figcaption, time { color: var(--quiet); font: .875rem/1.5 system-ui, sans-serif; }
        header { border-block-end: 1px solid var(--line); margin-block-end: 1.5rem; }
        h1, h2, h3, h4 { line-height: 1.2; text-wrap: balance; }
        .standfirst { font-size: 1.25rem; }
        figure { margin-inline: 0; } img, video, audio { block-size: auto; max-inline-size: 100%; }
        blockquote { border-inline-start: 3px solid var(--line); margin-inline: 0; padding-inline-start: 1rem; }
        .pictures { display: grid; gap: .5rem; grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)); }
        .table { overflow-x: auto; } table { border-collapse: collapse; } td, th { border: 1px solid var(--line); padding: .25rem .5rem; text-align: start; }
        .fact-box { border: 1px solid var(--line); padding: .5rem 1rem; } pre { overflow-x: auto; }
        ol.stories { list-style: none; padding: 0; } ol.stories li { border-block-end: 1px solid var(--line); padding-block: 1rem; } ol.stories h2 { font-size: 1.25rem; margin: 0; } ol.stories p { margin: .25rem 0; }
        """;

    /// <param name="paper">The paper's name, for the line over the story.</param>
    /// <param name="path">The story's own address, from the paper's root.</param>
    /// <param name="pictures">Where the copy keeps a picture of the Library, from the paper's root without a slash; null for one it has not.</param>
    public static string Story(NewsDocument document, string paper, string path, string edition, string direction, Func<string, string?> pictures)
    {
        var root = Root(path);
        var html = Begin(document.Headline ?? "", document.Language, direction, root);
        html.Open("header").Open("p").Open("a", ("href", root + edition + "/index.html")).Text(paper).Close("a").Close("p").Close("header");
        html.Open("main").Open("article").Open("h1").Text(document.Headline ?? "").Close("h1");
        if (document.Standfirst is { } standfirst) html.Open("p", ("class", "standfirst")).Text(standfirst).Close("p");
        html.Open("p", ("class", "quiet")).Text(document.Byline ?? "");
        if (document.Byline is not null) html.Text(" · ");
        if (document.Published is { } time) Time(html, time);
        html.Close("p");
        var places = new BodyPictures(picture => picture.Blob is { } blob && pictures(blob) is { } file ? new(root + file, []) : null);
        if (document.Pictures is [{ } lead, ..] && !document.Body.Contains(lead)) html.Raw(BodyWriter.Write([lead], places));
        html.Raw(OwnLink().Replace(BodyWriter.Write(document.Body, places), match => $"href=\"{root}{match.Groups[1].Value.TrimEnd('/')}.html\""));
        html.Close("article").Close("main");
        return End(html);
    }

    public static string Front(string paper, string edition, string? language, string direction, IEnumerable<StaticLine> stories)
    {
        var html = Begin(paper, language, direction, "../");
        html.Open("header").Open("h1").Text(paper).Close("h1").Close("header").Open("main").Open("ol", ("class", "stories"));
        foreach (var story in stories)
        {
            html.Open("li").Open("h2").Open("a", ("href", "../" + FileOf(story.Path))).Text(story.Headline).Close("a").Close("h2");
            if (story.Standfirst is { } standfirst) html.Open("p").Text(standfirst).Close("p");
            Time(html, story.Published);
            html.Close("li");
        }
        html.Close("ol").Close("main");
        return End(html);
    }

    /// <summary>The file of a page, from the copy's folder.</summary>
    public static string FileOf(string path) => path.Trim('/') + ".html";

    private static string Root(string path) => string.Concat(Enumerable.Repeat("../", path.Trim('/').Count(letter => letter == '/')));

    private static HtmlText Begin(string title, string? language, string direction, string root)
    {
        var html = new HtmlText().Raw("<!doctype html>\n").Open("html", ("lang", language), ("dir", direction)).Open("head").Open("meta", ("charset", "utf-8"));
        html.Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Open("title").Text(title).Close("title");
        return html.Open("link", ("rel", "stylesheet"), ("href", root + StyleName)).Close("head").Open("body");
    }

    private static string End(HtmlText html) => html.Close("body").Close("html").Raw("\n").ToString();

    private static void Time(HtmlText html, DateTimeOffset time) =>
        html.Open("time", ("datetime", time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture))).Text(time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)).Close("time");

    /// <summary>A link to another page of the paper's own.</summary>
    [GeneratedRegex("href=\"/([^\"/?#][^\"?#]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex OwnLink();
}

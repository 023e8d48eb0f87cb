using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Broadsheet.Formats.Html;

/// <summary>Tells by names, roles and links which elements of a page are not its story.</summary>
internal static partial class Junk
{
    private static readonly HashSet<string> Tags = ["nav", "footer", "form", "button", "input", "select", "textarea", "dialog", "template", "script", "style", "noindex", "menu", "svg", "canvas", "amp-ad", "amp-sticky-ad", "amp-consent", "label", "fieldset", "meta", "link", "audio-player"];

    [GeneratedRegex("""(?i)(^|[\s_-])(ads?|adv|advert\w*|adslot|adunit|dfp|gpt|sponsor\w*|promo\w*|promoted|newsletter\w*|signup|sign-up|subscri\w*|paywall\w*|regwall|related\w*|recommend\w*|recirc\w*|read-?more|readmore|more-(on|from|stories|news|articles|links)|also-?read|see-?also|inline-?links?|trending|popular|most-?(read|viewed|popular)|latest|share\w*|sharing|sharedaddy|social\w*|addthis|addtoany|comments?|comment-?(list|form|section)|disqus\w*|respond|cookies?|consent|gdpr|cmp|privacy|breadcrumbs?|nav|navbar|navigation|menu|submenu|sidebar|side-?bar|footer|masthead|topbar|skip|skip-?links?|sr-only|visually-?hidden|screen-reader-text|print-only|no-?print|toolbar|tools|utility|authors?|autor|author-?(bio|box|info|card|description)|about-?(the-)?author|bio|tags|tag-?list|tag-?cloud|tagcloud|topics|taxonomy|post-?tags|pagination|pager|page-?links|prev-?next|post-?navigation|outbrain|taboola|teasers?|widget\w*|popup|pop-?up|modal|overlay|lightbox|toast|snackbar|survey|poll|quiz|login|register|donat\w*|donation|membership|support-us|feedback|rating|ratings|reactions?|likes?|read(ing)?-?time|time-?to-?read|icon|icons|entry-meta|post-?meta|article-?meta|article__meta|story-?meta|meta|metadata|byline|by-line|dateline-?time|timestamp|published|pub-?date|post-?date|article-?date|kicker|eyebrow|jp-relatedposts|jump-?links|toc|table-of-contents|copyright|legal|disclaimer|partner-?\w*|affiliate\w*|shop\w*|app-?(download|promo|banner)|download-?app|follow\w*|bookmark\w*|print|player-?(controls|ui|bar)|listen\w*|audio-?player|notification\w*|push|alert-?(signup|box)|banner|cta|callout-?cta|hidden|d-none|is-hidden|weather|ticker|breaking|live-?ticker|search\w*|lang-?switch\w*|language-?switch\w*|site-?header|site-?footer|entry-footer|article-footer|post-?footer|whatsapp|telegram|facebook|twitter-?share|google-?news|preferred-?source)($|[\s_]|-|__)""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex("""(?i)(^|\s)(comments?([-_]?(list|section|area|container|wrapper))?|disqus\w*|cookie\w*|consent\w*|related([-_]\w+)?|recommend\w*|newsletter\w*|sidebar|share(-\w+)?|outbrain\w*|taboola\w*)($|[\s-])""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Sure();

    /// <summary>Names that look like the others but hold the story.</summary>
    [GeneratedRegex("""(?i)(article|story|entry|post|page|main)[-_]{0,2}(body|content|text|copy)|articlebody|storybody|(^|\s)(e-content|prose|rich-?text|wysiwyg|markup)($|\s)|fact-?box|info-?box|wp-block-(image|gallery|video|audio|embed|table|quote|pullquote|group|columns?|list|heading|paragraph|cover|media-text|details)|(^|\s)(twitter-tweet|instagram-media|tiktok-embed|table|quote|gallery|wp-caption)""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex StoryNames();

    public static bool IsContent(IElement element) => !Is(element) || element.ClassName is { } names && (names.Contains("standfirst", StringComparison.OrdinalIgnoreCase) || names.Contains("summary", StringComparison.OrdinalIgnoreCase));

    public static bool Is(IElement element)
    {
        if (Tags.Contains(element.LocalName)) return true;
        if (element.LocalName is "html" or "body" or "main" or "article") return false;
        if (IsHidden(element) || HasForeignRole(element)) return true;
        if (element.LocalName is "p" or "li" or "a" or "em" or "strong" or "blockquote" or "h2" or "h3" && element.ClassName is null or "") return false;
        var name = Named(element);
        return name.Length > 3 && Names().IsMatch(name) && !StoryNames().IsMatch(name);
    }

    /// <summary>What no size can make a story.</summary>
    public static bool IsSurely(IElement element) => Tags.Contains(element.LocalName) || Sure().IsMatch(Named(element));

    private static string Named(IElement element)
    {
        var classes = element.ClassName is { Length: > 0 and < 4000 } ? string.Join(' ', element.ClassList.Where(name => !SaysOfOthers(name))) : "";
        if (classes.Contains(":block", StringComparison.Ordinal) || classes.Contains(":flex", StringComparison.Ordinal)) classes = classes.Replace("hidden", "", StringComparison.Ordinal);
        return $"{classes} {element.Id} {element.GetAttribute("data-component")} {element.GetAttribute("data-testid")}";
    }

    /// <summary>Names that tell what a page has, or what its story is about, and not what the element is.</summary>
    private static bool SaysOfOthers(string name)
    {
        foreach (var start in (ReadOnlySpan<string>)["has-", "no-", "with-", "without-", "category-", "tag-", "post-", "postid-", "format-", "type-", "status-", "topic-", "section-", "js-", "g-"])
            if (name.StartsWith(start, StringComparison.OrdinalIgnoreCase) && !(start == "post-" && Names().IsMatch(name[5..]) && !name.StartsWith("post-type", StringComparison.Ordinal))) return true;
        return false;
    }

    /// <summary>From 0 to 1: how much of the words lead away.</summary>
    public static double LinkShare(IElement element)
    {
        var all = Length(element.TextContent);
        return all == 0 ? 0 : (double)element.QuerySelectorAll("a").Sum(link => Length(link.TextContent)) / all;
    }

    public static int Length(string text)
    {
        var length = 0;
        foreach (var letter in text)
            if (!char.IsWhiteSpace(letter)) length++;
        return length;
    }

    /// <summary>Letters as they would be counted in an alphabet: a Chinese, Japanese or Korean character says as much as two and a half.</summary>
    public static double Weight(string text) => text.Sum(letter => char.IsWhiteSpace(letter) ? 0 : letter is >= '\u2e80' and < '\uff00' ? 2.5 : 1);

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || (element.GetAttribute("aria-hidden") == "true" && element.QuerySelector("img, picture, video") is null && element.LocalName is not ("p" or "section" or "div"))
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal) is var rules && (rules.Contains("display:none", StringComparison.OrdinalIgnoreCase) || rules.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)));

    private static bool HasForeignRole(IElement element) =>
        element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "search" or "dialog" or "alertdialog" or "alert" or "menu" or "menubar" or "toolbar" or "tablist" or "button" or "form";
}

using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Broadsheet.Formats.Bodies;

/// <summary>The one way in which outside HTML becomes a tree.</summary>
internal static class Markup
{
    private static readonly HtmlParserOptions Options = new() { IsScripting = false, MaximumDepth = Nesting.MaxDepth, IsKeepingSourceReferences = false, DisableElementPositionTracking = true, SkipComments = true, SkipScriptText = true };

    // A parser costs a third of what it takes to parse a story.
    [ThreadStatic] private static HtmlParser? parser;
    [ThreadStatic] private static HtmlParser? parserWithScripts;

    public static IElement Parse(string html) => Document(html).Body!;

    public static AngleSharp.Html.Dom.IHtmlDocument Document(string html, bool keepScripts = false) =>
        (keepScripts ? parserWithScripts ??= new(Options with { SkipScriptText = false }) : parser ??= new(Options)).ParseDocument(html);
}

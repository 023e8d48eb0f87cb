using Ganss.Xss;

namespace Broadsheet.Formats.Bodies;

/// <summary>The allow-list for markup that no block can hold.</summary>
internal static class RawMarkup
{
    private static readonly HtmlSanitizer Sanitiser = new(new HtmlSanitizerOptions
    {
        AllowedTags = Names("p br strong b em i s sub sup code a ul ol li dl dt dd ruby rt rp abbr mark small u kbd samp var time del ins h2 h3 h4 h5 h6 blockquote cite q div span pre table caption thead tbody tfoot tr th td img figure figcaption"),
        AllowedAttributes = Names("href src alt title width height lang dir datetime colspan rowspan start"),
        AllowedSchemes = Names("http https mailto tel"),
        UriAttributes = Names("href src"),
        AllowedCssProperties = new HashSet<string>(),
        AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
    })
    { KeepChildNodes = true };

    static RawMarkup()
    {
        // Their children are code, not words.
        Sanitiser.RemovingTag += static (_, tag) =>
        {
            if (Elements.Kind(tag.Tag.LocalName) is ElementKind.Gone) tag.Tag.InnerHtml = "";
        };
    }

    /// <summary>Sanitising twice gives the same as once.</summary>
    public static string Sanitise(string html)
    {
        if (!Nesting.IsReasonable(html)) return "";
        var clean = Sanitiser.Sanitize(html).Trim();
        for (var round = 0; round < 3; round++)
        {
            var again = Sanitiser.Sanitize(clean).Trim();
            if (again == clean) return clean;
            clean = again;
        }

        return "";
    }

    private static HashSet<string> Names(string names) => [.. names.Split(' ')];
}

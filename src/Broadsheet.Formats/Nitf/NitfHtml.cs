using System.Net;
using System.Text;
using System.Xml.Linq;
using Broadsheet.Formats.Xml;

namespace Broadsheet.Formats.Nitf;

/// <summary>NITF's body as the HTML that it is near to: its own names are turned, what marks meaning alone (person, org, location …) gives its words.</summary>
internal sealed class NitfHtml
{
    private readonly StringBuilder html = new();

    /// <summary>What stands inside an element.</summary>
    public string Of(XElement element)
    {
        Inside(element);
        return html.ToString();
    }

    private void Inside(XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText text) html.Append(WebUtility.HtmlEncode(text.Value));
            else if (node is XElement child) Element(child);
        }
    }

    private void Element(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "p" or "ul" or "ol" or "li" or "dl" or "dt" or "dd" or "table" or "caption" or "tr" or "td" or "th" or "thead" or "tbody" or "tfoot" or "pre" or "em" or "sub" or "sup" or "strong" or "b" or "i" or "u" or "cite" or "code" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "div" or "blockquote" or "figure" or "figcaption": Same(element); break;
            case "br" or "hr": html.Append('<').Append(element.Name.LocalName).Append('>'); break;
            case "hl1" or "hl2": Tagged("h2", element); break;
            case "a": Tagged("a", element, ("href", element.Mark("href"))); break;
            case "img": Tagged("img", element, ("src", element.Mark("src")), ("alt", element.Mark("alt"))); break;
            case "q": html.Append('“'); Inside(element); html.Append('”'); break;
            case "bq": Quotation(element); break;
            case "lang": Tagged("span", element, ("lang", element.Mark("iso"))); break;
            case "note" or "fn": Tagged("aside", element); break;
            case "media": Media(element); break;
            case "datasource" when element.Parent?.Name.LocalName is "bq" or "credit": break;
            case "nitf-table": foreach (var table in element.Within("table")) Same(table); break;
            case "nitf-table-metadata" or "custom-table" or "content" or "virtloc" or "copyrite": break;
            case "block" or "credit": Tagged("div", element); break;
            default: Inside(element); break;
        }
    }

    private void Same(XElement element) =>
        Tagged(element.Name.LocalName, element, ("colspan", element.Mark("colspan")), ("rowspan", element.Mark("rowspan")), ("lang", element.Mark("lang")));

    private void Tagged(string tag, XElement element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        html.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
            if (value is not null) html.Append(' ').Append(name).Append("=\"").Append(Encoded(value)).Append('"');
        html.Append('>');
        Inside(element);
        html.Append("</").Append(tag).Append('>');
    }

    private void Quotation(XElement quote)
    {
        html.Append("<figure class=\"quote\"><blockquote>");
        Inside(quote);
        html.Append("</blockquote>");
        if ((quote.Mark("quote-source") ?? quote.Within("datasource").FirstOrDefault().Line() ?? quote.LineOf("credit")) is { } speaker) html.Append("<figcaption><cite class=\"speaker\">").Append(Encoded(speaker)).Append("</cite></figcaption>");
        html.Append("</figure>");
    }

    /// <summary>NITF 3.6 §media: several references are renditions of one thing, the widest is taken.</summary>
    private void Media(XElement media)
    {
        var file = media.All("media-reference").Where(one => one.Mark("source") is not null).OrderByDescending(one => int.TryParse(one.Mark("width"), out var width) ? width : 0).FirstOrDefault();
        var source = file.Mark("source");
        var kind = media.Mark("media-type")?.ToLowerInvariant() ?? file.Mark("mime-type")?.Split('/')[0];
        html.Append("<figure>");
        if (source is not null)
            html.Append(kind switch
            {
                "video" => $"<video src=\"{Encoded(source)}\" type=\"{Encoded(file.Mark("mime-type"))}\"></video>",
                "audio" => $"<audio src=\"{Encoded(source)}\" type=\"{Encoded(file.Mark("mime-type"))}\"></audio>",
                "image" or "graphic" or null => $"<img src=\"{Encoded(source)}\" alt=\"{Encoded(file.Mark("alternate-text"))}\" width=\"{Encoded(file.Mark("width"))}\" height=\"{Encoded(file.Mark("height"))}\">",
                _ => $"<p><a href=\"{Encoded(source)}\">{Encoded(file.Mark("name") ?? source)}</a></p>",
            });
        var (caption, producer) = (media.Child("media-caption"), media.LineOf("media-producer") ?? file.Mark("source-credit"));
        if (caption is not null || producer is not null)
        {
            html.Append("<figcaption>");
            if (caption is not null) html.Append(new NitfHtml().Of(caption));
            if (producer is not null) html.Append(" <span class=\"credit\">").Append(Encoded(producer)).Append("</span>");
            html.Append("</figcaption>");
        }
        html.Append("</figure>");
    }

    private static string Encoded(string? text) => WebUtility.HtmlEncode(text ?? "");
}

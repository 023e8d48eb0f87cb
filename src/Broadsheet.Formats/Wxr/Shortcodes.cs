using System.Net;
using System.Text;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Wxr;

/// <summary>WordPress' own shortcodes as the HTML that they stand for. Those of plug-ins stay as they were written.</summary>
internal sealed class Shortcodes(string? post, Attachments attachments)
{
    public string Expand(string content)
    {
        var written = new StringBuilder(content.Length);
        var at = 0;
        for (var open = content.IndexOf('[', at); open >= 0; open = content.IndexOf('[', open + 1))
        {
            if (open < at || Shortcode.At(content, open) is not { } code) continue;
            if (Html(code) is not { } html) continue;
            written.Append(content, at, open - at).Append(html);
            at = code.End;
        }

        return at == 0 ? content : written.Append(content, at, content.Length - at).ToString();
    }

    private string? Html(Shortcode code) => code.Name switch
    {
        "caption" or "wp_caption" => Caption(code),
        "gallery" => Gallery(code),
        "playlist" => Playlist(code),
        "audio" => Player("audio", code, "src", "mp3", "m4a", "ogg", "wav", "wma", "flac"),
        "video" => Player("video", code, "src", "mp4", "m4v", "webm", "ogv", "flv", "mov"),
        "embed" => Framed(code.Inside ?? code["src"]),
        "youtube" or "vimeo" => Framed(code.Inside ?? code["url"]),
        _ => null,
    };

    private static string? Caption(Shortcode code)
    {
        if (code.Inside is not { } inside) return null;
        var end = AfterPicture(inside);
        var caption = code["caption"] is { } named ? named : inside[end..].Trim();
        return $"<figure>{inside[..end]}<figcaption>{caption}</figcaption></figure>";
    }

    private static int AfterPicture(string inside)
    {
        var img = inside.IndexOf("<img", StringComparison.OrdinalIgnoreCase);
        if (img < 0) return 0;
        var end = inside.IndexOf('>', img) + 1;
        if (end == 0) return inside.Length;
        var rest = inside.AsSpan(end).TrimStart();
        return rest.StartsWith("</a>", StringComparison.OrdinalIgnoreCase) ? inside.Length - rest.Length + 4 : end;
    }

    private string Gallery(Shortcode code)
    {
        var pictures = Named(code).Select(attachments.Find).OfType<Picture>().ToList();
        return pictures.Count == 0 ? "" : BodyWriter.Write([new Gallery(pictures)]);
    }

    private string Playlist(Shortcode code)
    {
        var kind = code["type"] == "video" ? "video" : "audio";
        return string.Concat(Named(code).Select(attachments.Find).OfType<Picture>().Select(file => $"<figure><{kind} src=\"{WebUtility.HtmlEncode(file.Href)}\"></{kind}><figcaption>{WebUtility.HtmlEncode(file.Caption)}</figcaption></figure>"));
    }

    private IEnumerable<string> Named(Shortcode code) => (code["ids"] ?? code["include"]) is { } ids ? ids.Split(',', StringSplitOptions.TrimEntries) : attachments.Of(code["id"] ?? post);

    private static string? Player(string tag, Shortcode code, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (code[name] is { } source)
                return $"<{tag} src=\"{WebUtility.HtmlEncode(source)}\"{(code["poster"] is { } poster ? $" poster=\"{WebUtility.HtmlEncode(poster)}\"" : "")}></{tag}>";
        return Shortcode.Address(code.Inside) is { } inside ? $"<{tag} src=\"{WebUtility.HtmlEncode(inside)}\"></{tag}>" : null;
    }

    private static string? Framed(string? written) => Shortcode.Address(written) is { } address ? $"<iframe src=\"{WebUtility.HtmlEncode(address)}\"></iframe>" : null;
}

using AngleSharp.Dom;

namespace Broadsheet.Formats.Bodies;

internal sealed partial class BodyWalk
{
    private void Player(IElement element)
    {
        EndLine();
        var source = element.QuerySelector("source[src]");
        if (addresses.Media(element.GetAttribute("src") ?? source?.GetAttribute("src")) is not { } href) { Flow(element, Marks.None); return; }
        var type = Characters.Line(element.GetAttribute("type") ?? source?.GetAttribute("type"));
        var title = Characters.Line(element.GetAttribute("title"));
        Add(element.LocalName.EndsWith("audio", StringComparison.Ordinal)
            ? new Audio(href) { Title = title, MediaType = type }
            : new Video(href) { Title = title, MediaType = type, Poster = addresses.Media(element.GetAttribute("poster")) });
    }

    private void Frame(IElement element, Marks marks)
    {
        var written = element.LocalName == "amp-youtube" ? "https://www.youtube.com/watch?v=" + Uri.EscapeDataString(element.GetAttribute("data-videoid") ?? "")
            : element.GetAttribute("src") ?? element.GetAttribute("data-src") ?? element.GetAttribute("data-lazy-src") ?? element.GetAttribute("data");
        if (addresses.Media(written) is { } href && Uri.TryCreate(href, UriKind.Absolute, out _)) Add(new Embed(href, Characters.Line(element.GetAttribute("title")), Providers.Of(href)));
        if (element.LocalName == "object") Flow(element, marks);
    }

    private void LinkedEmbed(IElement link, string href)
    {
        var title = Words(Inside(link));
        var type = Characters.Line(link.GetAttribute("type"));
        Add(link.ClassList.Contains("video") ? new Video(href) { Title = title == href ? null : title, MediaType = type }
            : link.ClassList.Contains("audio") ? new Audio(href) { Title = title == href ? null : title, MediaType = type }
            : new Embed(href, title == href ? null : title, Characters.Line(link.GetAttribute("data-provider"))));
    }
}

using System.Globalization;

namespace Broadsheet.Formats.Bodies;

internal sealed partial class BodyPage
{
    private static readonly string[] Films = [".mp4", ".m4v", ".webm", ".mov", ".ogv", ".m3u8", ".mpd"];
    private static readonly string[] Sounds = [".mp3", ".m4a", ".aac", ".ogg", ".oga", ".opus", ".wav", ".flac", ".m3u8"];

    private int pictureCount;

    private void Picture(Picture picture)
    {
        var files = pictures?.Find(picture);
        var whole = Safe.Media(files?.Whole);
        html.Open("figure", ("class", "picture"), ("id", whole is null ? null : "picture-" + Number(++pictureCount)));
        if (whole is not null) html.Open("a", ("class", "enlarge"), ("href", whole));
        html.Open("picture");
        foreach (var source in files?.Sources ?? [])
            html.Open("source", ("type", source.MediaType), ("srcset", source.SrcSet), ("sizes", source.Sizes));
        html.Open("img",
            ("src", Safe.Media(files?.Src ?? picture.Href)), ("data-blob", picture.Blob),
            ("width", Number(files is { Width: > 0 } ? files.Width : picture.Width)), ("height", Number(files is { Height: > 0 } ? files.Height : picture.Height)),
            ("alt", picture.Alt ?? ""), ("loading", "lazy"), ("decoding", "async"));
        html.Close("picture");
        if (whole is not null) html.Close("a");

        if (picture.Caption is not null || picture.CreditLine is not null)
        {
            html.Open("figcaption").Text(picture.Caption ?? "");
            if (picture.Caption is not null && picture.CreditLine is not null) html.Text(" ");
            if (picture.CreditLine is not null) html.Open("span", ("class", "credit")).Text(picture.CreditLine).Close("span");
            html.Close("figcaption");
        }
        html.Close("figure");
    }

    private void Gallery(Gallery gallery)
    {
        html.Open("figure", ("class", "gallery")).Open("div", ("class", "pictures"));
        foreach (var picture in gallery.Pictures) Picture(picture);
        html.Close("div");
        Caption(gallery.Caption);
        html.Close("figure");
    }

    private void Video(Video video)
    {
        html.Open("figure", ("class", "video"));
        if (IsFile(video.Href, video.MediaType, "video/", Films))
            html.Open("video", ("controls", ""), ("preload", "none"), ("src", Safe.Media(video.Href)), ("type", video.MediaType), ("title", video.Title), ("poster", Safe.Media(video.Poster))).Close("video");
        else Link("embed video", video.Href, video.Title, ("type", video.MediaType));
        Caption(video.Caption);
        html.Close("figure");
    }

    private void Audio(Audio audio)
    {
        html.Open("figure", ("class", "audio"));
        if (IsFile(audio.Href, audio.MediaType, "audio/", Sounds))
            html.Open("audio", ("controls", ""), ("preload", "none"), ("src", Safe.Media(audio.Href)), ("type", audio.MediaType), ("title", audio.Title)).Close("audio");
        else Link("embed audio", audio.Href, audio.Title, ("type", audio.MediaType));
        Caption(audio.Caption);
        html.Close("figure");
    }

    private void File(Attachment file)
    {
        html.Open("p", ("class", "file"));
        html.Open("a", ("href", Safe.Link(file.Href)), ("download", ""), ("type", file.MediaType), ("data-bytes", file.Bytes?.ToString(CultureInfo.InvariantCulture))).Text(file.Title).Close("a");
        html.Close("p");
    }

    private void Link(string @class, string href, string? title, (string, string?) more) =>
        html.Open("a", ("class", @class), ("href", Safe.Link(href)), ("rel", "noopener"), more).Text(title ?? href).Close("a");

    private void Caption(string? caption)
    {
        if (!string.IsNullOrWhiteSpace(caption)) html.Open("figcaption").Text(caption).Close("figcaption");
    }

    private static bool IsFile(string href, string? mediaType, string kind, string[] endings) =>
        mediaType is not null ? mediaType.StartsWith(kind, StringComparison.OrdinalIgnoreCase)
        : Uri.TryCreate(href, UriKind.RelativeOrAbsolute, out _) && endings.Any(ending => href.Split('?', '#')[0].EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static string? Number(int pixels) => pixels > 0 ? pixels.ToString(CultureInfo.InvariantCulture) : null;
}

using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Syndication;

/// <summary>Which words of a feed's item are its body and which its standfirst.</summary>
internal static class Telling
{
    /// <summary>
    /// With both, the summary is the standfirst. With a summary alone, one short paragraph is a standfirst and leaves the
    /// body empty; more than that is the story itself.
    /// </summary>
    public static NewsDocument WithWords(this NewsDocument document, Words? content, Words? summary)
    {
        var body = content?.Blocks ?? [];
        if (summary is null) return document with { Body = body };
        var opening = summary.Blocks;
        if (content is null && !Words.IsSynopsis(opening)) return document with { Body = opening };

        var standfirst = BodyText.Plain(opening);
        var same = content is not null && BodyText.Plain(body) == standfirst;
        return document with
        {
            Body = body,
            Standfirst = same || standfirst.Length == 0 ? null : standfirst,
            Pictures = [.. document.Pictures, .. opening.OfType<Picture>().Where(picture => document.Pictures.All(other => other.Href != picture.Href))],
        };
    }
}

using System.Net;

namespace Broadsheet.Formats.Syndication;

internal static class FeedBody
{
    /// <summary>The item's HTML, its corrections said before the story: a feed shows no page around it.</summary>
    public static string? Html(FeedItem item)
    {
        if (item.Corrections.Count == 0) return item.Html;
        var notes = string.Concat(item.Corrections.Select(note => $"<p><strong>{WebUtility.HtmlEncode(note)}</strong></p>\n"));
        return notes + (item.Html ?? (item.Summary is null ? "" : $"<p>{WebUtility.HtmlEncode(item.Summary)}</p>"));
    }

    /// <summary>The newest change of all items: what a feed without news of its own last said.</summary>
    public static DateTimeOffset Updated(Feed feed) =>
        feed.Updated ?? feed.Items.Select(item => item.Updated).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();
}

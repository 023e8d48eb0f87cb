using System.Net;
using AngleSharp.Dom;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Syndication;
using Broadsheet.Formats.Tables;

namespace Broadsheet.Formats.Exports;

/// <summary><c>substack</c>: <c>posts.csv</c>, which lists the posts, and beside it one HTML file each (<c>posts/123.night-ferry.html</c>).</summary>
internal sealed class SubstackFormat : IDocumentFormat
{
    public string Name => "substack";

    public int Recognise(ReadOnlySpan<byte> head, string? fileName)
    {
        var first = WholeDocument.Start(head, 4096).Split('\n')[0];
        return first.Contains("post_id", StringComparison.Ordinal) && first.Contains("title", StringComparison.Ordinal) && (first.Contains("is_published", StringComparison.Ordinal) || first.Contains("post_date", StringComparison.Ordinal)) ? 97 : 0;
    }

    public IEnumerable<NewsDocument> Read(Stream stream, ReadingOptions options, CancellationToken cancellation)
    {
        using var table = new CsvTable(stream, options);
        if (!table.Has("post_id") || !table.Has("title")) throw new UnreadableDocument("This table is no list of Substack's posts: its first row names no 'post_id' and 'title'. Read 'posts.csv' of the export.", 1);
        while (table.Next())
        {
            cancellation.ThrowIfCancellationRequested();
            if (table["post_id"] is { } id) yield return Post(table, id, options);
        }
    }

    private static NewsDocument Post(CsvTable row, string id, ReadingOptions options)
    {
        var (number, name) = id.Split('.', 2) is [var first, var rest] ? (first, rest) : (id, null);
        var time = FeedDates.Read(row["post_date"]);
        var (html, found) = Html(id, options, row.Line);
        var kind = row["type"];
        var address = options.BaseAddress is { } from && name is not null ? new Uri(from, "/p/" + name).AbsoluteUri : null;
        var audience = row["audience"] ?? "everyone";
        return new()
        {
            Uri = "urn:substack:post:" + number,
            Address = address,
            UrlName = name,
            Published = time?.Instant,
            PublishedLocal = time?.Local,
            IsPublic = row["is_published"]?.ToLowerInvariant() is "true" or "1" && audience == "everyone",
            Headline = Plain(row["title"]),
            Standfirst = Plain(row["subtitle"]),
            Body = html is null ? [] : BodyReader.Read(Tidy(html), options.BaseAddress),
            Enclosures = row["podcast_url"] is { } sound ? [new(sound, "audio/mpeg")] : [],
            Type = row["podcast_url"] is not null ? DocumentType.Audio : DocumentType.Text,
            Sections = row["section_name", "section"] is { } section ? [section] : [],
            Tags = kind is null or "newsletter" or "page" ? [] : [kind],
            AltIds = [new(number, "substack")],
            Warnings = [.. found, .. audience is "everyone" ? [] : (Warning[])[new(row.Line, $"The post is for '{audience}' only; it is kept as a draft until somebody decides.")]],
        };
    }

    private static (string? Html, Warning[] Warnings) Html(string id, ReadingOptions options, int line)
    {
        if (id.AsSpan().IndexOfAny("/\\") >= 0 || id.Contains("..", StringComparison.Ordinal)) return (null, [new(line, $"The post's number '{id}' is a path; no file was opened for it.")]);
        using var file = options.Beside?.Invoke($"posts/{id}.html") ?? options.Beside?.Invoke($"{id}.html");
        return file is null ? (null, [new(line, $"The text of this post (posts/{id}.html) was not found beside the list.")]) : (WholeDocument.Text(file, options, CancellationToken.None), []);
    }

    /// <summary>What belongs to the newsletter and not to the story: buttons, sign-up boxes, the post's own footer.</summary>
    private static string Tidy(string html)
    {
        if (!Nesting.IsReasonable(html)) return html;
        var body = Markup.Parse(html);
        foreach (var gone in body.QuerySelectorAll(".button-wrapper, .subscription-widget-wrap, .subscription-widget, .subscription-widget-wrap-editor, .captioned-button-wrap, .community-chat, .poll-embed, .digest-post-embed, .install-substack-app-embed, .comment, .image-link-expand, .footnote-anchor[href=''], .directMessage").ToList()) gone.Remove();
        foreach (var gallery in body.QuerySelectorAll(".image-gallery-embed").ToList()) gallery.ClassList.Add("gallery");
        foreach (var pulled in body.QuerySelectorAll(".pullquote").ToList()) pulled.OuterHtml = $"<blockquote class=\"pull-quote\">{pulled.InnerHtml}</blockquote>";
        foreach (var film in body.QuerySelectorAll(".youtube-wrap[data-attrs], .vimeo-wrap[data-attrs], .tweet[data-attrs], .spotify-wrap[data-attrs], .soundcloud-wrap[data-attrs], .instagram[data-attrs], .embedded-post-wrap[data-attrs]").ToList()) SubstackEmbeds.Replace(film);
        return body.InnerHtml;
    }

    private static string? Plain(string? text) => text is null ? null : Characters.Line(WebUtility.HtmlDecode(text));
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using Broadsheet.Archive;
using Broadsheet.Formats;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.NewsMl;
using Broadsheet.Formats.Ninjs;
using Broadsheet.Formats.Syndication;
using Broadsheet.Formats.Wxr;

namespace Broadsheet.Wire.Exporting;

/// <summary>Writes files that are whole or not there: each has its name only when it is finished.</summary>
internal sealed class Export(GiveOut giveOut, ExportPictures pictures, TimeProvider clock, string folder)
{
    public const string Stories = "stories.ninjs.jsonl";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One ninjs item a line, one a version; the pictures lie beside them.</summary>
    public async Task<string> Ninjs(string? edition, DateTimeOffset? since, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var count = 0;
        var blobs = new HashSet<string>(StringComparer.Ordinal);
        await Whole(Path.Combine(folder, Stories), async file =>
        {
            using var json = new Utf8JsonWriter(file, Plain);
            await foreach (var document in giveOut.Everything(edition, since, cancellation))
            {
                blobs.UnionWith(PicturesOfDocument.Of(document).Select(picture => picture.Blob).OfType<string>());
                NinjsWriter.Write(json, document);
                await json.FlushAsync(cancellation);
                file.WriteByte((byte)'\n');
                json.Reset();
                count++;
            }
        });
        var laid = await Beside(blobs, cancellation);
        return string.Create(CultureInfo.InvariantCulture, $"{count} versions in {Path.Combine(folder, Stories)}{laid}");
    }

    /// <summary>Lays the pictures beside the stories.</summary>
    private async Task<string> Beside(HashSet<string> blobs, CancellationToken cancellation)
    {
        var laid = await pictures.Lay(blobs, folder, cancellation);
        if (laid.Count == 0) return "";
        await Whole(Path.Combine(folder, PictureBundle.List), file => file.WriteAsync(PictureBundle.Write(laid), cancellation).AsTask());
        return $", {laid.Count} pictures beside them";
    }

    /// <summary>One news message of all versions, each an item.</summary>
    public async Task<string> NewsMl(string? edition, DateTimeOffset? since, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var (count, path) = (0, Path.Combine(folder, "stories.newsml-g2.xml"));
        var blobs = new HashSet<string>(StringComparer.Ordinal);
        await Whole(path, async file =>
        {
            await using var xml = XmlWriter.Create(file, NewsMlG2Writer.Plain);
            NewsMlG2Writer.BeginMessage(xml, clock.GetUtcNow());
            await foreach (var document in giveOut.Everything(edition, since, cancellation))
            {
                blobs.UnionWith(PicturesOfDocument.Of(document).Select(picture => picture.Blob).OfType<string>());
                NewsMlG2Writer.Item(xml, document);
                if (++count % 100 == 0) await xml.FlushAsync();
            }
            NewsMlG2Writer.EndMessage(xml);
        });
        var laid = await Beside(blobs, cancellation);
        return string.Create(CultureInfo.InvariantCulture, $"{count} versions in {path}{laid}");
    }

    /// <summary>The newest version of each story, one WordPress export an edition.</summary>
    public async Task<string> Wxr(string? edition, DateTimeOffset? since, Uri site, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var written = new List<string>();
        foreach (var one in await giveOut.Editions(edition, cancellation))
        {
            var (count, path) = (0, Path.Combine(folder, one.Code + ".wxr.xml"));
            await Whole(path, async file =>
            {
                await using var xml = XmlWriter.Create(file, NewsMlG2Writer.Plain);
                var wxr = new WxrWriter(xml);
                wxr.Begin(one.PaperName, new Uri(site, "/").AbsoluteUri, one.Language);
                await foreach (var (_, document) in giveOut.Published(one, since, site, cancellation))
                {
                    wxr.Item(document);
                    if (++count % 100 == 0) await xml.FlushAsync();
                }
                wxr.End();
            });
            written.Add(string.Create(CultureInfo.InvariantCulture, $"{count} stories in {path}"));
        }
        return string.Join('\n', written);
    }

    /// <summary>The newest version of each story, one feed an edition.</summary>
    /// <param name="site">Address of the paper on the web: links lead there.</param>
    public async Task<string> Rss(string? edition, DateTimeOffset? since, Uri site, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var written = new List<string>();
        foreach (var one in await giveOut.Editions(edition, cancellation))
        {
            var stories = await giveOut.Newest(one.Code, since, cancellation);
            var feed = new Feed(one.PaperName) { Address = new Uri(site, $"/{one.Code}/").AbsoluteUri, Language = one.Language, Items = [.. stories.Select(story => Item(story, site))] };
            var path = Path.Combine(folder, one.Code + ".rss");
            await Whole(path, file => file.WriteAsync(RssWriter.Write(feed), cancellation).AsTask());
            written.Add(string.Create(CultureInfo.InvariantCulture, $"{stories.Count} stories in {path}"));
        }
        return string.Join('\n', written);
    }

    private static FeedItem Item(PublishedStory story, Uri site) => new($"urn:uuid:{story.ItemId:D}", new Uri(site, story.Address).AbsoluteUri, story.Content.Headline)
    {
        Summary = story.Content.Standfirst,
        Html = BodyWriter.Write(story.Content.Body),
        Authors = [.. story.Content.Authors.Select(author => new Credit(author.Name))],
        Categories = [.. story.Content.Tags.Select(tag => tag.Name)],
        Picture = story.Content.LeadPicture?.Href,
        Published = story.FirstPublished,
        Updated = story.Modified,
        Corrections = [.. story.Notes.Where(note => note.Kind == VersionKind.Correction && note.Note is not null).Select(note => note.Note!).Reverse()],
    };

    internal static async Task Whole(string path, Func<FileStream, Task> write)
    {
        var part = path + ".part";
        await using (var file = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, 128 * 1024))
        {
            await write(file);
            file.Flush(flushToDisk: true);
        }
        File.Move(part, path, overwrite: true);
    }
}

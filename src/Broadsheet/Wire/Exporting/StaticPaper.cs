using System.Globalization;
using System.Text;
using Broadsheet.Archive;
using Broadsheet.Formats;
using Broadsheet.Formats.Html;
using Broadsheet.Library;

namespace Broadsheet.Wire.Exporting;

/// <summary>
/// A copy of the whole paper that opens from disk, pictures and all. A page that is there and as new as its story is left alone, so that a
/// stopped export goes on where it was.
/// </summary>
internal sealed class StaticPaper(GiveOut giveOut, Blobs blobs, string folder)
{
    private readonly HashSet<string> kept = [];

    public async Task<string> Write(string? edition, DateTimeOffset? since, CancellationToken cancellation)
    {
        var written = new List<string>();
        await Page(StaticPages.StyleName, StaticPages.Style, null, cancellation);
        foreach (var one in await giveOut.Editions(edition, cancellation))
        {
            var lines = new List<StaticLine>();
            var direction = one.IsRightToLeft ? "rtl" : "ltr";
            await foreach (var (story, document) in giveOut.Published(one, since, new Uri("http://paper.invalid/"), cancellation))
            {
                lines.Add(new(story.Address, story.Content.Headline, story.Content.Standfirst, story.FirstPublished));
                await Pictures(document, cancellation);
                await Page(StaticPages.FileOf(story.Address), StaticPages.Story(document, one.PaperName, story.Address, one.Code, direction, Picture), story.Modified, cancellation);
            }
            lines.Reverse();
            await Page($"{one.Code}/index.html", StaticPages.Front(one.PaperName, one.Code, one.Language, direction, lines), null, cancellation);
            written.Add(string.Create(CultureInfo.InvariantCulture, $"{lines.Count} stories in {Path.Combine(folder, one.Code, "index.html")}"));
        }
        return string.Join('\n', written);
    }

    /// <summary>Keeps the story's pictures beside the pages under their own names.</summary>
    private async Task Pictures(NewsDocument document, CancellationToken cancellation)
    {
        foreach (var picture in PicturesOfDocument.Of(document))
        {
            if (picture.Blob is not { } blob || !kept.Add(blob)) continue;
            var target = Path.Combine(folder, "pictures", blob);
            if (!await blobs.Has(blob, cancellation)) kept.Remove(blob);
            else if (!File.Exists(target))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                await using var bytes = await blobs.Open(blob, cancellation);
                await Export.Whole(target, file => bytes.CopyToAsync(file, cancellation));
            }
        }
    }

    private string? Picture(string blob) => kept.Contains(blob) ? "pictures/" + blob : null;

    private async Task Page(string name, string html, DateTimeOffset? changed, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, name);
        if (changed is { } time && File.Exists(path) && File.GetLastWriteTimeUtc(path) == time.UtcDateTime) return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await Export.Whole(path, file => file.WriteAsync(Encoding.UTF8.GetBytes(html), cancellation).AsTask());
        if (changed is { } stamp) File.SetLastWriteTimeUtc(path, stamp.UtcDateTime);
    }
}

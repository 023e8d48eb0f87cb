using System.Text;
using System.Text.Json;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Live;

/// <summary>Writes what changed on a live page as server-sent events (HTML §9.2), the posts already set as HTML.</summary>
internal sealed class LiveWire(Imprints imprints, Typesetting typesetting)
{
    /// <summary>All changes after a sequence, oldest first, each with its own.</summary>
    public async Task<IReadOnlyList<(long Sequence, byte[] Bytes)>> After(Newsroom newsroom, LivePage page, long sequence, CancellationToken cancellation)
    {
        if (await imprints.Of(newsroom, page.EditionCode, cancellation) is not { } imprint) return [];
        var posts = await newsroom.LivePosts.AsNoTracking().Where(post => post.PageId == page.Id && post.Sequence > sequence).OrderBy(post => post.Sequence).ThenBy(post => post.Number).ToListAsync(cancellation);
        List<(long, byte[])> events = [];
        foreach (var post in posts)
        {
            var html = Encoding.UTF8.GetString(await typesetting.Set<LivePostArticle>(new Dictionary<string, object?> { ["In"] = imprint, ["Of"] = post }));
            events.Add((post.Sequence, Write(post.Sequence, "post", new { number = post.Number, html })));
        }
        if (page.Closed is not null && page.Sequence > sequence) events.Add((page.Sequence, Write(page.Sequence, "end", new { words = imprint.Controls["LiveEnded"] })));
        return events;
    }

    private static byte[] Write(long sequence, string kind, object what) =>
        Encoding.UTF8.GetBytes(FormattableString.Invariant($"id: {sequence}\nevent: {kind}\ndata: {JsonSerializer.Serialize(what)}\n\n"));
}

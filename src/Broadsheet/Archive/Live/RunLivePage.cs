using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>Opens a live page, ends it, and opens it again.</summary>
public sealed class RunLivePage(LiveRecord record, Ids ids)
{
    /// <exception cref="Refused">There is no headline, or the address is taken.</exception>
    public async Task<LivePage> Open(string edition, string? headline, string? standfirst = null, string? urlName = null, CancellationToken cancellation = default)
    {
        var words = PublicWords.Needed(headline, "headline", "A live page needs a headline.");
        var page = new LivePage { Id = ids.Next(), EditionCode = edition, Headline = words, Standfirst = PublicWords.Trimmed(standfirst, "standfirst"), UrlName = UrlNames.From(urlName is { Length: > 0 } ? urlName : words) };
        await record.Change(edition, async (newsroom, now, sequence) =>
        {
            if (await newsroom.LivePages.AnyAsync(other => other.EditionCode == edition && other.UrlName == page.UrlName))
                throw new Refused(RefusalReason.Conflict, $"There is a live page at {page.Address} already: choose another headline.", "headline");
            (page.Opened, page.Sequence) = (now, sequence);
            newsroom.LivePages.Add(page);
            return new LiveChange([Keys.Live(page.Id), Keys.Now(edition), Keys.Edition(edition)]);
        }, cancellation);
        return page;
    }

    /// <param name="isOver">True ends it, false lets it run on.</param>
    public Task End(LivePage page, bool isOver, CancellationToken cancellation = default) => record.Change(page.EditionCode, async (newsroom, now, sequence) =>
    {
        var open = await newsroom.LivePages.FindAsync(page.Id) ?? throw new Refused(RefusalReason.NotFound, "There is no such live page.");
        open.Closed = isOver ? open.Closed ?? now : null;
        open.Sequence = sequence;
        return new LiveChange([Keys.Live(page.Id), Keys.Now(page.EditionCode), Keys.Edition(page.EditionCode)]);
    }, cancellation);
}

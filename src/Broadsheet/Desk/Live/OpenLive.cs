using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Desk.Live;

/// <summary>Finds live pages for whoever may publish in their edition.</summary>
internal sealed class OpenLive(Database database, Seating seating)
{
    private const int Most = 50;

    /// <exception cref="Refused">The person may not publish in that edition.</exception>
    public static void MustPublish(Seat at, string? edition)
    {
        if (edition is null || at.Editions.All(each => each.Code != edition)) throw new Refused(RefusalReason.NotFound, "There is no such edition.", "edition");
        if (!at.May(Permission.Publish, edition)) throw new Refused(RefusalReason.Forbidden, "Your role does not allow this here. An admin of the paper can change that.");
    }

    /// <exception cref="Refused">There is no such page, or it is not theirs.</exception>
    public async Task<LiveAtDesk> Find(HttpContext context, Guid id)
    {
        var at = await seating.Of(context);
        await using var newsroom = database.Open();
        var page = await newsroom.LivePages.AsNoTracking().SingleOrDefaultAsync(page => page.Id == id, context.RequestAborted) ?? throw new Refused(RefusalReason.NotFound, "There is no such live page.");
        MustPublish(at, page.EditionCode);
        var posts = await newsroom.LivePosts.AsNoTracking().Where(post => post.PageId == id).OrderByDescending(post => post.Number).ToListAsync(context.RequestAborted);
        return new LiveAtDesk(at, page, posts);
    }

    public async Task<LiveListed> List(Seat at, CancellationToken cancellation)
    {
        var editions = at.Editions.Where(edition => at.May(Permission.Publish, edition.Code)).ToList();
        var codes = editions.Select(edition => edition.Code).ToList();
        await using var newsroom = database.Open();
        var pages = await newsroom.LivePages.AsNoTracking().Where(page => codes.Contains(page.EditionCode)).OrderByDescending(page => page.Opened).Take(Most).ToListAsync(cancellation);
        var told = await newsroom.Breaking.AsNoTracking().Where(news => codes.Contains(news.EditionCode) && news.Until > at.Now).ToListAsync(cancellation);
        return new LiveListed(at, editions, pages, told);
    }
}

/// <summary>One live page at the desk.</summary>
public sealed record LiveAtDesk(Seat At, LivePage Page, IReadOnlyList<LivePost> Posts)
{
    /// <summary>What was sent and refused, to go on from.</summary>
    public PostForm? Form { get; init; }

    /// <exception cref="Refused">The page has no such post.</exception>
    public LivePost Post(Guid id) => Posts.FirstOrDefault(post => post.Id == id) ?? throw new Refused(RefusalReason.NotFound, "There is no such post on this page.");
}

/// <param name="Told">Breaking news that runs now.</param>
public sealed record LiveListed(Seat At, IReadOnlyList<Edition> Editions, IReadOnlyList<LivePage> Pages, IReadOnlyList<BreakingNews> Told)
{
    public string? Headline { get; init; }
    public string? Standfirst { get; init; }
    public string? Breaking { get; init; }
    public string? Address { get; init; }
}

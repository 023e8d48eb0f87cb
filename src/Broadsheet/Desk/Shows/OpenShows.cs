using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Library;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Desk.Shows;

/// <summary>Reads and keeps shows for the desk.</summary>
internal sealed class OpenShows(Database database, Seating seating, KeepShow keep, TakePicture take, IConfiguration configuration)
{
    private const int MostEpisodes = 200;

    public async Task<ShowsPage.Row[]> All(Seat at, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        var shows = await newsroom.Shows.AsNoTracking().OrderBy(show => show.EditionCode).ThenBy(show => show.Order).ToListAsync(cancellation);
        var counts = await newsroom.Marks.Where(mark => mark.Kind == MarkKind.Show).GroupBy(mark => new { mark.EditionCode, mark.Key }).Select(group => new { group.Key.EditionCode, group.Key.Key, Count = group.Count() }).ToListAsync(cancellation);
        return [.. shows.Where(show => at.May(Permission.Write, show.EditionCode)).Select(show => new ShowsPage.Row(show, counts.Find(count => count.EditionCode == show.EditionCode && count.Key == show.UrlName)?.Count ?? 0))];
    }

    /// <exception cref="Refused">There is no such show, or it is not theirs.</exception>
    public async Task<ShowView> Read(HttpContext context, Guid id, Permission permission = Permission.Write)
    {
        var at = await seating.Of(context);
        await using var newsroom = database.Open();
        var show = await newsroom.Shows.AsNoTracking().SingleOrDefaultAsync(show => show.Id == id, context.RequestAborted) ?? throw new Refused(RefusalReason.NotFound, "There is no such show.");
        if (!at.May(permission, show.EditionCode)) throw new Refused(RefusalReason.Forbidden, "Your role does not allow this here. An admin of the paper can change that.");
        var cover = show.Words.Cover?.Blob is { } blob ? await newsroom.Pictures.AsNoTracking().SingleOrDefaultAsync(picture => picture.Blob == blob, context.RequestAborted) : null;
        var aired = await newsroom.Marks.Where(mark => mark.EditionCode == show.EditionCode && mark.Kind == MarkKind.Show && mark.Key == show.UrlName).Select(mark => mark.ItemId).ToListAsync(context.RequestAborted);
        var drafts = await newsroom.Items.AsNoTracking().Where(item => item.EditionCode == show.EditionCode && item.Type == Broadsheet.Formats.DocumentType.Audio && item.Trashed == null && item.State != ItemState.Destroyed)
            .Join(newsroom.Drafts.AsNoTracking(), item => item.Id, draft => draft.ItemId, (item, draft) => new { item, draft }).OrderByDescending(one => one.item.Edited).Take(MostEpisodes).ToListAsync(context.RequestAborted);
        return new ShowView(at, show, ShowForm.Of(show), [.. drafts.Where(one => one.draft.Content.Episode?.Show == show.UrlName).Select(one => one.item)], FeedChecks.Look(show, cover, aired.Count));
    }

    public async Task<Show> Make(HttpContext context, Seat at, ShowForm form, IFormFile? cover)
    {
        if (form.Edition is not { } edition || !at.Editions.Any(one => one.Code == edition)) throw new Refused(RefusalReason.Invalid, "Choose the edition that the show is for.", "edition");
        if (!at.May(Permission.Publish, edition)) throw new Refused(RefusalReason.Forbidden, "Your role does not allow shows in this edition.");
        var origin = (configuration["PublicAddress"] ?? $"{context.Request.Scheme}://{context.Request.Host}").TrimEnd('/');
        return await keep.Make(edition, form.UrlName, form.Words(await Cover(cover, at, before: null)), origin, context.RequestAborted);
    }

    public async Task Rewrite(HttpContext context, ShowView view, ShowForm form, IFormFile? cover) =>
        await keep.Rewrite(view.Show.EditionCode, view.Show.UrlName, form.Words(await Cover(cover, view.At, view.Show.Words.Cover)), context.RequestAborted);

    private async Task<Picture?> Cover(IFormFile? file, Seat at, Picture? before)
    {
        if (file is not { Length: > 0 }) return before;
        try
        {
            await using var bytes = file.OpenReadStream();
            var taken = await take.Do(bytes, file.FileName, at.Account);
            return new Picture { Blob = taken.Blob, Width = taken.Width, Height = taken.Height };
        }
        catch (UnusablePicture unusable)
        {
            throw new Refused(RefusalReason.Invalid, unusable.Message, "cover");
        }
    }
}

/// <summary>A show as its page at the desk shows it.</summary>
/// <param name="Episodes">Drafts and public ones, the last edited first.</param>
public sealed record ShowView(Seat At, Show Show, ShowForm Form, IReadOnlyList<NewsItem> Episodes, IReadOnlyList<(bool Must, string Words)> Checks);

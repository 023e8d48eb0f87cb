using Broadsheet.Archive;
using Broadsheet.Library.Pictures;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Library;

/// <summary>Finds pictures for people: by their words, by what is wanting, by their looks, by where they are used.</summary>
public sealed class FindPictures(Database database, TimeProvider clock)
{
    private const int PageOf = 48;
    private const int Alike = 6;
    private static readonly TimeSpan Soon = TimeSpan.FromDays(7);

    /// <returns>A page of them, the newest first, and where the next page begins; null at the end.</returns>
    public async Task<(IReadOnlyList<PictureFile> Pictures, string? Next)> Do(PictureQuestion question, CancellationToken cancellation = default)
    {
        await using var newsroom = database.Open();
        var found = Narrowed(newsroom, question).AsNoTracking();
        foreach (var word in question.Words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8)) found = found.Where(picture => picture.Search.Contains(word));
        if (question.Place is { } place) found = found.Where(picture => picture.Added < place.Added || (picture.Added == place.Added && picture.Blob.CompareTo(place.Blob) < 0));
        var page = await found.OrderByDescending(picture => picture.Added).ThenByDescending(picture => picture.Blob).Take(PageOf + 1).ToListAsync(cancellation);
        return page.Count <= PageOf ? (page, null) : (page[..PageOf], $"{page[PageOf - 1].Added.ToUnixTimeMilliseconds()}.{page[PageOf - 1].Blob}");
    }

    /// <summary>Null when there is none.</summary>
    public async Task<PictureFile?> One(string blob, CancellationToken cancellation = default)
    {
        await using var newsroom = database.Open();
        return await newsroom.Pictures.AsNoTracking().SingleOrDefaultAsync(picture => picture.Blob == blob, cancellation);
    }

    /// <summary>The newest crop of each ratio.</summary>
    public async Task<IReadOnlyList<PictureCrop>> Crops(string blob, CancellationToken cancellation = default)
    {
        await using var newsroom = database.Open();
        return [.. (await newsroom.PictureCrops.AsNoTracking().Where(crop => crop.Blob == blob).ToListAsync(cancellation)).GroupBy(crop => crop.Ratio).Select(crops => crops.MaxBy(crop => crop.Made)!)];
    }

    /// <summary>Other pictures that look the same: another size, compression or colour of it.</summary>
    public async Task<IReadOnlyList<PictureFile>> LookingLike(PictureFile picture, CancellationToken cancellation = default)
    {
        await using var newsroom = database.Open();
        var seen = await newsroom.Pictures.Where(other => other.Blob != picture.Blob && other.Trashed == null).Select(other => new { other.Blob, other.Fingerprint }).ToListAsync(cancellation);
        var alike = seen.Where(other => Pixels.Apart(other.Fingerprint, picture.Fingerprint) <= Alike).Select(other => other.Blob).Take(12).ToList();
        return await newsroom.Pictures.AsNoTracking().Where(other => alike.Contains(other.Blob)).ToListAsync(cancellation);
    }

    /// <summary>Stories that show it: those that readers read, and those in work.</summary>
    public async Task<IReadOnlyList<PictureUse>> Uses(string blob, CancellationToken cancellation = default)
    {
        await using var newsroom = database.Open();
        var live = await newsroom.Marks.Where(mark => mark.Kind == MarkKind.Picture && mark.Key == blob).Join(newsroom.Items, mark => mark.ItemId, item => item.Id, (mark, item) => new PictureUse(item.Id, item.Headline, item.EditionCode, true)).ToListAsync(cancellation);
        var pattern = $"%{blob}%";
        var drafts = newsroom.Drafts;
        var drafted = await newsroom.Items.Where(item => item.IsInWork && item.Trashed == null)
            .Where(item => drafts.Any(draft => draft.ItemId == item.Id && EF.Functions.Like((string)(object)draft.Content, pattern)))
            .Select(item => new PictureUse(item.Id, item.Headline, item.EditionCode, false)).ToListAsync(cancellation);
        return [.. live, .. drafted.Where(use => live.All(one => one.Item != use.Item))];
    }

    private IQueryable<PictureFile> Narrowed(Newsroom newsroom, PictureQuestion question)
    {
        var (now, soon) = (clock.GetUtcNow(), clock.GetUtcNow() + Soon);
        var marks = newsroom.Marks;
        var all = newsroom.Pictures.Where(picture => question.Shown == PictureView.Trash ? picture.Trashed != null : picture.Trashed == null);
        return question.Shown switch
        {
            PictureView.Unused => all.Where(picture => !marks.Any(mark => mark.Kind == MarkKind.Picture && mark.Key == picture.Blob)),
            PictureView.NoAlt => all.Where(picture => picture.Alt == null || picture.Alt == ""),
            PictureView.NoRights => all.Where(picture => picture.Rights == PictureRights.Unknown),
            PictureView.Ending => all.Where(picture => picture.UsableUntil > now && picture.UsableUntil <= soon),
            PictureView.Over => all.Where(picture => picture.Rights == PictureRights.Forbidden || picture.UsableUntil <= now || picture.UsableFrom > now),
            _ => all,
        };
    }
}

/// <summary>What is looked for.</summary>
/// <param name="Words">All of them must be among the picture's own.</param>
/// <param name="Place">Where the page before ended.</param>
public sealed record PictureQuestion(string Words = "", PictureView Shown = PictureView.All, (DateTimeOffset Added, string Blob)? Place = null);

/// <summary>The lists of the Library: what nobody uses, what wants words or rights, whose time ends within a week, what may not be printed.</summary>
public enum PictureView { All, Unused, NoAlt, NoRights, Ending, Over, Trash }

/// <param name="IsLive">Readers see it; else it is in a draft.</param>
public sealed record PictureUse(Guid Item, string Headline, string Edition, bool IsLive);

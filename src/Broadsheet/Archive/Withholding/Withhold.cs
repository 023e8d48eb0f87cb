using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>Says which pictures may not be printed. Pages of stories that show them are printed again, without them; the record keeps what it held.</summary>
public sealed class Withhold(Database database, Following following, TimeProvider clock)
{
    /// <param name="blobs">All of them: what is not among them may be printed again.</param>
    /// <returns>How many stories changed.</returns>
    public async Task<int> Only(IReadOnlyCollection<string> blobs, CancellationToken cancellation = default)
    {
        await using (var newsroom = database.Open())
            if ((await Withheld.Of(newsroom, cancellation)).SetEquals(blobs)) return 0;
        var (last, stories) = await database.Write(async newsroom =>
        {
            await Journal.TakeTurn(newsroom);
            var before = await Withheld.Of(newsroom, cancellation);
            var changed = before.Except(blobs).Union(blobs.Except(before)).ToList();
            newsroom.WithheldPictures.RemoveRange(await newsroom.WithheldPictures.Where(picture => changed.Contains(picture.Blob)).ToListAsync(cancellation));
            newsroom.WithheldPictures.AddRange(blobs.Except(before).Select(blob => new WithheldPicture { Blob = blob, Since = clock.GetUtcNow() }));
            var sequence = await PrintFormerVersionsAgain(newsroom, changed, cancellation);
            var items = await newsroom.Marks.Where(mark => mark.Kind == MarkKind.Picture && changed.Contains(mark.Key)).Select(mark => mark.ItemId).Distinct().ToListAsync(cancellation);
            foreach (var item in items) sequence = await PrintAgain(newsroom, item, [.. blobs], cancellation);
            await newsroom.SaveChangesAsync(cancellation);
            return (sequence, items.Count);
        }, cancellation);
        if (last > 0) await following.Settle(last, CancellationToken.None);
        return stories;
    }

    /// <summary>A story that dropped the picture since then is not found by it; pages of its former versions are, by their key.</summary>
    private async Task<long> PrintFormerVersionsAgain(Newsroom newsroom, List<string> blobs, CancellationToken cancellation) =>
        await newsroom.Editions.Select(edition => edition.Code).OrderBy(code => code).FirstOrDefaultAsync(cancellation) is { } edition
            ? await Journal.Append(newsroom, new JournalEntry { At = clock.GetUtcNow(), Kind = JournalKind.Settings, EditionCode = edition, Touches = string.Join(' ', blobs.Select(Keys.Picture)) }) : 0;

    private async Task<long> PrintAgain(Newsroom newsroom, Guid id, HashSet<string> withheld, CancellationToken cancellation)
    {
        var item = await newsroom.Items.SingleAsync(item => item.Id == id, cancellation);
        var row = await newsroom.Stories.SingleAsync(story => story.ItemId == id, cancellation);
        var right = PublishedRow.From(item, await newsroom.Versions.AsNoTracking().Where(version => version.ItemId == id).OrderBy(version => version.Number).ToListAsync(cancellation));
        Withheld.TakeOut(right, withheld);
        (row.Card, row.Content) = (right.Card, right.Content);
        return await Journal.Append(newsroom, JournalEntry.About(row, JournalKind.Settings, clock.GetUtcNow(), PublishedRow.Touches(row)));
    }
}

using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Broadsheet.Press;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Redirects;

/// <summary>Leads from an address that moved to where its page stands now, for ever; and mends a slash too few or too many.</summary>
internal sealed class RedirectPlate(Database database) : IPlate
{
    public async Task<Page?> Print(PageAddress address, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        return await Moved(newsroom, address.Path, cancellation) ?? await OtherwiseEnded(newsroom, address.Path, cancellation);
    }

    public IEnumerable<PageAddress> ReadersWillWant(JournalEntry entry) => [];

    private static async Task<Page?> Moved(Newsroom newsroom, string path, CancellationToken cancellation)
    {
        // An erased story's former addresses are known by their traces alone.
        var trace = Erasure.Trace(path);
        var redirect = await newsroom.Redirects.AsNoTracking().FirstOrDefaultAsync(redirect => redirect.From == path || redirect.From == trace, cancellation);
        if (redirect is null) return null;
        var to = redirect.To ?? await newsroom.Stories.Where(story => story.ItemId == redirect.ItemId).Select(story => story.Address).FirstOrDefaultAsync(cancellation);
        return to is null ? null : To(to, redirect.ItemId is { } item ? [Keys.Item(item)] : [Keys.Paper]);
    }

    /// <summary>Lists end with a slash, stories do not.</summary>
    private static async Task<Page?> OtherwiseEnded(Newsroom newsroom, string path, CancellationToken cancellation) => path.Split('/') switch
    {
        ["", var edition] when edition.Length > 0 && await newsroom.Editions.AnyAsync(each => each.Code == edition, cancellation) => To($"{path}/", [Keys.Paper]),
        ["", var edition, "latest" or "corrections" or "about"] when edition.Length > 0 => To($"{path}/", [Keys.Paper]),
        ["", var edition, "tags" or "by", not ""] when edition.Length > 0 => To($"{path}/", [Keys.Paper]),
        ["", var edition, var section] when section.Length > 0 && await newsroom.Sections.AnyAsync(each => each.EditionCode == edition && each.UrlName == section, cancellation) => To($"{path}/", [Keys.Paper]),
        ["", _, _, _, _, _, not "", "versions"] => To($"{path}/", [Keys.Paper]),
        ["", _, _, _, _, _, not "", ""] => await StoryAt(newsroom, path[..^1], cancellation),
        _ => null,
    };

    private static async Task<Page?> StoryAt(Newsroom newsroom, string path, CancellationToken cancellation) =>
        await newsroom.Stories.AnyAsync(story => story.Address == path, cancellation) ? To(path, [Keys.Paper]) : null;

    private static Page To(string path, IReadOnlyList<string> keys) => new("text/plain", ReadOnlyMemory<byte>.Empty)
    {
        Status = StatusCodes.Status301MovedPermanently,
        Location = new Uri("http://h" + path).AbsolutePath,
        Keys = keys,
    };
}

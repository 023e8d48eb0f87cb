using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Broadsheet.Press;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Redirects;

/// <summary>Leads from an address that moved to where its page stands now, for ever; and mends capitals and slashes.</summary>
internal sealed class RedirectPlate(Database database) : IPlate
{
    public async Task<Page?> Print(PageAddress address, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        return await Moved(newsroom, address.Path, cancellation) ?? await OtherwiseWritten(newsroom, address, cancellation);
    }

    public IEnumerable<PageAddress> ReadersWillWant(JournalEntry entry) => [];

    private static async Task<Page?> Moved(Newsroom newsroom, string path, CancellationToken cancellation)
    {
        // An erased story's former addresses are known by their traces alone.
        var bare = Redirect.Bare(path);
        string[] names = [path, bare, Erasure.Trace(path), Erasure.Trace(bare)];
        var redirect = await newsroom.Redirects.AsNoTracking().FirstOrDefaultAsync(redirect => names.Contains(redirect.From), cancellation);
        if (redirect is null) return null;
        var to = redirect.To ?? await newsroom.Stories.Where(story => story.ItemId == redirect.ItemId).Select(story => story.Address).FirstOrDefaultAsync(cancellation);
        return to is null ? null : To(to, redirect.ItemId is { } item ? [Keys.Item(item)] : [Keys.Paper]);
    }

    /// <summary>The same address in capitals, or with a slash too few or too many.</summary>
    private static async Task<Page?> OtherwiseWritten(Newsroom newsroom, PageAddress address, CancellationToken cancellation) =>
        await Usual(newsroom, address.Path, cancellation) is { } usual && usual != address.Path ? To(usual, [Keys.Paper], address.Query) : null;

    /// <summary>The address as it is written: lists end with a slash, stories do not, and letters are small. Null when nothing could be there.</summary>
    private static async Task<string?> Usual(Newsroom newsroom, string path, CancellationToken cancellation)
    {
        if (path.TrimEnd('/').Split('/') is not ["", var named, .. var rest]) return null;
        var codes = await newsroom.Editions.Select(edition => edition.Code).ToListAsync(cancellation);
        if (codes.Find(code => code.Equals(named, StringComparison.OrdinalIgnoreCase)) is not { } edition) return null;
        rest = [.. rest.Select(part => part.ToLowerInvariant())];
        var bare = string.Join('/', ["", edition, .. rest]);
        return rest switch
        {
            [] or ["latest" or "corrections" or "about" or "podcasts" or "video" or "pictures"] or ["tags" or "by", not ""] or ["live", "tv" or "radio"] or ["podcasts", _, _, "versions"] or [_, _, _, _, _, "versions"] => $"{bare}/",
            ["podcasts", not "shows.opml"] => $"{bare}/",
            ["podcasts", _, not "feed.xml"] when await newsroom.Stories.AnyAsync(story => story.Address == bare, cancellation) => bare,
            ["about", _] or [.., "feed.xml" or "feed.atom" or "feed.json"] or [_, _, _, _, _, "versions", _] => bare,
            [var section] when await newsroom.Sections.AnyAsync(each => each.EditionCode == edition && each.UrlName == section, cancellation) => $"{bare}/",
            [_, _, _, _, not ""] when await newsroom.Stories.AnyAsync(story => story.Address == bare, cancellation) => bare,
            _ => null,
        };
    }

    private static Page To(string path, IReadOnlyList<string> keys, string query = "") => new("text/plain", ReadOnlyMemory<byte>.Empty)
    {
        Status = StatusCodes.Status301MovedPermanently,
        Location = new PageAddress(new Uri("http://h" + path).AbsolutePath, query).ToString(),
        Keys = keys,
    };
}

using System.Security.Cryptography;
using System.Text;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>Makes a show, or changes what is written about one. Readers get the new words at once.</summary>
public sealed class KeepShow(Database database, Following following, Ids ids, TimeProvider clock)
{
    /// <summary>Podcasting 2.0 guid.md: the namespace of feeds' addresses.</summary>
    private static readonly Guid Feeds = new("ead4c236-bf58-58c6-a2c6-a6b28d128cb6");

    /// <param name="origin">Scheme and host that readers know the paper by: the show's identity is made of its feed's address.</param>
    /// <exception cref="Refused">There is no such edition, the name is taken, or the title is missing.</exception>
    public async Task<Show> Make(string edition, string? urlName, ShowWords words, string origin, CancellationToken cancellation = default)
    {
        var name = UrlNames.From(string.IsNullOrWhiteSpace(urlName) ? words.Title : urlName);
        return await Change(edition, words, async newsroom =>
        {
            if (!await newsroom.Editions.AnyAsync(one => one.Code == edition, cancellation)) throw new Refused(RefusalReason.NotFound, $"There is no edition '{edition}'.", "edition");
            if (await newsroom.Shows.AnyAsync(show => show.EditionCode == edition && show.UrlName == name, cancellation))
                throw new Refused(RefusalReason.Conflict, $"A show with the address '{name}' stands in this edition already.", "urlName");
            var last = await newsroom.Shows.Where(show => show.EditionCode == edition).MaxAsync(show => (int?)show.Order, cancellation) ?? 0;
            var fresh = new Show { Id = ids.Next(), EditionCode = edition, UrlName = name, Order = last + 1, Guid = GuidOf($"{origin}/{edition}/podcasts/{name}/feed.xml") };
            newsroom.Shows.Add(fresh);
            return fresh;
        }, cancellation);
    }

    /// <exception cref="Refused">There is no such show, or the title is missing.</exception>
    public Task<Show> Rewrite(string edition, string urlName, ShowWords words, CancellationToken cancellation = default) => Change(edition, words, async newsroom =>
        await newsroom.Shows.SingleOrDefaultAsync(show => show.EditionCode == edition && show.UrlName == urlName, cancellation)
            ?? throw new Refused(RefusalReason.NotFound, "There is no such show."), cancellation);

    private async Task<Show> Change(string edition, ShowWords words, Func<Newsroom, Task<Show>> find, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(words.Title)) throw new Refused(RefusalReason.Invalid, "A show needs a title.", "title");
        var (changed, sequence) = await database.Write(async newsroom =>
        {
            await Journal.TakeTurn(newsroom);
            var show = await find(newsroom);
            (show.Words, show.Changed) = (words, clock.GetUtcNow());
            var entry = new JournalEntry { At = show.Changed, Kind = JournalKind.Settings, EditionCode = edition, Touches = $"{Keys.Show(edition, show.UrlName)} {Keys.Edition(edition)}" };
            var number = await Journal.Append(newsroom, entry);
            await newsroom.SaveChangesAsync(cancellation);
            return (show, number);
        }, cancellation);
        await following.Settle(sequence, CancellationToken.None);
        return changed;
    }

    /// <summary>RFC 9562 §5.5, of the address without its scheme and slashes at the end.</summary>
    internal static Guid GuidOf(string address)
    {
        var name = Encoding.UTF8.GetBytes(address[(address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var at ? at + 3 : 0)..].TrimEnd('/'));
#pragma warning disable CA5350 // The standard's choice; it names, it does not protect.
        var hash = SHA1.HashData([.. Feeds.ToByteArray(bigEndian: true), .. name]);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0f) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}

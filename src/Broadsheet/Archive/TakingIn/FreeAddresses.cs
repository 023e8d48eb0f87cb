using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>Addresses for many new stories at once: the database is asked for all of them, and again only where one is taken.</summary>
internal sealed class FreeAddresses(Newsroom newsroom)
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> attempts = new(StringComparer.Ordinal);

    public static string Wanted(Candidate candidate, NewsItem item, StoryContent content) =>
        candidate.Own?.Version.Address ?? Addresses.Of(item, content, candidate.Edition, UrlNames.From(content.UrlName ?? content.Headline));

    public async Task Ask(string[] wanted, CancellationToken cancellation)
    {
        taken.UnionWith(await newsroom.Stories.Where(story => EF.Parameter(wanted).Contains(story.Address)).Select(story => story.Address).ToListAsync(cancellation));
        taken.UnionWith(await newsroom.Redirects.Where(redirect => EF.Parameter(wanted).Contains(redirect.From)).Select(redirect => redirect.From).ToListAsync(cancellation));
    }

    /// <exception cref="Refused">The record of another Broadsheet names an address that another item has.</exception>
    public async Task<string> Take(Candidate candidate, NewsItem item, StoryContent content)
    {
        var wanted = Wanted(candidate, item, content);
        if (taken.Add(wanted)) return wanted;
        if (candidate.Own is not null) throw new Refused(RefusalReason.Conflict, $"The address {wanted} is another item's.");
        for (var attempt = attempts.GetValueOrDefault(wanted, 1) + 1; ; attempt++)
        {
            attempts[wanted] = attempt;
            var address = $"{wanted}-{attempt}";
            if (!await Addresses.IsTaken(newsroom, item, address) && taken.Add(address)) return address;
        }
    }
}

using System.Globalization;
using System.Text;
using Broadsheet.Archive;
using Broadsheet.Press;

namespace Broadsheet.Site.Doors;

/// <summary>Prints what machines look for beside the paper: <c>/robots.txt</c>, <c>/humans.txt</c>, <c>/.well-known/security.txt</c> (RFC 9116).</summary>
internal sealed class NoticesPlate(Imprints imprints, IConfiguration configuration, TimeProvider clock) : IPlate
{
    /// <summary>RFC 9116 §2.5.5 wants less than a year.</summary>
    private const int MonthsThatContactsHold = 6;

    public Task<Page?> Print(PageAddress address, CancellationToken cancellation)
    {
        var (words, until) = address.Path switch
        {
            "/robots.txt" => (Robots(), (DateTimeOffset?)null),
            "/humans.txt" => ("This paper is made by its newsroom, with Broadsheet.\nWho we are: see About at the foot of every page.\n", null),
            "/.well-known/security.txt" => (Security(), clock.GetUtcNow().AddMonths(1)),
            _ => (null, null),
        };
        return Task.FromResult(words is null ? null : new Page("text/plain; charset=utf-8", Encoding.UTF8.GetBytes(words)) { Keys = [Keys.Paper], Until = until });
    }

    public IEnumerable<PageAddress> ReadersWillWant(JournalEntry entry) => [];

    // Search results are endless; accounts and the desk are nobody's reading. Everything else is for everybody.
    private string Robots() => $"""
        User-agent: *
        Disallow: /*/search
        Disallow: /account/
        Disallow: /desk/

        Sitemap: {imprints.Origin}/sitemap.xml
        Sitemap: {imprints.Origin}/news-sitemap.xml

        """;

    private string? Security() => configuration["SecurityContact"] is not { Length: > 0 } contact ? null : string.Create(CultureInfo.InvariantCulture, $"""
        Contact: {contact}
        Expires: {clock.GetUtcNow().AddMonths(MonthsThatContactsHold):yyyy-MM-dd'T'HH:mm:ss'Z'}
        Canonical: {imprints.Origin}/.well-known/security.txt

        """);
}

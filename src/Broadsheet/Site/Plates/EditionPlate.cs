using Broadsheet.Archive;
using Broadsheet.Press;

namespace Broadsheet.Site;

/// <summary>A kind of page that stands under an edition: <c>/{edition}/…</c>.</summary>
internal abstract class EditionPlate(Composing composing) : IPlate
{
    protected Composing Composing { get; } = composing;

    public async Task<Page?> Print(PageAddress address, CancellationToken cancellation)
    {
        if (address.Path.Split('/') is not ["", var edition, .. var path] || !Owns(path)) return null;
        await using var galley = await Composing.Open(edition, address, cancellation);
        if (galley is null || await Compose(galley, path) is not { } page) return null;
        return address.IsLite ? LitePage.Of(page, galley.In, address) : page;
    }

    public virtual Task<Page?> Preview(PublishedStory story, CancellationToken cancellation) => Task.FromResult<Page?>(null);

    public virtual IEnumerable<PageAddress> ReadersWillWant(JournalEntry entry) => [];

    /// <summary>True when addresses of this shape are of this kind.</summary>
    /// <param name="path">What follows the edition, split at slashes; the last part is empty when the address ends with one.</param>
    protected abstract bool Owns(string[] path);

    /// <returns>Null when there is no such page after all.</returns>
    protected abstract Task<Page?> Compose(Galley galley, string[] path);
}

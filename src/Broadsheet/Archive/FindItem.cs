using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>Finds an item by what people have at hand: its id, or an address that leads to it or ever led.</summary>
public sealed class FindItem(Database database)
{
    /// <param name="name">A UUID, a path, or a whole address, whatever its host.</param>
    /// <exception cref="Refused">There is none.</exception>
    public async Task<Guid> By(string name, CancellationToken cancellation = default)
    {
        await using var newsroom = database.Open();
        if (Guid.TryParse(name, out var id)) return await newsroom.Items.AnyAsync(item => item.Id == id, cancellation) ? id : throw Missing(name);
        var path = Uri.UnescapeDataString(!name.StartsWith('/') && Uri.TryCreate(name, UriKind.Absolute, out var address) ? address.AbsolutePath : name);
        var bare = Redirect.Bare(path);
        return await newsroom.Stories.Where(story => story.Address == path).Select(story => (Guid?)story.ItemId).FirstOrDefaultAsync(cancellation)
            ?? await newsroom.Redirects.Where(redirect => redirect.From == path || redirect.From == bare).Select(redirect => redirect.ItemId).FirstOrDefaultAsync(cancellation)
            ?? throw Missing(name);
    }

    private static Refused Missing(string name) => new(RefusalReason.NotFound, $"There is no item '{name}'.");
}

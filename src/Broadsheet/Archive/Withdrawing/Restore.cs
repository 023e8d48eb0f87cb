using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>Brings a withdrawn item back with the words that readers last read.</summary>
public sealed class Restore(PublicRecord record)
{
    /// <param name="note">Public words, or null.</param>
    /// <exception cref="Refused">The item is not withdrawn, or lies in the trash.</exception>
    public Task<Published> Do(Guid item, string? note = null, Guid? by = null, CancellationToken cancellation = default) =>
        record.Change(item, async open =>
        {
            open.MustNotLieInTrash();
            if (open.Item.State != ItemState.Withdrawn) throw new Refused(RefusalReason.WrongState, "Only a withdrawn item can be restored.");
            await open.MustNotBeEmbargoed();
            // Its time was over; what a person brings back must not vanish again the next second.
            if (open.Item.Expires <= open.Now) open.Item.Expires = null;
            var last = await open.Newsroom.Versions.AsNoTracking().Where(version => version.ItemId == item && version.Kind != VersionKind.Withdrawal)
                .OrderByDescending(version => version.Number).FirstAsync(CancellationToken.None);
            return await open.Append(last.Content, VersionKind.Restoration, PublicWords.Trimmed(note, "note"), by);
        }, cancellation);
}

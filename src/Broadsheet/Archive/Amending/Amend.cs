using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>Makes the draft of a public item its next version, and says to readers what it is: update, correction, clarification or typo.</summary>
public sealed class Amend(PublicRecord record)
{
    /// <param name="kind">Update, Correction, Clarification or Typo.</param>
    /// <param name="note">Public words: what was wrong and what is right. A correction and a clarification need them.</param>
    /// <param name="token">Token of the draft that was looked at; null takes whatever the draft says.</param>
    /// <exception cref="Refused">The item is not public, the draft says what readers read already, or the note is missing.</exception>
    public Task<Published> Do(Guid item, VersionKind kind, string? note = null, Guid? by = null, int? token = null, CancellationToken cancellation = default) =>
        record.Change(item, async open =>
        {
            var words = PublicWords.Of(kind, note);
            open.MustBePublic();
            var draft = await open.Draft(token);
            var last = await open.Newsroom.Versions.AsNoTracking()
                .SingleAsync(version => version.ItemId == item && version.Number == open.Item.PublishedVersion, CancellationToken.None);
            if (VersionHash.Same(draft.Content, last.Content))
                throw new Refused(RefusalReason.WrongState, "Nothing was changed: the draft says what readers read already.");
            return await open.Append(draft.Content, kind, words, by);
        }, cancellation);
}

using Broadsheet.Formats;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>Replaces the words of a draft by a document, for programs that write. An editor's save merges; this one only ever follows the state that its caller saw.</summary>
public sealed class RewriteDraft(Database database, Ids ids, TimeProvider clock)
{
    /// <param name="token">Token of the draft that the caller saw; null overwrites whatever is there.</param>
    /// <returns>The new token.</returns>
    /// <exception cref="Refused">There is no such item, its draft is another one (<see cref="RefusalReason.Conflict"/>), or the document says nothing.</exception>
    public Task<int> Do(Guid item, int? token, NewsDocument document, Guid? by = null, CancellationToken cancellation = default) =>
        database.Write(async newsroom =>
        {
            await Journal.TakeTurn(newsroom);
            var open = await OpenItem.Find(newsroom, item, clock.GetUtcNow());
            open.MustNotLieInTrash();
            var draft = await newsroom.Drafts.SingleAsync(draft => draft.ItemId == item, cancellation);
            if (token is not null && token != draft.Token) throw new Refused(RefusalReason.Conflict, "The draft was saved by somebody else meanwhile: read it again.");
            var arrangements = await Arrangements.Of(newsroom, ids, new TakeInOrder { Edition = open.Item.EditionCode }, cancellation);
            var candidate = Candidate.Of(document, place: 0, arrangements.EditionFor(document));
            var content = candidate.Content with
            {
                Section = candidate.Document.Sections.Count == 0 && draft.Content.Section is not null ? draft.Content.Section : arrangements.SectionFor(candidate),
                Authors = await arrangements.AuthorsOf(candidate),
            };
            await DraftStore.Keep(newsroom, open.Item, draft, content, by, open.Now);
            await newsroom.SaveChangesAsync(cancellation);
            return draft.Token;
        }, cancellation);
}

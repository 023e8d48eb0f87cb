using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>The versions of another Broadsheet's record, taken over as they are: number, time, kind, note and hash.</summary>
internal static class OwnVersions
{
    public static async Task<(TakenIn, long)> Continue(Newsroom newsroom, Arrangements arrangements, Candidate candidate, OwnVersion own, KnownItem known, DateTimeOffset now)
    {
        var version = own.Version;
        if (version.Number <= known.PublishedVersion)
        {
            var held = await newsroom.Versions.Where(other => other.ItemId == version.ItemId && other.Number == version.Number).Select(other => other.Hash).SingleAsync();
            if (held != version.Hash) throw new Refused(RefusalReason.Conflict, $"The archive holds another version {version.Number} of this item. What was public is not rewritten.");
            return (new(candidate.Document, TakenAs.Same, known.Id, known.PublishedVersion), 0);
        }
        if (version.Number > known.PublishedVersion + 1) throw new Refused(RefusalReason.Conflict, $"Version {version.Number - 1} of this item is missing: import the whole export.");

        arrangements.SectionFor(candidate);
        await arrangements.AuthorsOf(candidate);
        var open = await OpenItem.Find(newsroom, known.Id, now);
        var published = await VersionChain.Continue(newsroom, open.Item, version);
        var draft = await newsroom.Drafts.SingleAsync(draft => draft.ItemId == known.Id);
        if (draft.SavedBy is null && version.Kind != VersionKind.Withdrawal) draft.Content = version.Content;
        draft.BasedOnVersion = version.Number;
        open.Item.SourceHash = OwnMarks.In(candidate.Document, OwnMarks.SourceHash) ?? States.With(open.Item.SourceHash, candidate.Hash);
        open.Item.Expires = candidate.Document.Expires;
        await newsroom.SaveChangesAsync();
        return (new(candidate.Document, TakenAs.Changed, known.Id, version.Number), published.Sequence);
    }
}

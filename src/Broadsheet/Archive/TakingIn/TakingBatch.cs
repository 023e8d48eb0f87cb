using Broadsheet.Formats;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>The documents of one transaction: those that are new, many at a time; those that are known, one after the other.</summary>
internal sealed class TakingBatch(Newsroom newsroom, Ids ids, DateTimeOffset now, TakeInOrder order, Arrangements arrangements, IReadOnlyList<NewsDocument> documents)
{
    private readonly TakenIn?[] answers = new TakenIn?[documents.Count];
    private readonly TakenAgain again = new(newsroom, now, order, arrangements);

    public IReadOnlyList<TakenIn> Answers => answers!;

    /// <summary>Of the Journal; 0 when nothing became public.</summary>
    public long LastSequence { get; private set; }

    public async Task All(CancellationToken cancellation)
    {
        var group = new List<Candidate>();
        var names = new HashSet<(string, string)>();
        // Reading what a document says, and hashing it, asks the database nothing: all processors share it.
        foreach (var candidate in documents.AsParallel().AsOrdered().WithCancellation(cancellation).Select(Look).OfType<Candidate>())
        {
            if (!names.Add((candidate.Edition.Code, candidate.Uri)))
            {
                await Group(group, cancellation);
                group.Clear();
                names.Clear();
                names.Add((candidate.Edition.Code, candidate.Uri));
            }
            group.Add(candidate);
        }
        await Group(group, cancellation);
    }

    private Candidate? Look(NewsDocument document, int place)
    {
        try
        {
            var candidate = Candidate.Of(document, place, arrangements.EditionFor(document));
            return order.PublishedAt is { } at ? candidate with { Published = at } : candidate;
        }
        catch (Refused refused)
        {
            answers[place] = new(document, TakenAs.Refused, Reason: refused.Message);
            return null;
        }
    }

    /// <summary>No two of a group are the same item.</summary>
    private async Task Group(List<Candidate> group, CancellationToken cancellation)
    {
        if (group.Count == 0) return;
        var known = await KnownItems.Among(newsroom, group, cancellation);
        var fresh = new List<Candidate>();
        foreach (var candidate in group)
        {
            if (known.Of(candidate) is { } item) await Known(candidate, item);
            else if (candidate.Own is { Version.Kind: VersionKind.Withdrawal } && !order.Publish) Refuse(candidate, "It is withdrawn: nothing is left to edit.");
            else if (candidate.Own is { Version.Number: > 1 } && order.Publish) Refuse(candidate, $"Version {candidate.Own.Version.Number - 1} of this item is missing: import the whole export.");
            else fresh.Add(candidate);
        }
        await newsroom.SaveChangesAsync(cancellation);
        var items = new TakenAfresh(newsroom, ids, now, order, arrangements);
        foreach (var answer in await items.Add(fresh, cancellation)) answers[answer.Place] = answer.TakenIn;
        if (items.LastSequence > 0) LastSequence = items.LastSequence;
        newsroom.ChangeTracker.Clear();
    }

    private async Task Known(Candidate candidate, KnownItem item)
    {
        try
        {
            var (answer, sequence) = await again.Do(candidate, item);
            answers[candidate.Place] = answer;
            if (sequence > 0) LastSequence = sequence;
        }
        catch (Refused refused)
        {
            Refuse(candidate, refused.Message);
        }
    }

    private void Refuse(Candidate candidate, string reason) => answers[candidate.Place] = new(candidate.Document, TakenAs.Refused, Reason: reason);
}

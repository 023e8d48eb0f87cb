using Broadsheet.Platform;
using Broadsheet.Platform.Database;

namespace Broadsheet.Archive;

/// <summary>Documents that the archive does not hold yet: their items, drafts and first versions, many rows at a time.</summary>
internal sealed class TakenAfresh(Newsroom newsroom, Ids ids, DateTimeOffset now, TakeInOrder order, Arrangements arrangements)
{
    private readonly List<NewsItem> items = [];
    private readonly List<Draft> drafts = [];
    private readonly List<Version> versions = [];
    private readonly List<PublishedStory> stories = [];
    private readonly List<KeptComments> comments = [];
    private readonly List<(int Place, TakenIn TakenIn)> answers = [];

    public long LastSequence { get; private set; }

    public async Task<IReadOnlyList<(int Place, TakenIn TakenIn)>> Add(List<Candidate> group, CancellationToken cancellation)
    {
        if (group.Count == 0) return [];
        var addresses = new FreeAddresses(newsroom);
        var made = new List<(Candidate Candidate, NewsItem Item, StoryContent Content)>();
        foreach (var candidate in group) made.Add(await Item(candidate));
        // Sections and people that were made on the way: rows that are poured later name them.
        await newsroom.SaveChangesAsync(cancellation);
        await addresses.Ask([.. made.Where(one => one.Item.State == ItemState.Published).Select(one => FreeAddresses.Wanted(one.Candidate, one.Item, one.Content))], cancellation);
        var former = await FormerAddresses.Of(newsroom, made, order, now, cancellation);
        foreach (var (candidate, item, content) in made)
        {
            var collides = former.Collision(item.Id);
            try
            {
                if (item.State == ItemState.Published) First(candidate, item, content, await addresses.Take(candidate, item, content), ref collides);
            }
            catch (Refused refused)
            {
                answers.Add((candidate.Place, new(candidate.Document, TakenAs.Refused, Reason: refused.Message)));
                continue;
            }
            items.Add(item);
            if (order.IsOwn && candidate.Document.Comments.Count > 0) comments.Add(new KeptComments { ItemId = item.Id, Comments = candidate.Document.Comments });
            drafts.Add(new Draft { ItemId = item.Id, Content = content, BasedOnVersion = item.PublishedVersion, Saved = now });
            answers.Add((candidate.Place, new(candidate.Document, TakenAs.New, item.Id, item.PublishedVersion, order.Publish ? candidate.KeptBack(now) : null, collides)));
        }
        await Pour(former.Free, cancellation);
        return answers;
    }

    private async Task<(Candidate, NewsItem, StoryContent)> Item(Candidate candidate)
    {
        var own = candidate.Own;
        var isPublic = order.Publish && (own is not null || candidate.KeptBack(now) is null);
        var content = candidate.Content with { Section = arrangements.SectionFor(candidate), Authors = await arrangements.AuthorsOf(candidate) };
        var id = own?.Version.ItemId ?? ids.Next();
        return (candidate, new NewsItem
        {
            Id = id,
            EditionCode = candidate.Edition.Code,
            StoryId = own?.Story ?? (Guid.TryParse(OwnMarks.In(candidate.Document, OwnMarks.Story), out var story) ? story : ids.Next()),
            Type = candidate.Document.Type,
            State = isPublic ? ItemState.Published : ItemState.Draft,
            Created = now,
            PublishedVersion = isPublic ? 1 : 0,
            FirstPublished = !isPublic ? null : own is not null ? candidate.Published ?? own.Version.At : candidate.Published ?? now,
            Embargo = candidate.Document.EmbargoedUntil,
            Expires = candidate.Document.Expires,
            SourceUri = own is null ? candidate.Uri : OwnMarks.In(candidate.Document, OwnMarks.Source),
            SourceHash = (own is null ? null : OwnMarks.In(candidate.Document, OwnMarks.SourceHash)) ?? candidate.Hash,
            Headline = content.Headline,
            Section = content.Section,
            Edited = isPublic ? candidate.Published ?? own?.Version.At ?? now : now,
            EditedBy = order.By,
            IsInWork = !isPublic,
        }, own?.Version.Content ?? content);
    }

    private void First(Candidate candidate, NewsItem item, StoryContent content, string address, ref string? collides)
    {
        if (FreeAddresses.Wanted(candidate, item, content) is var wanted && wanted != address) collides ??= $"The address {wanted} is another story's: it stands at {address}.";
        var version = candidate.Own?.Version ?? new Version
        {
            ItemId = item.Id, Number = 1, Kind = VersionKind.First, Address = address, Content = content, Hash = "", By = order.By,
            At = DateTimeOffset.FromUnixTimeMilliseconds(item.FirstPublished!.Value.ToUnixTimeMilliseconds()),
        };
        versions.Add(version);
        stories.Add(PublishedRow.Next(before: null, item, version));
    }

    private async Task Pour(List<Redirect> redirects, CancellationToken cancellation)
    {
        // Writing and hashing what they say is the dearest part, and asks the database nothing: all processors share it.
        var texts = new WrittenOnce();
        drafts.AsParallel().ForAll(draft => texts.Json(draft.Content));
        versions.AsParallel().Where(version => version.Hash.Length == 0).ForAll(version => version.Hash = VersionHash.Of(version, texts.Json(version.Content)));
        var entries = stories.Zip(versions, (story, version) => JournalEntry.About(story, VersionChain.KindOf(version.Kind), version.At, PublishedRow.Touches(story))).ToList();
        await Journal.Number(newsroom, entries);
        if (entries.Count > 0) LastSequence = entries[^1].Sequence;
        await newsroom.Pour(items, texts, cancellation);
        await newsroom.Pour(drafts, texts, cancellation);
        await newsroom.Pour(comments, texts, cancellation);
        await newsroom.Pour(versions, texts, cancellation);
        await newsroom.Pour(stories.SelectMany(PublishedRow.Marks).ToList(), texts, cancellation);
        var withheld = await Withheld.Of(newsroom, cancellation);
        foreach (var story in stories) Withheld.TakeOut(story, withheld);
        await newsroom.Pour(stories, texts, cancellation);
        await newsroom.Pour(redirects, texts, cancellation);
        await newsroom.Pour(entries, texts, cancellation);
    }
}

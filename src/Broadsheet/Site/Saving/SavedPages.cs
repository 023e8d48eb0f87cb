using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Saving;

/// <summary>Lists what somebody saved, the last saved first. Who is not signed in gets the page empty: their browser fills it from what it keeps.</summary>
internal sealed class SavedPages(ReaderPages pages, Database database)
{
    public async Task<IResult> Page(HttpContext context, string edition, SavedQuestion question)
    {
        if (await pages.Seat(context, edition) is not { } at) return Results.NotFound();
        return await pages.Show<SavedPage>(at.Account is { } account ? await Fill(at, account, question, context.RequestAborted) : new SavedView(at));
    }

    private async Task<SavedView> Fill(ReaderSeat at, Guid account, SavedQuestion question, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        var rows = await newsroom.Set<SavedStory>().Where(saved => saved.AccountId == account)
            .Join(newsroom.Stories.Where(story => !story.IsWithdrawn), saved => saved.ItemId, story => story.ItemId, (saved, story) => new { saved.At, Pinned = saved.Version, story.VersionNumber, story.Notes, story.EditionCode, story.ItemId, story.Address, story.Section, story.FirstPublished, story.Modified, story.Urgency, story.Card })
            .OrderByDescending(row => row.At).ThenByDescending(row => row.ItemId).ToListAsync(cancellation);
        var all = rows.Select(row => new Kept(row.At, row.EditionCode, new Listed(row.Address, row.Section, row.FirstPublished, row.Modified, row.Urgency, row.Card) { ItemId = row.ItemId }) { Since = row.Pinned < row.VersionNumber ? new SavedSince(row.Pinned, row.VersionNumber, row.Notes) : null }).ToList();
        return new SavedView(at)
        {
            All = all.Count,
            Stories = [.. all.Where(kept => Fits(kept, question, at.In.At))],
            Filters = [.. Filters(at, all, question)],
            IsFiltered = SavedQuestion.Address(at.In.Root, question.Section, question.Tag, question.Genre, question.Age) != SavedQuestion.Address(at.In.Root),
            Removed = question.Removed is { } removed && all.TrueForAll(kept => kept.Story.ItemId != removed) ? removed : null,
        };
    }

    private static bool Fits(Kept kept, SavedQuestion question, DateTimeOffset now) =>
        (string.IsNullOrEmpty(question.Section) || kept.Story.Section == question.Section)
        && (string.IsNullOrEmpty(question.Tag) || kept.Story.Card.Tags.Any(tag => tag.UrlName == question.Tag))
        && (string.IsNullOrEmpty(question.Genre) || (kept.Story.Card.Genre ?? "news") == question.Genre)
        && (question.Since(now) is not { } since || kept.At >= since);

    private static IEnumerable<SavedFilter> Filters(ReaderSeat at, List<Kept> all, SavedQuestion asked)
    {
        var root = at.In.Root;
        yield return Filter(at.Words["Section"], all.Select(kept => (kept.Story.Section, at.In.Section(kept.Story.Section)?.Name ?? kept.Story.Section)), asked.Section, key => SavedQuestion.Address(root, key, asked.Tag, asked.Genre, asked.Age));
        yield return Filter(at.Words["Topic"], all.SelectMany(kept => kept.Story.Card.Tags.Select(tag => (tag.UrlName, tag.Name))), asked.Tag, key => SavedQuestion.Address(root, asked.Section, key, asked.Genre, asked.Age));
        yield return Filter(at.Words["Genre"], all.Select(kept => kept.Story.Card.Genre ?? "news").Select(genre => (genre, at.Words.Find("Genre." + genre) ?? genre)), asked.Genre, key => SavedQuestion.Address(root, asked.Section, asked.Tag, key, asked.Age));
        var ages = new[] { ("week", at.Words["PastWeek"]), ("month", at.Words["PastMonth"]), ("year", at.Words["PastYear"]) };
        yield return Filter(at.Words["When"], ages.SelectMany(age => all.Where(kept => Fits(kept, new(null, null, null, age.Item1, null), at.In.At)).Select(_ => age)), asked.Age, key => SavedQuestion.Address(root, asked.Section, asked.Tag, asked.Genre, key));
    }

    private static SavedFilter Filter(string name, IEnumerable<(string Key, string Name)> found, string? chosen, Func<string?, string> address) => new(name,
        [.. found.GroupBy(one => one.Key).OrderByDescending(each => each.Count()).ThenBy(each => each.Key, StringComparer.Ordinal).Take(12).Select(each => new SavedChoice(each.First().Name, each.Count(), address(each.Key == chosen ? null : each.Key), each.Key == chosen))]);
}

/// <summary>All that a reader's page of saved stories is a function of.</summary>
public sealed record SavedView(ReaderSeat At)
{
    public int All { get; init; }
    public IReadOnlyList<Kept> Stories { get; init; } = [];
    public IReadOnlyList<SavedFilter> Filters { get; init; } = [];
    public bool IsFiltered { get; init; }

    /// <summary>What was just removed, and can be put back.</summary>
    public Guid? Removed { get; init; }
}

/// <param name="At">When it was saved.</param>
public sealed record Kept(DateTimeOffset At, string Edition, Listed Story)
{
    /// <summary>Null when it reads as it did when it was saved.</summary>
    public SavedSince? Since { get; init; }
}

/// <param name="Saved">Number of the version that was saved.</param>
/// <param name="Now">Of the newest.</param>
public sealed record SavedSince(int Saved, int Now, IReadOnlyList<PublicNote> Notes)
{
    /// <summary>What readers were told since, corrections first.</summary>
    public IEnumerable<PublicNote> Told => Notes.Where(note => note.Version > Saved && note.Note is { Length: > 0 }).OrderBy(note => note.Kind is VersionKind.Correction or VersionKind.Clarification ? 0 : 1).ThenByDescending(note => note.Version);
}

public sealed record SavedFilter(string Name, IReadOnlyList<SavedChoice> Choices);

/// <param name="Address">The list with this choice; without it where it is <paramref name="Chosen"/>.</param>
public sealed record SavedChoice(string Name, int Count, string Address, bool Chosen);

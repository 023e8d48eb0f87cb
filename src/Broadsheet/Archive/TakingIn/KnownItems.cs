using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

internal sealed record KnownItem(Guid Id, string EditionCode, string? SourceUri, string? SourceHash, ItemState State, int PublishedVersion);

/// <summary>Which of a group of documents the archive holds already.</summary>
internal sealed class KnownItems(IEnumerable<KnownItem> items)
{
    private readonly Dictionary<(string, string), KnownItem> byUri = items.Where(item => item.SourceUri is not null).ToDictionary(item => (item.EditionCode, item.SourceUri!));
    private readonly Dictionary<Guid, KnownItem> byId = items.ToDictionary(item => item.Id);

    public static async Task<KnownItems> Among(Newsroom newsroom, List<Candidate> group, CancellationToken cancellation)
    {
        var uris = group.Select(candidate => candidate.Uri).Distinct().ToArray();
        var own = group.Select(candidate => OwnMarks.ItemOf(candidate.Uri)).OfType<Guid>().ToArray();
        // One parameter for all of them: SQLite looks each name up among the others.
        // The index begins with the edition: without it every batch would read through all items.
        var editions = group.Select(candidate => candidate.Edition.Code).Distinct().ToArray();
        var found = newsroom.Items.AsNoTracking().Where(item => editions.Contains(item.EditionCode) && EF.Parameter(uris).Contains(item.SourceUri));
        if (own.Length > 0) found = found.Union(newsroom.Items.AsNoTracking().Where(item => EF.Parameter(own).Contains(item.Id)));
        return new(await found.Select(item => new KnownItem(item.Id, item.EditionCode, item.SourceUri, item.SourceHash, item.State, item.PublishedVersion)).ToListAsync(cancellation));
    }

    public KnownItem? Of(Candidate candidate) =>
        (OwnMarks.ItemOf(candidate.Uri) is { } own ? byId.GetValueOrDefault(own) : null) ?? byUri.GetValueOrDefault((candidate.Edition.Code, candidate.Uri));
}

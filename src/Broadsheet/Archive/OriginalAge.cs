using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>How far a public translation is behind its original, by what was public when.</summary>
/// <param name="Address">Of the item of the Story that was published first, in another edition.</param>
/// <param name="Then">The original's version when the translation was last changed in substance.</param>
/// <param name="Now">The original's newest version.</param>
/// <param name="Missing">Corrections and clarifications of the original since then, newest first.</param>
public sealed record OriginalAge(string EditionCode, string Address, int Then, int Now, IReadOnlyList<PublicNote> Missing)
{
    /// <returns>Null where the story is no translation, or nothing of the original changed since.</returns>
    public static async Task<OriginalAge?> Of(Newsroom newsroom, PublishedStory story, CancellationToken cancellation = default)
    {
        var first = await newsroom.Stories.AsNoTracking().Where(other => other.StoryId == story.StoryId && !other.IsWithdrawn && other.EditionCode != story.EditionCode && other.FirstPublished < story.FirstPublished)
            .OrderBy(other => other.FirstPublished).Select(other => new { other.ItemId, other.EditionCode, other.Address, other.VersionNumber, other.Notes }).FirstOrDefaultAsync(cancellation);
        if (first is null) return null;
        var then = await newsroom.Versions.CountAsync(version => version.ItemId == first.ItemId && version.At <= story.Modified, cancellation);
        return then > 0 && then < first.VersionNumber
            ? new(first.EditionCode, first.Address, then, first.VersionNumber, [.. first.Notes.Where(note => note.At > story.Modified && note.Kind is VersionKind.Correction or VersionKind.Clarification).Reverse()]) : null;
    }

    /// <summary>Public translations whose original was corrected since they were last changed in substance.</summary>
    public static IQueryable<NewsItem> Behind(Newsroom newsroom, IQueryable<NewsItem> items)
    {
        var (stories, versions) = (newsroom.Stories, newsroom.Versions);
        return items.Where(item => item.State == ItemState.Published && stories.Any(own => own.ItemId == item.Id && stories.Any(original =>
            original.StoryId == own.StoryId && !original.IsWithdrawn && original.EditionCode != own.EditionCode && original.FirstPublished < own.FirstPublished
            && versions.Any(version => version.ItemId == original.ItemId && version.At > own.Modified && (version.Kind == VersionKind.Correction || version.Kind == VersionKind.Clarification)))));
    }
}

using Broadsheet.Archive;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Stories;

/// <summary>How far a translation is behind its original, by what was public when.</summary>
/// <param name="Original">The item of the Story that was published first, in another edition.</param>
/// <param name="Then">The original's version when the translation was last changed in substance.</param>
/// <param name="Now">The original's newest version.</param>
/// <param name="Corrections">Corrections and clarifications of the original since then.</param>
public sealed record TranslationAge(InEdition Original, int Then, int Now, int Corrections)
{
    /// <returns>Null where the story is no translation, or nothing of the original changed since.</returns>
    internal static async Task<TranslationAge?> Of(Galley galley, PublishedStory story, IReadOnlyList<InEdition> others)
    {
        if (others.Count == 0) return null;
        var first = await galley.Newsroom.Stories.AsNoTracking().Where(other => other.StoryId == story.StoryId && !other.IsWithdrawn && other.EditionCode != story.EditionCode && other.FirstPublished < story.FirstPublished)
            .OrderBy(other => other.FirstPublished).Select(other => new { other.ItemId, other.Address, other.VersionNumber, other.Notes }).FirstOrDefaultAsync(galley.Cancellation);
        if (first is null || others.FirstOrDefault(other => other.Address == first.Address) is not { } original) return null;
        var then = await galley.Newsroom.Versions.CountAsync(version => version.ItemId == first.ItemId && version.At <= story.Modified, galley.Cancellation);
        var corrections = first.Notes.Count(note => note.At > story.Modified && note.Kind is VersionKind.Correction or VersionKind.Clarification);
        return then > 0 && then < first.VersionNumber ? new(original, then, first.VersionNumber, corrections) : null;
    }
}

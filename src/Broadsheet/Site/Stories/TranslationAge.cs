using Broadsheet.Archive;

namespace Broadsheet.Site.Stories;

/// <summary>How far a translation is behind its original, for its readers.</summary>
/// <param name="Of">By what was public when.</param>
public sealed record TranslationAge(InEdition Original, OriginalAge Of)
{
    /// <returns>Null where the story is no translation, or nothing of the original changed since.</returns>
    internal static async Task<TranslationAge?> Find(Galley galley, PublishedStory story, IReadOnlyList<InEdition> others) =>
        others.Count > 0 && await OriginalAge.Of(galley.Newsroom, story, galley.Cancellation) is { } age && others.FirstOrDefault(other => other.Address == age.Address) is { } original ? new(original, age) : null;
}

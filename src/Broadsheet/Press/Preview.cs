using Broadsheet.Archive;

namespace Broadsheet.Press;

/// <summary>Shows an editor the reader's page before there is one.</summary>
public sealed class Preview(IEnumerable<IPlate> plates)
{
    /// <param name="story">The draft, dressed as what publishing would make of it.</param>
    /// <returns>Null when no plate prints such a story.</returns>
    public async Task<Page?> Of(PublishedStory story, CancellationToken cancellation = default)
    {
        foreach (var plate in plates)
            if (await plate.Preview(story, cancellation) is { } page) return page;
        return null;
    }
}

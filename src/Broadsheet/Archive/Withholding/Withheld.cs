using Broadsheet.Formats.Bodies;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>Takes withheld pictures out of what readers' pages are printed from.</summary>
internal static class Withheld
{
    public static async Task<HashSet<string>> Of(Newsroom newsroom, CancellationToken cancellation = default) =>
        [.. await newsroom.WithheldPictures.Select(picture => picture.Blob).ToListAsync(cancellation)];

    /// <summary>Changes the row; its marks are made before, so that the story is found again when the picture may be printed.</summary>
    public static void TakeOut(PublishedStory row, HashSet<string> withheld)
    {
        if (withheld.Count == 0 || !Pictures(row.Content).Any(withheld.Contains)) return;
        row.Content = row.Content with
        {
            LeadPicture = row.Content.LeadPicture is { Blob: { } lead } && withheld.Contains(lead) ? null : row.Content.LeadPicture,
            Body = Without(row.Content.Body, withheld),
        };
        row.Card = row.Card with { Picture = row.Content.LeadPicture };
    }

    /// <summary>Blobs of all pictures that a story shows, each once.</summary>
    public static IEnumerable<string> Pictures(StoryContent content) =>
        content.Body.SelectMany(Pictures).Prepend(content.LeadPicture?.Blob).OfType<string>().Distinct();

    private static IEnumerable<string?> Pictures(Block block) => block switch
    {
        Picture picture => [picture.Blob],
        Gallery gallery => gallery.Pictures.Select(picture => picture.Blob),
        FactBox box => box.Body.SelectMany(Pictures),
        _ => [],
    };

    private static IReadOnlyList<Block> Without(IReadOnlyList<Block> body, HashSet<string> withheld) =>
        [.. body.Select(block => Without(block, withheld)).OfType<Block>()];

    private static Block? Without(Block block, HashSet<string> withheld) => block switch
    {
        Picture { Blob: { } blob } when withheld.Contains(blob) => null,
        Gallery gallery => gallery.Pictures.Where(picture => picture.Blob is null || !withheld.Contains(picture.Blob)).ToList() is { Count: > 0 } left ? gallery with { Pictures = left } : null,
        FactBox box => box with { Body = Without(box.Body, withheld) },
        _ => block,
    };
}

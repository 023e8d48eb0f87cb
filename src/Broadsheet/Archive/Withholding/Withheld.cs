using Broadsheet.Formats.Bodies;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>Takes withheld pictures out of what readers' pages are printed from.</summary>
public static class Withheld
{
    public static async Task<HashSet<string>> Of(Newsroom newsroom, CancellationToken cancellation = default) =>
        [.. await newsroom.WithheldPictures.Select(picture => picture.Blob).ToListAsync(cancellation)];

    /// <summary>Changes the row; its marks are made before, so that the story is found again when the picture may be printed.</summary>
    internal static void TakeOut(PublishedStory row, IReadOnlySet<string> withheld)
    {
        var content = Without(row.Content, withheld);
        if (ReferenceEquals(content, row.Content)) return;
        row.Content = content;
        row.Card = row.Card with { Picture = row.Content.LeadPicture };
    }

    /// <summary>What readers may see of a version, whatever it held; the same when none of its pictures is withheld.</summary>
    public static StoryContent Without(StoryContent content, IReadOnlySet<string> withheld) =>
        withheld.Count == 0 || !Pictures(content).Any(withheld.Contains) ? content : content with
        {
            LeadPicture = content.LeadPicture is { Blob: { } lead } && withheld.Contains(lead) ? null : content.LeadPicture,
            Body = Without(content.Body, withheld),
        };

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

    private static IReadOnlyList<Block> Without(IReadOnlyList<Block> body, IReadOnlySet<string> withheld) =>
        [.. body.Select(block => Without(block, withheld)).OfType<Block>()];

    private static Block? Without(Block block, IReadOnlySet<string> withheld) => block switch
    {
        Picture { Blob: { } blob } when withheld.Contains(blob) => null,
        Gallery gallery => gallery.Pictures.Where(picture => picture.Blob is null || !withheld.Contains(picture.Blob)).ToList() is { Count: > 0 } left ? gallery with { Pictures = left } : null,
        FactBox box => box with { Body = Without(box.Body, withheld) },
        _ => block,
    };
}

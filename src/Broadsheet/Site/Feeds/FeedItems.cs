using Broadsheet.Archive;
using Broadsheet.Formats;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Syndication;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Feeds;

/// <summary>The newest stories of a list as items of a feed, whole, with addresses that hold outside the site.</summary>
internal static class FeedItems
{
    private const int Most = 30;

    public static async Task<Feed> Fill(Galley galley, FeedSource source) => new(source.Title)
    {
        Address = galley.In.Whole(source.Address),
        Self = galley.In.Whole(galley.Address.Path),
        Language = galley.In.Edition.Language,
        Description = galley.In.Edition.Motto,
        Picture = galley.In.Whole("/built/icons/icon-512.png"),
        Generator = "Broadsheet",
        Items = source.Stories is null ? await Corrected(galley) : await Newest(galley, source.Stories),
    };

    private static async Task<IReadOnlyList<FeedItem>> Newest(Galley galley, IQueryable<PublishedStory> stories)
    {
        var newest = await stories.OrderByDescending(story => story.FirstPublished).ThenByDescending(story => story.ItemId).Take(Most)
            .Select(story => new { story.ItemId, story.Address, story.FirstPublished, story.Modified, story.Content, story.Notes }).ToListAsync(galley.Cancellation);
        return [.. newest.Select(story => new FeedItem($"urn:uuid:{story.ItemId}", galley.In.Whole(story.Address), story.Content.Headline)
        {
            Summary = story.Content.Standfirst,
            Html = Html(galley.In, story.Content.Body),
            Language = story.Content.Language ?? galley.In.Edition.Language,
            Authors = [.. story.Content.Authors.Select(author => new Credit(author.Name, Uri: author.UrlName is { } name ? galley.In.Whole(galley.In.AuthorAddress(name)) : null))],
            Published = story.FirstPublished,
            Updated = story.Modified,
            Categories = [.. story.Content.Tags.Select(tag => tag.Name)],
            Picture = story.Content.LeadPicture is { } picture ? Heads.PictureAddress(galley.In, picture) : null,
            Corrections = [.. story.Notes.Where(IsMending).Reverse().Select(note => Said(galley.In, note.Kind, note.Note))],
        })];
    }

    /// <summary>Corrections, clarifications and withdrawals, each an item of its own.</summary>
    private static async Task<IReadOnlyList<FeedItem>> Corrected(Galley galley)
    {
        var changes = await Changes.In(galley.Newsroom, galley.Edition).OrderByDescending(change => change.At).Take(Most).ToListAsync(galley.Cancellation);
        return [.. changes.Select(change => new FeedItem($"{galley.In.Whole(change.Address)}#version-{change.Number}", galley.In.Whole(change.Address), Said(galley.In, change.Kind, change.Card.Headline))
        {
            Summary = change.Note, Published = change.At, Updated = change.At,
        })];
    }

    private static bool IsMending(PublicNote note) => note.Kind is VersionKind.Correction or VersionKind.Clarification;

    private static string Said(Imprint imprint, VersionKind kind, string? words) => $"{imprint.Words[KindWords.Of(kind)]}: {words}";

    // Text never holds a bare angle, so that what begins like a link is one.
    private static string Html(Imprint imprint, IReadOnlyList<Block> body) =>
        BodyWriter.Write(body, new BodyPictures(picture => picture.Blob is null ? null : new PictureFiles(Heads.PictureAddress(imprint, picture), [])))
            .Replace("<a href=\"/", $"<a href=\"{imprint.Origin}/", StringComparison.Ordinal);
}

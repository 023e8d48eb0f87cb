using Broadsheet.Archive;
using Broadsheet.Library;

namespace Broadsheet.Site.Stories;

/// <summary>What machines read of a story before its first word: links, cards, and the story as linked data.</summary>
public static class StoryHeads
{
    public static PageHead Of(Imprint imprint, PublishedStory story, IReadOnlyList<Byline> bylines, IReadOnlyList<InEdition> others)
    {
        var content = story.Content;
        var description = content.Description ?? content.Standfirst;
        return new(content.SeoTitle ?? content.Headline)
        {
            Description = description,
            Metas =
            [
                .. Heads.Card(imprint, "article", content.SocialTitle ?? content.Headline, description, story.Address),
                .. content.LeadPicture is { } picture ? Heads.CardPicture(imprint, picture) : [],
                .. Article(imprint, story, bylines),
            ],
            Links =
            [
                .. Heads.Canonical(imprint, story.Address, others),
                .. Heads.Feeds(imprint, imprint.Section(story.Section)?.Name ?? story.Section, imprint.SectionAddress(story.Section) + "feed"),
                .. content.LeadPicture is { } lead ? Preload(lead) : [],
            ],
            JsonLd = LinkedStory.Write(imprint, story, bylines, others),
        };
    }

    private static IEnumerable<HeadMeta> Article(Imprint imprint, PublishedStory story, IReadOnlyList<Byline> bylines)
    {
        yield return new("article:published_time", imprint.Dates.Machine(story.FirstPublished), Property: true);
        if (story.Modified > story.FirstPublished) yield return new("article:modified_time", imprint.Dates.Machine(story.Modified), Property: true);
        yield return new("article:section", imprint.Section(story.Section)?.Name ?? story.Section, Property: true);
        foreach (var byline in bylines)
            yield return new("article:author", byline.Author.UrlName is { } name ? imprint.Whole(imprint.AuthorAddress(name)) : byline.Author.Name, Property: true);
        foreach (var tag in story.Content.Tags) yield return new("article:tag", tag.Name, Property: true);
    }

    /// <summary>The lead picture alone is worth asking for before the style sheet is read.</summary>
    private static IEnumerable<HeadLink> Preload(Formats.Bodies.Picture lead)
    {
        if (Renditions.Sources(lead, StoryView.LeadLargest, StoryView.LeadSizes, Ratios.Free) is [var best, ..])
            yield return new("preload", Renditions.Address(lead, 960, "jpg", Ratios.Free)) { As = "image", Type = best.MediaType, SourceSet = best.SrcSet, Sizes = best.Sizes };
    }
}

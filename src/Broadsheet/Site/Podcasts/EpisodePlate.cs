using Broadsheet.Archive;
using Broadsheet.Library;
using Broadsheet.Platform;
using Broadsheet.Press;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Podcasts;

/// <summary>Prints an episode's page, <c>/{edition}/podcasts/{show}/{episode}</c>, and with <c>?embed</c> its player alone, which other sites may frame.</summary>
internal sealed class EpisodePlate(Composing composing, FindEnclosure find, TakeWords words) : EditionPlate(composing)
{
    protected override bool Owns(string[] path) => path is ["podcasts", not "", not ("" or "feed.xml")];

    protected override async Task<Page?> Compose(Galley galley, string[] path)
    {
        var story = await galley.Stories.FirstOrDefaultAsync(story => story.Address == galley.Address.Path, galley.Cancellation);
        return story?.Content.Episode is null ? null : await Compose(galley, story, isPreview: false);
    }

    public override async Task<Page?> Preview(PublishedStory story, CancellationToken cancellation)
    {
        if (story.Content.Episode is null) return null;
        await using var galley = await Composing.Open(story.EditionCode, new PageAddress(story.Address), cancellation);
        return galley is null ? null : await Compose(galley, story, isPreview: true);
    }

    private async Task<Page?> Compose(Galley galley, PublishedStory story, bool isPreview)
    {
        if (await galley.Show(story.Content.Episode!.Show) is not { } show) return null;
        var others = await galley.Others(story);
        var file = await find.Of(galley.Newsroom, story, show, cancellation: galley.Cancellation);
        var view = new EpisodeView(galley.In, isPreview ? Heads.Unlisted(story.Card.Headline) : PodcastHeads.OfEpisode(galley.In, story, show, others), story, show, file)
        {
            IsPreview = isPreview, Others = others, Neighbours = await Neighbours(galley, story, show),
        };
        if (galley.Address.IsEmbedded) return Framed(await galley.Set<EmbedPage>(view, Touched(galley, view)));
        if (view.Track is { } track) view = view with { Language = track.Language, Words = await words.Read(track.Blob, galley.Cancellation) };
        return await galley.Set<EpisodePage>(view, Touched(galley, view)) with { Modified = story.Modified };
    }

    /// <summary>Other sites may show it in a frame of theirs; no other page of the paper allows that.</summary>
    private static Page Framed(Page page) => page with { Headers = [new("Content-Security-Policy", SecurityHeaders.Framed), .. page.Headers] };

    private static string[] Touched(Galley galley, EpisodeView view) =>
        [Keys.Item(view.Story.ItemId), Keys.Story(view.Story.StoryId), Keys.Show(galley.Edition, view.Show.UrlName), .. view.Neighbours.Select(episode => Keys.Item(episode.Story.ItemId))];

    private static async Task<IReadOnlyList<Aired>> Neighbours(Galley galley, PublishedStory story, Show show)
    {
        var all = galley.StoriesWith(MarkKind.Show, show.UrlName).Where(other => other.ItemId != story.ItemId);
        var older = await all.Where(other => other.FirstPublished <= story.FirstPublished).Newest(2, galley.Cancellation);
        var newer = await all.Where(other => other.FirstPublished > story.FirstPublished).OrderBy(other => other.FirstPublished).Take(1).Newest(1, galley.Cancellation);
        return [.. newer.Concat(older).Select(other => new Aired(other, show))];
    }
}

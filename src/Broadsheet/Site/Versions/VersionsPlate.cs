using Broadsheet.Archive;
using Broadsheet.Press;
using Broadsheet.Record;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Versions;

/// <summary>Prints <c>{story}/versions/</c> and <c>{story}/versions/{n}</c>. A withdrawn story's history stays; its words do not.</summary>
internal sealed class VersionsPlate(Composing composing, Editors editors) : EditionPlate(composing)
{
    protected override bool Owns(string[] path) => path is [_, _, _, _, _, "versions", _] or ["podcasts", _, _, "versions", _];

    protected override async Task<Page?> Compose(Galley galley, string[] path)
    {
        var address = $"/{galley.Edition}/{string.Join('/', path[..^2])}";
        var story = await galley.Newsroom.Stories.AsNoTracking().FirstOrDefaultAsync(story => story.Address == address, galley.Cancellation);
        if (story is null) return null;
        return path[^1] is "" ? await All(galley, story)
            : int.TryParse(path[^1], out var number) && path[^1] == number.ToString(System.Globalization.CultureInfo.InvariantCulture) ? await One(galley, story, number) : null;
    }

    /// <summary>How long a page may be wanting what the log does not know yet.</summary>
    private static readonly TimeSpan UntilLogged = TimeSpan.FromSeconds(1);

    private async Task<Page?> All(Galley galley, PublishedStory story)
    {
        var versions = await galley.Newsroom.Versions.AsNoTracking().Where(version => version.ItemId == story.ItemId).OrderByDescending(version => version.Number).ToListAsync(galley.Cancellation);
        var headline = story.Card.Headline is { Length: > 0 } named ? named : galley.In.Words["Erased"];
        var head = Heads.OfList(galley.In, $"{galley.In.Words["Versions"]}: {headline}", galley.Address.ToString());
        var places = await PublicLog.Places(galley.Newsroom, story.ItemId, galley.Cancellation);
        var page = await galley.Set<VersionsPage>(new VersionsView(galley.In, head, story.Address, headline, versions, places) { Editors = await editors.Of(galley, versions) }, Keys.Item(story.ItemId));
        return versions.TrueForAll(version => places.ContainsKey(version.Number)) ? page : page with { Until = galley.In.At + UntilLogged };
    }

    private static async Task<Page?> One(Galley galley, PublishedStory story, int number)
    {
        var pair = await galley.Newsroom.Versions.AsNoTracking().Where(version => version.ItemId == story.ItemId && (version.Number == number || version.Number == number - 1))
            .OrderBy(version => version.Number).ToListAsync(galley.Cancellation);
        if (pair.LastOrDefault() is not { } version || version.Number != number || story.IsWithdrawn || version.Erased is not null) return null;
        var changes = pair.Count == 2 ? WordDifference.Between(pair[0].Content, version.Content) : [];
        var head = Heads.Unlisted($"{galley.In.Words["VersionNumber", number]}: {version.Content.Headline}");
        var shown = Withheld.Without(version.Content, await Withheld.Of(galley.Newsroom, galley.Cancellation));
        return await galley.Set<VersionPage>(new VersionView(galley.In, head, story.Address, story.VersionNumber, version, shown, changes), [Keys.Item(story.ItemId), .. Withheld.Pictures(version.Content).Select(Keys.Picture)]);
    }
}

using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Broadsheet.Press;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site;

/// <summary>One page being composed: its address, its edition, and the archive to fill it from.</summary>
internal sealed class Galley(Newsroom newsroom, Imprint imprint, PageAddress address, Typesetting typesetting, CancellationToken cancellation) : IAsyncDisposable
{
    public Newsroom Newsroom => newsroom;
    public Imprint In => imprint;
    public PageAddress Address => address;
    public string Edition => imprint.Edition.Code;
    public CancellationToken Cancellation => cancellation;

    /// <summary>The edition's public stories.</summary>
    public IQueryable<PublishedStory> Stories => newsroom.Stories.AsNoTracking().Where(story => story.EditionCode == imprint.Edition.Code && !story.IsWithdrawn);

    /// <summary>The edition's public stories that carry a mark.</summary>
    public IQueryable<PublishedStory> StoriesWith(MarkKind kind, string key) =>
        newsroom.Marks.Where(mark => mark.EditionCode == imprint.Edition.Code && mark.Kind == kind && mark.Key == key)
            .Join(Stories, mark => mark.ItemId, story => story.ItemId, (_, story) => story);

    public async Task<Page> Set<TPage>(object view, params IReadOnlyList<string> keys) where TPage : IComponent =>
        new("text/html; charset=utf-8", await typesetting.Set<TPage>(view)) { Keys = [Keys.Paper, .. keys] };

    /// <summary>A page that says "today" is true until midnight in the edition's zone.</summary>
    public async Task<Page> SetForToday<TPage>(object view, params IReadOnlyList<string> keys) where TPage : IComponent =>
        await Set<TPage>(view, keys) with { Until = imprint.Dates.Midnight(imprint.At) };

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();
}

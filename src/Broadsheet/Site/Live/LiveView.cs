using Broadsheet.Archive;

namespace Broadsheet.Site.Live;

/// <param name="Posts">Newest first; the pinned one is among them.</param>
public sealed record LiveView(Imprint In, PageHead Head, LivePage Page, IReadOnlyList<LivePost> Posts)
{
    public IEnumerable<LivePost> KeyMoments => Posts.Where(post => post.IsKey);

    public LivePost? Pinned => Posts.FirstOrDefault(post => post.IsPinned);

    public bool IsRunning => Page.Closed is null;

    /// <summary>The last change that the page shows: who listens asks for what comes after it.</summary>
    public long Sequence => Math.Max(Page.Sequence, Posts.Select(post => post.Sequence).DefaultIfEmpty().Max());
}

using Broadsheet.Archive;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Following;

/// <summary>Tags that only an erased story had are words of it: nobody follows them any more, and no letter that names it goes out.</summary>
internal sealed class ForgetFollowed : IForget
{
    public IEnumerable<Type> Kept => [typeof(Follow), Post.Kept];

    public async Task Forget(Newsroom newsroom, Guid item, IReadOnlyList<StoryContent> said, CancellationToken cancellation)
    {
        var edition = await newsroom.Items.Where(one => one.Id == item).Select(one => one.EditionCode).SingleAsync(cancellation);
        var tags = said.SelectMany(content => content.Tags).Select(tag => tag.UrlName).Distinct().ToList();
        var marks = newsroom.Marks;
        await newsroom.Set<Follow>().Where(follow => follow.EditionCode == edition && follow.Kind == FollowKind.Tag && tags.Contains(follow.Key)
            && !marks.Any(mark => mark.EditionCode == edition && mark.Kind == MarkKind.Tag && mark.Key == follow.Key)).ExecuteDeleteAsync(cancellation);
        await Post.Forget(newsroom, item, cancellation);
    }
}

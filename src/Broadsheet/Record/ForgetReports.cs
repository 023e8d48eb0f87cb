using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Record;

/// <summary>What was erased may not live on in a reader's words about it, nor in the answer; that there was a report stays.</summary>
internal sealed class ForgetReports : IForget
{
    public IEnumerable<Type> Kept => [typeof(ErrorReport)];

    public Task Forget(Newsroom newsroom, Guid item, IReadOnlyList<StoryContent> said, CancellationToken cancellation) =>
        newsroom.ErrorReports.Where(report => report.ItemId == item).ExecuteUpdateAsync(report => report
            .SetProperty(one => one.Words, (string?)null).SetProperty(one => one.What, "").SetProperty(one => one.Answer, (string?)null).SetProperty(one => one.Mail, (string?)null), cancellation);
}

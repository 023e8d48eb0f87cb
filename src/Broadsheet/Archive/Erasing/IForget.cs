using Broadsheet.Platform.Database;

namespace Broadsheet.Archive;

/// <summary>
/// What a room keeps of an item's words outside of its versions and drafts goes in the transaction of the erasure. A new table that keeps
/// words must answer: a rule looks at every table.
/// </summary>
public interface IForget
{
    /// <summary>Entities in which words of items may lie, and from which they go.</summary>
    IEnumerable<Type> Kept { get; }

    /// <param name="said">What its versions said, oldest first.</param>
    Task Forget(Newsroom newsroom, Guid item, IReadOnlyList<StoryContent> said, CancellationToken cancellation);
}

using Broadsheet.Formats.Bodies;

namespace Broadsheet.Archive.Drafting;

/// <summary>Carries one editor's changes into a body that another may have changed meanwhile, block by block.</summary>
internal sealed class MergeBlocks(IReadOnlyList<Block> body)
{
    private readonly List<Block> blocks = [.. body];
    private readonly List<DraftConflict> conflicts = [];

    public IReadOnlyList<Block> Body => blocks;

    public IReadOnlyList<DraftConflict> Conflicts => conflicts;

    public void Apply(BlockChange change)
    {
        var place = blocks.FindIndex(block => block.Id == change.Id);
        var theirs = place < 0 ? null : blocks[place];
        var now = change.Now is null ? null : change.Now with { Id = change.Id };
        if (Same(theirs, now))
        {
            if (now is not null && change.After is not null) Move(place, change.After);
        }
        else if (!Same(theirs, change.Was is null ? null : change.Was with { Id = change.Id }))
        {
            conflicts.Add(new DraftConflict(change.Id, IsField: false, change.Was, now, theirs));
        }
        else if (now is null)
        {
            blocks.RemoveAt(place);
        }
        else if (theirs is null)
        {
            Insert(now, change.After);
        }
        else
        {
            blocks[place] = now;
            if (change.After is not null) Move(place, change.After);
        }
    }

    /// <summary>Blocks are equal when they are kept as the same JSON.</summary>
    private static bool Same(Block? one, Block? other) =>
        one is null || other is null ? one is null && other is null : BodyJson.Write([one]) == BodyJson.Write([other]);

    private void Move(int from, string after)
    {
        var block = blocks[from];
        blocks.RemoveAt(from);
        Insert(block, after);
    }

    /// <summary>When its neighbour is gone, it goes to the end: misplaced, but not lost.</summary>
    private void Insert(Block block, string? after)
    {
        var neighbour = blocks.FindIndex(other => other.Id == after);
        blocks.Insert(after is "" ? 0 : neighbour < 0 ? blocks.Count : neighbour + 1, block);
    }
}

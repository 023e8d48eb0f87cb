using System.Text.Json;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Archive;

/// <summary>What an editor changed since the draft that they last saw. Each change names what it replaces, so that it can be merged with others', and sent again without harm.</summary>
/// <param name="Token">Token of that draft.</param>
public sealed record DraftChange(int Token, IReadOnlyList<FieldChange> Fields, IReadOnlyList<BlockChange> Blocks)
{
    /// <summary>More blocks than this are no story.</summary>
    public const int MostBlocks = 5_000;
}

/// <param name="Name">One of <see cref="DraftFields.Names"/>.</param>
/// <param name="Was">Text, or a picture block, or null.</param>
/// <param name="Now"><inheritdoc cref="FieldChange" path="/param[@name='Was']"/></param>
public sealed record FieldChange(string Name, JsonElement Was, JsonElement Now);

/// <param name="Was">Null for a new block.</param>
/// <param name="Now">Null for one that was taken out.</param>
/// <param name="After">Id of the block that it stands after, empty for the top; null when it stays where it is.</param>
public sealed record BlockChange(string Id, Block? Was, Block? Now, string? After = null);

/// <summary>Two people changed the same place: the draft keeps what the other wrote, and the editor is shown all three.</summary>
/// <param name="Place">Id of a block or name of a field.</param>
/// <param name="Theirs">Null when they took the block out.</param>
public sealed record DraftConflict(string Place, bool IsField, object? Base, object? Mine, object? Theirs);

/// <param name="Token">The draft's token now.</param>
/// <param name="Others">The whole draft when somebody else had saved since the token that the change named; otherwise null.</param>
public sealed record SavedDraft(int Token, DateTimeOffset Saved, StoryContent? Others, IReadOnlyList<DraftConflict> Conflicts);

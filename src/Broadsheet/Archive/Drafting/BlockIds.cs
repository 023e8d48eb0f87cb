using System.Globalization;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Archive;

/// <summary>Names of blocks, so that changes can be merged block by block.</summary>
public static class BlockIds
{
    /// <summary>The body with a name for each block. Blocks without one (imports) are named by their place: everybody who opens the same draft sees the same names, and nothing has to be written for it.</summary>
    public static IReadOnlyList<Block> Given(IReadOnlyList<Block> body)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. body.Select((block, place) => block.Id is { Length: > 0 } id && taken.Add(id) ? block : block with { Id = Free(taken, place) })];
    }

    private static string Free(HashSet<string> taken, int place)
    {
        var name = "n" + place.ToString(CultureInfo.InvariantCulture);
        while (!taken.Add(name)) name += "x";
        return name;
    }
}

using System.Globalization;

namespace Broadsheet.Search;

/// <summary>What was written into the index together with its last words.</summary>
/// <param name="Cursor">Sequence of the last entry of the Journal that it knows.</param>
internal sealed record LastCommit(string Schema, long Cursor)
{
    public IDictionary<string, string> Words => new Dictionary<string, string> { ["schema"] = Schema, ["cursor"] = Cursor.ToString(CultureInfo.InvariantCulture) };

    /// <param name="words">What a commit carries.</param>
    /// <returns>Of no schema, when somebody else wrote it.</returns>
    public static LastCommit Of(IDictionary<string, string> words)
    {
        var isWhole = words.TryGetValue("schema", out var schema) & words.TryGetValue("cursor", out var cursor);
        return isWhole && long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new(schema!, number) : new("", 0);
    }
}

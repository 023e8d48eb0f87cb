namespace Broadsheet.Formats.Bodies;

/// <summary>
/// Counts, in one pass over the text, how deep the elements stand open. A parser that meets thousands of open elements needs
/// quadratic time or the whole stack, so such text is never given to one.
/// </summary>
internal static class Nesting
{
    public const int MaxDepth = 256;

    /// <summary>Shorter text cannot nest deep enough to hurt.</summary>
    private const int HarmlessCharacters = 2048;

    public static bool IsReasonable(string html)
    {
        if (html.Length <= HarmlessCharacters) return true;
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var names = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var depth = 0;
        foreach (var tag in new Tags(html))
        {
            if (Elements.ClosesItself.Contains(tag.Name)) continue;
            ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(names, tag.Name, out _);
            if (!tag.Closes)
            {
                count++;
                if (++depth > MaxDepth) return false;
            }
            else if (count > 0)
            {
                count--;
                depth--;
            }
        }

        return true;
    }
}

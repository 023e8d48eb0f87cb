using System.Globalization;
using System.Text;

namespace Broadsheet.Record;

/// <summary>Name of one file of a tiled log (C2SP tlog-tiles): up to 256 hashes of one level of the tree, or as many entries.</summary>
/// <param name="Level">0 holds leaves' hashes, each level above the roots of full tiles below; <see cref="Entries"/> for entries.</param>
/// <param name="Width">How many it holds: 1 to 256.</param>
public readonly record struct Tile(int Level, long Index, int Width)
{
    public const int Full = 256;
    public const int Entries = -1;
    private const int Height = 8, Highest = 63;

    public bool IsPartial => Width < Full;

    /// <summary>Below the log's address: <c>tile/0/x001/x234/067.p/5</c>.</summary>
    public string Path => IsPartial ? string.Create(CultureInfo.InvariantCulture, $"{Stem}.p/{Width}") : Stem;

    /// <summary>Path of the full tile.</summary>
    public string Stem
    {
        get
        {
            var path = new StringBuilder((Index % 1000).ToString("000", CultureInfo.InvariantCulture));
            for (var rest = Index / 1000; rest > 0; rest /= 1000) path.Insert(0, string.Create(CultureInfo.InvariantCulture, $"x{rest % 1000:000}/"));
            return $"tile/{(Level == Entries ? "entries" : Level.ToString(CultureInfo.InvariantCulture))}/{path}";
        }
    }

    /// <summary>Of the tile at this place in a tree of so many leaves; 0 when it has none.</summary>
    public static int WidthIn(long size, int level, long index) =>
        (int)Math.Clamp((size >> (Height * Math.Max(level, 0))) - (index * Full), 0, Full);

    /// <summary>The tiles that a tree of this size has beyond those of an earlier size, entries first, then level by level.</summary>
    public static IEnumerable<Tile> Grown(long earlier, long size)
    {
        for (var level = Entries; level <= 0 || size >> (Height * level) > 0; level++)
        {
            var before = earlier >> (Height * Math.Max(level, 0));
            for (var index = before / Full; WidthIn(size, level, index) is > 0 and var width; index++)
                if (index * Full + width > before) yield return new Tile(level, index, width);
        }
    }

    /// <summary>Null when the path is none, or is not written as the standard wants it.</summary>
    public static Tile? Parse(string path)
    {
        if (path.Split('/') is not ["tile", var level, .. var rest] || rest.Length is 0 or > 8) return null;
        var width = Full;
        if (rest is [.., var stem, var written] && stem.EndsWith(".p", StringComparison.Ordinal))
        {
            if (!int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out width)) return null;
            rest = [.. rest[..^2], stem[..^2]];
        }
        var index = 0L;
        foreach (var (place, part) in rest.Index())
        {
            var digits = place < rest.Length - 1 ? part is ['x', _, _, _] ? part[1..] : "" : part;
            if (digits.Length != 3 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
            index = (index * 1000) + number;
        }
        var height = level == "entries" ? Entries : int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : Highest + 1;
        var tile = new Tile(height, index, width);
        return height <= Highest && width is > 0 and <= Full && tile.Path == path ? tile : null;
    }
}

using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Broadsheet.Formats.Tables;

/// <summary>
/// A table as programs and people save it (RFC 4180 and its near misses): commas, semicolons, tabs or bars, quotes that do not close,
/// any character set. Rows are given one at a time.
/// </summary>
internal sealed class CsvTable : IDisposable
{
    private const int MostColumns = 500;
    private const int MostFieldCharacters = 4 * 1024 * 1024;

    private readonly TextReader text;
    private readonly CsvParser parser;
    private readonly Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="UnreadableDocument">There is no row.</exception>
    public CsvTable(Stream stream, ReadingOptions options)
    {
        text = CharacterSets.Open(stream, options.Charset);
        parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true, DetectDelimiterValues = [",", ";", "\t", "|"], BadDataFound = null, MaxFieldSize = MostFieldCharacters, IgnoreBlankLines = true, CountBytes = false,
        });
        if (!Next()) throw new UnreadableDocument("The table is empty: there is no row in it.", 1);
        Head = [.. Row.Take(MostColumns).Select(name => name.Trim().Trim('\uFEFF'))];
        foreach (var (index, name) in Head.Index()) columns.TryAdd(Plain(name), index);
    }

    /// <summary>The first row.</summary>
    public IReadOnlyList<string> Head { get; }

    /// <summary>From 1, where the row at hand begins.</summary>
    public int Line => parser.RawRow;

    public IReadOnlyList<string> Row => parser.Record ?? [];

    /// <exception cref="UnreadableDocument">A field is longer than any text.</exception>
    public bool Next()
    {
        try
        {
            return parser.Read();
        }
        catch (CsvHelperException broken)
        {
            throw new UnreadableDocument($"The table is broken here: {broken.Message.Split('\n')[0]} A quotation mark may be missing.", parser.RawRow, broken);
        }
    }

    public bool Has(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (columns.ContainsKey(Plain(name))) return true;
        return false;
    }

    /// <summary>The first of these columns that says something in the row at hand.</summary>
    public string? this[params ReadOnlySpan<string> names]
    {
        get
        {
            foreach (var name in names)
                if (columns.TryGetValue(Plain(name), out var index) && index < Row.Count && Row[index].Trim() is { Length: > 0 } value) return value;
            return null;
        }
    }

    public void Dispose()
    {
        parser.Dispose();
        text.Dispose();
    }

    /// <summary><c>E-mail Address</c>, <c>email_address</c> and <c>EmailAddress</c> are one name.</summary>
    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}

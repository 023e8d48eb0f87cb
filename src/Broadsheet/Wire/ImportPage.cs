using System.Text;
using System.Text.Json;

namespace Broadsheet.Wire;

/// <summary>Some lines of an import, and where the next ones begin.</summary>
/// <param name="Next">Null at the end.</param>
public sealed record ImportPage(IReadOnlyList<ImportLine> Lines, long? Next)
{
    /// <param name="end">Bytes that hold: what lies beyond was written by a batch that never came through.</param>
    /// <param name="from">Where a line begins; elsewhere what is left of that line is passed over.</param>
    internal static ImportPage Of(string path, long end, long from, int most, Func<ImportLine, bool> isWanted)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Position = Math.Clamp(from, 0, Math.Min(end, file.Length));
        using var text = new StreamReader(file, Encoding.UTF8);
        var (found, place) = (new List<ImportLine>(), file.Position);
        while (place < end && text.ReadLine() is { } line)
        {
            place += Encoding.UTF8.GetByteCount(line) + 1;
            if (!line.StartsWith('{') || Read(line) is not { } read || !isWanted(read)) continue;
            found.Add(read);
            if (found.Count == most) break;
        }
        return new(found, place < end && found.Count == most ? place : null);
    }

    private static ImportLine? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<ImportLine>(line, ImportLines.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

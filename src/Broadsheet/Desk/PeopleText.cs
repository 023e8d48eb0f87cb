using Broadsheet.Archive;

namespace Broadsheet.Desk;

/// <summary>People as a form has them: one a line, name, role and perhaps an address between commas or bars.</summary>
internal static class PeopleText
{
    private const int Most = 50;
    private static readonly char[] Marks = [',', '|', '،', '、'];

    public static IReadOnlyList<Contributor> Read(string? text) =>
        [.. (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(Most).Select(One)];

    public static string Write(IEnumerable<Contributor> people) => string.Join('\n', people.Select(person => string.Join(", ", new[] { person.Name, person.Role, person.Href }.OfType<string>())));

    private static Contributor One(string line)
    {
        var parts = PlainText.Of(line).Split(Marks, 3, StringSplitOptions.TrimEntries);
        return new Contributor(parts[0], parts.Length > 1 && parts[1].Length > 0 ? parts[1].ToLowerInvariant() : "host",
            parts.Length > 2 && (parts[2].StartsWith('/') || (Uri.TryCreate(parts[2], UriKind.Absolute, out var address) && address.Scheme is "http" or "https")) ? parts[2] : null);
    }
}

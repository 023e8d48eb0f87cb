namespace Broadsheet.Desk;

/// <summary>An edition, and a section of it if one is chosen: <c>en</c>, <c>en/city</c>, as one choice of a form.</summary>
internal readonly record struct Into(string Edition, string? Section)
{
    public static Into Read(string? text) => (text ?? "").Split('/', 2) is [var edition, .. var rest] ? new(edition, rest is [{ Length: > 0 } section] ? section : null) : default;

    public static string Write(string edition, string? section) => section is null ? edition : $"{edition}/{section}";
}

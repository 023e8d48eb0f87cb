namespace Broadsheet.Formats.Bodies;

/// <summary>The last gate: blocks may come from an editor or an interface, not only from <see cref="BodyReader"/>.</summary>
internal static class Safe
{
    private static readonly Addresses Any = new(null);

    public static string? Link(string? href) => Any.Link(href);

    public static string? Media(string? href) => Any.Media(href);
}

namespace Broadsheet.Desk;

/// <summary>The rooms that the desk's header leads to.</summary>
internal static class Rooms
{
    /// <summary>Each by the name of its words and its address.</summary>
    public static IReadOnlyList<(string Name, string Address)> All { get; } = [("Stories", "/desk/items"), ("Wire", "/desk/wire")];
}

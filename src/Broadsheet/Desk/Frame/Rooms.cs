using Broadsheet.Accounts;

namespace Broadsheet.Desk;

/// <summary>The rooms that the desk's header leads to.</summary>
internal static class Rooms
{
    private static readonly (string Name, string Address, Permission Needs)[] All = [("Stories", "/desk/items", Permission.Write), ("Wire", "/desk/wire", Permission.Write), ("Library", "/desk/library", Permission.Write), ("Shows", "/desk/shows", Permission.Write), ("Live", "/desk/live", Permission.Publish), ("Reports", "/desk/reports", Permission.Publish), ("Speakers", "/desk/speakers", Permission.Publish), ("People", "/desk/people", Permission.Invite)];

    /// <summary>Each by the name of its words and its address, as far as the person may enter it.</summary>
    public static IEnumerable<(string Name, string Address)> For(Seat at) => All.Where(room => at.Person.MaySomewhere(room.Needs, at.Editions)).Select(room => (room.Name, room.Address));
}

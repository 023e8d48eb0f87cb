namespace Broadsheet.Architecture.Tests;

/// <summary>The rooms and their doors. Each rule is shown to hold for the house, and to see the violation planted for it.</summary>
public sealed class Who_may_use_whom
{
    private static readonly string[] Ground = ["Platform", "Formats"];
    private static readonly string[] Below = ["Library", "Archive", "Accounts", .. Ground];

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Desk"] = ["Wire", "Press", "Search", "Record", .. Below],
        ["Site"] = ["Press", "Search", "Record", .. Below],
        ["Circulation"] = ["Press", "Search", "Record", .. Below],
        ["Wire"] = Below,
        ["Press"] = Below,
        ["Search"] = Below,
        ["Record"] = Below,
        ["Library"] = ["Archive", "Accounts", .. Ground],
        ["Archive"] = ["Accounts", .. Ground],
        ["Accounts"] = ["Platform"],
        ["Platform"] = [],
        ["Formats"] = [],
    };

    [Fact]
    public void A_room_uses_only_the_rooms_below_it()
    {
        Assert.Empty(Upwards(Plan.House));
        Assert.Contains("Planted.Archive.Looks_up uses Planted.Site.Front", Upwards(Plan.Planted));
    }

    [Fact]
    public void Every_room_is_on_the_list()
    {
        Assert.Empty(Unlisted(Plan.House));
        Assert.Equal(["Attic"], Unlisted(Plan.Planted));
    }

    [Fact]
    public void A_room_is_entered_by_its_front_door()
    {
        Assert.Empty(ThroughTheWindow(Plan.House));
        Assert.Contains("Planted.Site.Climbs_in uses Planted.Archive.Publishing.Inside", ThroughTheWindow(Plan.Planted));
    }

    [Fact]
    public void Slices_of_a_room_leave_each_others_insides_alone()
    {
        Assert.Empty(AcrossSlices(Plan.House));
        Assert.Contains("Planted.Archive.Trashing.Reaches_over uses Planted.Archive.Publishing.Inside", AcrossSlices(Plan.Planted));
    }

    private static IEnumerable<string> Upwards(Plan plan) => plan.UsesInside
        .Where(use => Between(use) && Allowed.TryGetValue(use.From.Room, out var rooms) && !rooms.Contains(use.To.Room))
        .Select(use => use.ToString());

    // Types without a room are the table of contents: it may use everything, and nothing may use it.
    private static IEnumerable<string> Unlisted(Plan plan) => plan.Types.Select(Place.Of)
        .Select(place => place.Room).Where(room => room.Length > 0 && !Allowed.ContainsKey(room)).Distinct();

    private static IEnumerable<string> ThroughTheWindow(Plan plan) => plan.UsesInside
        .Where(use => Between(use) && use.From.Room.Length > 0 && use.To.Slice.Length > 0 && use.To.Room is not ("Platform" or "Formats"))
        .Select(use => use.ToString());

    private static IEnumerable<string> AcrossSlices(Plan plan) => plan.UsesInside
        .Where(use => use.From.Room == use.To.Room && use.From.Room is not ("Platform" or "Formats")
            && use.From.Slice.Length > 0 && use.To.Slice.Length > 0 && use.From.Slice != use.To.Slice)
        .Select(use => use.ToString());

    private static bool Between(Use use) => use.From.Room != use.To.Room && use.To.Room.Length > 0;
}

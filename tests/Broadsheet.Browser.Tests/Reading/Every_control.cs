namespace Broadsheet.Browser.Tests.Reading;

/// <summary>The table of controls, walked by mouse, finger and keys, from the left and from the right, and without a script.</summary>
public sealed class Every_control(Chromium chromium, DemoPaper paper)
{
    [Theory]
    [InlineData("en", 1440, Way.Mouse)]
    [InlineData("en", 390, Way.Touch)]
    [InlineData("en", 1440, Way.Keys)]
    [InlineData("ar", 1440, Way.Mouse)]
    [InlineData("ar", 390, Way.Touch)]
    internal async Task Does_what_its_row_says(string edition, int width, Way way)
    {
        var hand = await Reach(edition, new Screen(width, Language: edition), way);
        await hand.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await Walk(ControlTable.Rows.Select(row => (row.Names, row.Does)), hand);
    }

    [Theory]
    [InlineData("en", 1440)]
    [InlineData("ar", 390)]
    public async Task Has_a_plain_way_without_a_script(string edition, int width)
    {
        var hand = await Reach(edition, new Screen(width, HasScript: false, Language: edition), Way.Mouse);
        await Walk(ControlTable.Rows.Where(row => row.Plain is not null).Select(row => (row.Names, row.Plain!)), hand);
    }

    private static async Task Walk(IEnumerable<(string Names, Func<Hand, Task> Does)> rows, Hand hand)
    {
        List<string> broken = [];
        foreach (var (names, does) in rows)
        {
            try { await does(hand); }
            catch (Exception wrong) when (wrong is PlaywrightException or TimeoutException or Xunit.Sdk.XunitException) { broken.Add($"{names}: {wrong.Message.Split("Aria snapshot")[0]}"); }
        }
        Assert.True(broken.Count == 0, string.Join("\n\n", broken));
    }

    private async Task<Hand> Reach(string edition, Screen screen, Way way)
    {
        var page = await chromium.Open(screen);
        return new Hand(page, paper.Origin, await paper.AddressOf(edition, edition == "ar" ? "صومعة-جديدة-تقصر-طريق-القمح-من-فيسك" : "seagrass-returns-to-the-bay-one-shoot-in-two"), edition, way);
    }
}

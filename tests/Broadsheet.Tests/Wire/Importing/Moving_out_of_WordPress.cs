using Broadsheet.Archive;
using Broadsheet.Tests.Archive;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Wire.Importing;

public sealed class Moving_out_of_WordPress
{
    [Theory, OnBothDatabases]
    public async Task Posts_come_with_their_dates_sections_tags_and_authors(Store store)
    {
        await using var line = await CommandLine.Paper_made(store);
        var run = await line.Run("import", line.Write("old.xml", Exports.WordPress(Exports.Post(7, "The quay opens"), Exports.Post(8, "Not yet", "draft"))), "--publish");

        Assert.True(run.Exit == 0, run.Messages);
        await using var newsroom = line.Open();
        var story = await newsroom.Stories.SingleAsync();
        Assert.Equal("/en/port-life/2019/05/04/7-story", story.Address);
        Assert.Equal([new Tag("ferries", "Ferries")], story.Content.Tags);
        Assert.Equal([new Author("Ida Voss", "ida-voss")], story.Content.Authors);
        Assert.Equal("Ida Voss", (await newsroom.People.SingleAsync()).Texts["en"].Name);
        Assert.Equal("Port Life", (await newsroom.Sections.SingleAsync(section => section.UrlName == "port-life")).Name);
        Assert.Equal("Not yet", (await newsroom.Drafts.SingleAsync(draft => draft.ItemId != story.ItemId)).Content.Headline);
    }

    [Fact]
    public async Task Old_addresses_lead_on()
    {
        await using var line = await CommandLine.Paper_made(Store.Sqlite);
        await line.Run("import", line.Write("old.xml", Exports.WordPress(Exports.Post(7, "The quay opens"))), "--publish");

        await using var newsroom = line.Open();
        var item = await newsroom.Items.SingleAsync();
        Assert.Equal([("/2019/05/7-story", item.Id), ("/?p=7", item.Id)], (await newsroom.Redirects.OrderBy(redirect => redirect.From).ToListAsync()).Select(redirect => (redirect.From, redirect.ItemId!.Value)));
    }

    [Fact]
    public async Task Two_posts_of_one_guid_stay_two()
    {
        await using var line = await CommandLine.Paper_made(Store.Sqlite);
        var copy = Exports.Post(9, "The copy").Replace("?p=9<", "?p=7<", StringComparison.Ordinal);
        var path = line.Write("old.xml", Exports.WordPress(Exports.Post(7, "The quay opens"), copy));

        Assert.StartsWith("2 new", (await line.Run("import", path, "--publish")).Output, StringComparison.Ordinal);
        Assert.StartsWith("0 new, 0 changed, 2 the same", (await line.Run("import", path, "--publish")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stories_of_one_day_and_one_name_get_addresses_of_their_own()
    {
        await using var line = await CommandLine.Paper_made(Store.Sqlite);
        var posts = Enumerable.Range(1, 30).Select(id => Exports.Post(id, "Briefing").Replace($"{id}-story", "briefing", StringComparison.Ordinal)).ToArray();
        await line.Run("import", line.Write("old.xml", Exports.WordPress(posts)), "--publish");

        await using var newsroom = line.Open();
        var addresses = await newsroom.Stories.Select(story => story.Address).ToListAsync();
        Assert.Equal(30, addresses.Distinct().Count());
        Assert.Contains("/en/port-life/2019/05/04/briefing-30", addresses);
    }
}

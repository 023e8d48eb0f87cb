using System.Net;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Tests.Archive;
using Broadsheet.Tests.Wire.Fetching;
using Broadsheet.Wire;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Wire.Baskets;

public sealed class Taking_in_from_the_wire
{
    private static readonly (string, string, string) Ferry = ("ferry", "Night ferry returns", "The ferry sails again on Monday.");
    private static readonly Guid Editor = Guid.Parse("0198d3a0-0000-7000-8000-000000000001");

    [Theory, OnBothDatabases]
    public async Task It_makes_a_draft_that_knows_its_source_and_publishes_nothing(Store store)
    {
        await using var wire = await WiredPaper.Open(store);
        var line = await Arrived(wire);
        var item = await wire.Paper.The<TakeFromWire>().Do(line, section: "sport", by: Editor);

        var (row, draft) = await wire.Read(async newsroom => (await newsroom.Items.SingleAsync(), await newsroom.Drafts.SingleAsync()));
        Assert.Equal((item, ItemState.Draft, "en", 0), (row.Id, row.State, row.EditionCode, row.PublishedVersion));
        Assert.Equal(("Night ferry returns", "sport"), (draft.Content.Headline, draft.Content.Section));
        Assert.Equal("Harbour Wire", Assert.Single(draft.Content.Sources).Name);
        Assert.Empty(await wire.Read(newsroom => newsroom.Journal.ToListAsync()));
        var taken = await wire.Read(newsroom => newsroom.WireItems.SingleAsync());
        Assert.Equal((WireState.Taken, (Guid?)Editor), (taken.State, taken.DecidedBy));
    }

    [Fact]
    public async Task The_source_says_where_to_when_nobody_does()
    {
        await using var wire = await WiredPaper.Open(Store.Sqlite);
        await wire.Paper.The<TakeFromWire>().Do(await Arrived(wire));
        Assert.Equal("city", (await wire.Read(newsroom => newsroom.Drafts.SingleAsync())).Content.Section);
    }

    [Fact]
    public async Task The_same_line_again_leads_to_the_same_item_and_another_edition_has_its_own()
    {
        await using var wire = await WiredPaper.Open(Store.Sqlite);
        var (line, take) = (await Arrived(wire), wire.Paper.The<TakeFromWire>());
        var first = await take.Do(line);

        Assert.Equal(first, await take.Do(line));
        Assert.NotEqual(first, await take.Do(line, edition: "ar", section: "city"));
        Assert.Equal(2, await wire.Read(newsroom => newsroom.WireTakings.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_button_pressed_often_makes_one_item(Store store)
    {
        await using var wire = await WiredPaper.Open(store);
        var line = await Arrived(wire);
        var items = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => wire.Paper.The<TakeFromWire>().Do(line)));

        Assert.Single(items.Distinct());
        Assert.Single(await wire.Read(newsroom => newsroom.WireTakings.ToListAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task When_the_wire_moves_on_the_item_stands_on_the_earlier_take_until_it_is_taken_again(Store store)
    {
        await using var wire = await WiredPaper.Open(store);
        var (line, take) = (await Arrived(wire), wire.Paper.The<TakeFromWire>());
        var item = await take.Do(line);
        wire.Serve("/feed", WiredPaper.Rss(Ferry with { Item3 = "It sails on Sunday already." }));
        await wire.Poll((await wire.Items())[0].SourceId);

        Assert.Equal((2, 1), await Takes(wire, item));
        Assert.Equal("The ferry sails again on Monday.", await Words(wire));

        await take.Do(line);
        Assert.Equal((2, 2), await Takes(wire, item));
        Assert.Equal("It sails on Sunday already.", await Words(wire));
    }

    [Fact]
    public async Task What_an_editor_changed_is_not_overwritten_by_a_later_take()
    {
        await using var wire = await WiredPaper.Open(Store.Sqlite);
        var (line, take) = (await Arrived(wire), wire.Paper.The<TakeFromWire>());
        var item = await take.Do(line);
        await wire.Paper.Database.Write(newsroom => newsroom.Drafts.ExecuteUpdateAsync(set => set.SetProperty(draft => draft.SavedBy, Editor)));
        wire.Serve("/feed", WiredPaper.Rss(Ferry with { Item3 = "It sails on Sunday already." }));
        await wire.Poll((await wire.Items())[0].SourceId);
        await take.Do(line);

        Assert.Equal("The ferry sails again on Monday.", await Words(wire));
        Assert.Equal((2, 1), await Takes(wire, item));
    }

    [Fact]
    public async Task A_line_that_its_sender_calls_back_says_so()
    {
        await using var wire = await WiredPaper.Open(Store.Sqlite);
        const string Ninjs = """{"uri":"urn:wire:1","type":"text","pubstatus":"STATUS","version":"VERSION","headlines":[{"value":"Night ferry returns"}],"versioncreated":"2031-03-04T08:00:00Z"}""";
        wire.Serve("/feed", Ninjs.Replace("STATUS", "usable", StringComparison.Ordinal).Replace("VERSION", "1", StringComparison.Ordinal), type: "application/json");
        var source = await wire.Source();
        await wire.Poll(source);
        wire.Serve("/feed", Ninjs.Replace("STATUS", "canceled", StringComparison.Ordinal).Replace("VERSION", "2", StringComparison.Ordinal), type: "application/json");
        await wire.Poll(source);

        Assert.Equal((true, 2), (await wire.Items()).Select(item => (item.IsKilled, item.Take)).Single());
    }

    [Fact]
    public async Task What_lies_in_the_trash_is_not_taken_in_behind_its_back()
    {
        await using var wire = await WiredPaper.Open(Store.Sqlite);
        var (line, take) = (await Arrived(wire), wire.Paper.The<TakeFromWire>());
        await wire.Paper.The<Trash>().Put(await take.Do(line));

        Assert.Equal(RefusalReason.WrongState, (await Assert.ThrowsAsync<Refused>(() => take.Do(line))).Reason);
        Assert.Equal(RefusalReason.NotFound, (await Assert.ThrowsAsync<Refused>(() => take.Do(Editor))).Reason);
    }

    [Fact]
    public async Task A_line_is_spiked_and_brought_back_until_it_is_taken_in()
    {
        await using var wire = await WiredPaper.Open(Store.Sqlite);
        var (line, spike) = (await Arrived(wire), wire.Paper.The<Spike>());
        await spike.Do(line, Editor);
        Assert.Equal(WireState.Spiked, (await wire.Items())[0].State);
        await spike.Undo(line, Editor);
        Assert.Equal(WireState.New, (await wire.Items())[0].State);

        await wire.Paper.The<TakeFromWire>().Do(line);
        await Assert.ThrowsAsync<Refused>(() => spike.Do(line));
    }

    [Theory, OnBothDatabases]
    public async Task A_source_that_is_struck_out_leaves_what_was_taken_in(Store store)
    {
        await using var wire = await WiredPaper.Open(store);
        await wire.Paper.The<TakeFromWire>().Do(await Arrived(wire));
        await wire.Paper.The<SourceBook>().Remove((await wire.Items())[0].SourceId);

        Assert.Empty(await wire.Items());
        Assert.Empty(await wire.Read(newsroom => newsroom.WireTakes.ToListAsync()));
        Assert.Single(await wire.Read(newsroom => newsroom.Drafts.ToListAsync()));
    }

    private static async Task<Guid> Arrived(WiredPaper wire)
    {
        wire.Serve("/feed", WiredPaper.Rss(Ferry));
        await wire.Poll(await wire.Source());
        return (await wire.Items())[0].Id;
    }

    /// <summary>The newest take, and the one that the item stands on.</summary>
    private static Task<(int, int)> Takes(WiredPaper wire, Guid item) => wire.Read(async newsroom =>
        ((await newsroom.WireItems.SingleAsync()).Take, (await newsroom.WireTakings.SingleAsync(taking => taking.ItemId == item)).Take));

    private static async Task<string> Words(WiredPaper wire) => BodyText.Plain((await wire.Read(newsroom => newsroom.Drafts.SingleAsync())).Content.Body);
}

using System.Collections.Concurrent;
using System.Text.Json;
using Broadsheet.Archive;
using Broadsheet.Platform;
using Broadsheet.Press;
using Broadsheet.Tests.Archive;
using Broadsheet.Tests.Platform.Outside;
using Microsoft.Extensions.Configuration;

namespace Broadsheet.Tests.Press;

public sealed class Telling_a_cache
{
    private const string Purge = "/purge";

    [Theory, OnBothDatabases]
    public async Task It_hears_which_keys_were_touched_with_the_secret_and_after_the_page_is_new(Store store)
    {
        await using var cache = await OutsideServer.Open();
        var told = new BlockingCollection<(string Keys, string Method, string Content, string Secret, bool IsNew)>();
        await using var paper = await Open(store, cache);
        cache.Paths[Purge] = async context =>
        {
            var content = await new StreamReader(context.Request.Body).ReadToEndAsync();
            var isNew = (await paper.Http.GetStringAsync("/en/city/2031/03/04/night-ferry-returns")).Contains("Night ferry returns", StringComparison.Ordinal);
            told.Add((context.Request.Headers["Surrogate-Key"]!, context.Request.Method, content, context.Request.Headers["Fastly-Key"]!, isNew));
        };

        var item = await paper.Public();

        var heard = told.Take(TestContext.Current.CancellationToken);
        Assert.Contains(Keys.Item(item), heard.Keys.Split(' '));
        Assert.Contains(Keys.Edition("en"), heard.Keys.Split(' '));
        Assert.Equal(("PURGE", "123", true), (heard.Method, heard.Secret, heard.IsNew));
        Assert.Equal(heard.Keys.Split(' '), JsonDocument.Parse(heard.Content).RootElement.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
    }

    [Fact]
    public async Task A_cache_that_is_down_holds_nobody_up_and_hears_it_later()
    {
        await using var cache = await OutsideServer.Open();
        var told = new BlockingCollection<string>();
        var failures = 0;
        cache.Paths[Purge] = context =>
        {
            if (failures++ < 2) context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            else told.Add(context.Request.Headers["xkey-purge"]!);
            return Task.CompletedTask;
        };
        await using var paper = await Open(Store.Sqlite, cache);
        var item = await paper.Public();
        paper.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Contains(Keys.Item(item), told.Take(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(3, failures);
        Assert.True((await paper.Get("/readyz")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task What_it_was_not_told_before_a_restart_it_is_told_after()
    {
        await using var cache = await OutsideServer.Open();
        cache.Paths[Purge] = context => { context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable; return Task.CompletedTask; };
        await using var paper = await Open(Store.Sqlite, cache);
        var item = await paper.Public();
        while (cache.Asked.IsEmpty) await Task.Delay(5, TestContext.Current.CancellationToken);
        await paper.House.StopAsync(TestContext.Current.CancellationToken);
        var told = new BlockingCollection<string>();
        cache.Paths[Purge] = context => { told.Add(context.Request.Headers["Surrogate-Key"]!); return Task.CompletedTask; };

        await using var again = await SecondHouse.Open(paper, services => Hooked(services, cache));

        Assert.Contains(Keys.Item(item), told.Take(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_keys_go_in_requests_that_any_cache_takes_and_too_many_purge_the_paper()
    {
        var some = PurgeHook.Parcels([.. Enumerable.Range(0, 500).Select(number => Touching($"item:{number} edition:en"))]).ToList();
        Assert.Equal(501, some.Sum(parcel => parcel.Count));
        Assert.Equal(501, some.SelectMany(parcel => parcel).Distinct().Count());
        Assert.All(some, parcel => Assert.InRange(string.Join(' ', parcel).Length, 1, 4_001));
        Assert.Equal([[Keys.Paper]], PurgeHook.Parcels([.. Enumerable.Range(0, 2_001).Select(number => Touching($"item:{number}"))]));
    }

    [Theory]
    [InlineData("Press:PurgeHook", "varnish")]
    [InlineData("Press:PurgeHook", "ftp://varnish.example/")]
    [InlineData("Press:PurgeMethod", "DELETE")]
    [InlineData("Press:PurgeSecret", "no header")]
    public void A_setting_that_cannot_be_meant_so_is_named(string setting, string value)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Press:PurgeHook"] = "http://varnish.example/", [setting] = value }).Build();
        Assert.Contains(setting, Assert.Throws<ArgumentException>(() => PurgeSettings.From(settings)).Message, StringComparison.Ordinal);
    }

    /// <summary>A paper whose hook knows where the Journal stands: what is published from now on is told.</summary>
    private static async Task<TestPaper> Open(Store store, OutsideServer cache)
    {
        var paper = await TestPaper.Open(store, services => Hooked(services, cache));
        while (paper.The<Following>().Cursors["purge hook"] < 0) await Task.Delay(5, TestContext.Current.CancellationToken);
        return paper;
    }

    private static void Hooked(IServiceCollection services, OutsideServer cache)
    {
        services.AddSingleton(new PurgeSettings(new Uri($"http://127.0.0.1:{cache.Port}{Purge}"), new HttpMethod("PURGE"), new("Fastly-Key", "123")));
        services.AddSingleton(new Outbound(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Outbound:Allow"] = "127.0.0.1" }).Build()));
        services.AddSingleton<PurgeMark>().AddSingleton<IFollower, PurgeHook>();
    }

    private static JournalEntry Touching(string keys) => new() { EditionCode = "en", Touches = keys };
}

using System.Text.Json;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Broadsheet.Tests;

/// <summary>Which database a test's paper stands on. Behaviour is stated once and shown on both.</summary>
public enum Store { Sqlite, Postgres }

/// <summary>A whole newsroom for one test: own folder, own database, own port, own clock.</summary>
public sealed class TestPaper : IAsyncDisposable
{
    private TestPaper(WebApplication house, string folder, TestClock clock)
    {
        House = house;
        Folder = folder;
        Clock = clock;
        var address = house.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(address) };
    }

    public WebApplication House { get; }
    public string Folder { get; }
    public TestClock Clock { get; }
    public HttpClient Http { get; }
    public Database Database => House.Services.GetRequiredService<Database>();

    /// <summary>A paper with an English and an Arabic edition of two sections each, open on a port of its own.</summary>
    /// <param name="settings">What <c>broadsheet.json</c> says.</param>
    public static async Task<TestPaper> Open(Store store, Action<IServiceCollection>? furnish = null, IReadOnlyDictionary<string, object>? settings = null)
    {
        var folder = Directory.CreateTempSubdirectory("broadsheet-test-").FullName;
        var clock = new TestClock(new DateTimeOffset(2031, 3, 4, 9, 0, 0, TimeSpan.Zero));
        var connection = store == Store.Postgres ? await PostgresCluster.NewDatabase() : null;
        new PaperFolder(folder).Create();
        if (settings is not null) await File.WriteAllTextAsync(new PaperFolder(folder).Settings, JsonSerializer.Serialize(settings));
        var house = Broadsheet.House.Build(new Running(folder, "http://127.0.0.1:0", connection), services =>
        {
            services.AddSingleton<TimeProvider>(clock);
            services.AddSingleton(new Broadsheet.Desk.Publishing.Hold(TimeSpan.Zero));
            furnish?.Invoke(services);
        });
        await house.Services.GetRequiredService<Database>().Migrate();
        await Furnish(house.Services.GetRequiredService<Database>());
        await house.StartAsync();
        return new TestPaper(house, folder, clock);
    }

    public T The<T>() where T : notnull => House.Services.GetRequiredService<T>();

    /// <summary>A draft in the English city section, ready to be published.</summary>
    public async Task<Guid> Draft(string headline = "Night ferry returns", StoryContent? content = null, string edition = "en")
    {
        var ids = The<Ids>();
        var item = new NewsItem { Id = ids.Next(), StoryId = ids.Next(), EditionCode = edition, Created = Clock.GetUtcNow() };
        var draft = new Draft
        {
            ItemId = item.Id,
            Saved = Clock.GetUtcNow(),
            Content = content ?? new StoryContent { Headline = headline, Section = "city", Body = [new Paragraph(Inline.Plain("The ferry sails again."))] },
        };
        item.Show(draft.Content, item.Created, by: null);
        await Database.Write(async newsroom =>
        {
            newsroom.Items.Add(item);
            newsroom.Drafts.Add(draft);
            await newsroom.SaveChangesAsync();
        });
        return item.Id;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await House.StopAsync();
        await House.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private static Task Furnish(Database database) => database.Write(async newsroom =>
    {
        newsroom.Editions.Add(new Edition { Code = "en", Name = "English", Language = "en", PaperName = "The Test Courier", Zone = "Europe/Malta", IsDefault = true, Order = 1 });
        newsroom.Editions.Add(new Edition { Code = "ar", Name = "العربية", Language = "ar", PaperName = "بريد", Zone = "Europe/Malta", IsRightToLeft = true, Order = 2 });
        foreach (var (edition, city, sport) in new[] { ("en", "City", "Sport"), ("ar", "المدينة", "الرياضة") })
        {
            newsroom.Sections.Add(new Section { Id = Guid.CreateVersion7(), EditionCode = edition, UrlName = "city", Name = city, Colour = "harbour", Order = 1 });
            newsroom.Sections.Add(new Section { Id = Guid.CreateVersion7(), EditionCode = edition, UrlName = "sport", Name = sport, Colour = "moss", Order = 2 });
        }
        await newsroom.SaveChangesAsync();
    });
}

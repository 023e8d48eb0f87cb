using Broadsheet.Archive;
using Broadsheet.Platform;
using Broadsheet.Press;
using Broadsheet.Tests.Archive;
using Microsoft.EntityFrameworkCore;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Broadsheet.Tests.Press;

public sealed class Pages_over_a_restart
{
    [Theory, OnBothDatabases]
    public async Task They_are_not_printed_again(Store store)
    {
        var (paper, board) = await NoticeBoard.Open(store);
        await using var _ = paper;
        await paper.Something();
        await paper.Filed("/board");
        await paper.House.StopAsync();

        await using var again = await Reopened.Open(paper, board);

        Assert.Equal(NoticeBoard.Long, await again.Http.GetStringAsync("/board"));
        Assert.Equal(1, board.Prints);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_published_while_the_press_was_down_does_not_come_back_older(Store store)
    {
        var (paper, board) = await NoticeBoard.Open(store);
        await using var _ = paper;
        await paper.Filed("/board");
        await paper.House.StopAsync();
        board.Text = "Newer.";
        await paper.Something();

        for (var time = 1; time <= 2; time++)
        {
            await using var again = await Reopened.Open(paper, board);
            Assert.Equal("Newer.", await again.Http.GetStringAsync("/board"));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(5_000)]
    public async Task A_torn_file_keeps_what_is_whole(int bytes)
    {
        var (paper, board) = await NoticeBoard.Open();
        await using var _ = paper;
        await paper.Filed("/board");
        await paper.Filed("/board/2");
        await paper.House.StopAsync();
        await using (var file = new FileStream(FileOf(paper), FileMode.Open)) file.SetLength(Math.Max(3, file.Length - bytes));

        await using var again = await Reopened.Open(paper, board);

        Assert.Equal(NoticeBoard.Long, await again.Http.GetStringAsync("/board"));
        Assert.Equal(NoticeBoard.Long, await again.Http.GetStringAsync("/board/2"));
    }

    [Fact]
    public async Task A_damaged_page_is_printed_again()
    {
        var (paper, board) = await NoticeBoard.Open();
        await using var _ = paper;
        await paper.Filed("/board");
        await paper.House.StopAsync();
        var bytes = await File.ReadAllBytesAsync(FileOf(paper));
        for (var at = bytes.Length - 30; at < bytes.Length; at++) bytes[at] ^= 0x55;
        await File.WriteAllBytesAsync(FileOf(paper), bytes);

        await using var again = await Reopened.Open(paper, board);

        Assert.Equal(NoticeBoard.Long, await again.Http.GetStringAsync("/board"));
        Assert.Equal(2, board.Prints);
    }

    [Fact]
    public async Task Another_history_of_the_paper_throws_them_away()
    {
        var (paper, board) = await NoticeBoard.Open();
        await using var _ = paper;
        await paper.Something();
        await paper.Filed("/board");
        await paper.House.StopAsync();
        await paper.Database.Write(newsroom => newsroom.Journal.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.ItemId, Guid.CreateVersion7())));
        board.Text = "From a backup.";

        await using var again = await Reopened.Open(paper, board);

        Assert.Equal("From a backup.", await again.Http.GetStringAsync("/board"));
    }

    [Fact]
    public async Task What_does_not_fit_into_memory_is_read_from_the_file()
    {
        var board = new NoticeBoard();
        await using var paper = await TestPaper.Open(Store.Sqlite, services =>
        {
            services.AddSingleton<IPlate>(board);
            services.AddSingleton(new HotPages(10_000));
        });
        await paper.Begun();
        foreach (var page in Enumerable.Range(1, 50)) await paper.Filed($"/board/{page}");
        Assert.InRange(paper.The<HotPages>().Weight, 1, 10_000);

        foreach (var page in Enumerable.Range(1, 50)) Assert.Equal(NoticeBoard.Long, await paper.Http.GetStringAsync($"/board/{page}"));
        Assert.Equal(50, board.Prints);

        board.Text = "Newer.";
        await paper.Something();
        foreach (var page in Enumerable.Range(1, 50)) Assert.Equal("Newer.", await paper.Http.GetStringAsync($"/board/{page}"));
    }

    private static string FileOf(TestPaper paper) => Path.Combine(paper.Folder, "pages", "pages");
}

/// <summary>The paper's next process, with the same plates.</summary>
internal sealed class Reopened : IAsyncDisposable
{
    private readonly WebApplication house;

    private Reopened(WebApplication house) => this.house = house;

    public HttpClient Http => new() { BaseAddress = new Uri(house.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };

    public static async Task<Reopened> Open(TestPaper paper, NoticeBoard board)
    {
        var house = Broadsheet.House.Build(new Running(paper.Folder, "http://127.0.0.1:0", paper.Database.IsPostgres ? paper.Database.ConnectionString : null), services =>
        {
            services.AddSingleton<TimeProvider>(paper.Clock);
            services.AddSingleton<IPlate>(board);
        });
        await house.StartAsync();
        while (house.Services.GetRequiredService<Filing>().Count is null) await Task.Delay(5);
        return new Reopened(house);
    }

    public async ValueTask DisposeAsync()
    {
        await house.StopAsync();
        await house.DisposeAsync();
    }
}

internal static class Filed_pages
{
    /// <summary>Reads the page and returns when it lies in the file, pressed as small as it gets.</summary>
    public static async Task Filed(this TestPaper paper, string address)
    {
        (await paper.Get(address)).EnsureSuccessStatusCode();
        while (paper.The<Filing>().Find(address) is not { IsPressed: true }) await Task.Delay(5);
    }
}

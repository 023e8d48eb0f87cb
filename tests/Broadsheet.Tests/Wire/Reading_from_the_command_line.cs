using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Broadsheet.Formats.Tests;
using Broadsheet.Formats.Tests.Ninjs;
using Xunit;

namespace Broadsheet.Tests.Wire;

/// <summary><c>broadsheet read</c> as people run it: a process, its two outputs, its exit code.</summary>
public sealed class Reading_from_the_command_line : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("broadsheet-read-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Every_item_of_every_real_document_is_valid_ninjs()
    {
        var run = await Read([.. ((string[])["feeds", "charsets", "ninjs/examples", "ninjs/guidelines", "wxr"]).Select(Fixtures.PathOf)]);

        Assert.Equal(2, run.Exit);
        Assert.Contains("empty_feed.xml:1: The file is empty.", run.Messages, StringComparison.Ordinal);
        using var printed = JsonDocument.Parse(run.Output);
        var items = printed.RootElement.EnumerateArray().Select(one => one.GetProperty("item").GetRawText()).ToArray();
        Assert.True(items.Length > 700, $"{items.Length} items");
        var answers = await NinjsSchema.Validate(items);
        Assert.Equal(items.Length, answers.Count);
        foreach (var (item, answer) in items.Zip(answers)) Assert.True(answer == "valid", answer + item);
    }

    [Fact]
    public async Task All_read_is_zero_some_is_two_none_is_one()
    {
        var good = Write("good.xml", Feed("One"));
        var bad = Write("bad.xml", "<rss><channel>\n<item><title>Two");

        Assert.Equal(0, (await Read(good)).Exit);
        var some = await Read(good, bad);
        Assert.Equal(2, some.Exit);
        Assert.Contains($"{bad}:2: ", some.Messages, StringComparison.Ordinal);
        Assert.Single(JsonDocument.Parse(some.Output).RootElement.EnumerateArray());
        Assert.Equal(1, (await Read(bad)).Exit);
        var missing = await Read(Path.Combine(folder.FullName, "nowhere.xml"));
        Assert.Equal(1, missing.Exit);
        Assert.Contains("There is no such file.", missing.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_is_read_with_its_address_and_language()
    {
        var run = await Read(["-", "--url", "https://selene.example/feed", "--language", "mt"], Feed("One"));
        var item = Assert.Single(JsonDocument.Parse(run.Output).RootElement.EnumerateArray());
        Assert.Equal("-", item.GetProperty("source").GetProperty("path").GetString());
        Assert.Equal("https://selene.example/one", item.GetProperty("item").GetProperty("altIds")[0].GetProperty("value").GetString());
    }

    [Fact]
    public async Task A_folder_and_an_archive_are_walked_in_the_order_of_names()
    {
        Directory.CreateDirectory(Path.Combine(folder.FullName, "b"));
        Write("b/two.xml", Feed("Two"));
        Write("a.xml", Feed("One"));
        Write("picture.jpg", "no document");
        using (var zip = ZipFile.Open(Path.Combine(folder.FullName, "c.zip"), ZipArchiveMode.Create)) Pack(zip, "three.xml", Feed("Three"));

        var run = await Read(folder.FullName);

        Assert.Equal(0, run.Exit);
        Assert.Equal(["One", "Two", "Three"], JsonDocument.Parse(run.Output).RootElement.EnumerateArray().Select(one => one.GetProperty("reading").GetProperty("headline").GetString()));
    }

    [Fact]
    public async Task A_bomb_and_a_name_that_climbs_out_are_refused_and_the_rest_is_read()
    {
        var path = Path.Combine(folder.FullName, "bomb.zip");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            using (var bomb = zip.CreateEntry("a.xml").Open())
            {
                bomb.Write("<rss><channel><item><title>"u8);
                var blank = new byte[1024 * 1024];
                blank.AsSpan().Fill((byte)' ');
                for (var megabyte = 0; megabyte < 200; megabyte++) bomb.Write(blank);
            }
            Pack(zip, "../evil.xml", Feed("Evil"));
            Pack(zip, "good.xml", Feed("Good"));
        }

        var run = await Read(path);

        Assert.Equal(2, run.Exit);
        Assert.Contains("bomb.zip/a.xml", run.Messages, StringComparison.Ordinal);
        Assert.Contains("outside itself", run.Messages, StringComparison.Ordinal);
        Assert.Equal("Good", Assert.Single(JsonDocument.Parse(run.Output).RootElement.EnumerateArray()).GetProperty("reading").GetProperty("headline").GetString());
    }

    [Theory]
    [InlineData("--format", "teletext", "names no format")]
    [InlineData("--url", "selene", "no absolute http(s) address")]
    public async Task A_wrong_option_says_what_is_wrong(string option, string value, string reason)
    {
        var run = await Read("-", option, value);
        Assert.Equal(1, run.Exit);
        Assert.Contains(reason, run.Messages, StringComparison.Ordinal);
    }

    private static string Feed(string title) => $"<rss><channel><item><title>{title}</title><link>{title.ToLowerInvariant()}</link></item></channel></rss>";

    private static void Pack(ZipArchive zip, string name, string content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }

    private static Task<Run> Read(params string[] arguments) => Read(arguments, "");

    private static async Task<Run> Read(string[] arguments, string input)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "broadsheet.dll"), "read", .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var (output, messages) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await messages);
    }

    private sealed record Run(int Exit, string Output, string Messages);
}

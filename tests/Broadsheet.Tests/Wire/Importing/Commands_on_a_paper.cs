using Broadsheet.Archive;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Wire.Importing;

public sealed class Commands_on_a_paper
{
    [Fact]
    public async Task A_paper_is_made_once_and_its_secrets_are_its_owners_alone()
    {
        await using var line = await CommandLine.Paper_made(Store.Sqlite);

        var again = await line.Run("init", "--name", "Other", "--edition", "en", "--admin", "ana@courier.example");

        Assert.Equal(1, again.Exit);
        Assert.Contains("holds a paper already", again.Messages, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(line.Paper, "secrets")));
        await using var newsroom = line.Open();
        Assert.Equal([("en", false), ("es", false), ("ar", true)], (await newsroom.Editions.OrderBy(edition => edition.Order).ToListAsync()).Select(edition => (edition.Code, edition.IsRightToLeft)));
    }

    [Theory]
    [InlineData("--edition", "klingonese!", "no language tag")]
    [InlineData("--zone", "Mars/Olympus", "no time zone")]
    public async Task A_wrong_paper_is_not_begun(string option, string value, string reason)
    {
        await using var line = new CommandLine(Store.Sqlite);
        string[] arguments = ["init", "--name", "Courier", "--admin", "ana@courier.example", option, value, .. option == "--edition" ? (string[])[] : ["--edition", "en"]];

        var run = await line.Run(arguments);

        Assert.Equal(1, run.Exit);
        Assert.Contains(reason, run.Messages, StringComparison.Ordinal);
        Assert.False(Directory.Exists(line.Paper));
    }

    [Fact]
    public async Task Without_a_paper_a_command_says_so_in_one_line()
    {
        await using var line = new CommandLine(Store.Sqlite);
        var run = await line.Run("import", line.Write("a.json", Exports.Ninjs("urn:a:1", "One")));
        Assert.Equal(1, run.Exit);
        Assert.Single(run.Messages.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("There is no paper", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acts_tell_what_is_not_there_from_what_may_not_be()
    {
        await using var line = await CommandLine.Paper_made(Store.Sqlite);
        await line.Run("import", line.Write("a.json", Exports.Ninjs("urn:a:1", "The quay opens")));
        await using var newsroom = line.Open();
        var id = (await newsroom.Items.SingleAsync()).Id.ToString();

        Assert.Equal(1, (await line.Run("publish", "/en/news/2024/03/01/nothing")).Exit);
        Assert.Equal(3, (await line.Run("withdraw", id, "--reason", "Never was.")).Exit);
        Assert.Equal(0, (await line.Run("publish", id)).Exit);
        Assert.Equal(3, (await line.Run("publish", id)).Exit);
        Assert.Equal(3, (await line.Run("correct", id, "--note", "Nothing changed.")).Exit);
    }

    [Fact]
    public async Task Media_topics_are_loaded_with_their_names_in_each_language()
    {
        await using var line = await CommandLine.Paper_made(Store.Sqlite);

        var run = await line.Run("subjects", Fixtures.PathOf("mediatopics/cptall-x-all.json"), Fixtures.PathOf("mediatopics/cptall-en-US.json"));

        Assert.True(run.Exit == 0, run.Messages);
        await using var newsroom = line.Open();
        var music = await newsroom.Subjects.SingleAsync(subject => subject.Code == "medtop:20000030");
        Assert.Equal(("medtop:20000029", true), (music.ParentCode, music.IsRetired));
        var arts = await newsroom.Subjects.SingleAsync(subject => subject.Code == "medtop:01000000");
        Assert.Equal(("arts, culture, entertainment and media", "فنون، ثقافة وترفيه", "Konst, kultur och nöje"), (arts.NameIn("en"), arts.NameIn("ar"), arts.NameIn("sv")));
        Assert.True(await newsroom.Subjects.CountAsync() >= 1370);
        Assert.Equal(1, (await line.Run("subjects", line.Write("no.json", "{\"a\":1}"))).Exit);
    }
}

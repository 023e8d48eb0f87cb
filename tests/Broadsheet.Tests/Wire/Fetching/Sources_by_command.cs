using Broadsheet.Tests.Archive;
using Broadsheet.Tests.Platform.Outside;

namespace Broadsheet.Tests.Wire.Fetching;

public sealed class Sources_by_command
{
    [Theory, OnBothDatabases]
    public async Task Sources_are_entered_listed_asked_and_struck_out(Store store)
    {
        await using var outside = await OutsideServer.Open();
        outside.Paths["/feed"] = context => context.Response.WriteAsync(WiredPaper.Rss(("ferry", "Night ferry returns", "It sails.")));
        await using var line = await CommandLine.Paper_made(store);
        line.Write("paper/broadsheet.json", """{ "Outbound": { "Allow": ["127.0.0.1"] } }""");
        var address = $"http://127.0.0.1:{outside.Port}/feed";

        var added = await line.Run("source", "add", address, "--name", "Harbour Wire", "--edition", "en", "--basket", "home");
        Assert.True(added.Exit == 0 && Guid.TryParse(added.Output.Trim(), out _), added.Messages);
        Assert.Equal("Harbour Wire\t1 new, 0 changed, 0 the same\n", (await line.Run("source", "poll")).Output);
        Assert.Equal("Harbour Wire\t0 new, 0 changed, 1 the same\n", (await line.Run("source", "poll", "Harbour Wire")).Output);
        var listed = (await line.Run("source", "list")).Output.Trim().Split('\t');
        Assert.Equal([added.Output.Trim(), "Harbour Wire", address, "en", "home"], listed[..5]);
        Assert.Equal("fine", listed[6]);
        Assert.Equal(0, (await line.Run("source", "remove", "Harbour Wire")).Exit);
        Assert.Equal("", (await line.Run("source", "list")).Output);
    }

    [Fact]
    public async Task What_is_entered_wrongly_is_refused_with_the_reason()
    {
        await using var line = await CommandLine.Paper_made(Store.Sqlite);
        foreach (var (wrong, says) in new (string[], string)[]
        {
            (["ftp://feeds.example/", "--edition", "en"], "http"),
            (["http://feeds.example/", "--edition", "fr"], "no edition"),
            (["http://feeds.example/", "--edition", "en", "--section", "moon"], "no section"),
            (["http://feeds.example/", "--edition", "en", "--interval", "0"], "minutes"),
            (["http://feeds.example/", "--edition", "en", "--format", "gopher"], "no format"),
        })
        {
            var refused = await line.Run(["source", "add", .. wrong]);
            Assert.Equal(3, refused.Exit);
            Assert.Contains(says, refused.Messages, StringComparison.Ordinal);
        }
        Assert.Equal(1, (await line.Run("source", "remove", "Nobody")).Exit);
    }
}

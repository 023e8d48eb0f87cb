using Broadsheet.Tests.Wire;

namespace Broadsheet.Tests.Accounts;

public sealed class People_by_command
{
    [Theory]
    [InlineData(Store.Sqlite)]
    [InlineData(Store.Postgres)]
    public async Task People_are_added_with_a_link_listed_with_their_roles_and_disabled(Store store)
    {
        await using var line = await CommandLine.Paper_made(store);

        var added = await line.Run("user", "add", "bo@courier.example", "--role", "editor", "--edition", "ar");
        Assert.StartsWith("http://127.0.0.1:8080/desk/sign-in/link?secret=", Assert.Single(Lines(added)), StringComparison.Ordinal);
        Assert.Equal(0, (await line.Run("user", "disable", "Bo@Courier.example")).Exit);
        Assert.Equal(1, (await line.Run("user", "disable", "nobody@courier.example")).Exit);
        Assert.Equal(1, (await line.Run("user", "add", "no address", "--role", "editor")).Exit);
        Assert.NotEqual(0, (await line.Run("user", "add", "cy@courier.example", "--role", "king")).Exit);

        Assert.Equal(["ana@courier.example\tadmin", "bo@courier.example\teditor:ar\tdisabled"], Lines(await line.Run("user", "list")));
    }

    [Fact]
    public async Task Making_a_paper_prints_the_first_link_alone()
    {
        await using var line = new CommandLine(Store.Sqlite);
        var made = await line.Run("init", "--name", "The Test Courier", "--edition", "en", "--admin", "ana@courier.example");

        Assert.True(made.Exit == 0, made.Messages);
        Assert.Contains("/desk/sign-in/link?secret=", Assert.Single(Lines(made)), StringComparison.Ordinal);
    }

    private static string[] Lines(Run run) => run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

using System.Text.Json;
using Broadsheet.Tests.Site.Api;
using Broadsheet.Tests.Wire;
using Broadsheet.Tests.Wire.Importing;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Accounts;

/// <summary>What a token lets its program do, by role and edition.</summary>
public sealed class Tokens_of_programs
{
    private const string Draft = "/items?edition=en&section=city";

    [Theory]
    [InlineData("contributor", null, 201, 403)]
    [InlineData("reporter", null, 201, 403)]
    [InlineData("editor", null, 201, 201)]
    [InlineData("chief", null, 201, 201)]
    [InlineData("admin", null, 201, 201)]
    [InlineData("editor", "en", 201, 201)]
    [InlineData("admin", "ar", 403, 403)]
    public async Task A_role_decides_who_writes_and_who_publishes_and_where(string role, string? edition, int writing, int publishing)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var token = await paper.Token(edition is null ? role : $"{role}:{edition}");

        Assert.Equal(writing, await Post(paper, Draft, token, "one"));
        Assert.Equal(publishing, await Post(paper, Draft + "&publish=true", token, "two"));
    }

    [Theory]
    [InlineData("publish", "{}")]
    [InlineData("correct", """{"note":"A wrong name."}""")]
    [InlineData("update", "{}")]
    [InlineData("withdraw", """{"reason":"It is not true."}""")]
    public async Task Acts_on_an_item_ask_for_the_role_in_its_own_edition(string act, string order)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var item = await paper.Draft();
        var (foreign, writer) = (await paper.Token("chief:ar"), await paper.Token("reporter"));

        Assert.Equal(403, (await paper.Send(HttpMethod.Post, $"/items/{item}/{act}?edition=ar", order, token: foreign)).Status);
        Assert.Equal(403, (await paper.Send(HttpMethod.Post, $"/items/{item}/{act}", order, token: writer)).Status);
    }

    [Theory]
    [InlineData(Store.Sqlite)]
    [InlineData(Store.Postgres)]
    public async Task A_token_holds_as_long_as_was_said(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var token = await paper.Token("editor", days: 2);
        Assert.Equal(201, await Post(paper, Draft, token, "one"));

        paper.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(401, await Post(paper, Draft, token, "two"));
        Assert.Equal(401, await Post(paper, Draft, "never-given", "three"));
    }

    [Theory]
    [InlineData(Store.Sqlite)]
    [InlineData(Store.Postgres)]
    public async Task The_command_prints_the_token_alone_and_keeps_its_hash_alone(Store store)
    {
        await using var line = await CommandLine.Paper_made(store);
        var made = await line.Run("token", "create", "--name", "wire desk", "--role", "editor", "--days", "30");

        Assert.True(made.Exit == 0, made.Messages);
        var token = Assert.Single(made.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(43, token.Length);
        await using var newsroom = line.Open();
        var kept = await newsroom.Set<Broadsheet.Accounts.Tokens.Token>().SingleAsync();
        Assert.Equal(("wire desk", "editor"), (kept.Name, kept.Role));
        Assert.DoesNotContain(token, JsonSerializer.Serialize(kept), StringComparison.Ordinal);
    }

    private static async Task<int> Post(TestPaper paper, string path, string token, string name) =>
        (await paper.Send(HttpMethod.Post, path, Exports.Ninjs($"urn:a:{name}", $"The {name} ferry returns", "<p>It sails again.</p>"), token: token)).Status;
}

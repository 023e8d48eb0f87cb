using Broadsheet.Accounts;
using Broadsheet.Accounts.Tokens;
using Broadsheet.Platform;

namespace Broadsheet.Tests.Accounts;

/// <summary>People and programs of a test's paper.</summary>
internal static class Staff
{
    /// <param name="role">A role, or a role in one edition: <c>editor:en</c>.</param>
    public static async Task<string> Token(this TestPaper paper, string role, int? days = null)
    {
        var secret = Secret.New();
        var now = paper.Clock.GetUtcNow();
        await paper.Database.Write(async newsroom =>
        {
            newsroom.Set<Token>().Add(new Token { Id = paper.The<Ids>().Next(), Name = "test", Hash = Secret.Hash(secret), Role = role, Created = now, Expires = days is { } hold ? now.AddDays(hold) : null });
            await newsroom.SaveChangesAsync();
        });
        return secret;
    }
}

using Broadsheet.Accounts.Tokens;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Accounts;

/// <summary>Who did what, and when.</summary>
public static class AuditTrail
{
    private const int MostLetters = 500;

    extension(Newsroom newsroom)
    {
        public DbSet<Act> Acts => newsroom.Set<Act>();

        /// <summary>Names of accounts (their mail addresses) and of tokens.</summary>
        public async Task<IReadOnlyDictionary<Guid, string>> NamesOf(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
            await newsroom.Set<Account>().Where(account => ids.Contains(account.Id)).Select(account => new { account.Id, Name = account.Email! })
                .Concat(newsroom.Set<Token>().Where(token => ids.Contains(token.Id)).Select(token => new { token.Id, token.Name })).ToDictionaryAsync(each => each.Id, each => each.Name, cancellation);

        /// <summary>Called within the act, which saves: what is not done leaves no line, and what is done leaves one.</summary>
        public void Note(ActKind kind, DateTimeOffset at, Guid? by, string? edition = null, Guid? item = null, string? what = null) =>
            newsroom.Add(new Act { Id = Guid.CreateVersion7(at), Kind = kind, At = at, By = by, EditionCode = edition, ItemId = item, What = what?.Length > MostLetters ? what[..MostLetters] : what });
    }
}

using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Accounts;

/// <summary>Accounts of readers: made when an address is proven, changed, and deleted with all that is theirs.</summary>
public sealed class Readers(Database database, Ids ids, TimeProvider clock, ILookupNormalizer letters)
{
    /// <summary>The account of a proven address, made when there is none.</summary>
    /// <param name="passwordHash">For an account that is made now; one that was there keeps its own.</param>
    public Task<Guid> Welcome(string email, string? passwordHash, CancellationToken cancellation = default) => database.Write(async newsroom =>
    {
        var known = letters.NormalizeEmail(email);
        if (await newsroom.Accounts.Where(account => account.NormalizedEmail == known).Select(account => (Guid?)account.Id).SingleOrDefaultAsync(cancellation) is { } there) return there;
        var made = Account.New(ids, clock, letters, email);
        made.PasswordHash = passwordHash;
        newsroom.Accounts.Add(made);
        await newsroom.SaveChangesAsync(cancellation);
        return made.Id;
    }, cancellation);

    /// <returns>False when somebody else has the address by now.</returns>
    public Task<bool> Move(Guid id, string email, CancellationToken cancellation = default) => database.Write(async newsroom =>
    {
        var known = letters.NormalizeEmail(email);
        if (await newsroom.Accounts.AnyAsync(other => other.NormalizedEmail == known && other.Id != id, cancellation)) return false;
        if (await newsroom.Accounts.SingleOrDefaultAsync(account => account.Id == id, cancellation) is not { } account) return false;
        (account.Email, account.UserName, account.NormalizedEmail, account.NormalizedUserName) = (email, email, known, letters.NormalizeName(email));
        await newsroom.SaveChangesAsync(cancellation);
        return true;
    }, cancellation);

    /// <summary>Deletes the account and all that hangs on it.</summary>
    /// <exception cref="Objection">It has roles at the paper.</exception>
    public Task Delete(Guid id, CancellationToken cancellation = default) => database.Write(async newsroom =>
    {
        if (await newsroom.AccountClaims.AnyAsync(claim => claim.UserId == id, cancellation)) throw new Objection("This account works at the paper. An admin has to take its roles first.");
        var address = await newsroom.Accounts.Where(account => account.Id == id).Select(account => account.NormalizedEmail).SingleOrDefaultAsync(cancellation);
        await newsroom.Proofs.Where(proof => proof.Address == address || proof.AccountId == id).ExecuteDeleteAsync(cancellation);
        await newsroom.Accounts.Where(account => account.Id == id).ExecuteDeleteAsync(cancellation);
    }, cancellation);
}

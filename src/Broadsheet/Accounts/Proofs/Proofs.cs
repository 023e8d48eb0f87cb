using System.Globalization;
using System.Security.Cryptography;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Accounts;

/// <summary>
/// Mails links and codes to addresses. Asking does the same work and says the same for every address, whether anybody has an account with it or not:
/// who is known is looked up only when the proof comes back.
/// </summary>
public sealed class Proofs(Database database, Ids ids, TimeProvider clock, ILookupNormalizer letters, Post post)
{
    public const int MostAnHour = 5, MostWrongCodes = 5;
    private const int Codes = 100_000_000;

    public static readonly TimeSpan Holds = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <param name="write">Writes the letter.</param>
    /// <returns>Id for the page where the code is typed. Also when nothing was sent because this address got five in the last hour: it says nothing else.</returns>
    public Task<Guid> Ask(ProofOf what, string email, Guid? account, string? passwordHash, Func<ProofLetter, Letter> write, CancellationToken cancellation = default) => database.Write(async newsroom =>
    {
        var (now, address) = (clock.GetUtcNow(), letters.NormalizeEmail(email)!);
        await newsroom.Proofs.Where(old => old.Made < now - Hour).ExecuteDeleteAsync(cancellation);
        var letter = new ProofLetter(ids.Next(), Secret.New(), RandomNumberGenerator.GetInt32(Codes).ToString("D8", CultureInfo.InvariantCulture));
        if (await newsroom.Proofs.CountAsync(proof => proof.Address == address, cancellation) >= MostAnHour) return letter.Id;
        newsroom.Proofs.Add(new Proof
        {
            Id = letter.Id, SecretHash = Secret.Hash(letter.Secret), CodeHash = Hash(letter.Id, letter.Code), Address = address, Email = email, Of = what, AccountId = account, PasswordHash = passwordHash, Made = now,
        });
        post.Take(newsroom, write(letter));
        await newsroom.SaveChangesAsync(cancellation);
        return letter.Id;
    }, cancellation);

    /// <summary>True while the link would still let in; uses nothing up.</summary>
    public async Task<bool> IsGood(string secret, CancellationToken cancellation = default)
    {
        var (hash, since) = (Secret.Hash(secret), clock.GetUtcNow() - Holds);
        await using var newsroom = database.Open();
        return await newsroom.Proofs.AnyAsync(proof => proof.SecretHash == hash && !proof.IsUsed && proof.Made > since, cancellation);
    }

    /// <returns>Null for a link that was used or whose time is over.</returns>
    public Task<Proven?> BySecret(string secret, CancellationToken cancellation = default)
    {
        var hash = Secret.Hash(secret);
        return Use(proofs => proofs.Where(proof => proof.SecretHash == hash), _ => true, cancellation);
    }

    /// <returns>Null for a wrong code, and for any after five wrong ones.</returns>
    public Task<Proven?> ByCode(Guid id, string code, CancellationToken cancellation = default)
    {
        var digits = string.Concat(code.Where(char.IsDigit).Select(digit => (int)char.GetNumericValue(digit)));
        return Use(proofs => proofs.Where(proof => proof.Id == id && proof.Tries < MostWrongCodes), proof => CryptographicOperations.FixedTimeEquals(Convert.FromHexString(proof.CodeHash), Convert.FromHexString(Hash(id, digits))), cancellation);
    }

    private Task<Proven?> Use(Func<IQueryable<Proof>, IQueryable<Proof>> find, Func<Proof, bool> isRight, CancellationToken cancellation) => database.Write(async newsroom =>
    {
        var since = clock.GetUtcNow() - Holds;
        if (await find(newsroom.Proofs.AsNoTracking()).SingleOrDefaultAsync(proof => !proof.IsUsed && proof.Made > since, cancellation) is not { } proof) return null;
        var right = isRight(proof);
        // Of two who come at once the database lets one use it, and counts each wrong try.
        var mine = await newsroom.Proofs.Where(one => one.Id == proof.Id && !one.IsUsed && one.Tries == proof.Tries)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.IsUsed, right).SetProperty(one => one.Tries, one => right ? one.Tries : one.Tries + 1), cancellation) == 1;
        return right && mine ? new Proven(proof.Of, proof.Email, proof.AccountId, proof.PasswordHash) : null;
    }, cancellation);

    private static string Hash(Guid id, string code) => Secret.Hash($"{id:N}.{(code.Length > 20 ? "" : code)}");
}

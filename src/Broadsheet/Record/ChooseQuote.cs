using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Broadsheet.Record.Stating;

namespace Broadsheet.Record;

/// <summary>An editor decides whose words a quotation in the running text is, or that it is nobody's statement. The ledger follows at once.</summary>
public sealed class ChooseQuote
{
    private const int LongestName = 120, LongestRole = 300, HashLetters = 32;

    private readonly Database database;
    private readonly Rereading rereading;
    private readonly TimeProvider clock;

    internal ChooseQuote(Database database, Rereading rereading, TimeProvider clock) => (this.database, this.rereading, this.clock) = (database, rereading, clock);

    /// <exception cref="Refused">There is no name, or it is too long.</exception>
    public Task Take(Guid item, string hash, string? speaker, string? role, Guid? by = null, CancellationToken cancellation = default)
    {
        if (speaker?.Trim() is not { Length: > 0 and <= LongestName } name) throw new Refused(RefusalReason.Invalid, $"Say who said it: a name of 1 to {LongestName} letters.", "speaker");
        if (role?.Trim().Length > LongestRole) throw new Refused(RefusalReason.Invalid, $"A role has at most {LongestRole} letters.", "role");
        return Choose(item, hash, choice => (choice.IsTaken, choice.Speaker, choice.Role) = (true, name, string.IsNullOrWhiteSpace(role) ? null : role.Trim()), by, cancellation);
    }

    public Task Decline(Guid item, string hash, Guid? by = null, CancellationToken cancellation = default) =>
        Choose(item, hash, choice => (choice.IsTaken, choice.Speaker, choice.Role) = (false, null, null), by, cancellation);

    /// <summary>As if nobody had decided.</summary>
    public Task Reopen(Guid item, string hash, CancellationToken cancellation = default) => database.Write(async newsroom =>
    {
        if (await newsroom.QuoteChoices.FindAsync([item, hash], cancellation) is { } choice) newsroom.QuoteChoices.Remove(choice);
        await newsroom.SaveChangesAsync(cancellation);
        await rereading.Do(newsroom, item, cancellation);
    }, cancellation);

    private Task Choose(Guid item, string hash, Action<QuoteChoice> decide, Guid? by, CancellationToken cancellation) => hash.Length != HashLetters ? throw new Refused(RefusalReason.NotFound, "There is no such quotation.") : database.Write(async newsroom =>
    {
        if (await newsroom.QuoteChoices.FindAsync([item, hash], cancellation) is not { } choice) newsroom.QuoteChoices.Add(choice = new QuoteChoice { ItemId = item, Hash = hash });
        decide(choice);
        (choice.At, choice.By) = (clock.GetUtcNow(), by);
        await newsroom.SaveChangesAsync(cancellation);
        await rereading.Do(newsroom, item, cancellation);
    }, cancellation);
}

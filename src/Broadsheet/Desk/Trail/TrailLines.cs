using System.Globalization;
using Broadsheet.Accounts;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Desk.Trail;

/// <summary>Finds acts, the newest first, with the names of who did them.</summary>
internal sealed class TrailLines(Database database)
{
    public const int OnPage = 100, InBatch = 1_000;

    /// <param name="editions">Null for all, and for what belongs to none.</param>
    public async Task<IReadOnlyList<TrailLine>> Find(TrailQuestion question, IReadOnlyList<string>? editions, int most, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        var acts = Narrow(newsroom, newsroom.Acts.AsNoTracking(), question);
        if (editions is not null) acts = acts.Where(act => act.EditionCode != null && editions.Contains(act.EditionCode));
        var found = await acts.OrderByDescending(act => act.At).ThenByDescending(act => act.Id).Take(most).ToListAsync(cancellation);
        var ids = found.Select(act => act.By).OfType<Guid>().Distinct().ToList();
        var names = await newsroom.NamesOf(ids, cancellation);
        return [.. found.Select(act => new TrailLine(act, act.By is { } by ? names.GetValueOrDefault(by) ?? by.ToString() : ""))];
    }

    private static IQueryable<Act> Narrow(Newsroom newsroom, IQueryable<Act> acts, TrailQuestion question)
    {
        if (Enum.TryParse<ActKind>(question.Kind, out var kind)) acts = acts.Where(act => act.Kind == kind);
        if (TrailQuestion.Day(question.From) is { } from) acts = acts.Where(act => act.At >= from);
        if (TrailQuestion.Day(question.Until)?.AddDays(1) is { } until) acts = acts.Where(act => act.At < until);
        if (question.Started is { } place) acts = acts.Where(act => act.At < place.At || (act.At == place.At && act.Id < place.Id));
        if (question.Q?.Trim() is not { Length: > 0 } words) return acts;
        if (Guid.TryParse(words, out var id)) return acts.Where(act => act.ItemId == id || act.By == id);
#pragma warning disable CA1304, CA1311, CA1862 // The database compares, not this process.
        var small = words.ToLower(CultureInfo.InvariantCulture);
        var accounts = newsroom.Accounts;
        return acts.Where(act => (act.What != null && act.What.ToLower().Contains(small)) || accounts.Any(account => account.Id == act.By && account.Email!.ToLower().Contains(small)));
#pragma warning restore CA1304, CA1311, CA1862
    }
}

/// <param name="Who">Mail address of the account, or name of the token; empty for the house itself.</param>
public sealed record TrailLine(Act Act, string Who);

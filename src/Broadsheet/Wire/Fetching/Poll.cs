using System.Net;
using Broadsheet.Archive;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Broadsheet.Wire.Fetching;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Wire;

/// <summary>What came of asking a source once.</summary>
/// <param name="Error">Why nothing, or not all, could be read; null when all went well.</param>
public sealed record Polled(string Source, int New = 0, int Changed = 0, int Same = 0, string? Error = null);

/// <summary>Asks one source for its news and puts them on the wire.</summary>
public sealed class Poll(Database database, Outbound outbound, Ids ids, TimeProvider clock, IConfiguration configuration)
{
    private readonly Turns turns = new();

    /// <exception cref="Refused">There is no such source.</exception>
    public async Task<Polled> Do(Guid source, CancellationToken cancellation = default)
    {
        var asked = await Find(source, cancellation);
        using var turn = await turns.Take(new Uri(asked.Address).IdnHost, cancellation);
        // While it waited for its turn, somebody else may have asked.
        asked = await Find(source, cancellation);
        var name = await OwnName.Of(database, configuration, cancellation);
        try
        {
            var reply = await outbound.Fetch(Asking.Errand(asked, name), cancellation);
            return reply.Status switch
            {
                HttpStatusCode.OK => await Read(asked, reply, cancellation),
                HttpStatusCode.NotModified => await Settle(asked, new(asked.Name), settling => settling.Unchanged(reply), cancellation),
                _ => await Failed(asked, Asking.Meaning(reply, asked), reply, cancellation),
            };
        }
        catch (Unfetched unfetched)
        {
            return await Failed(asked, unfetched.Message, reply: null, cancellation);
        }
    }

    private async Task<Source> Find(Guid id, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        return await newsroom.Sources.AsNoTracking().SingleOrDefaultAsync(source => source.Id == id, cancellation)
            ?? throw new Refused(RefusalReason.NotFound, $"There is no source {id}.");
    }

    private async Task<Polled> Read(Source asked, Reply reply, CancellationToken cancellation)
    {
        var incoming = await Task.Run(() => Incoming.Read(reply, asked, cancellation), cancellation);
        return await database.Write(async newsroom =>
        {
            // Another process that asked at the same time waits here until this one's lines are there to be known.
            await newsroom.Sources.Where(source => source.Id == asked.Id).ExecuteUpdateAsync(set => set.SetProperty(source => source.LastFetched, clock.GetUtcNow()), cancellation);
            var source = await newsroom.Sources.SingleAsync(source => source.Id == asked.Id, cancellation);
            var lines = new Lines(newsroom, ids, source, clock.GetUtcNow());
            await lines.Add(incoming.Documents, cancellation);
            new Settling(source, clock.GetUtcNow()).Received(reply, incoming, hasNews: lines.New + lines.Changed > 0);
            if (incoming.Error is not null) await Quarantine.Keep(newsroom, source, reply, incoming, ids.Next(), clock.GetUtcNow(), cancellation);
            await newsroom.SaveChangesAsync(cancellation);
            await lines.LetGo(cancellation);
            return new Polled(source.Name, lines.New, lines.Changed, lines.Same, incoming.Error);
        }, cancellation);
    }

    private Task<Polled> Failed(Source asked, string error, Reply? reply, CancellationToken cancellation) =>
        Settle(asked, new(asked.Name, Error: error), settling => settling.Failed(error, reply), cancellation);

    private Task<Polled> Settle(Source asked, Polled answer, Action<Settling> settle, CancellationToken cancellation) => database.Write(async newsroom =>
    {
        settle(new Settling(await newsroom.Sources.SingleAsync(source => source.Id == asked.Id, cancellation), clock.GetUtcNow()));
        await newsroom.SaveChangesAsync(cancellation);
        return answer;
    }, cancellation);
}

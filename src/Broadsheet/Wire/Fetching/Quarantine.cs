using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Wire.Fetching;

/// <summary>Keeps what could not be read, as it came: the newest few of each source, so that a broken feed fills no disk.</summary>
internal static class Quarantine
{
    private const int MostTypeLetters = 200, MostErrorLetters = 2_000;

    public static async Task Keep(Newsroom newsroom, Source source, Reply reply, Incoming incoming, Guid id, DateTimeOffset now, CancellationToken cancellation)
    {
        var older = await newsroom.Quarantine.Where(document => document.SourceId == source.Id).OrderByDescending(document => document.Received).ThenByDescending(document => document.Id)
            .Skip(QuarantinedDocument.MostOfOneSource - 1).Select(document => document.Id).ToListAsync(cancellation);
        await newsroom.Quarantine.Where(document => older.Contains(document.Id)).ExecuteDeleteAsync(cancellation);
        newsroom.Quarantine.Add(new QuarantinedDocument
        {
            Id = id, SourceId = source.Id, Received = now, Address = reply.Address.AbsoluteUri, Length = reply.Content.Length, Line = incoming.Line,
            Bytes = reply.Content.Length <= QuarantinedDocument.MostBytes ? reply.Content : reply.Content[..QuarantinedDocument.MostBytes],
            MediaType = reply.ContentHeaders.ContentType?.MediaType is { Length: <= MostTypeLetters } type ? type : null,
            Error = incoming.Error!.Length <= MostErrorLetters ? incoming.Error : incoming.Error[..MostErrorLetters],
        });
    }
}

using Broadsheet.Archive;
using Broadsheet.Formats;
using Broadsheet.Platform.Database;
using Broadsheet.Record;
using Broadsheet.Wire;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Desk.Wire;

/// <summary>One line of the wire, opened.</summary>
/// <param name="Changes">From the take that an item stands on, else from the one before, to the newest.</param>
public sealed record OpenLine(WireRow Row, NewsDocument Document, IReadOnlyList<Difference> Changes, IReadOnlyList<Section> Sections)
{
    /// <summary>More is not compared: the table of a comparison grows with the square.</summary>
    private const int MostBlocks = 400;

    /// <exception cref="Refused">It is not on the wire any more.</exception>
    public static async Task<OpenLine> Read(Database database, Guid id, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        var line = await newsroom.WireItems.AsNoTracking().SingleOrDefaultAsync(line => line.Id == id, cancellation) ?? throw new Refused(RefusalReason.NotFound, "This is not on the wire any more.");
        var source = await newsroom.Sources.AsNoTracking().SingleAsync(source => source.Id == line.SourceId, cancellation);
        var row = new WireRow(line, source, await WireList.Takings(newsroom, [id], cancellation));
        var earlier = row.Taken.Select(taken => taken.Taking.Take).Where(take => take < line.Take).DefaultIfEmpty(line.Take - 1).Min();
        var takes = await newsroom.WireTakes.AsNoTracking().Where(take => take.WireItemId == id && (take.Number == line.Take || take.Number == earlier)).OrderBy(take => take.Number).ToListAsync(cancellation);
        return new OpenLine(row, takes[^1].Document, takes.Count == 2 ? WordDifference.Between(Words(takes[0].Document), Words(takes[1].Document)) : [], await Places(newsroom, cancellation));
    }

    internal static Task<List<Section>> Places(Newsroom newsroom, CancellationToken cancellation) =>
        newsroom.Sections.AsNoTracking().OrderBy(section => section.EditionCode).ThenBy(section => section.Order).ToListAsync(cancellation);

    private static StoryContent Words(NewsDocument document) => new() { Headline = document.Headline ?? "", Standfirst = document.Standfirst, Body = [.. document.Body.Take(MostBlocks)] };
}

using System.Globalization;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Broadsheet.Wire;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Desk.Wire;

/// <summary>Finds lines of the wire, the newest first.</summary>
internal sealed class WireList(Database database)
{
    private const int Most = 50;

    public async Task<WireView> Find(WireQuestion question, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        var found = await Page(Narrow(On(newsroom, question.Shown), question), question).Take(Most + 1).ToListAsync(cancellation);
        var lines = found.Take(Most).ToList();
        var sources = await newsroom.Sources.AsNoTracking().OrderBy(source => source.Name).ToListAsync(cancellation);
        var taken = (await Takings(newsroom, [.. lines.Select(line => line.Id)], cancellation)).ToLookup(one => one.Taking.WireItemId);
        return new WireView(
            [.. lines.Select(line => new WireRow(line, sources.Find(source => source.Id == line.SourceId)!, [.. taken[line.Id]]))],
            found.Count > Most ? string.Create(CultureInfo.InvariantCulture, $"{lines[^1].Changed.ToUnixTimeMilliseconds()}.{lines[^1].Id}") : null,
            await On(newsroom, WireShelf.New).CountAsync(cancellation),
            await On(newsroom, WireShelf.Moved).CountAsync(cancellation),
            sources,
            await newsroom.Sources.Select(source => source.Basket).Distinct().OrderBy(basket => basket).ToListAsync(cancellation));
    }

    /// <summary>What lines were made into, of the items that are still there.</summary>
    internal static async Task<List<TakenLine>> Takings(Newsroom newsroom, Guid[] lines, CancellationToken cancellation)
    {
        var takings = await newsroom.WireTakings.AsNoTracking().Where(taking => lines.Contains(taking.WireItemId)).OrderBy(taking => taking.At).ToListAsync(cancellation);
        var made = takings.Select(taking => taking.ItemId).ToArray();
        var items = await newsroom.Items.AsNoTracking().Where(item => made.Contains(item.Id) && item.State != ItemState.Destroyed).ToDictionaryAsync(item => item.Id, cancellation);
        return [.. takings.Where(taking => items.ContainsKey(taking.ItemId)).Select(taking => new TakenLine(taking, items[taking.ItemId]))];
    }

    private static IQueryable<WireItem> On(Newsroom newsroom, WireShelf shelf)
    {
        var (lines, takings) = (newsroom.WireItems.AsNoTracking(), newsroom.WireTakings);
        return shelf switch
        {
            WireShelf.New => lines.Where(line => line.State == WireState.New),
            WireShelf.Moved => lines.Where(line => line.State == WireState.Taken && takings.Any(taking => taking.WireItemId == line.Id && taking.Take < line.Take)),
            WireShelf.Taken => lines.Where(line => line.State == WireState.Taken),
            _ => lines.Where(line => line.State == WireState.Spiked),
        };
    }

    private static IQueryable<WireItem> Narrow(IQueryable<WireItem> lines, WireQuestion question)
    {
        if (!string.IsNullOrEmpty(question.Basket)) lines = lines.Where(line => line.Basket == question.Basket);
        if (question.Source is { } source) lines = lines.Where(line => line.SourceId == source);
        if (string.IsNullOrWhiteSpace(question.Words)) return lines;
        var words = question.Words.Trim();
#pragma warning disable CA1304, CA1311, CA1862 // The database compares, not this process.
        return lines.Where(line => line.Headline.ToLower().Contains(words.ToLower()));
#pragma warning restore CA1304, CA1311, CA1862
    }

    private static IQueryable<WireItem> Page(IQueryable<WireItem> lines, WireQuestion question)
    {
        if (question.Place is { } place) lines = lines.Where(line => line.Changed < place.Changed || (line.Changed == place.Changed && line.Id < place.Line));
        return lines.OrderByDescending(line => line.Changed).ThenByDescending(line => line.Id);
    }
}

public sealed record WireRow(WireItem Line, Source Source, IReadOnlyList<TakenLine> Taken)
{
    public bool HasMovedOn => Taken.Any(taken => taken.Taking.Take < Line.Take);
}

/// <summary>An item that was made of a line.</summary>
public sealed record TakenLine(WireTaking Taking, NewsItem Item);

/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record WireView(IReadOnlyList<WireRow> Rows, string? Next, int Waiting, int Moved, IReadOnlyList<Source> Sources, IReadOnlyList<string> Baskets);

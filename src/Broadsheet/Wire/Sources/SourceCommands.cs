using System.CommandLine;
using System.Globalization;
using Broadsheet.Archive;
using Broadsheet.Formats;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Wire.Sources;

/// <summary><c>source add</c>, <c>source list</c>, <c>source remove</c>, <c>source poll</c>.</summary>
internal static class SourceCommands
{
    private static readonly Argument<string> Named = new("SOURCE") { Description = "Its name or id." };

    public static Command Command(Func<Running, WebApplication> open)
    {
        var list = new Command("list", "Prints sources: id, name, address, edition, basket, when it was fetched, state.");
        list.OnPaper(open, List);
        var remove = new Command("remove", "Strikes a source out, with what waits from it. What was taken in stays.") { Named };
        remove.OnPaper(open, Remove);
        var which = new Argument<string?>("SOURCE") { Description = "Its name or id; all that are not paused when left out.", Arity = ArgumentArity.ZeroOrOne };
        var poll = new Command("poll", "Asks sources for news now.") { which };
        poll.OnPaper(open, (arguments, house, cancellation) => Poll(arguments.GetValue(which), house, cancellation));
        return new Command("source", "The suppliers of the wire.") { Add(open), list, remove, poll };
    }

    private static Command Add(Func<Running, WebApplication> open)
    {
        var address = new Argument<string>("URL") { Description = "Address of the feed: RSS, Atom, RDF, JSON Feed or ninjs." };
        var name = new Option<string?>("--name") { Description = "How the desk calls it; the host's name when left out.", HelpName = "NAME" };
        var edition = new Option<string>("--edition") { Description = "Code of the edition that its news are offered to.", HelpName = "EDITION", Required = true };
        var section = new Option<string?>("--section") { Description = "Section that they go into when nobody chooses another.", HelpName = "SECTION" };
        var basket = new Option<string>("--basket") { Description = "Where they wait.", HelpName = "BASKET", DefaultValueFactory = _ => Source.UsualBasket };
        var interval = new Option<int>("--interval") { Description = "Minutes between two fetches.", HelpName = "MINUTES", DefaultValueFactory = _ => Source.UsualMinutes };
        var format = new Option<string?>("--format") { Description = $"Read as this format instead of recognising it: {string.Join(", ", DocumentReading.Formats.Select(one => one.Name))}.", HelpName = "FORMAT" };
        var add = new Command("add", "Enters a source and prints its id.") { address, name, edition, section, basket, interval, format };
        add.OnPaper(open, async (arguments, house, cancellation) =>
        {
            var given = arguments.GetRequiredValue(address);
            var entry = new SourceEntry(arguments.GetValue(name) ?? WebAddress.Of(given)?.Host ?? given, given, arguments.GetRequiredValue(edition), arguments.GetValue(section), arguments.GetValue(format), arguments.GetRequiredValue(basket), arguments.GetRequiredValue(interval));
            await Console.Out.WriteLineAsync((await house.GetRequiredService<SourceBook>().Add(entry, cancellation: cancellation)).ToString());
            return 0;
        });
        return add;
    }

    private static async Task<int> List(ParseResult arguments, IServiceProvider house, CancellationToken cancellation)
    {
        await using var newsroom = house.GetRequiredService<Database>().Open();
        await foreach (var source in newsroom.Sources.AsNoTracking().OrderBy(source => source.Name).AsAsyncEnumerable().WithCancellation(cancellation))
            Console.WriteLine(string.Join('\t', source.Id, source.Name, source.Address, source.EditionCode, source.Basket,
                source.LastFetched?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "never", source.IsActive ? source.LastError ?? "fine" : "paused"));
        return 0;
    }

    private static async Task<int> Remove(ParseResult arguments, IServiceProvider house, CancellationToken cancellation)
    {
        var book = house.GetRequiredService<SourceBook>();
        await book.Remove((await book.Find(arguments.GetRequiredValue(Named), cancellation)).Id, cancellation: cancellation);
        return 0;
    }

    /// <returns>0: all answered; 2: some not; 1: none.</returns>
    private static async Task<int> Poll(string? named, IServiceProvider house, CancellationToken cancellation)
    {
        var (poll, failed) = (house.GetRequiredService<Poll>(), 0);
        var sources = named is null ? await Active(house, cancellation) : [(await house.GetRequiredService<SourceBook>().Find(named, cancellation)).Id];
        foreach (var source in sources)
        {
            var polled = await poll.Do(source, cancellation);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{polled.Source}\t{polled.New} new, {polled.Changed} changed, {polled.Same} the same"));
            if (polled.Error is not { } error) continue;
            failed++;
            await Console.Error.WriteLineAsync($"{polled.Source}: {error}");
        }
        if (sources.Count == 0) await Console.Error.WriteLineAsync("There is no source yet: enter one with source add.");
        return failed == 0 ? 0 : failed == sources.Count ? 1 : 2;
    }

    private static async Task<List<Guid>> Active(IServiceProvider house, CancellationToken cancellation)
    {
        await using var newsroom = house.GetRequiredService<Database>().Open();
        return await newsroom.Sources.Where(source => source.IsActive).OrderBy(source => source.Name).Select(source => source.Id).ToListAsync(cancellation);
    }
}

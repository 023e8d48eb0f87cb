using System.Collections.Concurrent;
using Broadsheet.Formats;
using Broadsheet.Formats.Bodies;
using Broadsheet.Library;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Wire.Importing;

/// <summary>
/// Brings pictures that lie on the web into the Library: four at a time, two of one server, three tries each. A server that fails again and
/// again is left alone. What was fetched once, whatever import it was, is not asked for again.
/// </summary>
internal sealed class PicturesElsewhere(Database database, FetchPicture library, IConfiguration configuration, TimeProvider clock, bool fetches)
{
    private const int MostPictures = 200, AtOnce = 4, OfOneServer = 2, MostFailures = 8;
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(3)];

    private readonly ConcurrentDictionary<string, SemaphoreSlim> servers = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, int> failures = new(StringComparer.OrdinalIgnoreCase);
    private string? name;

    public static IEnumerable<Picture> In(NewsDocument document) =>
        PicturesOfDocument.Of(document).Where(picture => picture.Blob is null && WebAddress.Of(picture.Href) is not null).DistinctBy(picture => picture.Href).Take(MostPictures);

    public async Task<Batch> Keep(Batch batch, CancellationToken cancellation)
    {
        var wanted = batch.Documents.SelectMany(one => In(one.Document)).DistinctBy(picture => picture.Href).ToList();
        if (wanted.Count == 0) return batch;
        var kept = await Known(wanted, cancellation);
        var wrong = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        if (fetches && !batch.Order.IsTrial)
        {
            name ??= await OwnName.Of(database, configuration, cancellation);
            await Parallel.ForEachAsync(wanted.Where(picture => !kept.ContainsKey(picture.Href!)), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (picture, stop) =>
            {
                if (await Fetch(picture, stop) is { Why: { } why }) wrong[picture.Href!] = why;
            });
            kept = await Known(wanted, cancellation);
        }
        return kept.Count + wrong.Count == 0 ? batch : batch with { Documents = [.. batch.Documents.Select(one => one with { Document = Swapped(one.Document, kept, wrong) })] };
    }

    private async Task<Dictionary<string, PictureFile>> Known(List<Picture> wanted, CancellationToken cancellation)
    {
        var addresses = wanted.Select(picture => picture.Href!).ToArray();
        await using var newsroom = database.Open();
        var known = from fetched in newsroom.FetchedPictures.AsNoTracking() where EF.Parameter(addresses).Contains(fetched.Address) join picture in newsroom.Pictures.AsNoTracking() on fetched.Blob equals picture.Blob select new { fetched.Address, Picture = picture };
        return await known.ToDictionaryAsync(one => one.Address, one => one.Picture, StringComparer.Ordinal, cancellation);
    }

    private async Task<(string? Why, bool)> Fetch(Picture picture, CancellationToken cancellation)
    {
        var address = new Uri(picture.Href!);
        if (failures.GetValueOrDefault(address.Authority) >= MostFailures) return ($"{address.Authority} failed {MostFailures} times in a row and was left alone.", false);
        var server = servers.GetOrAdd(address.Authority, _ => new SemaphoreSlim(OfOneServer));
        await server.WaitAsync(cancellation);
        try
        {
            for (var time = 0; ; time++)
            {
                try
                {
                    await Remember(picture.Href!, await library.Do(address, name!, by: null, file => (file.Alt, file.Caption, file.CreditLine) = (picture.Alt, picture.Caption, picture.CreditLine), cancellation), cancellation);
                    failures[address.Authority] = 0;
                    return (null, true);
                }
                catch (UnusablePicture unusable)
                {
                    return (unusable.Message, false);
                }
                catch (Unfetched failed) when (time == Pauses.Length || failed.Reason is UnfetchedReason.Forbidden or UnfetchedReason.TooLarge or UnfetchedReason.TooManyRedirects)
                {
                    failures.AddOrUpdate(address.Authority, 1, (_, count) => count + 1);
                    return (failed.Message, false);
                }
                catch (Unfetched)
                {
                    await Task.Delay(Pauses[time], clock, cancellation);
                }
            }
        }
        finally
        {
            server.Release();
        }
    }

    private Task Remember(string address, PictureFile picture, CancellationToken cancellation) => address.Length > FetchedPicture.MostAddressLetters ? Task.CompletedTask : database.Write(async newsroom =>
    {
        if (await newsroom.FetchedPictures.FindAsync([address], cancellation) is { } known) known.Blob = picture.Blob;
        else newsroom.FetchedPictures.Add(new FetchedPicture { Address = address, Blob = picture.Blob });
        await newsroom.SaveChangesAsync(cancellation);
    }, cancellation);

    private static NewsDocument Swapped(NewsDocument document, Dictionary<string, PictureFile> kept, ConcurrentDictionary<string, string> wrong)
    {
        var warnings = In(document).Where(picture => wrong.ContainsKey(picture.Href!)).Select(picture => new Warning(0, $"The picture stays where it lies: {wrong[picture.Href!]} The same import again tries again.")).ToList();
        return PicturesOfNews.Swapped(document, kept) with { Warnings = warnings.Count == 0 ? document.Warnings : [.. document.Warnings, .. warnings] };
    }
}

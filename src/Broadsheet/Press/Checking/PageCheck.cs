using System.Runtime.CompilerServices;
using Broadsheet.Archive;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Press;

/// <summary>
/// Each stored page that readers would get is what the press would print now. Pages are looked at one by one, so a file of any size needs little
/// memory; pages that are known to be stale are nobody's, and a file of another program or other settings is thrown away at the next start anyhow.
/// </summary>
internal sealed class PageCheck(PaperFolder folder, Filing filing, PrintRun prints, Database database, TimeProvider clock) : ICheck
{
    private const int Batch = 500;

    public string Name => "page store";

    public async IAsyncEnumerable<Fault> Look(bool repair, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var faults = new List<Fault>();
        await foreach (var fault in Differences(cancellation))
            if (repair) faults.Add(fault);
            else yield return fault;
        if (faults.Count > 0) faults = Mended(faults);
        foreach (var fault in faults) yield return fault;
    }

    private async IAsyncEnumerable<Fault> Differences([EnumeratorCancellation] CancellationToken cancellation)
    {
        using var pages = PageFile.ToLook(Filing.PathOf(folder), filing.PrintingOffice());
        if (pages is null) yield break;
        var purges = new Purges();
        var last = 0L;
        foreach (var touched in pages.Read())
        {
            purges.Mark(touched.Slots, touched.Sequence);
            last = touched.Sequence;
        }
        last = await MarkAfter(last, purges, cancellation);
        foreach (var (place, stored) in pages.All())
        {
            if (stored is null) yield return new Fault($"{Filing.PathOf(folder)}, byte {place}", "the page that lies here is damaged");
            if (stored is null || !IsGiven(stored, purges) || await IsPrintedSo(stored)) continue;
            last = await MarkAfter(last, purges, cancellation);
            // It may have been changed while it was printed.
            if (IsGiven(stored, purges)) yield return new Fault($"page {stored.Address}", "readers get another page than the archive makes now");
        }
    }

    private bool IsGiven(StoredPage stored, Purges purges) => purges.Leave(stored) && (stored.Until is not { } until || until > clock.GetUtcNow());

    private async Task<bool> IsPrintedSo(StoredPage stored)
    {
        if (await prints.FromPlates(new PageAddress(stored.Address)) is not { } page) return false;
        var printed = Printed.From(page, stored.Address, stored.AsOf, stored.Modified, stored);
        return (printed.ETag, printed.Status, printed.Keys, printed.ContentType) == (stored.ETag, stored.Status, stored.Keys, stored.ContentType)
            && printed.Headers.SequenceEqual(stored.Headers) && Holds(stored, page.Body.Span);
    }

    /// <summary>The tag could be right and what lies under it wrong.</summary>
    private static bool Holds(StoredPage stored, ReadOnlySpan<byte> body)
    {
        try { return Packing.Plain(stored).AsSpan().SequenceEqual(body); }
        catch (InvalidDataException) { return false; }
    }

    /// <summary>Marks what the Journal says was touched after an entry; answers where it ends.</summary>
    private async Task<long> MarkAfter(long last, Purges purges, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        while (await Journal.After(newsroom, last, Batch, cancellation) is { Count: > 0 } entries)
        {
            foreach (var entry in entries) purges.Mark(Purges.SlotsOf(entry.Touches), entry.Sequence);
            last = entries[^1].Sequence;
        }
        purges.Reach(last);
        return last;
    }

    private List<Fault> Mended(List<Fault> faults)
    {
        try
        {
            using var held = filing.Hold();
            File.Delete(Filing.PathOf(folder));
            return [.. faults.Select(fault => fault with { IsMended = true })];
        }
        catch (IOException)
        {
            return [.. faults, new Fault(folder.Pages, "pages can be thrown away only when the paper does not serve: stop it, or delete this folder and start it again")];
        }
    }
}

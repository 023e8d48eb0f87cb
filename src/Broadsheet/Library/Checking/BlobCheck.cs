using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Library.Checking;

/// <summary>Each file that is named is there and holds what its name says, and none is there that nobody names. A lost or changed one can only come back from a backup.</summary>
internal sealed class BlobCheck(Database database, Blobs blobs, IEnumerable<BlobNames> names, TimeProvider clock) : ICheck
{
    /// <summary>Younger ones may be on their way to a row that names them.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromHours(1);

    public string Name => "files";

    public async IAsyncEnumerable<Fault> Look(bool repair, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        await using var newsroom = database.Open();
        foreach (var column in names)
            await foreach (var blob in column.In(newsroom).Distinct().AsAsyncEnumerable().WithCancellation(cancellation))
                if (named.Add(blob) && await WhatIsWrong(blob, cancellation) is { } wrong) yield return new Fault($"file {blob}", wrong);
        await foreach (var (blob, written) in blobs.All(cancellation))
            if (!named.Contains(blob) && clock.GetUtcNow() - written > OnItsWay)
                yield return new Fault($"file {blob}", "nobody uses it", IsMended: repair && await blobs.RemoveUnlessNamed(blob, cancellation));
    }

    private async Task<string?> WhatIsWrong(string blob, CancellationToken cancellation)
    {
        if (!await blobs.Has(blob, cancellation)) return "it is missing: restore it from a backup";
        await using var file = await blobs.Open(blob, cancellation);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)) == blob ? null : "it was changed: restore it from a backup";
    }
}

using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Library.Checking;

/// <summary>Each picture's file is there and holds what its name says. A lost or changed one can only come back from a backup.</summary>
internal sealed class BlobCheck(Database database, Blobs blobs) : ICheck
{
    public string Name => "pictures";

    public async IAsyncEnumerable<Fault> Look(bool repair, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        await foreach (var picture in newsroom.Pictures.AsNoTracking().OrderBy(picture => picture.Blob).AsAsyncEnumerable().WithCancellation(cancellation))
            if (await WhatIsWrong(picture.Blob, cancellation) is { } wrong) yield return new Fault($"picture {picture.Name} ({picture.Blob})", wrong);
    }

    private async Task<string?> WhatIsWrong(string blob, CancellationToken cancellation)
    {
        if (!blobs.Has(blob)) return "its file is missing: restore it from a backup";
        await using var file = File.OpenRead(blobs.PathOf(blob));
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)) == blob ? null : "its file was changed: restore it from a backup";
    }
}

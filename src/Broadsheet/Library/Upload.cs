namespace Broadsheet.Library;

/// <summary>A file on its way, a piece at a time.</summary>
/// <param name="Offset">Bytes that are here.</param>
/// <param name="Length">Bytes in all.</param>
/// <param name="Expires">When it is thrown away, unless it is finished.</param>
/// <param name="Blob">The picture that it became; null while it is none.</param>
public sealed record Upload(Guid Id, string Name, long Offset, long Length, DateTimeOffset Expires, Guid? By, string? Blob)
{
    public bool IsWhole => Offset == Length;
}

namespace Broadsheet.Library.Uploading;

/// <summary>What is known of an upload, in a file beside its bytes.</summary>
/// <param name="Length">Bytes that are to come in all.</param>
/// <param name="Blob">What it became; null while it is not whole.</param>
internal sealed record UploadNote(string Name, long Length, Guid? By, DateTimeOffset Begun, string? Blob = null);

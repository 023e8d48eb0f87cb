using Broadsheet.Platform.Database;

namespace Broadsheet.Library;

/// <summary>A column whose rows name blobs. Each table that does is registered as one: a blob that none of them names is nobody's, and goes.</summary>
/// <param name="In">Names, repeated as often as they stand there.</param>
public sealed record BlobNames(Func<Newsroom, IQueryable<string>> In);

using Broadsheet.Archive;

namespace Broadsheet.Site;

/// <summary>The same page, or the same story, in another edition.</summary>
/// <param name="Headline">Null where the page is no story.</param>
public sealed record InEdition(Edition Edition, string Address, string? Headline = null);

namespace Broadsheet.Site.Latest;

/// <summary>All that a page of the newest stories is a function of.</summary>
/// <param name="Stories">Newest first.</param>
public sealed record LatestView(Imprint In, PageHead Head, IReadOnlyList<Listed> Stories, PageOf Page);

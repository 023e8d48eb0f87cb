using Broadsheet.Archive;

namespace Broadsheet.Site.Tags;

/// <summary>All that a tag's page is a function of.</summary>
/// <param name="Stories">Newest first.</param>
public sealed record TagView(Imprint In, PageHead Head, Tag Tag, int Count, IReadOnlyList<Listed> Stories, PageOf Page);

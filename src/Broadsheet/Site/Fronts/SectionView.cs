using Broadsheet.Archive;

namespace Broadsheet.Site.Fronts;

/// <summary>All that a page of a section is a function of.</summary>
/// <param name="Stories">Newest first. The first page shows some of them large.</param>
public sealed record SectionView(Imprint In, PageHead Head, Section Section, IReadOnlyList<Listed> Stories, PageOf Page);

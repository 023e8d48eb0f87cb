using Broadsheet.Archive;

namespace Broadsheet.Site.Corrections;

/// <summary>All that a page of corrections is a function of.</summary>
/// <param name="Changes">Newest first.</param>
public sealed record CorrectionsView(Imprint In, PageHead Head, IReadOnlyList<Change> Changes, PageOf Page);

/// <summary>A correction, clarification or withdrawal of one story.</summary>
public sealed record Change(string Address, string Headline, PublicNote Note);

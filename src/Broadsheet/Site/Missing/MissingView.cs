namespace Broadsheet.Site.Missing;

/// <summary>All that the page of an address without a page is a function of.</summary>
public sealed record MissingView(Imprint In, PageHead Head, IReadOnlyList<Listed> Latest);

/// <summary>All that a withdrawn story's page is a function of.</summary>
/// <param name="Erased">When its words were taken away for good; null when they were not.</param>
public sealed record GoneView(Imprint In, PageHead Head, DateTimeOffset At, string Headline, string? Reason, string VersionsAddress, DateTimeOffset? Erased);

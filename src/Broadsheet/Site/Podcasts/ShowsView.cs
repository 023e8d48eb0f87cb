using Broadsheet.Archive;

namespace Broadsheet.Site.Podcasts;

/// <summary>All that the list of an edition's shows is a function of.</summary>
public sealed record ShowsView(Imprint In, PageHead Head, IReadOnlyList<ShowRow> Shows);

/// <param name="Newest">Null before the first episode.</param>
public sealed record ShowRow(Show Show, Aired? Newest, int Episodes);

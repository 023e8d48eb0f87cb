using Broadsheet.Record;

namespace Broadsheet.Site.Versions;

/// <summary>All that the list of a story's public versions is a function of.</summary>
/// <param name="Address">Of the story.</param>
/// <param name="Versions">Newest first.</param>
/// <param name="Places">Where each stands in the public log, by its number; one that became public a moment ago is missing.</param>
public sealed record VersionsView(Imprint In, PageHead Head, string Address, string Headline, IReadOnlyList<Archive.Version> Versions, IReadOnlyDictionary<int, long> Places)
{
    /// <summary>Names of those who changed it, by account, where the paper names them.</summary>
    public IReadOnlyDictionary<Guid, string> Editors { get; init; } = new Dictionary<Guid, string>();
}

/// <summary>All that the page of one version is a function of.</summary>
/// <param name="Shown">What the version says, without pictures that may not be printed now.</param>
/// <param name="Changes">What differs from the version before, in the order of the story; empty for the first.</param>
public sealed record VersionView(Imprint In, PageHead Head, string Address, int Newest, Archive.Version Version, Archive.StoryContent Shown, IReadOnlyList<Difference> Changes);

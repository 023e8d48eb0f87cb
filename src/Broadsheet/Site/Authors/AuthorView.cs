using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Site.Authors;

/// <summary>All that an author's page is a function of.</summary>
/// <param name="Stories">Newest first.</param>
public sealed record AuthorView(Imprint In, PageHead Head, Person Person, PersonText Text, IReadOnlyList<Listed> Stories, PageOf Page)
{
    public Picture? Portrait { get; init; }
}

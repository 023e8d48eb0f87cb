namespace Broadsheet.Site;

/// <summary>What of a story a place on a page shows, and how large.</summary>
/// <param name="Class">Class of the style sheet: <c>teaser--second</c>.</param>
/// <param name="Sizes">How wide its picture stands.</param>
public sealed record TeaserForm(string Class, bool Picture = false, bool Standfirst = false, bool Meta = false, string Sizes = "20rem", int Largest = 640)
{
    private const string Half = "(min-width: 61.25em) 39rem, (min-width: 46.25em) 60vw, 100vw";
    private const string Quarter = "(min-width: 61.25em) 19rem, (min-width: 46.25em) 30vw, 100vw";

    public static TeaserForm Plain { get; } = new("");
    public static TeaserForm Told { get; } = new("", Standfirst: true);
    public static TeaserForm List { get; } = new("teaser--list");
    public static TeaserForm Second { get; } = new("teaser--second", Picture: true, Meta: true, Sizes: Quarter, Largest: 960);
    public static TeaserForm Block { get; } = new("teaser--block", Picture: true, Standfirst: true, Meta: true, Sizes: Half, Largest: 1280);
    public static TeaserForm Opener { get; } = new("teaser--second", Picture: true, Standfirst: true, Sizes: Quarter, Largest: 960);
    public static TeaserForm Row { get; } = new("teaser--row", Picture: true, Sizes: "6.5rem", Largest: 320);
    public static TeaserForm Entry { get; } = new("entry", Picture: true, Standfirst: true, Meta: true, Sizes: "(min-width: 46.25em) 12.5rem, 6.5rem", Largest: 480);
    public static TeaserForm Card { get; } = new("", Picture: true, Sizes: Quarter, Largest: 640);
}

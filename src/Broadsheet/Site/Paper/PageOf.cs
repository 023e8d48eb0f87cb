namespace Broadsheet.Site;

/// <summary>One page of a long list.</summary>
/// <param name="Number">From 1, the newest.</param>
/// <param name="Newer">Address of the page before, or null on the first.</param>
public sealed record PageOf(int Number, int Last, string? Newer, string? Older)
{
    public static PageOf Only { get; } = new(1, 1, null, null);
}

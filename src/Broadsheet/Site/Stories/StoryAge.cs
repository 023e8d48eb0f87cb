namespace Broadsheet.Site.Stories;

/// <summary>How many years ago a story was first published. Its page says so from the first birthday on.</summary>
internal static class StoryAge
{
    private const int DaysOfAYear = 365;

    public static int Years(DateTimeOffset published, DateTimeOffset at) => Math.Max(0, (int)((at - published).TotalDays / DaysOfAYear));

    /// <summary>When the page has to say another number.</summary>
    public static DateTimeOffset Next(DateTimeOffset published, DateTimeOffset at) => published.AddDays((Years(published, at) + 1) * DaysOfAYear);
}

using System.Globalization;
using System.Text;
using Broadsheet.Search;

namespace Broadsheet.Site.Searching;

/// <summary>A search as its address says it. Whatever in an address makes no sense is left out, so every address is a search.</summary>
internal sealed record SearchTerms(string Edition)
{
    public string Words { get; init; } = "";
    public string? Section { get; init; }
    public string? Tag { get; init; }
    public string? Author { get; init; }
    public string? Genre { get; init; }
    public string? Type { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>Key of a <see cref="SearchAge"/>.</summary>
    public string? Age { get; init; }

    /// <summary>First and last day, in UTC, both included.</summary>
    public DateOnly? From { get; init; }

    /// <inheritdoc cref="From"/>
    public DateOnly? Until { get; init; }

    public bool Corrected { get; init; }
    public bool NewestFirst { get; init; }
    public int Page { get; init; } = 1;

    public bool IsFiltered => this with { Words = "", Page = 1, NewestFirst = false } != new SearchTerms(Edition);

    public string Address
    {
        get
        {
            var address = new StringBuilder($"/{Edition}/search?q={Uri.EscapeDataString(Words)}");
            foreach (var (name, value) in Rest())
                if (!string.IsNullOrEmpty(value)) address.Append(CultureInfo.InvariantCulture, $"&{name}={Uri.EscapeDataString(value)}");
            return address.ToString();
        }
    }

    public static SearchTerms Of(string edition, IQueryCollection query) => new(edition)
    {
        Words = Known(query, "q", longest: 400) ?? "",
        Section = Known(query, "section"),
        Tag = Known(query, "tag"),
        Author = Known(query, "author"),
        Genre = Known(query, "genre"),
        Type = Known(query, "type"),
        Language = Known(query, "language"),
        Age = SearchAge.Find(Known(query, "age"))?.Key,
        From = Day(query, "from"),
        Until = Day(query, "until"),
        Corrected = query["corrected"] == "yes",
        NewestFirst = query["sort"] == "newest",
        Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, SearchQuestion.LastPage) : 1,
    };

    public SearchQuestion Question(DateTimeOffset now) => new(Words)
    {
        Edition = Edition,
        Section = Section,
        Tag = Tag,
        Author = Author,
        Genre = Genre,
        Type = Type,
        Language = Language,
        From = SearchAge.Find(Age)?.Since(now) ?? Midnight(From),
        Until = Midnight(Until < DateOnly.MaxValue ? Until.Value.AddDays(1) : Until),
        Corrected = Corrected,
        NewestFirst = NewestFirst,
        Page = Page,
    };

    /// <summary>What a form must send along so that it changes the days alone.</summary>
    public IEnumerable<KeyValuePair<string, string>> WithoutDays() =>
        [new("q", Words), .. (this with { Age = null, From = null, Until = null, Page = 1 }).Rest().Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => KeyValuePair.Create(part.Name, part.Value!))];

    private IEnumerable<(string Name, string? Value)> Rest() =>
    [
        ("section", Section), ("tag", Tag), ("author", Author), ("genre", Genre), ("type", Type), ("language", Language), ("age", Age),
        ("from", From?.ToString("O", CultureInfo.InvariantCulture)), ("until", Until?.ToString("O", CultureInfo.InvariantCulture)),
        ("corrected", Corrected ? "yes" : null), ("sort", NewestFirst ? "newest" : null),
        ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
    ];

    // Half a letter cannot be written into an address.
    private static string? Known(IQueryCollection query, string name, int longest = 200)
    {
        var value = query[name].ToString().Trim();
        if (value.Length > longest) value = value[..longest];
        return value.Length == 0 ? null : string.Concat(value.EnumerateRunes().Select(rune => rune.ToString()));
    }

    private static DateOnly? Day(IQueryCollection query, string name) =>
        DateOnly.TryParseExact(query[name], "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateTimeOffset? Midnight(DateOnly? day) => day is { } date ? new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;
}

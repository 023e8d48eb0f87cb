using System.Globalization;
using Broadsheet.Archive;

namespace Broadsheet.Press;

/// <summary>Prints one kind of page. The Site registers one for each kind; the Press knows none of them.</summary>
public interface IPlate
{
    /// <summary>True for the plate that has a page for every address: it is asked when no other had one.</summary>
    bool IsLastResort => false;

    /// <summary>Prints the page at an address, as a pure function of what is published; null when the address is of another kind.</summary>
    Task<Page?> Print(PageAddress address, CancellationToken cancellation);

    /// <summary>Pages to print as soon as an entry was published, because readers will ask for them at once.</summary>
    IEnumerable<PageAddress> ReadersWillWant(JournalEntry entry);

    /// <summary>The page of a story as it would be published, words from a draft; null when the plate prints no stories. Never stored.</summary>
    Task<Page?> Preview(PublishedStory story, CancellationToken cancellation) => Task.FromResult<Page?>(null);
}

/// <summary>A path and query as stored pages know them: path not percent-encoded, query without the question mark, empty when there is none.</summary>
public readonly record struct PageAddress(string Path, string Query = "")
{
    private const string Page = "page=", Lite = "lite", Embed = "embed";

    /// <summary>Of a request. Printed pages know three members of a query, <c>page</c>, <c>lite</c> and <c>embed</c>; whatever else links carry makes no other page.</summary>
    public static PageAddress Of(HttpRequest request)
    {
        if (request.Query.ContainsKey(Embed)) return new(request.Path.Value ?? "/", Embed);
        var number = request.Query.TryGetValue("page", out var page) && int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? string.Create(CultureInfo.InvariantCulture, $"{Page}{asked}") : "";
        return new(request.Path.Value ?? "/", !request.Query.ContainsKey(Lite) ? number : number.Length == 0 ? Lite : $"{number}&{Lite}");
    }

    /// <summary>The page as other sites may frame it is asked for.</summary>
    public bool IsEmbedded => Query == Embed;

    /// <summary>Null when none is asked for.</summary>
    public int? PageNumber => Query.StartsWith(Page, StringComparison.Ordinal) ? int.Parse(Full.Query.AsSpan(Page.Length), CultureInfo.InvariantCulture) : null;

    /// <summary>True for the page of words alone: no picture, no script.</summary>
    public bool IsLite => Query.EndsWith(Lite, StringComparison.Ordinal);

    /// <summary>The page with everything on it.</summary>
    public PageAddress Full => IsLite ? this with { Query = Query[..^Lite.Length].TrimEnd('&') } : this;

    public override string ToString() => Query.Length == 0 ? Path : $"{Path}?{Query}";
}

/// <summary>One page as printed: what every reader gets, whoever they are.</summary>
public sealed record Page(string ContentType, ReadOnlyMemory<byte> Body)
{
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Surrogate keys (<see cref="Archive.Keys"/>) of all that it shows. An entry that touches one makes it stale.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Where it moved, for 301 and 302.</summary>
    public string? Location { get; init; }

    /// <summary>When it becomes stale by itself (a date in the masthead, an expiry), or null.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Written as <c>Last-Modified</c>, or null.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Further headers, such as <c>Link</c> or <c>Vary</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}

namespace Broadsheet.Wire;

/// <summary>A supplier of news: a feed that the paper fetches again and again.</summary>
public sealed class Source
{
    public const int ShortestMinutes = 1, UsualMinutes = 10, LongestMinutes = 7 * 24 * 60;
    public const string UsualBasket = "news";

    public Guid Id { get; set; }
    public required string Name { get; set; }

    /// <summary>Absolute, http or https.</summary>
    public required string Address { get; set; }

    /// <summary>Code of the edition that its news are offered to.</summary>
    public required string EditionCode { get; set; }

    /// <summary>UrlName of the section that they go into when nobody chooses another.</summary>
    public string? Section { get; set; }

    /// <summary>Name of a document format; null recognises it.</summary>
    public string? Format { get; set; }

    /// <summary>Where its news wait.</summary>
    public string Basket { get; set; } = UsualBasket;

    public int IntervalMinutes { get; set; } = UsualMinutes;

    /// <summary>False while somebody has paused it, or since its sender said that it is gone for good.</summary>
    public bool IsActive { get; set; } = true;

    public DateTimeOffset Created { get; set; }

    /// <summary>Of the state that was read last (RFC 9110 §8.8).</summary>
    public string? ETag { get; set; }

    /// <inheritdoc cref="ETag"/>
    public string? LastModified { get; set; }

    public DateTimeOffset? LastFetched { get; set; }

    /// <summary>When something new came.</summary>
    public DateTimeOffset? LastNews { get; set; }

    public DateTimeOffset NextDue { get; set; }

    /// <summary>In a row, up to now.</summary>
    public int Failures { get; set; }

    /// <summary>Why it could not be fetched or read the last time; null when it could.</summary>
    public string? LastError { get; set; }

    /// <summary>Where its sender says it lives from now on.</summary>
    public string? MovedTo { get; set; }
}

using Microsoft.Extensions.Primitives;

namespace Broadsheet.Press;

/// <summary>A printed page, ready to send: body compressed, headers made. Only its packing and its freshness change.</summary>
internal sealed class StoredPage
{
    private long asOf = -1;
    private volatile byte[] body = [];

    public required string Address { get; init; }
    public required int Status { get; init; }
    public required StringValues ContentType { get; init; }

    /// <summary>Weak (RFC 9110 §8.8.1), because one tag stands for all codings of the page.</summary>
    public required string ETag { get; init; }

    /// <summary>Surrogate keys, separated by blanks.</summary>
    public required string Keys { get; init; }

    /// <summary>The keys' places in <see cref="Purges"/>.</summary>
    public required int[] Slots { get; init; }

    /// <summary>Headers that only this page has: Location, Link.</summary>
    public required KeyValuePair<string, string>[] Headers { get; init; }

    /// <summary>When these bytes were printed first, or the story's own time of change if that is later.</summary>
    public required DateTimeOffset Modified { get; init; }

    public DateTimeOffset? Until { get; init; }

    /// <summary>Bytes of the page before compression.</summary>
    public required int Length { get; init; }

    /// <summary>Brotli, if <see cref="IsPacked"/>; else as it is.</summary>
    public required byte[] Body { get => body; init => body = value; }

    public required bool IsPacked { get; init; }

    /// <summary>True when Brotli did all it can.</summary>
    public bool IsPressed { get; set; }

    /// <summary>Made when somebody asks for it.</summary>
    public byte[]? Gzip { get; set; }

    /// <summary>The Journal's entry up to which the page is known to be right; -1 for one that must not be kept.</summary>
    public long AsOf
    {
        get => Volatile.Read(ref asOf);
        set => Volatile.Write(ref asOf, value);
    }

    /// <summary>What it costs to keep, in bytes.</summary>
    public int Weight => 700 + Body.Length + (Gzip?.Length ?? 0) + Keys.Length * 6 + Address.Length * 2 + Headers.Length * 200;

    /// <summary>All headers as they are sent; made once, when the page is first sent.</summary>
    public PageHeaders? Sent { get; set; }

    /// <summary>True once a second has passed since it was printed: before that, Last-Modified could name the page before it as well (RFC 9110 §8.8.2.2).</summary>
    public bool IsSettled { get; private set; }

    public bool Settle(DateTimeOffset now) => IsSettled = now - Modified >= TimeSpan.FromSeconds(1);

    /// <summary>Whether a reader who got a page at this time, told to the second, got this one.</summary>
    public bool IsSettledBy(DateTimeOffset since) => IsSettled && since.ToUnixTimeSeconds() >= Modified.ToUnixTimeSeconds();

    /// <summary>The same page, packed smaller. Whoever is sending it goes on with the bytes that it took.</summary>
    public void Press(byte[] smaller)
    {
        if (smaller.Length < body.Length) body = smaller;
        IsPressed = true;
    }
}

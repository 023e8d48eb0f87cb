using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace Broadsheet.Desk.Wire;

/// <summary>What somebody wants to see of the wire; all of it stands in the address.</summary>
public sealed record WireQuestion
{
    [FromQuery(Name = "view")] public string? Wanted { get; init; }
    [FromQuery(Name = "basket")] public string? Basket { get; init; }
    [FromQuery(Name = "source")] public Guid? Source { get; init; }

    /// <summary>Part of a headline.</summary>
    [FromQuery(Name = "q")] public string? Words { get; init; }

    /// <summary>Where the page before ended: Unix milliseconds and a line.</summary>
    [FromQuery(Name = "before")] public string? Before { get; init; }

    public WireShelf Shown => Enum.TryParse<WireShelf>(Wanted, ignoreCase: true, out var shelf) && Enum.IsDefined(shelf) ? shelf : WireShelf.New;

    public bool IsNarrowed => !string.IsNullOrEmpty(Basket) || Source is not null || !string.IsNullOrWhiteSpace(Words);

    public (DateTimeOffset Changed, Guid Line)? Place =>
        Before?.Split('.') is [var time, var line] && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds < 253_402_300_800_000 && Guid.TryParse(line, out var id)
            ? (DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), id) : null;

    public string Address(WireShelf shelf, string? before = null)
    {
        var address = QueryString.Create("view", shelf.ToString().ToLowerInvariant());
        foreach (var (name, value) in new[] { ("basket", Basket), ("source", Source?.ToString()), ("q", Words), ("before", before) })
            if (!string.IsNullOrEmpty(value)) address = address.Add(name, value);
        return "/desk/wire" + address;
    }
}

/// <summary>What lies together on the wire's pages.</summary>
public enum WireShelf
{
    New,

    /// <summary>Taken in, and their sources have said something else since.</summary>
    Moved,
    Taken,
    Spiked,
}

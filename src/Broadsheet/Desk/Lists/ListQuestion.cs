using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace Broadsheet.Desk.Lists;

/// <summary>What somebody wants listed; all of it stands in the address, so that a list can be kept as a bookmark or sent to a colleague.</summary>
public sealed record ListQuestion
{
    [FromQuery(Name = "view")] public string? Wanted { get; init; }
    [FromQuery(Name = "edition")] public string? Edition { get; init; }
    [FromQuery(Name = "section")] public string? Section { get; init; }

    /// <summary>Part of a headline.</summary>
    [FromQuery(Name = "q")] public string? Words { get; init; }

    /// <summary>Where the page before ended: Unix milliseconds and an item.</summary>
    [FromQuery(Name = "before")] public string? Before { get; init; }

    public View Shown => Enum.TryParse<View>(Wanted, ignoreCase: true, out var view) && Enum.IsDefined(view) ? view : View.Work;

    public (DateTimeOffset Edited, Guid Item)? Place =>
        Before?.Split('.') is [var time, var item] && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds < 253_402_300_800_000 && Guid.TryParse(item, out var id)
            ? (DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), id) : null;

    public string Address(View view, string? before = null)
    {
        var address = QueryString.Create("view", view.ToString().ToLowerInvariant());
        foreach (var (name, value) in new[] { ("edition", Edition), ("section", Section), ("q", Words), ("before", before) })
            if (!string.IsNullOrEmpty(value)) address = address.Add(name, value);
        return "/desk/items" + address;
    }
}

/// <summary>The lists of the desk.</summary>
public enum View
{
    /// <summary>The draft says something that readers do not read.</summary>
    Work,
    Scheduled,
    Public,

    /// <summary>Translations whose original was corrected since.</summary>
    Behind,
    Withdrawn,
    Trash,
}

using System.Security.Claims;
using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Desk;

/// <summary>Who sits at the desk, and what every page of it needs for them.</summary>
/// <param name="Editions">All of the paper's, in their order.</param>
/// <param name="Path">The page's own address, with its query.</param>
public sealed record Seat(Words Words, ClaimsPrincipal Person, IReadOnlyList<Edition> Editions, string Path, string FormField, string FormToken, DateTimeOffset Now)
{
    public Guid? Account => Guid.TryParse(Person.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <summary>What comes before the @ of the mail address.</summary>
    public string Name => (Person.FindFirstValue(ClaimTypes.Name) ?? "").Split('@')[0];

    /// <summary>What went wrong with what was just sent, in plain words.</summary>
    public string? Wrong { get; init; }

    public IReadOnlyList<Edition> WritesIn => [.. Editions.Where(edition => May(Permission.Write, edition.Code))];

    public bool May(Permission permission, string edition) => Permissions.May(Person, permission, edition);

    public Edition Edition(string code) => Editions.First(edition => edition.Code == code);

    /// <summary>Times of an edition's zone in the language of the desk.</summary>
    public Dates Dates(string edition) => new(Edition(edition), Words.Language);

    /// <summary>The hour for today, the day with the hour for what is older.</summary>
    public string When(DateTimeOffset at, string edition)
    {
        var dates = Dates(edition);
        return dates.Date(at) == dates.Date(Now) ? dates.Hour(at) : dates.Moment(at);
    }
}

/// <summary>Makes a <see cref="Seat"/> for whoever asks.</summary>
internal sealed class Seating(Database database, IAntiforgery forms, TimeProvider clock)
{
    public async Task<Seat> Of(HttpContext context)
    {
        await using var newsroom = database.Open();
        var editions = await newsroom.Editions.AsNoTracking().OrderBy(edition => edition.Order).ToListAsync(context.RequestAborted);
        var token = forms.GetAndStoreTokens(context);
        return new(Language.Of(context.Request), context.User, editions, context.Request.Path + context.Request.QueryString, token.FormFieldName, token.RequestToken!, clock.GetUtcNow());
    }
}

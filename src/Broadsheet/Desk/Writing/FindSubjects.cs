using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Desk.Writing;

/// <summary><c>/desk/subjects?edition=&amp;q=</c>: Media Topics and own topics whose name in any language, or code, has the words; named in the edition's language.</summary>
internal static class FindSubjects
{
    private const int Most = 12;

    public static void MapSubjects(this RouteGroupBuilder asking) => asking.MapGet("/subjects", async (HttpContext context, Database database, string edition, string? q) =>
    {
        await using var newsroom = database.Open();
        var language = await newsroom.Editions.Where(one => one.Code == edition).Select(one => one.Language).SingleOrDefaultAsync(context.RequestAborted) ?? throw new Refused(RefusalReason.NotFound, $"There is no edition '{edition}'.", "edition");
        var asked = (q ?? "").Trim();
        var all = await newsroom.Subjects.AsNoTracking().Where(subject => !subject.IsRetired).ToListAsync(context.RequestAborted);
        return Results.Json(all.Where(subject => Fits(subject, asked)).Select(subject => new { subject.Code, Name = subject.NameIn(language) })
            .OrderBy(subject => !subject.Name.StartsWith(asked, StringComparison.CurrentCultureIgnoreCase)).ThenBy(subject => subject.Name, StringComparer.CurrentCulture).Take(Most));
    }).Needs(Permission.Write);

    private static bool Fits(Subject subject, string asked) =>
        asked.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } codes && codes.Contains(subject.Code)
        || asked.Length > 0 && subject.Names.Values.Any(name => name.Contains(asked, StringComparison.OrdinalIgnoreCase));
}

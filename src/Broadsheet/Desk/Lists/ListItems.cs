using System.Globalization;
using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Desk.Lists;

/// <summary>Finds the items of a list, newest words first, of the editions that the person writes in.</summary>
internal sealed class ListItems(Database database)
{
    private const int Most = 50;

    public async Task<ListView> Find(ListQuestion question, IReadOnlyList<string> editions, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        var mine = newsroom.Items.AsNoTracking().Where(item => editions.Contains(item.EditionCode) && item.State != ItemState.Destroyed);
        var found = await Page(Narrow(In(newsroom, mine, question.Shown), question), question).Take(Most + 1).ToListAsync(cancellation);
        var rows = found.Take(Most).ToList();
        var editors = rows.Where(item => item.EditedBy is not null).Select(item => item.EditedBy!.Value).Distinct().ToList();
        var names = await newsroom.Accounts.Where(account => editors.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.Email!.Split('@', 2)[0], cancellation);
        return new ListView(
            [.. rows.Select(item => new ListRow(item, item.EditedBy is { } by ? names.GetValueOrDefault(by) : null))],
            found.Count > Most ? string.Create(CultureInfo.InvariantCulture, $"{rows[^1].Edited.ToUnixTimeMilliseconds()}.{rows[^1].Id}") : null,
            await In(newsroom, mine, View.Work).CountAsync(cancellation),
            await In(newsroom, mine, View.Scheduled).CountAsync(cancellation),
            await newsroom.Sections.AsNoTracking().Where(section => section.EditionCode == question.Edition).OrderBy(section => section.Order).ToListAsync(cancellation));
    }

    private static IQueryable<NewsItem> In(Newsroom newsroom, IQueryable<NewsItem> items, View view) => view switch
    {
        View.Work => items.Where(item => item.IsInWork && item.Trashed == null),
        View.Scheduled => items.Where(item => item.PublishAt != null && item.Trashed == null),
        View.Public => items.Where(item => item.State == ItemState.Published),
        View.Behind => OriginalAge.Behind(newsroom, items),
        View.Withdrawn => items.Where(item => item.State == ItemState.Withdrawn && item.Trashed == null),
        _ => items.Where(item => item.Trashed != null),
    };

    private static IQueryable<NewsItem> Narrow(IQueryable<NewsItem> items, ListQuestion question)
    {
        if (!string.IsNullOrEmpty(question.Edition)) items = items.Where(item => item.EditionCode == question.Edition);
        if (!string.IsNullOrEmpty(question.Section)) items = items.Where(item => item.Section == question.Section);
        if (string.IsNullOrWhiteSpace(question.Words)) return items;
        var words = question.Words.Trim();
#pragma warning disable CA1304, CA1311, CA1862 // The database compares, not this process.
        return items.Where(item => item.Headline.ToLower().Contains(words.ToLower()));
#pragma warning restore CA1304, CA1311, CA1862
    }

    private static IQueryable<NewsItem> Page(IQueryable<NewsItem> items, ListQuestion question)
    {
        if (question.Shown == View.Scheduled) return items.OrderBy(item => item.PublishAt);
        if (question.Place is { } place) items = items.Where(item => item.Edited < place.Edited || (item.Edited == place.Edited && item.Id < place.Item));
        return items.OrderByDescending(item => item.Edited).ThenByDescending(item => item.Id);
    }
}

/// <param name="By">Who changed it last; null for imports.</param>
public sealed record ListRow(NewsItem Item, string? By);

/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record ListView(IReadOnlyList<ListRow> Rows, string? Next, int InWork, int Scheduled, IReadOnlyList<Section> Sections);

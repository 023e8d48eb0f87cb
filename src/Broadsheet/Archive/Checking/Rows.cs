using System.Runtime.CompilerServices;
using System.Text.Json;
using Broadsheet.Formats.Bodies;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive.Checking;

/// <summary>What readers' pages are printed from equals the versions. It can be rebuilt from them at any time.</summary>
internal sealed class Rows(Database database, TimeProvider clock) : ICheck
{
    public string Name => "readers' rows";

    public async IAsyncEnumerable<Fault> Look(bool repair, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var history in Histories.All(database, cancellation))
        {
            await using var newsroom = database.Open();
            if (WhatIsWrong(history, await Withheld.Of(newsroom, cancellation)) is not { } wrong) continue;
            if (repair) await Rebuild(history.Item.Id, cancellation);
            yield return new Fault($"item {history.Item.Id}", wrong, IsMended: repair);
        }
    }

    private static string? WhatIsWrong(History history, HashSet<string> withheld)
    {
        if (history.Versions.Count == 0) return null; // The chains say so.
        var right = PublishedRow.From(history.Item, history.Versions);
        if (history.Row is null) return "readers have no row of it";
        var marks = PublishedRow.Marks(right).Select(Text).Order(StringComparer.Ordinal).ToList();
        Withheld.TakeOut(right, withheld);
        if (Text(history.Row) != Text(right)) return "readers' row does not say what the newest version says";
        if (!history.Marks.Select(Text).Order(StringComparer.Ordinal).SequenceEqual(marks)) return "it is listed under other tags, authors, subjects or pictures than its own";
        var lost = Left(history.Versions, right).Except(history.Redirects).FirstOrDefault();
        return lost is null ? null : $"its former address {lost} leads nowhere";
    }

    private Task Rebuild(Guid id, CancellationToken cancellation) => database.Write(async newsroom =>
    {
        await Journal.TakeTurn(newsroom);
        var item = await newsroom.Items.SingleAsync(item => item.Id == id, cancellation);
        var history = await Histories.Of(newsroom, item, cancellation);
        var right = PublishedRow.From(item, history.Versions);
        await newsroom.Stories.Where(story => story.ItemId == id).ExecuteDeleteAsync(cancellation);
        await newsroom.Marks.Where(mark => mark.ItemId == id).ExecuteDeleteAsync(cancellation);
        newsroom.Stories.Add(right);
        newsroom.Marks.AddRange(PublishedRow.Marks(right));
        Withheld.TakeOut(right, await Withheld.Of(newsroom, cancellation));
        newsroom.Redirects.AddRange(Left(history.Versions, right).Except(history.Redirects).Select(from => new Redirect { From = from, ItemId = id, At = clock.GetUtcNow() }));
        var touched = PublishedRow.Touches(right).Union(history.Row is null ? [] : PublishedRow.Touches(history.Row));
        await Journal.Append(newsroom, JournalEntry.About(right, JournalKind.Settings, clock.GetUtcNow(), touched));
        await newsroom.SaveChangesAsync(cancellation);
    }, cancellation);

    /// <summary>Addresses that it had and has no longer.</summary>
    private static IEnumerable<string> Left(IReadOnlyList<Version> versions, PublishedStory now) =>
        versions.Select(version => version.Address).Distinct().Where(address => address != now.Address);

    private static string Text<T>(T row) => JsonSerializer.Serialize(row, BodyJson.Options);
}

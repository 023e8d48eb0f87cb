using Broadsheet.Archive;
using Broadsheet.Formats.Syndication;
using Broadsheet.Platform.Database;
using Broadsheet.Record;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Statements;

/// <summary>Reads the ledger for readers: what stands in stories that are public.</summary>
internal sealed class Ledger(Database database, Imprints imprints, Typesetting typesetting)
{
    private const int OnPage = 30;
    private const int MostSpeakers = 60;

    /// <returns>UrlName of the speaker that the asked one turned out to be, or null.</returns>
    public async Task<string?> MovedTo(StatementTerms terms, CancellationToken cancellation)
    {
        if (terms.Speaker is null) return null;
        await using var newsroom = database.Open();
        return await newsroom.Speakers.Where(speaker => speaker.UrlName == terms.Speaker && speaker.MergedInto != null)
            .Join(newsroom.Speakers, speaker => speaker.MergedInto, kept => kept.Id, (_, kept) => kept.UrlName).FirstOrDefaultAsync(cancellation);
    }

    /// <returns>The page, or null where there is no such edition, speaker or topic.</returns>
    public async Task<byte[]?> Open(StatementTerms terms, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        if (await imprints.Of(newsroom, terms.Edition, cancellation) is not { } imprint) return null;
        var speaker = terms.Speaker is null ? null : await newsroom.Speakers.AsNoTracking().FirstOrDefaultAsync(one => one.UrlName == terms.Speaker, cancellation);
        var tag = terms.Tag is null ? null : await newsroom.Marks.Where(mark => mark.EditionCode == terms.Edition && mark.Kind == MarkKind.Tag && mark.Key == terms.Tag).Select(mark => mark.Name).FirstOrDefaultAsync(cancellation);
        if (terms.Speaker is not null && speaker is null || terms.Tag is not null && tag is null) return null;

        var asked = StatementQuery.Of(newsroom, terms, speaker);
        var count = await asked.CountAsync(cancellation);
        var last = Math.Max(1, (count + OnPage - 1) / OnPage);
        var number = Math.Min(terms.Page, last);
        var shown = await StatementQuery.Told(newsroom, await asked.OrderByDescending(statement => statement.At).ThenBy(statement => statement.Id).Skip((number - 1) * OnPage).Take(OnPage).ToListAsync(cancellation), cancellation);
        var title = speaker is not null ? imprint.Words["StatementsOf", speaker.Name] : tag is not null ? imprint.Words["StatementsOn", tag] : imprint.Words["Statements"];
        var head = terms.Words.Length > 0 || terms.From is not null || terms.Until is not null ? Heads.Unlisted(title) : Heads.OfList(imprint, title, terms.PageAddress(number), description: null, speaker is null ? null : $"{terms.Path}feed");
        var page = new PageOf(number, last, number > 1 ? terms.PageAddress(number - 1) : null, number < last ? terms.PageAddress(number + 1) : null);
        return await typesetting.Set<StatementsPage>(new StatementsView(imprint, head, title, terms.Words, terms.Path, shown, page)
        {
            Count = count, From = terms.From, Until = terms.Until, Speaker = speaker,
            Speakers = terms.Speaker is null && terms.Tag is null ? await Speakers(newsroom, imprint, cancellation) : [],
            Roles = speaker is null ? [] : await Roles(newsroom, terms.Edition, speaker.Id, cancellation),
        });
    }

    /// <returns>Null where there is no such edition or speaker.</returns>
    public async Task<Feed?> Feed(StatementTerms terms, string path, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        if (await imprints.Of(newsroom, terms.Edition, cancellation) is not { } imprint) return null;
        if (await newsroom.Speakers.AsNoTracking().FirstOrDefaultAsync(one => one.UrlName == terms.Speaker, cancellation) is not { } speaker) return null;
        var told = await StatementQuery.Told(newsroom, await StatementQuery.Of(newsroom, terms, speaker).OrderByDescending(statement => statement.At).Take(OnPage).ToListAsync(cancellation), cancellation);
        return new Feed($"{imprint.Words["StatementsOf", speaker.Name]} · {imprint.Edition.PaperName}")
        {
            Address = imprint.Whole(terms.Path), Self = imprint.Whole(path), Language = imprint.Edition.Language, Generator = "Broadsheet",
            Items = [.. told.Where(each => each.Places.Count > 0).Select(each => new FeedItem($"urn:uuid:{each.Statement.Id}", imprint.Whole(each.Places[0].Address), imprint.Words["Quoted", each.Statement.Text])
            {
                Summary = string.Join(" · ", new[] { each.Speaker, each.Statement.Role, each.Statement.To, each.Statement.When }.Where(part => !string.IsNullOrEmpty(part))),
                Published = each.Statement.At, Updated = each.Statement.At,
            })],
        };
    }

    /// <summary>Who spoke last, sorted as the language sorts names.</summary>
    private static async Task<IReadOnlyList<Speaker>> Speakers(Newsroom newsroom, Imprint imprint, CancellationToken cancellation)
    {
        var ids = await newsroom.Statements.Where(statement => statement.EditionCode == imprint.Edition.Code).GroupBy(statement => statement.SpeakerId)
            .Select(group => new { group.Key, Newest = group.Max(statement => statement.At) }).OrderByDescending(row => row.Newest).Take(MostSpeakers).Select(row => row.Key).ToListAsync(cancellation);
        var speakers = await newsroom.Speakers.AsNoTracking().Where(speaker => ids.Contains(speaker.Id)).ToListAsync(cancellation);
        return [.. speakers.OrderBy(speaker => speaker.Name, imprint.Words.Names)];
    }

    private static async Task<IReadOnlyList<HeldRole>> Roles(Newsroom newsroom, string edition, Guid speaker, CancellationToken cancellation)
    {
        var roles = await newsroom.Statements.Where(statement => statement.EditionCode == edition && statement.SpeakerId == speaker && statement.Role != null && statement.Role != "")
            .GroupBy(statement => statement.Role!).Select(group => new HeldRole(group.Key, group.Min(statement => statement.At), group.Max(statement => statement.At))).ToListAsync(cancellation);
        return [.. roles.OrderByDescending(role => role.Until)];
    }
}

using System.Globalization;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>Makes an empty paper: its editions, each with a first section.</summary>
public sealed class Found(Database database, Ids ids)
{
    private static readonly Dictionary<string, string> News = new()
    {
        ["ar"] = "أخبار", ["de"] = "Nachrichten", ["es"] = "Noticias", ["fa"] = "اخبار", ["fr"] = "Actualités", ["he"] = "חדשות", ["hi"] = "समाचार", ["it"] = "Notizie",
        ["ja"] = "ニュース", ["nl"] = "Nieuws", ["pt"] = "Notícias", ["ru"] = "Новости", ["tr"] = "Haberler", ["uk"] = "Новини", ["zh"] = "新闻",
    };

    /// <param name="name">The paper's name, the same in every edition until somebody translates it.</param>
    /// <param name="languages">BCP 47 tags, one an edition; the first is the default one.</param>
    /// <param name="zone">IANA time zone.</param>
    /// <exception cref="Refused">A tag or the zone is none.</exception>
    public static IReadOnlyList<Edition> Plan(string name, IReadOnlyList<string> languages, string zone)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new Refused(RefusalReason.Invalid, "A paper needs a name.", "name");
        if (NodaTime.DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null) throw new Refused(RefusalReason.Invalid, $"There is no time zone '{zone}'; names look like Europe/Malta.", "zone");
        var editions = languages.Select((language, order) => Edition(name, language.Trim(), zone, order)).DistinctBy(edition => edition.Code).ToList();
        if (editions.Count == 0) throw new Refused(RefusalReason.Invalid, "A paper needs an edition, for example --edition en.", "edition");
        return editions;
    }

    /// <exception cref="Refused">There is a paper already.</exception>
    public Task Do(IReadOnlyList<Edition> editions, CancellationToken cancellation = default) =>
        database.Write(async newsroom =>
        {
            if (await newsroom.Editions.AnyAsync(cancellation)) throw new Refused(RefusalReason.WrongState, "There is a paper in this database already.");
            newsroom.Editions.AddRange(editions);
            foreach (var edition in editions)
                newsroom.Sections.Add(new Section { Id = ids.Next(), EditionCode = edition.Code, UrlName = "news", Name = News.GetValueOrDefault(edition.Language.Split('-')[0], "News"), Colour = "harbour", Order = 1 });
            await newsroom.SaveChangesAsync(cancellation);
        }, cancellation);

    private static Edition Edition(string name, string tag, string zone, int order)
    {
        var language = Language(tag);
        return new Edition
        {
            Code = tag.ToLowerInvariant(), Name = language.TextInfo.ToTitleCase(language.NativeName), Language = language.Name, PaperName = name.Trim(),
            IsRightToLeft = language.TextInfo.IsRightToLeft, Zone = zone, Order = order + 1, IsDefault = order == 0,
        };
    }

    /// <summary>The code is the first part of every address of the edition.</summary>
    private static CultureInfo Language(string tag)
    {
        try
        {
            if (tag.Length is > 1 and <= 20 && tag.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')) return CultureInfo.GetCultureInfo(tag, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
        }
        throw new Refused(RefusalReason.Invalid, $"'{tag}' is no language tag (BCP 47); tags look like en, es, pt-BR.", "edition");
    }
}

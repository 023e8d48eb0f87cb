using System.Globalization;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>The paper's editions, sections and people, as the documents of one batch need them; what is missing is made when they are the paper's own.</summary>
internal sealed class Arrangements(Newsroom newsroom, Ids ids, TakeInOrder order, List<Edition> editions, List<Section> sections)
{
    private readonly Dictionary<string, Person?> people = new(StringComparer.Ordinal);

    public static async Task<Arrangements> Of(Newsroom newsroom, Ids ids, TakeInOrder order, CancellationToken cancellation)
    {
        var editions = await newsroom.Editions.AsNoTracking().OrderBy(edition => edition.Order).ToListAsync(cancellation);
        if (editions.Count == 0) throw new Refused(RefusalReason.WrongState, "There is no paper here yet: make one with init.");
        if (order.Edition is { } code && editions.All(edition => edition.Code != code))
            throw new Refused(RefusalReason.Invalid, $"There is no edition '{code}'. There are: {string.Join(", ", editions.Select(edition => edition.Code))}.", "edition");
        var sections = await newsroom.Sections.OrderBy(section => section.Order).ToListAsync(cancellation);
        var chosen = new Arrangements(newsroom, ids, order, editions, sections);
        if (order.Section is { } name && order.Edition is { } within && chosen.Section(within, name) is null)
            throw new Refused(RefusalReason.Invalid, $"The edition '{within}' has no section '{name}'. It has: {string.Join(", ", sections.Where(section => section.EditionCode == within).Select(section => section.UrlName))}.", "section");
        return chosen;
    }

    /// <summary>The one ordered; that of the house it left; that of its language; the default one.</summary>
    public Edition EditionFor(Formats.NewsDocument document)
    {
        var code = order.Edition ?? OwnMarks.In(document, OwnMarks.Edition);
        var language = document.Language ?? "";
        return editions.Find(edition => edition.Code == code)
            ?? editions.Find(edition => edition.Language.Equals(language, StringComparison.OrdinalIgnoreCase))
            ?? editions.Find(edition => language.Length > 0 && edition.Language.Split('-')[0].Equals(language.Split('-')[0], StringComparison.OrdinalIgnoreCase))
            ?? editions.Find(edition => edition.IsDefault) ?? editions[0];
    }

    /// <summary>UrlName of the section that the document goes into.</summary>
    public string SectionFor(Candidate candidate)
    {
        var edition = candidate.Edition.Code;
        if (order.Section is { } ordered && Section(edition, ordered) is { } there) return there.UrlName;
        var name = candidate.Document.Sections.Count > 0 ? candidate.Document.Sections[0] : null;
        var urlName = OwnMarks.In(candidate.Document, OwnMarks.Section) ?? candidate.Own?.Version.Content.Section ?? (name is null ? null : UrlNames.From(name));
        if (urlName is not null && Section(edition, urlName) is { } known) return known.UrlName;
        if (urlName is not null && order.IsOwn) return Make(edition, urlName, name ?? urlName);
        return sections.Find(section => section.EditionCode == edition)?.UrlName ?? Make(edition, "news", "News");
    }

    /// <summary>Authors on file by their UrlName. Of the paper's own documents every author is put on file, of its own record those who were; others are guests unless their uri names one.</summary>
    public async Task<IReadOnlyList<Author>> AuthorsOf(Candidate candidate)
    {
        var (authors, all) = (candidate.Content.Authors, order.IsOwn && candidate.Own is null);
        if (!all && authors.All(author => author.UrlName is null)) return authors;
        var known = new List<Author>();
        foreach (var author in authors)
        {
            var urlName = author.UrlName ?? (all ? UrlNames.From(author.Name) : null);
            known.Add(urlName is null || await Person(urlName, author.Name, candidate.Edition.Code) is null ? author with { UrlName = null } : author with { UrlName = urlName });
        }
        return known;
    }

    private async Task<Person?> Person(string urlName, string name, string edition)
    {
        if (!people.TryGetValue(urlName, out var person)) people[urlName] = person = await newsroom.People.FirstOrDefaultAsync(one => one.UrlName == urlName);
        if (!order.IsOwn) return person;
        if (person is null) newsroom.People.Add(people[urlName] = person = new Person { Id = ids.Next(), UrlName = urlName });
        if (person.Texts.ContainsKey(edition)) return person;
        // A batch lets go of what it saved; who writes in a second edition is taken up again.
        if (newsroom.Entry(person).State == EntityState.Detached) newsroom.Attach(person);
        person.Texts = new Dictionary<string, PersonText>(person.Texts) { [edition] = new PersonText(name) };
        return person;
    }

    private Section? Section(string edition, string name) =>
        sections.Find(section => section.EditionCode == edition && (section.UrlName == name || section.Name.Equals(name, StringComparison.OrdinalIgnoreCase)));

    private string Make(string edition, string urlName, string name)
    {
        var section = new Section { Id = ids.Next(), EditionCode = edition, UrlName = UrlNames.From(urlName), Name = name, Order = 1 + sections.Where(one => one.EditionCode == edition).Select(one => one.Order).DefaultIfEmpty().Max() };
        sections.Add(section);
        newsroom.Sections.Add(section);
        return section.UrlName;
    }
}

using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive.Drafting;

/// <summary>Finds who and what is meant by names that an editor typed: authors on file, subjects in the edition's language.</summary>
internal static class NamesOnFile
{
    /// <exception cref="Refused">A subject is none.</exception>
    public static async Task<StoryContent> Find(Newsroom newsroom, string edition, StoryContent story)
    {
        if (story.Authors.Any(author => author.UrlName is null)) story = story with { Authors = await Authors(newsroom, edition, story.Authors) };
        if (story.Subjects.Any(subject => subject.Name.Length == 0)) story = story with { Subjects = await Subjects(newsroom, edition, story.Subjects) };
        return story;
    }

    private static async Task<IReadOnlyList<Author>> Authors(Newsroom newsroom, string edition, IReadOnlyList<Author> authors)
    {
        var people = await newsroom.People.AsNoTracking().ToListAsync();
        return [.. authors.Select(author => author.UrlName is not null ? author
            : author with { UrlName = people.FirstOrDefault(person => person.Texts.TryGetValue(edition, out var text) && text.Name == author.Name)?.UrlName })];
    }

    private static async Task<IReadOnlyList<SubjectMark>> Subjects(Newsroom newsroom, string edition, IReadOnlyList<SubjectMark> marks)
    {
        var language = await newsroom.Editions.Where(one => one.Code == edition).Select(one => one.Language).SingleAsync();
        var codes = marks.Select(mark => mark.Code).ToList();
        var known = await newsroom.Subjects.AsNoTracking().Where(subject => codes.Contains(subject.Code)).ToDictionaryAsync(subject => subject.Code);
        return [.. marks.Select(mark => mark.Name.Length > 0 ? mark
            : known.TryGetValue(mark.Code, out var subject) ? mark with { Name = subject.NameIn(language) } : throw new Refused(RefusalReason.Invalid, $"There is no subject '{mark.Code}'.", "subjects"))];
    }
}

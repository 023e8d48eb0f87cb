using Broadsheet.Formats;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Archive;

/// <summary>A document → what the archive keeps of it. Pure: sections and people on file are looked up later.</summary>
internal static class TakenContent
{
    private const int MostLetters = 1_000;

    /// <summary>Roles of alternative ids that have a member of their own here.</summary>
    private static readonly string[] Known = ["seoTitle", "seoDescription"];

    public static StoryContent Of(NewsDocument document)
    {
        var lead = document.Pictures.Count > 0 && !Shows(document.Body, document.Pictures[0]) ? document.Pictures[0] with { Id = null } : null;
        return new StoryContent
        {
            Headline = HeadlineOf(document),
            Standfirst = Words(document.Standfirst),
            Kicker = Words(document.Other("kicker")),
            Authors = Authors(document),
            Dateline = Words(document.Dateline),
            Slugline = Words(document.Slugline),
            UrlName = document.UrlName is { Length: > 0 } name ? UrlNames.From(name) : null,
            Body = [.. document.Body, .. document.Enclosures.Where(file => !Plays(document.Body, file.Href)).Select(Block)],
            LeadPicture = lead,
            Subjects = [.. document.Subjects.Where(subject => CodeOf(subject) is not null).Select(subject => new SubjectMark(CodeOf(subject)!, subject.Name)).DistinctBy(subject => subject.Code)],
            Tags = Tags(document),
            Places = document.Places,
            People = document.People,
            Organisations = document.Organisations,
            Genre = Genres.Of(document.Genres),
            Urgency = document.Urgency ?? 0,
            EdNote = document.EdNote,
            UsageTerms = document.UsageTerms,
            CopyrightNotice = document.CopyrightNotice ?? document.CopyrightHolder,
            SeoTitle = Words(document.Other("seo") ?? AltId(document, "seoTitle")),
            SocialTitle = Words(document.Other("social")),
            Description = Words(document.Other("meta") ?? AltId(document, "seoDescription")),
            Sources = document.InfoSources,
            AltIds = [.. document.AltIds.Where(id => !Known.Contains(id.Role) && !OwnMarks.IsOne(id))],
            Language = document.Language,
        };
    }

    private static string HeadlineOf(NewsDocument document)
    {
        var words = Words(document.Headline) ?? BodyText.Paragraphs(document.Body).Select(Words).FirstOrDefault(words => words is not null)
            ?? Words(document.Slugline) ?? Words(document.Pictures.Select(picture => picture.Caption).FirstOrDefault()) ?? "";
        return document.Headline is null && words.Length > 100 ? words[..Boundary(words, 100)].TrimEnd() + "…" : words[..Boundary(words, MostLetters)];
    }

    /// <summary>A byline that names nobody else is an author's.</summary>
    private static IReadOnlyList<Author> Authors(NewsDocument document) =>
        document.Authors.Count > 0 ? [.. document.Authors.Where(author => Words(author.Name) is not null).Select(author => new Author(Words(author.Name)!, OwnMarks.AuthorOf(author.Uri))).Distinct()]
        : Words(document.Byline) is { } byline ? [new Author(byline)] : [];

    /// <summary>The first of its sections is where a story stands; the others, and topics of no known scheme, are tags.</summary>
    private static IReadOnlyList<Tag> Tags(NewsDocument document) =>
        [.. document.Tags.Concat(document.Sections.Skip(1)).Concat(document.Subjects.Where(subject => CodeOf(subject) is null).Select(subject => subject.Name))
            .Select(Words).OfType<string>().Where(name => name.Length <= 100).Select(name => new Tag(UrlNames.From(name), name)).DistinctBy(tag => tag.UrlName)];

    private static string? CodeOf(Concept subject) => MediaTopics.CodeOf(subject.Uri) ?? MediaTopics.CodeOf(subject.Literal)
        ?? (subject.Uri is { Length: > 0 and <= 200 } uri ? uri : null);

    private static string? AltId(NewsDocument document, string role) => document.AltIds.FirstOrDefault(id => id.Role == role)?.Value;

    private static bool Shows(IReadOnlyList<Block> body, Picture picture) =>
        body.Any(block => block switch
        {
            Picture own => Same(own, picture),
            Gallery gallery => gallery.Pictures.Any(own => Same(own, picture)),
            FactBox box => Shows(box.Body, picture),
            _ => false,
        });

    private static bool Same(Picture one, Picture other) => one.Blob is not null ? one.Blob == other.Blob : one.Href is not null && one.Href == other.Href;

    private static bool Plays(IReadOnlyList<Block> body, string href) =>
        body.Any(block => block switch { Audio audio => audio.Href == href, Video video => video.Href == href, Attachment file => file.Href == href, _ => false });

    private static Block Block(Enclosure file) => file.MediaType?.Split('/')[0].ToLowerInvariant() switch
    {
        "audio" => new Audio(file.Href) { Title = file.Title, MediaType = file.MediaType },
        "video" => new Video(file.Href) { Title = file.Title, MediaType = file.MediaType },
        "image" => new Picture { Href = file.Href, Caption = file.Title },
        _ => new Attachment(file.Href, file.Title ?? file.Href[(file.Href.LastIndexOf('/') + 1)..], file.MediaType, file.Bytes),
    };

    /// <summary>On one line; null when there is no word.</summary>
    private static string? Words(string? text)
    {
        var line = text is null ? "" : string.Join(' ', PlainText.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : line;
    }

    private static int Boundary(string words, int most) => words.Length <= most ? words.Length : char.IsHighSurrogate(words[most - 1]) ? most - 1 : most;
}

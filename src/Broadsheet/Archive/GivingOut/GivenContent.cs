using Broadsheet.Formats;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Archive;

/// <summary>What the archive keeps → a document, as every format writes it. <see cref="TakeIn"/> reads it back as the same content.</summary>
internal static class GivenContent
{
    public static NewsDocument Document(StoryContent content, Edition edition, string? sectionName) => new()
    {
        Language = content.Language ?? edition.Language,
        Headline = content.Headline,
        Standfirst = content.Standfirst,
        OtherTexts = Others(content),
        Byline = content.Authors.Count == 0 ? null : string.Join(", ", content.Authors.Select(author => author.Name)),
        Authors = [.. content.Authors.Select(author => new Credit(author.Name, Uri: author.UrlName is null ? null : OwnMarks.UriOfAuthor(author.UrlName)))],
        Dateline = content.Dateline,
        Slugline = content.Slugline,
        UrlName = content.UrlName,
        Sections = (sectionName ?? content.Section) is { Length: > 0 } section ? [section] : [],
        Body = content.Body,
        Pictures = content.LeadPicture is null ? Pictures(content.Body) : [content.LeadPicture, .. Pictures(content.Body)],
        Subjects = [.. content.Subjects.Select(subject => new Concept(subject.Name, MediaTopics.UriOf(subject.Code) ?? subject.Code, MediaTopics.UriOf(subject.Code) is null ? null : subject.Code))],
        Tags = [.. content.Tags.Select(tag => tag.Name)],
        Places = content.Places,
        People = content.People,
        Organisations = content.Organisations,
        Genres = content.Genre is null ? [] : [new Concept(content.Genre)],
        Urgency = content.Urgency == 0 ? null : content.Urgency,
        UsageTerms = content.UsageTerms,
        CopyrightNotice = content.CopyrightNotice,
        InfoSources = content.Sources,
        AltIds = content.AltIds,
    };

    private static IReadOnlyList<OtherText> Others(StoryContent content)
    {
        (string Role, string? Text)[] all = [("kicker", content.Kicker), ("seo", content.SeoTitle), ("social", content.SocialTitle), ("meta", content.Description)];
        return [.. all.Where(text => text.Text is { Length: > 0 }).Select(text => new OtherText(text.Role, text.Text!))];
    }

    private static IReadOnlyList<Picture> Pictures(IReadOnlyList<Block> body) =>
        [.. body.SelectMany(block => block switch { Picture picture => [picture], Gallery gallery => gallery.Pictures, FactBox box => Pictures(box.Body), _ => (IReadOnlyList<Picture>)[] })];
}

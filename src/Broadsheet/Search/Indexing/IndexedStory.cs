using System.IO.Hashing;
using System.Text.Json;
using System.Text.Json.Serialization;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Search;

/// <summary>What the index takes of a published story.</summary>
/// <param name="Edition">Code of the edition.</param>
/// <param name="EditionLanguage">Its words are cut as the edition's readers ask for them, whatever language they are in.</param>
internal sealed record IndexedStory(Guid Item, string Edition, string EditionLanguage)
{
    private const int MostPieces = 5_000;
    private const int LongestPiece = 20_000;

    public string Headline { get; init; } = "";
    public IReadOnlyList<string> Text { get; init; } = [];

    /// <summary>Names and short words that are searched but never shown as text.</summary>
    public string Beside { get; init; } = "";

    public string Language { get; init; } = "";
    public string Section { get; init; } = "";
    public string Genre { get; init; } = "news";
    public string Type { get; init; } = "text";
    public bool IsCorrected { get; init; }
    public DateTimeOffset Published { get; init; }
    public IReadOnlyList<Tag> Tags { get; init; } = [];
    public IReadOnlyList<Author> Authors { get; init; } = [];

    /// <summary>XXH64 of all the above, lower-case hex.</summary>
    [JsonIgnore]
    public string Hash => Convert.ToHexStringLower(XxHash64.Hash(JsonSerializer.SerializeToUtf8Bytes(this)));

    public static IndexedStory Of(PublishedStory story, string type, string editionLanguage)
    {
        var content = story.Content;
        return new(story.ItemId, story.EditionCode, editionLanguage)
        {
            Headline = OneLine(content.Headline),
            Text = [.. new[] { content.Standfirst ?? "" }.Concat(BodyText.Paragraphs(content.Body)).Select(OneLine).Where(piece => piece.Length > 0).Take(MostPieces)],
            Beside = OneLine(string.Join(" · ", BesideOf(content).Where(words => !string.IsNullOrWhiteSpace(words)).Distinct())),
            Language = content.Language ?? editionLanguage,
            Section = story.Section,
            Genre = story.Genre ?? "news",
            Type = type,
            IsCorrected = story.Notes.Any(note => note.Kind == VersionKind.Correction),
            Published = story.FirstPublished,
            Tags = content.Tags,
            Authors = content.Authors,
        };
    }

    private static IEnumerable<string?> BesideOf(StoryContent content) =>
    [
        content.Kicker,
        content.Dateline,
        .. content.Authors.Select(author => author.Name),
        .. content.Tags.Select(tag => tag.Name),
        .. content.Subjects.Select(subject => subject.Name),
        content.LeadPicture?.Caption,
        .. content.Body.OfType<Quote>().SelectMany(quote => new[] { quote.Speaker, quote.Role }),
        .. content.Body.OfType<Picture>().Select(picture => picture.Caption),
    ];

    // A piece is a line of the stored words, so it has no line of its own; half a letter would end Lucene's writer.
    private static string OneLine(string text)
    {
        var most = text.Length <= LongestPiece ? text : text[..LongestPiece];
        return Wording.Whole(most).Replace('\n', ' ').Replace('\r', ' ').Trim();
    }
}

using System.Text.RegularExpressions;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Desk.Publishing;

/// <summary>What an editor must mend before publishing, and what they should look at. A pure function of the words.</summary>
internal static partial class Gate
{
    private const int LongHeadline = 110;

    public static IReadOnlyList<Finding> Look(StoryContent story)
    {
        var texts = story.Body.SelectMany(Texts).Prepend((Place: "standfirst", Text: story.Standfirst ?? "")).Prepend((Place: "headline", Text: story.Headline)).ToList();
        return
        [
            .. Musts(story), .. story.Body.SelectMany(block => Pictures(block).SelectMany(picture => OfPicture(picture, block.Id ?? ""))),
            .. texts.Where(text => Unfinished().IsMatch(text.Text)).Select(text => new Finding(false, "Look.unfinished", text.Place, Unfinished().Match(text.Text).Value)),
            .. Shoulds(story),
        ];
    }

    private static IEnumerable<Finding> Musts(StoryContent story)
    {
        if (string.IsNullOrWhiteSpace(story.Headline)) yield return new(true, "Must.headline", "headline");
        if (string.IsNullOrEmpty(story.Section)) yield return new(true, "Must.section", "section");
        if (story.Episode is not null && story.Sound?.Blob is null) yield return new(true, "Must.sound", "sound");
        if (story.LeadPicture is not null)
            foreach (var finding in OfPicture(story.LeadPicture, DraftFields.LeadPicture)) yield return finding;
    }

    private static IEnumerable<Finding> OfPicture(Picture picture, string place)
    {
        if (string.IsNullOrWhiteSpace(picture.Alt)) yield return new(true, "Must.alt", place);
        if (string.IsNullOrWhiteSpace(picture.CreditLine)) yield return new(true, "Must.credit", place);
    }

    private static IEnumerable<Finding> Shoulds(StoryContent story)
    {
        if (story.Headline.Length > LongHeadline) yield return new(false, "Look.longHeadline", "headline", story.Headline.Length);
        if (string.IsNullOrWhiteSpace(story.Standfirst)) yield return new(false, "Look.noStandfirst", "standfirst");
        if (story.Body.Count == 0 && story.Episode is null) yield return new(false, "Look.noBody", "body");
        if (story.Authors.Count == 0) yield return new(false, "Look.noAuthor", "authors");
        if (story.Subjects.Count == 0 && story.Tags.Count == 0) yield return new(false, "Look.noSubject", "tags");
        if (story.Episode is not null && story.Sound?.Tracks is null) yield return new(false, "Look.noTranscript", "sound");
        if (story.LeadPicture is null && story.Episode is null && story.Film is null) yield return new(false, "Look.noPicture", DraftFields.LeadPicture);
        foreach (var quote in story.Body.OfType<Quote>().Where(quote => string.IsNullOrWhiteSpace(quote.Speaker))) yield return new(false, "Look.noSpeaker", quote.Id ?? "body");
        foreach (var raw in story.Body.OfType<RawHtml>()) yield return new(false, "Look.rawHtml", raw.Id ?? "body");
    }

    /// <summary>Those that a block shows.</summary>
    internal static IEnumerable<Picture> Pictures(Block block) => block switch
    {
        Picture picture => [picture],
        Gallery gallery => gallery.Pictures,
        FactBox box => box.Body.SelectMany(Pictures),
        _ => [],
    };

    private static IEnumerable<(string Place, string Text)> Texts(Block block) => BodyText.Paragraphs([block]).Select(text => (block.Id ?? "body", text));

    /// <summary>Marks of what is still to come, as newsrooms write them.</summary>
    [GeneratedRegex(@"\b(?:TK|TKTK|XXX+|TODO)\b|\[\s*(?:…|\.\.\.|TK|\?+)\s*\]|\?\?\?+", RegexOptions.NonBacktracking)]
    private static partial Regex Unfinished();
}

/// <param name="Must">True when it must be mended first; false when it should be looked at.</param>
/// <param name="Words">Name of its words.</param>
/// <param name="Place">Field or block where it is.</param>
/// <param name="With">What its words speak of.</param>
public sealed record Finding(bool Must, string Words, string Place, params object[] With);

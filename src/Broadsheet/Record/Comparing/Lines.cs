using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Record.Comparing;

/// <summary>Lays a version out as lines, in the order of its page.</summary>
internal static class Lines
{
    public static List<Line> Of(StoryContent content) =>
    [
        .. Head(content).Where(line => line.Text.Length > 0 || line.Picture is not null),
        .. content.Body.SelectMany(OfBlock),
        .. content.Tags.Count == 0 ? (Line[])[] : [new Line(StoryPart.Topics, string.Join(" · ", content.Tags.Select(tag => tag.Name)))],
    ];

    /// <summary>The words alone, without names, pictures and topics.</summary>
    public static List<Line> OfWords(StoryContent content) =>
        [new(StoryPart.Headline, content.Headline), new(StoryPart.Standfirst, content.Standfirst ?? ""), .. BodyText.Paragraphs(content.Body).Select(text => new Line(StoryPart.Text, text))];

    private static IEnumerable<Line> Head(StoryContent content) =>
    [
        new(StoryPart.Kicker, content.Kicker ?? ""),
        new(StoryPart.Headline, content.Headline),
        new(StoryPart.Standfirst, content.Standfirst ?? ""),
        new(StoryPart.Byline, string.Join(" · ", content.Authors.Select(author => author.Name))),
        .. content.LeadPicture is { } picture ? (Line[])[OfPicture(StoryPart.LeadPicture, picture)] : [],
        new(StoryPart.Dateline, content.Dateline ?? ""),
    ];

    private static IEnumerable<Line> OfBlock(Block block) => Parts(block).Select((line, place) => block.Id is null ? line : line with { Block = $"{block.Id}/{place}" });

    private static IEnumerable<Line> Parts(Block block) => block switch
    {
        Paragraph { Text: var text } => [new(StoryPart.Text, Written(text))],
        Heading { Text: var text } => [new(StoryPart.Heading, Written(text))],
        BulletList list => BodyText.Entries(list).Select(entry => new Line(StoryPart.Text, "• " + Written(entry))),
        Quote quote => [.. quote.Text.Select(text => new Line(StoryPart.Quote, Written(text))), .. Credit(quote)],
        PullQuote pull => [new(StoryPart.Quote, Joined(Written(pull.Text), pull.Credit))],
        Picture picture => [OfPicture(StoryPart.Picture, picture)],
        Gallery gallery => [.. gallery.Pictures.Select(picture => OfPicture(StoryPart.Picture, picture)), .. Named(StoryPart.Other, gallery.Caption)],
        Video video => [new(StoryPart.Other, Joined(video.Title, video.Caption, video.Href))],
        Audio audio => [new(StoryPart.Other, Joined(audio.Title, audio.Caption, audio.Href))],
        Attachment file => [new(StoryPart.Other, Joined(file.Title, file.Href))],
        Table table => [.. Named(StoryPart.Other, table.Caption), .. table.Rows.Select(row => new Line(StoryPart.Other, string.Join(" | ", row.Cells.Select(cell => Written(cell.Text)))))],
        FactBox box => [new(StoryPart.Heading, box.Title), .. box.Body.SelectMany(Parts)],
        Embed embed => [new(StoryPart.Other, Joined(embed.Title, embed.Provider, embed.Href))],
        CodeBlock code => [new(StoryPart.Other, code.Text)],
        RawHtml => BodyText.Paragraphs([block]).Select(text => new Line(StoryPart.Other, text)),
        _ => [],
    };

    private static Line OfPicture(StoryPart part, Picture picture) => new(part, Joined(picture.Caption, picture.CreditLine, picture.Alt)) { Picture = picture };

    private static IEnumerable<Line> Credit(Quote quote) => Named(StoryPart.Quote, Joined(quote.Speaker, quote.Role, quote.To, quote.When, quote.Source));

    private static IEnumerable<Line> Named(StoryPart part, string? text) => string.IsNullOrEmpty(text) ? [] : [new(part, text)];

    private static string Joined(params IEnumerable<string?> parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));

    private static string Written(Inline text) => string.Concat(text.Runs.Select(run => run.Href is null ? run.Text : $"{run.Text} ⟨{run.Href}⟩"));
}

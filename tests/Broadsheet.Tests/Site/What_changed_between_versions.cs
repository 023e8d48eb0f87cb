using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Record;
using CsCheck;

namespace Broadsheet.Tests.Site;

public sealed class What_changed_between_versions
{
    private static readonly string[] SomeWords = ["tide", "ferry", "quay", "at", "dawn", "Orla"];

    private static readonly Gen<StoryContent> AnyContent = Gen.Select(Line(), Line().Array[0, 6],
        (headline, paragraphs) => new StoryContent { Headline = headline, Body = [.. paragraphs.Select(text => new Paragraph(Inline.Plain(text)))] });

    [Fact]
    public void A_changed_word_is_struck_and_its_successor_marked()
    {
        var before = new StoryContent { Headline = "Ferry", Body = [new Paragraph(Inline.Plain("It leaves at 23:20 on Fridays."))] };
        var after = before with { Body = [new Paragraph(Inline.Plain("It leaves at 23:40 on Fridays."))] };

        Difference[] expected =
        [
            new(0, DifferenceKind.Kept, "It leaves at "), new(0, DifferenceKind.Deleted, "23:20"), new(0, DifferenceKind.Inserted, "23:40"), new(0, DifferenceKind.Kept, " on Fridays."),
        ];
        Assert.Equal(expected, WordDifference.Between(before, after));
    }

    [Fact]
    public void Nothing_is_marked_where_nothing_changed() =>
        AnyContent.Sample(content => Assert.Empty(WordDifference.Between(content, content)));

    [Fact]
    public void What_was_kept_and_struck_is_the_old_text_and_what_was_kept_and_marked_the_new() =>
        Gen.Select(AnyContent, AnyContent).Sample((before, after) =>
        {
            var changes = WordDifference.Between(before, after);
            var kept = Words(before).Intersect(Words(after)).ToHashSet();

            Assert.Subset(Texts(changes, DifferenceKind.Inserted).Concat(kept).ToHashSet(), Words(before).ToHashSet());
            Assert.Subset(Texts(changes, DifferenceKind.Deleted).Concat(kept).ToHashSet(), Words(after).ToHashSet());
        });

    /// <summary>All paragraphs of one side, as the changes give them back.</summary>
    private static IEnumerable<string> Texts(IEnumerable<Difference> changes, DifferenceKind without) =>
        changes.GroupBy(change => change.Paragraph).Select(paragraph => string.Concat(paragraph.Where(change => change.Kind != without).Select(change => change.Text)));

    private static IEnumerable<string> Words(StoryContent content) =>
        BodyText.Paragraphs(content.Body).Prepend(content.Headline).Where(text => text.Length > 0);

    private static Gen<string> Line() => Gen.Int[0, 5].Array[1, 6].Select(places => string.Join(' ', places.Select(place => SomeWords[place])));
}

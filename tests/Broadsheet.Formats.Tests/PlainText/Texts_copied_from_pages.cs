using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.PlainText;
using CsCheck;

namespace Broadsheet.Formats.Tests.PlainText;

public sealed class Texts_copied_from_pages
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static TheoryData<string> Copies => [.. Directory.GetFiles(Path.Combine(Written.Folder("PlainText"), "copied"), "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal).Select(name => new TheoryDataRow<string>(name))];

    [Theory, MemberData(nameof(Copies))]
    public void A_copied_page_gives_the_story_and_lists_what_was_not_of_it(string name)
    {
        var path = Path.Combine(Written.Folder("PlainText"), "copied", name);
        var document = Read(File.ReadAllBytes(path + ".txt"));

        var shown = Shown(document);

        Assert.Equal(JsonNode.Parse(File.ReadAllText(path + ".json"))!.ToJsonString(Readable), JsonNode.Parse(shown)!.ToJsonString(Readable));
    }

    [Fact]
    public void There_are_twenty_copies_in_six_languages_or_more()
    {
        var copies = Copies.Select(row => row.Data).ToArray();

        Assert.True(copies.Length >= 20);
        Assert.True(copies.Select(name => name[..2]).Distinct().Count() >= 6);
    }

    [Fact]
    public void Any_text_is_read_and_its_paragraphs_come_from_it() =>
        Gen.String[Gen.Char["ab CdÉé“”«».,:/|0123©سلام中\n\t—"], 1, 400].Sample(text =>
        {
            if (string.IsNullOrWhiteSpace(text)) return true;
            try
            {
                var flat = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
                return BodyText.Paragraphs(Read(Encoding.UTF8.GetBytes(text)).Body).All(paragraph => flat.Contains(string.Concat(paragraph.Where(letter => !char.IsWhiteSpace(letter))), StringComparison.Ordinal));
            }
            catch (UnreadableDocument)
            {
                return true;
            }
        });

    [Fact]
    public void Any_bytes_are_read_or_refused_in_words() =>
        Gen.Byte.Array[0, 600].Sample(bytes =>
        {
            try { return Read(bytes) is not null; }
            catch (UnreadableDocument refused) { return refused.Message.Length > 10; }
        });

    [Theory]
    [InlineData("“a ")]
    [InlineData("said ")]
    [InlineData("a")]
    [InlineData("Photo: ")]
    [InlineData("12:00 / ")]
    [InlineData("—a, ")]
    public void A_line_of_many_megabytes_comes_through(string piece) =>
        Assert.NotNull(Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 5_000_000 / piece.Length)))));

    [Fact]
    public void A_million_short_lines_come_through() => Assert.NotNull(Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("play\nA b “c” d\n\n", 300_000)))));

    [Fact]
    public void A_text_over_the_limit_is_refused_with_the_limit_named()
    {
        using var stream = new MemoryStream(new byte[2_000]);

        var refused = Assert.Throws<UnreadableDocument>(() => new PlainTextFormat().Read(stream, new ReadingOptions { MaxItemBytes = 1_000 }, TestContext.Current.CancellationToken).ToArray());

        Assert.Contains("1,000", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused() => Assert.Throws<UnreadableDocument>(() => Read([.. Enumerable.Range(0, 4_000).Select(at => (byte)(at % 7))]));

    [Theory]
    [InlineData("Headline of a story\n\nA paragraph.", "a.txt", 20)]
    [InlineData("Headline of a story\n\nA paragraph.", null, 10)]
    public void Any_text_is_claimed_lightly_so_that_other_formats_win(string text, string? name, int sure) => Assert.Equal(sure, new PlainTextFormat().Recognise(Encoding.UTF8.GetBytes(text), name));

    internal static NewsDocument Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return new PlainTextFormat().Read(stream, new ReadingOptions(), CancellationToken.None).Single();
    }

    private static string Shown(NewsDocument document) => JsonSerializer.Serialize(new
    {
        document.Language,
        document.Headline,
        document.Standfirst,
        document.Byline,
        document.PublishedLocal,
        document.Published,
        document.Sections,
        document.Tags,
        Pictures = document.Pictures.Select(picture => new { picture.Caption, picture.CreditLine }),
        Paragraphs = BodyText.Paragraphs(document.Body),
        document.Quotes,
        document.Dropped,
    }, Readable);
}

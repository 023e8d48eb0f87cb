using Broadsheet.Formats.Quotations;
using CsCheck;

namespace Broadsheet.Formats.Tests.Quotations;

public sealed class Who_said_what
{
    public static TheoryData<int, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<int, string, string>();
            var heaps = File.ReadAllText(Path.Combine(Written.Folder("Quotations"), "spoken.txt")).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
            for (var at = 0; at < heaps.Length; at++)
            {
                var lines = heaps[at].Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').ToArray();
                cases.Add(at, lines[0], string.Join('\n', lines[1..]));
            }

            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_speaker_is_credited_as_the_text_says(int number, string language, string text)
    {
        var lines = text.Split('\n');
        var expected = lines.Where(line => line[0] == '=').Select(line => line[1..].Trim()).Where(line => line.Length > 0).ToArray();

        var quotes = QuoteFinder.Find([.. lines.Where(line => line[0] != '=')], language);

        Assert.True(expected.Length > 0 || quotes.All(quote => !quote.Sure), $"{number}: {string.Join("; ", quotes)}");
        if (expected.Length == 0) return;
        Assert.Equal(expected, quotes.Select((quote, at) => Shown(quote, at < expected.Length ? expected[at].Split('|').Length : 2)));
    }

    [Fact]
    public void Any_paragraphs_are_answered_and_quotations_come_from_them() =>
        Gen.Select(Gen.String[Gen.Char["“”«»\"'‘’ab Mé,.:—- said dijo قال說「」\n"], 0, 80].Array[0, 6], Gen.Int[0, 6].Select(at => "en es ar zh ja ru fr".Split(' ')[at])).Sample((paragraphs, language) =>
            QuoteFinder.Find(paragraphs, language).All(quote => quote.Paragraph < paragraphs.Length && quote.Text.Split('\n').All(part => part.Length <= paragraphs.Max(each => each.Length))));

    [Theory]
    [InlineData("“")]
    [InlineData("«a» ")]
    [InlineData("said “a, ")]
    [InlineData("\"")]
    [InlineData("—dijo ")]
    [InlineData("according to A, “b” ")]
    public void Marks_without_end_do_not_hang_the_finder(string piece)
    {
        var paragraph = string.Concat(Enumerable.Repeat(piece, 19_000 / piece.Length));

        Assert.NotNull(QuoteFinder.Find([paragraph, paragraph], "es"));
    }

    private static string Shown(FoundQuote quote, int members) =>
        string.Join(" | ", new[] { quote.Text.Replace('\n', ' '), quote.Speaker ?? "-", quote.Role ?? "-", quote.To ?? "-", quote.When ?? "-" }.Take(members)) + (quote.Sure ? "" : " (not sure)");
}

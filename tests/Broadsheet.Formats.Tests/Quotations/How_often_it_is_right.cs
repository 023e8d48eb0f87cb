using System.Globalization;
using Broadsheet.Formats.Quotations;

namespace Broadsheet.Formats.Tests.Quotations;

/// <summary>The finder measured on stories written for this project: of what it is sure of, how much is right; of what was said, how much it finds.</summary>
public sealed class How_often_it_is_right(ITestOutputHelper output)
{
    private const double FewestRight = 0.95, FewestFound = 0.8;

    public static TheoryData<string> Languages => [.. Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Written.Folder("Quotations"), "measured");

    [Theory, MemberData(nameof(Languages))]
    public void What_is_sure_is_right_and_most_is_found(string language)
    {
        var (sure, right, said, found) = (0, 0, 0, 0);
        var wrong = new List<string>();
        foreach (var (paragraphs, expected) in Stories(language))
        {
            var quotes = QuoteFinder.Find(paragraphs, language);
            foreach (var quote in quotes.Where(quote => quote.Sure))
            {
                sure++;
                if (expected.Any(each => each.Is(quote))) right++;
                else wrong.Add($"sure, but wrong: {Shown(quote)}");
            }

            foreach (var each in expected)
            {
                said++;
                if (quotes.Any(each.Is)) found++;
                else wrong.Add($"not found: {each}  [{string.Join("; ", quotes.Select(Shown))}]");
            }
        }

        var (precision, recall) = (right / (double)Math.Max(1, sure), found / (double)said);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{language}: {said} quotations, precision of sure {precision:P1} ({right}/{sure}), recall {recall:P1} ({found}/{said})"));
        Assert.True(precision >= FewestRight && recall >= FewestFound, $"{language}: precision {precision:P1}, recall {recall:P1}\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void There_are_three_hundred_quotations_in_eight_languages()
    {
        Assert.True(Languages.Count >= 8);
        Assert.True(Languages.Sum(row => Stories(row.Data).Sum(story => story.Said.Count)) >= 300);
    }

    private static IEnumerable<(IReadOnlyList<string> Paragraphs, IReadOnlyList<Expected> Said)> Stories(string language) =>
        File.ReadAllText(Path.Combine(Folder, language + ".txt")).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(story => story.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').ToArray()).Where(lines => lines.Length > 0)
            .Select(lines => ((IReadOnlyList<string>)[.. lines.Where(line => line[0] != '=')], (IReadOnlyList<Expected>)[.. lines.Where(line => line[0] == '=').Select(Expected.Of)]));

    private static string Shown(FoundQuote quote) => string.Join(" | ", quote.Text, quote.Speaker ?? "-", quote.Role ?? "-", quote.To ?? "-", quote.When ?? "-");

    private sealed record Expected(string[] Fields)
    {
        public static Expected Of(string line) => new([.. line[1..].Split('|').Select(field => field.Trim())]);

        public bool Is(FoundQuote quote) => Bare(quote.Text) == Bare(Fields[0]) && Holds(1, quote.Speaker) && Holds(2, quote.Role) && Holds(3, quote.To) && Holds(4, quote.When);

        public override string ToString() => string.Join(" | ", Fields);

        private bool Holds(int field, string? said) => Fields.Length <= field || Fields[field] == "-" || string.Equals(Fields[field], said, StringComparison.OrdinalIgnoreCase);

        private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
    }
}

using Broadsheet.Archive;
using Broadsheet.Search;

namespace Broadsheet.Bench.Searching;

/// <summary>Stories of made-up words that fall as words of a language do: few everywhere, most rarely (Zipf). The same seed gives the same stories.</summary>
internal sealed class MadeStories(int seed)
{
    private const int Vocabulary = 40_000;
    private static readonly DateTimeOffset First = new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Sections = ["city", "world", "business", "science", "culture", "sport", "opinion"];
    private static readonly string[] Onsets = ["b", "br", "d", "f", "g", "h", "k", "l", "m", "n", "p", "qu", "r", "s", "st", "t", "th", "v", "w", "z"];
    private static readonly string[] Rests = ["a", "ar", "e", "el", "en", "er", "i", "in", "o", "on", "or", "u", "um"];

    private static readonly string[] Language = Enumerate();

    private readonly Random random = new(seed);

    public static DateTimeOffset Last { get; } = First.AddDays(3650);

    /// <summary>In the order of publication, spread over ten years.</summary>
    public IEnumerable<IndexedStory> Make(int count)
    {
        for (var story = 0; story < count; story++)
        {
            var id = new byte[16];
            random.NextBytes(id);
            yield return new IndexedStory(new Guid(id), "en", "en")
            {
                Headline = Line(random.Next(5, 11)),
                Text = [Line(random.Next(12, 25)), .. Enumerable.Range(0, random.Next(4, 9)).Select(_ => Line(random.Next(30, 60)))],
                Language = "en",
                Section = Sections[random.Next(Sections.Length)],
                Genre = random.Next(10) == 0 ? "analysis" : "news",
                IsCorrected = random.Next(50) == 0,
                Published = First + ((Last - First) * (story / (double)count)),
                Tags = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Language[random.Next(500, 1500)]).Distinct().Select(word => new Tag(word, word))],
                Authors = [new Author($"Writer {random.Next(200)}", $"writer-{random.Next(200)}")],
            };
        }
    }

    /// <summary>A word of its own rank: common ones are asked for often too, but hardly anybody asks for the fifty most common.</summary>
    public string Asked() => Language[50 + (int)(Math.Pow(random.NextDouble(), 3) * 15_000)];

    /// <summary>Two words that stand side by side in a story.</summary>
    public string Phrase(IndexedStory story)
    {
        var line = story.Text[random.Next(story.Text.Count)].Split(' ');
        var at = random.Next(line.Length - 1);
        return $"\"{line[at]} {line[at + 1]}\"";
    }

    private string Line(int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => Language[Zipf()]));

    private int Zipf() => (int)Math.Min(Vocabulary - 1, Math.Pow(Vocabulary, random.NextDouble()) - 1);

    private static string[] Enumerate()
    {
        var (chance, made) = (new Random(1), new HashSet<string>(Vocabulary));
        while (made.Count < Vocabulary)
            made.Add(string.Concat(Enumerable.Range(0, chance.Next(1, 5)).Select(_ => Onsets[chance.Next(Onsets.Length)] + Rests[chance.Next(Rests.Length)])));
        return [.. made.OrderBy(word => word.Length).ThenBy(_ => chance.Next())];
    }
}

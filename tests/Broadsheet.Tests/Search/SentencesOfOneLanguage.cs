using System.Globalization;
using System.Text;
using Broadsheet.Search;

namespace Broadsheet.Tests.Search;

/// <summary>The sentences of one of the fixtures' files, each a story of its own, and what readers would ask to find one of them again.</summary>
internal sealed class SentencesOfOneLanguage
{
    private const int Seed = 11;
    private const int CommonWords = 60;

    private readonly string[] sentences;
    private readonly HashSet<string> common;
    private readonly ILookup<string, string> family;

    /// <param name="file">Tab-separated: id, sentence, English.</param>
    public SentencesOfOneLanguage(string file)
    {
        Language = Path.GetFileNameWithoutExtension(file);
        sentences = [.. File.ReadLines(file).Select(line => line.Split('\t')[1])];
        var counted = sentences.SelectMany(sentence => Words(sentence).Distinct()).CountBy(word => word).ToDictionary(StringComparer.Ordinal);
        common = [.. counted.OrderByDescending(word => word.Value).Take(CommonWords).Select(word => word.Key)];
        family = counted.Keys.Where(word => Key(word) is not null).ToLookup(word => Key(word)!);
    }

    public string Language { get; }

    private bool HasBlanks => Language is not ("zh" or "ja" or "th");

    public IEnumerable<IndexedStory> Stories() => sentences.Select((sentence, place) => new IndexedStory(IdOf(place), Language, Language)
    {
        Headline = sentence, Language = Language, Section = "city", Published = DateTimeOffset.UnixEpoch.AddDays(place),
    });

    /// <summary>Three of its words that are not among the commonest, for every sentence that has them.</summary>
    /// <param name="inflected">Each in another form where the file knows one.</param>
    public IEnumerable<(Guid Story, string Words)> Questions(bool inflected)
    {
        var chance = new Random(Seed);
        foreach (var (place, sentence) in sentences.Index())
        {
            var words = Words(sentence).Where(word => !common.Contains(word) && word.Length >= (HasBlanks ? 3 : 2)).Distinct().ToArray();
            if (words.Length < 3) continue;
            chance.Shuffle(words);
            yield return (IdOf(place), string.Join(' ', words.Take(3).Select(word => inflected ? Other(word) : word)));
        }
    }

    public static bool Finds(StoryIndex index, string language, Guid story, string words) => index.Read(searcher =>
        Finding.Find(searcher, new SearchQuestion(words) { Edition = language, OnPage = 3 }, [language], DateTimeOffset.UnixEpoch.AddYears(10))).Hits.Any(hit => hit.Item == story);

    private static Guid IdOf(int place) => new(place, 0, 0, new byte[8]);

    private string Other(string word) => Key(word) is { } key ? family[key].Where(other => other != word && AreForms(word, other)).Order(StringComparer.Ordinal).FirstOrDefault(word) : word;

    /// <summary>Words that may be forms of one word begin alike.</summary>
    private string? Key(string word) => HasBlanks && word.Length >= 5 && !word.Any(char.IsDigit) ? word[..4] : null;

    /// <summary>One beginning, and short ends that alone differ: a guess at inflection, as the files carry no lemmas.</summary>
    private static bool AreForms(string one, string other)
    {
        var same = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return same >= 4 && one.Length - same <= 2 && other.Length - same <= 2;
    }

    private IEnumerable<string> Words(string sentence) => HasBlanks ? Spaced(sentence) : Pairs(sentence);

    private static IEnumerable<string> Spaced(string sentence)
    {
        var word = new StringBuilder();
        foreach (var letter in sentence.Normalize(NormalizationForm.FormC).Append(' '))
        {
            if (char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format) word.Append(letter);
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }

    /// <summary>Where no blank parts the words, readers ask by a few letters: two ideographs, or four letters of Thai with their marks.</summary>
    private IEnumerable<string> Pairs(string sentence)
    {
        var length = Language == "th" ? 4 : 2;
        foreach (var run in Spaced(sentence).Where(run => run.All(letter => letter > '\u0e00')))
        {
            var letters = StringInfo.ParseCombiningCharacters(run);
            for (var at = 0; at + length <= letters.Length; at += length)
                yield return run[letters[at]..(at + length < letters.Length ? letters[at + length] : run.Length)];
        }
    }
}

using Broadsheet.Formats.Tests;
using Broadsheet.Platform;
using Broadsheet.Search;
using Broadsheet.Tests.Search;

namespace Broadsheet.Bench.Searching;

/// <summary>How often three words of a sentence find that sentence among a thousand, language by language.</summary>
internal sealed class LanguageMeasurement : IMeasurement
{
    private const double Wanted = 95;

    public string Name => "languages";
    public string About => "three words of a sentence find it in the first three of 1,000, in 18 languages, as written and in other forms";

    public async Task<Report> Run(string[] arguments)
    {
        var lines = new List<Line>();
        foreach (var path in Directory.EnumerateFiles(Fixtures.PathOf("languages"), "*.tsv").Order())
        {
            var file = new SentencesOfOneLanguage(path);
            await Console.Error.WriteLineAsync(file.Language);
            using var index = new StoryIndex(new PaperFolder(Tree.Work($"{Name}-{file.Language}")));
            foreach (var story in file.Stories()) index.Put(story);
            index.Reached(1);
            lines.Add(Asked(index, file, inflected: false));
            lines.Add(Asked(index, file, inflected: true));
        }

        return new Report("Search in 18 languages", "Universal Dependencies PUD, 1,000 sentences a language; three words that are not among the 60 commonest; other forms guessed by a common beginning", lines);
    }

    private static Line Asked(StoryIndex index, SentencesOfOneLanguage file, bool inflected)
    {
        var questions = file.Questions(inflected).ToList();
        var found = 0;
        foreach (var (story, words) in questions)
        {
            if (SentencesOfOneLanguage.Finds(index, file.Language, story, words)) found++;
            else if (Environment.GetEnvironmentVariable("SHOW_MISSES") is not null) Console.Error.WriteLine($"{file.Language} {words}");
        }

        return new($"{file.Language} {(inflected ? "other forms" : "as written")}", 100.0 * found / questions.Count, "%", Wanted, Better.Higher);
    }
}

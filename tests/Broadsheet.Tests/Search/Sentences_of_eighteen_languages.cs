using Broadsheet.Platform;
using Broadsheet.Search;

namespace Broadsheet.Tests.Search;

public sealed class Sentences_of_eighteen_languages
{
    private const double Wanted = 0.95;

    public static TheoryData<string> Files() => [.. Directory.EnumerateFiles(Fixtures.PathOf("languages"), "*.tsv").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Three_words_of_a_sentence_find_it_in_whatever_form_they_are_asked(string language)
    {
        var folder = Directory.CreateTempSubdirectory("broadsheet-sentences");
        try
        {
            var file = new SentencesOfOneLanguage(Fixtures.PathOf($"languages/{language}.tsv"));
            using var index = new StoryIndex(new PaperFolder(folder.FullName));
            foreach (var story in file.Stories()) index.Put(story);
            index.Reached(1);

            Assert.True(Share(index, file, inflected: false) >= Wanted);
            Assert.True(Share(index, file, inflected: true) >= Wanted);
        }
        finally { folder.Delete(recursive: true); }
    }

    private static double Share(StoryIndex index, SentencesOfOneLanguage file, bool inflected)
    {
        var questions = file.Questions(inflected).ToList();
        Assert.InRange(questions.Count, 900, 1000);
        return questions.Count(question => SentencesOfOneLanguage.Finds(index, file.Language, question.Story, question.Words)) / (double)questions.Count;
    }
}

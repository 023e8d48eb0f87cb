using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Search;

namespace Broadsheet.Tests.Search;

/// <summary>What the tests of search do with a paper.</summary>
internal static class SearchedPaper
{
    public static Task Edition(this TestPaper paper, string code) => paper.Database.Write(async newsroom =>
    {
        newsroom.Editions.Add(new Edition { Code = code, Name = code, Language = code, PaperName = code, Zone = "Europe/Malta", Order = 9 });
        newsroom.Sections.Add(new Section { Id = Guid.CreateVersion7(), EditionCode = code, UrlName = "city", Name = "City", Order = 1 });
        await newsroom.SaveChangesAsync();
    });

    public static Task<Guid> Story(this TestPaper paper, string headline, string text = "", string edition = "en") =>
        paper.Story(new StoryContent { Headline = headline, Section = "city", Body = [.. text.Split('\n').Select(line => new Paragraph(Inline.Plain(line)))] }, edition);

    public static async Task<Guid> Story(this TestPaper paper, StoryContent content, string edition = "en", DateTimeOffset? at = null)
    {
        var item = await paper.Draft(content: content, edition: edition);
        await paper.The<Publish>().Do(item, at: at);
        return item;
    }

    public static Task<SearchAnswer> Search(this TestPaper paper, string words, string edition = "en") =>
        paper.The<StorySearch>().Find(new SearchQuestion(words) { Edition = edition });

    public static async Task<IEnumerable<string>> Found(this TestPaper paper, string words, string edition = "en") =>
        (await paper.Search(words, edition)).Hits.Select(hit => hit.Headline.Text());

    public static string Text(this IEnumerable<Stretch> stretches) => string.Concat(stretches.Select(stretch => stretch.Text));

    public static IEnumerable<string> Marked(this IEnumerable<Stretch> stretches) => stretches.Where(stretch => stretch.Matches).Select(stretch => stretch.Text);
}

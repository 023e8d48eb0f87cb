using Broadsheet.Archive;
using Broadsheet.Tests.Archive;
using Broadsheet.Tests.Desk;
using Broadsheet.Tests.Press;

namespace Broadsheet.Tests.Record;

public sealed class Translations_that_fall_behind
{
    [Theory, OnBothDatabases]
    public async Task A_translation_says_how_far_the_original_has_gone_on_without_it(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        await paper.Begun();
        var original = await paper.Draft();
        await paper.The<Publish>().Do(original);
        paper.Clock.Advance(TimeSpan.FromHours(1));
        var translation = await paper.The<NewDraft>().Translate(original, "ar");
        await paper.Rewrite(translation, content => content with { Headline = "عودة عبّارة الليل", Section = "city" });
        var address = (await paper.The<Publish>().Do(translation)).Address;
        Assert.DoesNotContain("class=\"original", await paper.Http.GetStringAsync(address), StringComparison.Ordinal);

        paper.Clock.Advance(TimeSpan.FromHours(1));
        await paper.Rewrite(original, content => content with { Standfirst = "At 23:40." });
        await paper.The<Amend>().Do(original, VersionKind.Correction, "It is 23:40.");

        var behind = await paper.Http.GetStringAsync(address);
        Assert.Contains("الأصل الآن في النسخة 2", behind, StringComparison.Ordinal);
        Assert.Contains("/versions/1-2", behind, StringComparison.Ordinal);
        Assert.Contains("تصويب واحد لم يُنقل بعد", behind, StringComparison.Ordinal);

        using var ana = await Journalist.Comes(paper);
        Assert.Contains("It is 23:40.", (await ana.Page($"/desk/items/{translation}")).QuerySelector(".said.wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("عودة عبّارة الليل", (await ana.Page("/desk/items?view=behind")).QuerySelector(".items")!.TextContent, StringComparison.Ordinal);

        paper.Clock.Advance(TimeSpan.FromHours(1));
        await paper.Rewrite(translation, content => content with { Standfirst = "في 23:40." });
        await paper.The<Amend>().Do(translation, VersionKind.Correction, "الساعة 23:40.");
        Assert.DoesNotContain("class=\"original", await paper.Http.GetStringAsync(address), StringComparison.Ordinal);
        Assert.Null((await ana.Page("/desk/items?view=behind")).QuerySelector(".items"));
    }
}

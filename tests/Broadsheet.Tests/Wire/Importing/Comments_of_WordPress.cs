using System.Xml.Linq;
using Broadsheet.Archive;
using Broadsheet.Tests.Archive;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Wire.Importing;

public sealed class Comments_of_WordPress
{
    private const string Comments = """
        <wp:comment><wp:comment_id>5</wp:comment_id><wp:comment_author>Lise</wp:comment_author><wp:comment_author_email>lise@mail.example</wp:comment_author_email><wp:comment_author_IP>192.0.2.7</wp:comment_author_IP><wp:comment_date_gmt>2019-05-05 08:00:00</wp:comment_date_gmt><wp:comment_content>At last!</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>0</wp:comment_parent></wp:comment>
        <wp:comment><wp:comment_id>6</wp:comment_id><wp:comment_author>Tom</wp:comment_author><wp:comment_content>Yes &amp;amp; no.</wp:comment_content><wp:comment_approved>0</wp:comment_approved><wp:comment_parent>5</wp:comment_parent></wp:comment>
        """;

    [Theory, OnBothDatabases]
    public async Task Are_kept_with_the_story_leave_with_it_and_go_with_it(Store store)
    {
        await using var line = await CommandLine.Paper_made(store);
        await line.Run("import", line.Write("old.xml", Exports.WordPress(Exports.Post(7, "The quay opens", more: Comments), Exports.Post(8, "No word"))), "--publish");

        await using var newsroom = line.Open();
        var kept = Assert.Single(await newsroom.KeptComments.AsNoTracking().ToListAsync());
        Assert.Equal([("Lise", "At last!", true, null), ("Tom", "Yes & no.", false, "5")], kept.Comments.Select(comment => (comment.Author, comment.Text, comment.IsPublic, comment.Parent)));

        var given = Path.Combine(line.Folder, "out");
        Assert.Equal(0, (await line.Run("export", "--format", "wxr", "--out", given)).Exit);
        var file = XDocument.Load(Path.Combine(given, "en.wxr.xml"));
        Assert.Equal(["Lise", "Tom"], file.Descendants().Where(element => element.Name.LocalName == "comment_author").Select(element => element.Value));
        Assert.DoesNotContain("lise@mail.example", file.ToString(), StringComparison.Ordinal);

        Assert.Equal(0, (await line.Run("erase", kept.ItemId.ToString(), "--reason", "A court said so.")).Exit);
        Assert.Empty(await newsroom.KeptComments.ToListAsync());
        var lines = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(line.Paper, "lines.jsonl", SearchOption.AllDirectories)));
        Assert.DoesNotContain("The quay opens", lines, StringComparison.Ordinal);
        Assert.Contains("No word", lines, StringComparison.Ordinal);
    }
}

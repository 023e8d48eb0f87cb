using System.Globalization;
using System.Text;

namespace Broadsheet.Bench.Importing;

/// <summary>Stories of a made-up harbour, the same for the same seed: some 450 words each, with links, a heading, a list, tags and an author.</summary>
internal sealed class Stories(int seed)
{
    private static readonly string[] Words = ("harbour quay ferry night council gale lighthouse market bridge tide captain engineer fleet cargo timber repair budget vote island museum school "
        + "river winter spring report mayor union workers crane ticket timetable passengers storm warning port authority inspector hull steel paint crew deck signal rescue boat").Split(' ');

    private static readonly string[] Sections = ["City", "Port Life", "Culture", "Sport", "Business"];
    private readonly Random random = new(seed);

    /// <summary>A WordPress export of so many posts, or of so many bytes if that is less.</summary>
    /// <returns>How many posts it holds.</returns>
    public int WriteWordPress(string path, int count, long most = long.MaxValue)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), 256 * 1024);
        file.Write("""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><title>Old Courier</title><link>https://old.courier.example</link><language>en</language><wp:wxr_version>1.2</wp:wxr_version>

            """);
        var written = 0;
        for (var bytes = 0L; written < count && bytes < most; written++)
        {
            var post = Post(written + 1);
            bytes += post.Length;
            file.Write(post);
        }
        file.Write("</channel></rss>\n");
        return written;
    }

    private string Post(int number)
    {
        var day = new DateTime(2005, 1, 1, 6, 0, 0, DateTimeKind.Utc).AddMinutes(number * 37L);
        var (headline, section) = (Sentence(7).TrimEnd('.'), Sections[random.Next(Sections.Length)]);
        return string.Create(CultureInfo.InvariantCulture, $"""
            <item><title>{headline}</title><link>https://old.courier.example/{day:yyyy/MM/dd}/story-{number}/</link><dc:creator>author{number % 40}</dc:creator>
            <guid isPermaLink="false">https://old.courier.example/?p={number}</guid><excerpt:encoded><![CDATA[{Sentence(18)}]]></excerpt:encoded>
            <content:encoded><![CDATA[{Body()}]]></content:encoded><wp:post_id>{number}</wp:post_id>
            <wp:post_date>{day:yyyy-MM-dd HH:mm:ss}</wp:post_date><wp:post_date_gmt>{day:yyyy-MM-dd HH:mm:ss}</wp:post_date_gmt>
            <wp:post_name>story-{number}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
            <category domain="category" nicename="x">{section}</category><category domain="post_tag" nicename="a">{Words[random.Next(Words.Length)]}</category><category domain="post_tag" nicename="b">{Words[random.Next(Words.Length)]}</category></item>

            """);
    }

    private string Body()
    {
        var body = new StringBuilder();
        for (var paragraph = 0; paragraph < 9; paragraph++)
        {
            if (paragraph == 4) body.Append("<h2>").Append(Sentence(5)).Append("</h2>\n<ul><li>").Append(Sentence(9)).Append("</li><li>").Append(Sentence(8)).Append("</li></ul>\n");
            body.Append("<p>").Append(Sentence(16)).Append(" <a href=\"https://old.courier.example/x\">").Append(Sentence(3)).Append("</a> <em>").Append(Sentence(4)).Append("</em> ").Append(Sentence(22)).Append("</p>\n");
        }
        return body.ToString();
    }

    private string Sentence(int words)
    {
        var sentence = new StringBuilder();
        for (var word = 0; word < words; word++) sentence.Append(word == 0 ? "" : " ").Append(Words[random.Next(Words.Length)]);
        sentence[0] = char.ToUpperInvariant(sentence[0]);
        return sentence.Append('.').ToString();
    }
}

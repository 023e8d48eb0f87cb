using Broadsheet.Formats.Bodies;
using CsCheck;

namespace Broadsheet.Formats.Tests.Bodies;

public sealed class Bodies_as_html
{
    [Fact]
    public void What_is_written_reads_back_as_the_same_blocks() =>
        GeneratedBodies.All.Sample(body => Assert.Equal(BodyJson.Write(body), BodyJson.Write(BodyReader.Read(BodyWriter.Write(body)))), iter: 3000);

    [Fact]
    public void Any_text_settles_after_one_reading() =>
        Gen.Char["<>/abpqliu=\"' &;:#!-\n\t\0\ud83d\u0085x"].Array[0, 60].Select(letters => new string(letters)).Sample(text =>
        {
            var once = BodyReader.Read(text);
            Assert.Equal(BodyJson.Write(once), BodyJson.Write(BodyReader.Read(BodyWriter.Write(once))));
        }, iter: 20_000);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<blockquote>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<details>")]
    [InlineData("<a href=x>")]
    [InlineData("<figure>")]
    [InlineData("<dl><dd>")]
    [InlineData("<font color=1><p>")]
    public void Deep_nesting_costs_neither_the_stack_nor_the_words(string open)
    {
        foreach (var times in (int[])[60, 300, 100_000])
        {
            var html = string.Concat(Enumerable.Repeat(open, times)) + "The ferry sailed.";

            Assert.Contains("The ferry sailed.", BodyText.Plain(BodyReader.Read(html)) + BodyJson.Write(BodyReader.Read(html)), StringComparison.Ordinal);
        }
    }
}

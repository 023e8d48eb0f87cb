using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.TimedText;

namespace Broadsheet.Formats.Tests.TimedText;

public sealed class Chapters_as_people_type_them
{
    [Fact]
    public void One_a_line_with_a_time_a_title_and_perhaps_an_address()
    {
        var chapters = ChapterList.Read("0:00 Before dawn\n\n12:30.5  The lock keeper   https://harbour.example/lock\n1:02:03 المدّ العالي");
        Assert.Equal([new Chapter(0, "Before dawn"), new Chapter(750.5, "The lock keeper", "https://harbour.example/lock"), new Chapter(3723, "المدّ العالي")], chapters);
        Assert.Equal(chapters, ChapterList.Read(ChapterList.Write(chapters)));
        Assert.Equal(chapters, ChapterList.Read(ChapterList.WriteJson(chapters)));
    }

    [Theory]
    [InlineData("0:00 One\nsoon Two", "Line 2: 'soon' is no time")]
    [InlineData("0:30 One\n0:10 Two", "Line 2: 00:10 comes after 00:30")]
    [InlineData("0:30", "Line 1: the chapter at 00:30 has no title")]
    [InlineData("{\"chapters\":[{\"title\":\"x\"}]}", "Chapter 1 needs a startTime")]
    [InlineData("{\"chapters\"", "Line 1")]
    public void What_is_wrong_is_said_with_its_line(string text, string why) =>
        Assert.Contains(why, Assert.Throws<UnreadableWords>(() => ChapterList.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_address_that_is_none_is_a_part_of_the_title() =>
        Assert.Equal(new Chapter(0, "javascript:alert(1)"), Assert.Single(ChapterList.Read("0:00 javascript:alert(1)")));
}

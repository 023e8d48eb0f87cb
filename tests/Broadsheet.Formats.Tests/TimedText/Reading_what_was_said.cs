using Broadsheet.Formats.TimedText;
using CsCheck;

namespace Broadsheet.Formats.Tests.TimedText;

public sealed class Reading_what_was_said
{
    private static readonly Gen<string> Words = Gen.Int[0, 7].Select(place => new[] { "The ferry sails", "a < b & c", "سفينة الليل", "&amp;", "<v Not>", "two\nlines", "ANNA: yes", "a --> b" }[place]);

    private static readonly Gen<Cue[]> Cues = Gen.Select(Gen.Int[0, 5_000_000], Gen.Int[1, 90_000], Words, Gen.OneOf(Gen.Const((string?)null), Gen.Const((string?)"Mara Lind <x>"))).Array[1, 20]
        .Select(all => all.Select(one => new Cue(one.Item1 / 1000d, Math.Round((one.Item1 + one.Item2) / 1000d, 3), one.Item3.Replace("-->", "→", StringComparison.Ordinal), one.Item4)).OrderBy(cue => cue.Start).ToArray());

    [Fact]
    public void What_is_written_as_WebVTT_or_JSON_is_read_back_as_the_same() => Cues.Sample(cues =>
    {
        Assert.Equal(cues, CueReader.Read(WebVtt.Write(cues)));
        Assert.Equal(cues, CueReader.Read(TranscriptJson.Write(cues)));
    }, iter: 300);

    [Fact]
    public void SubRip_with_names_in_capitals_says_who_speaks()
    {
        var cues = CueReader.Read("1\r\n00:00:01,000 --> 00:00:02,500\r\nANNA LIND: We sail <i>at ten</i>.\r\n\r\n2\r\n00:00:02,600 --> 00:00:04,000\r\nAnd the <b>wind</b>?\r\n");
        Assert.Equal([new Cue(1, 2.5, "We sail at ten.", "ANNA LIND"), new Cue(2.6, 4, "And the wind?")], cues);
    }

    [Fact]
    public void WebVTT_with_styles_notes_and_places_gives_its_words()
    {
        var cues = CueReader.Read("\ufeffWEBVTT - film\n\nSTYLE\n::cue { color: red }\n\nNOTE nothing\n\nid 7\n00:01.000 --> 00:02.000 align:start line:0\n<v.loud Mara Lind>Up &amp; <00:01.500>away</v>\n");
        Assert.Equal(new Cue(1, 2, "Up & away", "Mara Lind"), Assert.Single(cues));
    }

    [Theory]
    [InlineData("", "No words")]
    [InlineData("just text", "No words")]
    [InlineData("WEBVTT\n\n00:00:05.000 --> 00:00:04.000\nBack", "Line 3: the words end at 00:00:04.000")]
    [InlineData("WEBVTT\n\nsoon --> later\nx", "Line 3: 'soon --> later'")]
    [InlineData("{\"segments\":[{\"startTime\":1,\"endTime\":2,\"body\":\"a\"},{\"startTime\":9}]}", "Segment 2")]
    [InlineData("{\"segments\":\n[oops", "Line 2")]
    [InlineData("{\"other\":[]}", "'segments'")]
    public void A_broken_file_is_refused_with_the_place_and_a_way_to_mend_it(string text, string why) =>
        Assert.Contains(why, Assert.Throws<UnreadableWords>(() => CueReader.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Whatever_comes_is_read_or_refused_and_nothing_else() => Gen.String.Array[0, 6].Select(parts => string.Join("\n00:01 --> 00:02\n", parts)).Sample(text =>
    {
        try
        {
            Assert.All(CueReader.Read(text), cue => Assert.True(cue.End > cue.Start && cue.Text.Length > 0));
        }
        catch (UnreadableWords)
        {
            // Said so.
        }
    }, iter: 500);

}

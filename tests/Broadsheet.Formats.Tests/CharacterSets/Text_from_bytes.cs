using System.Text;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Tests.CharacterSets;

public sealed class Text_from_bytes
{
    private const string Russian = "Паром Альма отходит от пристани на рассвете, сообщил капитан порта. Погода ясная, ветер слабый, рейсы идут по расписанию до конца недели.";
    private const string French = "Le capitaine du port a déclaré que les traversées reprendraient à l’aube, « dès que la mer sera calme ». Où est passé l'été ?";
    private const string Arabic = "قال قبطان الميناء إن العبارة ستبحر عند الفجر، وإن الرحلات ستستمر حتى نهاية الأسبوع إذا بقي البحر هادئا.";
    private const string Japanese = "港の船長は、フェリーが夜明けに出航すると述べた。天候は良好で、週末まで運航する予定だという。";
    private const string Chinese = "港口船长说，渡轮将在黎明启航。天气晴朗，航班将持续到周末，市民可以在码头购买船票。";
    private const string Korean = "항구의 선장은 여객선이 새벽에 출항한다고 말했다. 날씨는 맑고 이번 주말까지 운항할 예정이다.";
    private const string Greek = "Ο λιμενάρχης είπε ότι το πλοίο θα αναχωρήσει την αυγή και τα δρομολόγια θα συνεχιστούν έως το τέλος της εβδομάδας.";

    static Text_from_bytes() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, string> Real => new()
    {
        { "encoding/invalid-prolog.xml", "Café" }, { "encoding/invalid-prolog.xml", "테스트 피드" },
        { "encoding/iso-8859-1-meta-after-1024.html", "Frédéric" }, { "encoding/iso-8859-1.html", "Café" }, { "encoding/iso-8859-1.xml", "Café" },
        { "encoding/koi8r.xml", "Пример" }, { "encoding/utf8-incorrect-prolog.xml", "테스트 피드" }, { "encoding/utf8-meta-after-1024.html", "Frédéric" },
        { "encoding/utf8.html", "Café" }, { "encoding/utf8.xml", "Café" }, { "encoding/windows-1252-incorrect-prolog.xml", "Euro €" }, { "encoding/windows-1252.xml", "Euro €" },
        { "parser/encoding_ISO-8859-1.xml", "<rss" }, { "parser/encoding_WINDOWS-1251.xml", "а" }, { "parser/no_encoding_ISO-8859-1.xml", "é" },
        { "parser/large_rss.xml", "<rss" }, { "parser/large_atom.xml", "<feed" }, { "parser/small_atom.xml", "<feed" }, { "parser/urdu_UTF8.xml", "اردو" }, { "parser/rdf_UTF8.xml", "<rdf:RDF" },
        { "xml/iso88591.xml", "Anaïs" }, { "xml/iso88591.xml", "Jürgen" }, { "xml/iso88591_utf8_mismatch.xml", "Anaïs" }, { "xml/koi8r.xml", "Пример" },
    };

    [Theory, MemberData(nameof(Real))]
    public void Real_documents_are_read_whatever_they_declare(string file, string words)
    {
        var bytes = File.ReadAllBytes(Fixtures.PathOf("charsets/" + file));
        using var stream = new MemoryStream(bytes);

        var text = Broadsheet.Formats.CharacterSets.Open(stream).ReadToEnd();

        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.DoesNotContain('\ufffd', text);
        Assert.Equal(text, Broadsheet.Formats.CharacterSets.Decode(bytes));
    }

    [Fact]
    public void Every_document_there_is_tried()
    {
        var there = Directory.EnumerateFiles(Fixtures.PathOf("charsets"), "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".md", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Fixtures.PathOf("charsets"), file)).Order();

        Assert.Equal(there, Real.Select(row => row.Data.Item1).Distinct().Order());
    }

    public static TheoryData<string, string> Sets => new()
    {
        { "windows-1251", Russian }, { "koi8-r", Russian }, { "iso-8859-5", Russian }, { "windows-1252", French }, { "windows-1256", Arabic }, { "iso-8859-6", Arabic }, { "shift_jis", Japanese }, { "euc-jp", Japanese },
        { "iso-2022-jp", Japanese }, { "gb18030", Chinese }, { "euc-kr", Korean }, { "windows-1253", Greek }, { "utf-8", Arabic },
        { "utf-16LE", French }, { "utf-16BE", Japanese + " A b\n" }, { "utf-16LE", Russian }, { "utf-32LE", French },
    };

    [Theory, MemberData(nameof(Sets))]
    public void Undeclared_bytes_are_told_by_their_look(string set, string words)
    {
        var text = words.Replace('’', '\'');

        Assert.Equal(text, Broadsheet.Formats.CharacterSets.Decode(Bare(set).GetBytes(text)));
    }

    [Theory, MemberData(nameof(Sets))]
    public void A_page_after_half_a_megabyte_of_ascii_is_still_read(string set, string words)
    {
        var bytes = Bare(set).GetBytes(new string(' ', 500_000) + $"<?xml version=\"1.0\"?>{words}");
        using var stream = new MemoryStream(bytes);

        Assert.Contains(words, Broadsheet.Formats.CharacterSets.Open(stream, set).ReadToEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1251", Russian)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("gb18030", Chinese)]
    [InlineData("iso-8859-6", Arabic)]
    [InlineData("windows-1256", Arabic)]
    public void A_news_page_that_declares_nothing_is_read_right(string set, string words)
    {
        var line = words.Trim();
        using var page = new MemoryStream(Bare(set).GetBytes($"<html><head><title>News</title></head><body><div class=\"article\"><h1>{line}</h1><p>{line} {line}</p><p>{line} {line} {line}</p></div></body></html>"));

        var read = DocumentReading.Read(page, "page.html", null, new ReadingOptions(), TestContext.Current.CancellationToken).Single();

        Assert.Equal(line, read.Headline);
        Assert.Contains($"{line} {line} {line}", BodyText.Paragraphs(read.Body));
    }

    [Fact]
    public void Valid_utf8_wins_over_a_wrong_header() =>
        Assert.Equal(French, Broadsheet.Formats.CharacterSets.Decode(Encoding.UTF8.GetBytes(French), "text/html; charset=ISO-8859-1"));

    [Fact]
    public void A_broken_byte_in_utf8_spoils_only_itself()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Russian), 0xe9, .. Encoding.UTF8.GetBytes(Russian)];

        Assert.Equal(Russian + "é" + Russian, Broadsheet.Formats.CharacterSets.Decode(bytes, "utf-8"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(70_000)]
    public void A_byte_order_mark_is_no_letter(int length)
    {
        var words = "é" + new string('x', length);
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32])
        {
            using var stream = new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(words)]);
            Assert.Equal(words, Broadsheet.Formats.CharacterSets.Open(stream, "koi8-r").ReadToEnd());
        }
    }

    private static Encoding Bare(string set) => set switch
    {
        "utf-16LE" => new UnicodeEncoding(false, false),
        "utf-16BE" => new UnicodeEncoding(true, false),
        "utf-32LE" => new UTF32Encoding(false, false),
        _ => Encoding.GetEncoding(set),
    };
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Broadsheet.Archive;
using Broadsheet.Library;
using Broadsheet.Tests.Archive;
using Broadsheet.Tests.Library.Recordings;

namespace Broadsheet.Tests.Site.Podcasts;

/// <summary>Apple's rules for podcasts and those of Podcasting 2.0, one by one.</summary>
public sealed partial class The_feed_of_a_show
{
    private static readonly XNamespace Itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    private static readonly XNamespace Podcast = "https://podcastindex.org/namespace/1.0";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory, OnBothDatabases]
    public async Task Says_all_that_directories_ask_for(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var show = await paper.Show();
        var item = await paper.Episode();
        var channel = await Feed(paper);

        Assert.Equal(("Tide Lines", "The harbour & its people.", "en"), (channel.Element("title")!.Value, channel.Element("description")!.Value, channel.Element("language")!.Value));
        Assert.Equal(("News", "Daily News"), (channel.Element(Itunes + "category")!.Attribute("text")!.Value, channel.Element(Itunes + "category")!.Element(Itunes + "category")!.Attribute("text")!.Value));
        Assert.Equal(("false", "episodic", "The Test Courier"), (channel.Element(Itunes + "explicit")!.Value, channel.Element(Itunes + "type")!.Value, channel.Element(Itunes + "author")!.Value));
        Assert.Equal("self", channel.Element(Atom + "link")!.Attribute("rel")!.Value);
        Assert.Equal(show.Guid.ToString(), channel.Element(Podcast + "guid")!.Value);
        Assert.Equal(("podcast", "yes", "sound@courier.example"), (channel.Element(Podcast + "medium")!.Value, channel.Element(Podcast + "locked")!.Value, channel.Element(Podcast + "locked")!.Attribute("owner")!.Value));
        Assert.Equal(("Give", "CC-BY-4.0", "Mara Lind"), (channel.Element(Podcast + "funding")!.Value, channel.Element(Podcast + "license")!.Value, channel.Element(Podcast + "person")!.Value));
        await IsCover(paper, channel.Element(Itunes + "image")!.Attribute("href")!.Value);

        var episode = channel.Element("item")!;
        Assert.Equal(("Before dawn", $"urn:uuid:{item}", "false"), (episode.Element("title")!.Value, episode.Element("guid")!.Value, episode.Element("guid")!.Attribute("isPermaLink")!.Value));
        Assert.Matches(Rfc2822(), episode.Element("pubDate")!.Value);
        Assert.Equal(("6", "1", "2", "full"), (episode.Element(Itunes + "duration")!.Value, episode.Element(Itunes + "season")!.Value, episode.Element(Itunes + "episode")!.Value, episode.Element(Itunes + "episodeType")!.Value));
        Assert.Equal(["application/json", "text/vtt"], episode.Elements(Podcast + "transcript").Select(transcript => transcript.Attribute("type")!.Value));
        Assert.Equal("application/json+chapters", episode.Element(Podcast + "chapters")!.Attribute("type")!.Value);
        Assert.Equal(("1", "15"), (episode.Element(Podcast + "soundbite")!.Attribute("startTime")!.Value, episode.Element(Podcast + "soundbite")!.Attribute("duration")!.Value));
    }

    [Theory, OnBothDatabases]
    public async Task Names_files_that_are_as_long_as_it_says_and_can_be_had_in_parts(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        await paper.Show();
        await paper.Episode();
        var enclosure = (await Feed(paper)).Element("item")!.Element("enclosure")!;
        var address = new Uri(enclosure.Attribute("url")!.Value).AbsolutePath;
        var whole = await paper.Http.GetByteArrayAsync(address);

        Assert.Equal((enclosure.Attribute("length")!.Value, "audio/mpeg"), (whole.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), enclosure.Attribute("type")!.Value));
        using var head = await paper.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        Assert.Equal(((long?)whole.Length, "bytes"), (head.Content.Headers.ContentLength, head.Headers.AcceptRanges.Single()));
        // Across the seam of tag and sound, to the byte.
        foreach (var (from, to) in new[] { (0, 9), (700, whole.Length - 1), (whole.Length - 5, whole.Length - 1), (100, 100) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(from, to), IfRange = new RangeConditionHeaderValue(head.Headers.ETag!) } };
            using var part = await paper.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
            Assert.Equal(whole[from..(to + 1)], await part.Content.ReadAsByteArrayAsync());
        }
        var path = Path.Combine(paper.Folder, "episode.mp3");
        await File.WriteAllBytesAsync(path, whole);
        var said = await Sounds.Ask("ffprobe", "-v", "error", "-show_format", "-show_chapters", "-show_streams", path);
        foreach (var fact in new[] { "TAG:title=Before dawn", "TAG:album=Tide Lines", "TAG:title=The quay", "TAG:title=The ferry", "start_time=3.000000", "attached_pic=1" }) Assert.Contains(fact, said, StringComparison.Ordinal);
        Assert.Contains("\"startTime\":3,\"title\":\"The ferry\",\"url\":\"https://courier.example/ferry\"", await paper.Http.GetStringAsync(address.Replace("episode.mp3", "chapters.json", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_an_episodes_identity_and_address_when_its_sound_and_title_are_others()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Show();
        var item = await paper.Episode();
        var before = (await Feed(paper)).Element("item")!;
        var other = await paper.Ready(Sounds.Wav(3), "again.wav");
        await paper.Rewrite(item, content => content with { Headline = "Long before dawn", UrlName = "long-before", Sound = Sounds.Block(other) });
        await paper.The<Amend>().Do(item, VersionKind.Correction, "The wrong recording was aired.");
        var after = (await Feed(paper)).Element("item")!;

        Assert.Equal(before.Element("guid")!.Value, after.Element("guid")!.Value);
        Assert.Equal(before.Element("enclosure")!.Attribute("url")!.Value, after.Element("enclosure")!.Attribute("url")!.Value);
        Assert.NotEqual(before.Element("enclosure")!.Attribute("length")!.Value, after.Element("enclosure")!.Attribute("length")!.Value);
        Assert.Equal("3", after.Element(Itunes + "duration")!.Value);
        Assert.Equal(HttpStatusCode.MovedPermanently, (await paper.Http.GetAsync("/en/podcasts/tide-lines/before-dawn")).StatusCode);
    }

    [Fact]
    public async Task Stands_in_the_list_of_all_shows()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Show();
        var list = XDocument.Parse(await paper.Http.GetStringAsync("/en/podcasts/shows.opml"));
        var outline = Assert.Single(list.Descendants("outline"));
        Assert.Equal(("rss", "Tide Lines"), (outline.Attribute("type")!.Value, outline.Attribute("text")!.Value));
        Assert.EndsWith("/en/podcasts/tide-lines/feed.xml", outline.Attribute("xmlUrl")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Downloads_are_counted_once_an_hour_and_robots_never()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Show();
        var item = await paper.Episode();
        async Task Listen(string agent, RangeHeaderValue? range = null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/sound/{item:N}/episode.mp3") { Headers = { Range = range } };
            request.Headers.TryAddWithoutValidation("User-Agent", agent);
            await (await paper.Http.SendAsync(request)).Content.ReadAsByteArrayAsync();
        }
        await Listen("AntennaPod/3.4", new RangeHeaderValue(0, 1));
        await Listen("SomeBot/1.0");
        await Listen("Overcast/3");
        await Listen("Overcast/3");
        await Listen("AntennaPod/3.4");
        paper.Clock.Advance(TimeSpan.FromHours(1));
        await Listen("Overcast/3");
        Dictionary<DateOnly, int> counts;
        do
        {
            await using var newsroom = paper.Database.Open();
            counts = await Downloads.Of(newsroom, item);
        }
        while (counts.Values.Sum() < 3);
        Assert.Equal(3, Assert.Single(counts).Value);
    }

    [Theory]
    [InlineData("https://mp3s.nashownotes.com/pc20rss.xml", "917393e3-1b1e-5cef-ace4-edaa54e1f810")]
    [InlineData("podnews.net/rss", "9b024349-ccf0-5f69-a609-6b82873eab3c")]
    public void Its_identity_follows_from_its_first_address(string address, string guid) => Assert.Equal(guid, KeepShow.GuidOf(address).ToString());

    private static async Task<XElement> Feed(TestPaper paper) => XDocument.Parse(await paper.Http.GetStringAsync("/en/podcasts/tide-lines/feed.xml")).Root!.Element("channel")!;

    private static async Task IsCover(TestPaper paper, string address)
    {
        Assert.EndsWith(".jpg", address, StringComparison.Ordinal);
        using var head = await paper.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, new Uri(address).AbsolutePath));
        Assert.Equal("image/jpeg", head.Content.Headers.ContentType?.MediaType);
        using var picture = NetVips.Image.NewFromBuffer(await paper.Http.GetByteArrayAsync(new Uri(address).AbsolutePath));
        Assert.Equal((1400, 1400), (picture.Width, picture.Height));
    }

    [GeneratedRegex(@"^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$")]
    private static partial Regex Rfc2822();
}

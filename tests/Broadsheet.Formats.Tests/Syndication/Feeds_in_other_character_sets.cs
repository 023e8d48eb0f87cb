using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Syndication;

namespace Broadsheet.Formats.Tests.Syndication;

public sealed class Feeds_in_other_character_sets
{
    [Theory]
    [InlineData("parser/encoding_ISO-8859-1.xml", "rss", "ü")]
    [InlineData("parser/encoding_WINDOWS-1251.xml", "rss", "и")]
    [InlineData("parser/no_encoding_ISO-8859-1.xml", "rss", "")]
    [InlineData("parser/large_atom.xml", "atom", "")]
    [InlineData("parser/large_rss.xml", "rss", "")]
    [InlineData("parser/rdf_UTF8.xml", "rdf", "")]
    [InlineData("parser/small_atom.xml", "atom", "")]
    [InlineData("parser/urdu_UTF8.xml", "rss", "ی")]
    public void Words_are_whole_and_items_counted(string file, string format, string letter)
    {
        var path = Fixtures.PathOf("charsets/" + file);
        using var stream = File.OpenRead(path);
        var documents = SyndicationFormats.All.Single(known => known.Name == format).Read(stream, new ReadingOptions(), TestContext.Current.CancellationToken).ToList();

        var tag = format == "atom" ? "<entry" : "<item";
        var items = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(path)).Split(tag).Skip(1).Count(rest => rest[0] is '>' or ' ' or '\n');
        Assert.Equal(items, documents.Count);
        var words = string.Concat(documents.Select(document => document.Headline + document.Standfirst + BodyText.Plain(document.Body)));
        Assert.DoesNotContain('\uFFFD', words);
        Assert.Contains(letter, words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_podcasts_people_files_and_places_are_read()
    {
        using var stream = File.OpenRead(Fixtures.PathOf("feeds/podcast-namespace/example.xml"));
        var episodes = SyndicationFormats.All[0].Read(stream, new ReadingOptions(), TestContext.Current.CancellationToken).ToList();

        Assert.Equal(3, episodes.Count);
        var episode = episodes[0];
        Assert.Equal(DocumentType.Audio, episode.Type);
        Assert.Equal("Episode 3 - The Future", episode.Headline);
        Assert.Contains(episode.Authors, person => person.Role is not null);
        Assert.Contains(episode.Enclosures, file => file.Title == "transcript");
        Assert.Contains(episode.Enclosures, file => file.Title == "chapters");
        Assert.NotEmpty(episode.Places);
    }
}

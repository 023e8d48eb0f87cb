using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Library;
using Broadsheet.Tests.Library.Recordings;
using NetVips;

namespace Broadsheet.Tests.Site.Podcasts;

/// <summary>A show with an episode that was really recorded.</summary>
internal static class Airwaves
{
    public const string Transcript = "WEBVTT\n\n00:00:00.000 --> 00:00:02.000\n<v Mara Lind>The tide is early.\n\n00:00:02.000 --> 00:00:05.500\nAnd the <ferry> is late.\n";

    public static async Task<Show> Show(this TestPaper paper, string title = "Tide Lines")
    {
        using var black = Image.Black(1500, 1500, bands: 3);
        var cover = await paper.The<TakePicture>().Do(new MemoryStream(black.PngsaveBuffer()), "cover.png");
        return await paper.The<KeepShow>().Make("en", urlName: null, new ShowWords
        {
            Title = title, Description = "The harbour & its people.", Author = "The Test Courier", OwnerEmail = "sound@courier.example", Category = "News/Daily News",
            Cover = new Picture { Blob = cover.Blob, Alt = "A black square", Width = 1500, Height = 1500 }, FundingHref = "https://courier.example/give", FundingWords = "Give",
            License = "CC-BY-4.0", Copyright = "© The Test Courier", People = [new("Mara Lind", "host", "/en/by/mara-lind/")],
        }, "https://courier.example");
    }

    public static async Task<Guid> Episode(this TestPaper paper, string headline = "Before dawn", EpisodeMark? mark = null, byte[]? wav = null)
    {
        var recording = await paper.Ready(wav ?? Sounds.Wav(6), "dawn.wav");
        var words = await paper.The<TakeWords>().Do(Transcript);
        var item = await paper.Draft(content: new StoryContent
        {
            Headline = headline, Standfirst = "Who is up at five.", Section = "city", Episode = mark ?? new EpisodeMark("tide-lines") { Season = 1, Number = 2, Soundbite = new(1, 15, "Early") },
            Sound = Sounds.Block(recording) with { Chapters = [new(0, "The quay"), new(3, "The ferry", "https://courier.example/ferry")], Tracks = [new("en", words)] },
            Body = [new Paragraph(Inline.Plain("Recorded on the quay."))],
        });
        await paper.The<Publish>().Do(item);
        return item;
    }
}

using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;

namespace Broadsheet.Bench.Pages;

/// <summary>A paper with as many stories as are wanted, each as long as a real one.</summary>
internal static class BenchPaper
{
    private static readonly DateTimeOffset Start = new(2031, 3, 4, 9, 0, 0, TimeSpan.Zero);
    private static readonly string[] Words = "harbour ferry council bridge tide lantern market quay captain ledger school winter fog clerk budget tram hill choir river grain signal".Split(' ');

    /// <summary>Makes the paper in an empty folder.</summary>
    public static async Task Found(string folder)
    {
        await using var house = House.Build(new Running(folder));
        await house.Services.GetRequiredService<Database>().Migrate();
        await house.Services.GetRequiredService<Found>().Do(Archive.Found.Plan("The Bench", ["en"], "UTC"));
        new PaperFolder(folder).Create();
    }

    /// <summary>Puts readers' rows into the paper, which is all that a page is printed from.</summary>
    /// <returns>The addresses.</returns>
    public static async Task<string[]> Fill(string folder, int stories)
    {
        await using var house = House.Build(new Running(folder));
        var database = house.Services.GetRequiredService<Database>();
        var addresses = new string[stories];
        foreach (var batch in Enumerable.Range(0, stories).Chunk(1_000))
        {
            PublishedStory[] made = [.. batch.AsParallel().AsOrdered().Select(number => Story(number, addresses[number] = AddressOf(number)))];
            await database.Write(newsroom => newsroom.Pour(made, new WrittenOnce(), CancellationToken.None));
        }
        return addresses;
    }

    public static StoryContent Content(int number)
    {
        var dice = new Random(number);
        string Sentence() => string.Join(' ', Enumerable.Range(0, 14).Select(_ => Words[dice.Next(Words.Length)] + dice.Next(60))) + ". ";
        return new StoryContent
        {
            Headline = $"Story {number} of the harbour",
            Standfirst = Sentence(),
            Section = "city",
            Body = [.. Enumerable.Range(0, 40).Select(_ => new Paragraph(Inline.Plain(Sentence() + Sentence() + Sentence() + Sentence())))],
        };
    }

    private static string AddressOf(int number) => $"/en/city/2031/03/04/story-{number}-of-the-harbour";

    private static PublishedStory Story(int number, string address)
    {
        var content = Content(number);
        return new PublishedStory
        {
            ItemId = Guid.CreateVersion7(Start.AddSeconds(number)),
            StoryId = Guid.CreateVersion7(Start.AddSeconds(number)),
            EditionCode = "en",
            Address = address,
            Section = "city",
            VersionNumber = 1,
            FirstPublished = Start.AddSeconds(number),
            Modified = Start.AddSeconds(number),
            Card = new StoryCard { Headline = content.Headline, Standfirst = content.Standfirst },
            Content = content,
        };
    }
}

using System.CommandLine;
using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Library;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;

namespace Broadsheet.Site.Demo;

/// <summary><c>demo</c>: makes the demo paper.</summary>
internal static class DemoCommand
{
    private static readonly Option<string> From = new("--from") { Description = "The folder with the demo's stories and pictures.", HelpName = "FOLDER", DefaultValueFactory = _ => "demo" };

    public static Command Command()
    {
        var command = new Command("demo", "Makes the demo paper: three editions of a harbour city's news.") { CommonOptions.Data, From };
        command.SetAction(async (arguments, cancellation) =>
        {
            var running = CommonOptions.Running(arguments);
            var folder = new PaperFolder(running.Data);
            if (folder.HoldsPaper)
            {
                Console.Error.WriteLine($"{folder.Root} holds a paper already. Name another folder with --data.");
                return 1;
            }
            folder.Create();
            await using var house = House.Build(running);
            await Make(house.Services, new DemoFiles(arguments.GetRequiredValue(From)), cancellation);
            var link = await house.Services.GetRequiredService<Invite>().Do("chief@broadsheet.example", Role.Admin, cancellation: cancellation);
            Console.Error.WriteLine($"Sign in to its desk, once, with {house.Services.GetRequiredService<DeskAddress>().Of(link)}");
            return 0;
        });
        return command;
    }

    private static async Task Make(IServiceProvider house, DemoFiles files, CancellationToken cancellation)
    {
        var database = house.GetRequiredService<Database>();
        await database.Migrate(cancellation);
        Console.Error.WriteLine("Drawing the pictures …");
        var pictures = await DemoPictures.Take(files, house.GetRequiredService<TakePicture>());
        var recordings = new DemoRecordings(files, house.GetRequiredService<TakeRecording>(), house.GetRequiredService<TakeWords>());
        if (Speech.CanSpeak)
        {
            Console.Error.WriteLine("Speaking the episodes …");
            await recordings.Make(house.GetRequiredService<WorkOff>(), cancellation);
        }
        else
        {
            Console.Error.WriteLine("The demo goes without podcasts and films: they need the packages ffmpeg and espeak-ng.");
        }
        var now = house.GetRequiredService<TimeProvider>().GetUtcNow();
        var ids = house.GetRequiredService<Ids>();
        var count = await database.Write(async newsroom =>
        {
            Furnish(newsroom, files, pictures, ids, now);
            await newsroom.SaveChangesAsync(cancellation);
            return await new DemoStories(files, pictures, recordings, ids, now).Publish(newsroom);
        }, cancellation);
        if (Speech.CanSpeak) await database.Write(newsroom => new DemoShows(files, pictures, recordings, ids, now).Publish(newsroom, house.GetRequiredService<Imprints>().Origin), cancellation);
        Console.Error.WriteLine($"{files.Paper.Name} is made: {count} stories in {files.Paper.Editions.Count} editions.");
    }

    private static void Furnish(Newsroom newsroom, DemoFiles files, DemoPictures pictures, Ids ids, DateTimeOffset now)
    {
        var paper = files.Paper;
        newsroom.Editions.AddRange(paper.Editions.Select(edition => new Edition
        {
            Code = edition.Code, Name = edition.Name, Language = edition.Language, PaperName = edition.PaperName, Motto = edition.Motto,
            IsRightToLeft = edition.Dir == "rtl", Zone = edition.Zone, Order = edition.Order, IsDefault = edition.Default,
        }));
        newsroom.Sections.AddRange(paper.Sections.Select(section => new Section
        {
            Id = ids.Next(), EditionCode = section.Edition, UrlName = section.UrlName, Name = section.Name, Colour = section.Colour, Order = section.Order,
        }));
        newsroom.People.AddRange(paper.People.Select(person => new Person
        {
            Id = ids.Next(), UrlName = person.UrlName, Email = person.Email, Portrait = person.Portrait is null ? null : pictures.Find(person.Portrait)?.Blob,
            Texts = person.Name.ToDictionary(name => name.Key, name => new PersonText(name.Value, person.Role?.GetValueOrDefault(name.Key), person.Biography?.GetValueOrDefault(name.Key))),
        }));
        newsroom.Subjects.AddRange(files.Subjects.Subjects.Select(subject => new Subject { Code = subject.Code, Names = subject.Names }));
        newsroom.StandingPages.AddRange(files.Pages.Select(each => new StandingPage
        {
            EditionCode = each.Edition, UrlName = each.Page.UrlName, Title = each.Page.Title, Standfirst = each.Page.Standfirst, Body = pictures.Body(each.Page.Body), Changed = now,
        }));
    }
}

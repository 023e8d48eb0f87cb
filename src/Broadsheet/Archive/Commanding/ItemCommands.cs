using System.CommandLine;
using Broadsheet.Platform;

namespace Broadsheet.Archive.Commanding;

/// <summary><c>publish</c>, <c>correct</c>, <c>withdraw</c> and <c>erase</c>: the acts on one item, for scripts.</summary>
internal static class ItemCommands
{
    private const int NotFound = 1, NotAllowed = 3;

    public static IEnumerable<Command> All(Func<Running, WebApplication> open) => [Publish(open), Correct(open), Withdraw(open), Erase(open)];

    private static Command Publish(Func<Running, WebApplication> open) =>
        On(open, "publish", "Publishes the draft of an item that was never public.", words: null, (services, item, _, cancellation) =>
            services.GetRequiredService<Publish>().Do(item, cancellation: cancellation));

    private static Command Correct(Func<Running, WebApplication> open) =>
        On(open, "correct", "Publishes the draft of a public item as its correction.", Words("--note", "What was wrong and what is right, for readers."), (services, item, note, cancellation) =>
            services.GetRequiredService<Amend>().Do(item, VersionKind.Correction, note, cancellation: cancellation));

    private static Command Withdraw(Func<Running, WebApplication> open) =>
        On(open, "withdraw", "Takes a public item down and says so.", Words("--reason", "Why, for readers."), (services, item, reason, cancellation) =>
            services.GetRequiredService<Withdraw>().Do(item, reason!, cancellation: cancellation));

    private static Command Erase(Func<Running, WebApplication> open) =>
        On(open, "erase", "Takes the words of a public item, a live post or breaking news away for good, because the law says so: from pages, versions, drafts, index and feeds. Hashes and the fact stay. There is no way back.",
            Words("--reason", "Why, for the house alone: which court, which law."), (services, item, reason, cancellation) => services.GetRequiredService<Erase>().Do(item, reason!, cancellation: cancellation),
            (services, told, reason, cancellation) => services.GetRequiredService<EraseLive>().Do(told, reason, cancellation: cancellation));

    private static Option<string> Words(string name, string about) => new(name) { Description = about, HelpName = "WORDS", Required = true };

    private static Command On(Func<Running, WebApplication> open, string name, string about, Option<string>? words, Func<IServiceProvider, Guid, string?, CancellationToken, Task<Published>> act, Func<IServiceProvider, Guid, string?, CancellationToken, Task>? live = null)
    {
        var item = new Argument<string>("ITEM") { Description = "Its id, or its address." };
        var command = new Command(name, about) { item };
        if (words is not null) command.Add(words);
        command.OnPaper(open, async (arguments, services, cancellation) =>
        {
            try
            {
                var named = arguments.GetRequiredValue(item);
                if (live is not null && await services.GetRequiredService<EraseLive>().Find(named, cancellation) is { } told)
                {
                    await live(services, told, arguments.GetValue(words!), cancellation);
                    await Console.Out.WriteLineAsync($"{told}");
                    return 0;
                }
                var id = await services.GetRequiredService<FindItem>().By(named, cancellation);
                var published = await act(services, id, words is null ? null : arguments.GetValue(words), cancellation);
                await Console.Out.WriteLineAsync($"{published.Id} {published.Address} version {published.Version}");
                return 0;
            }
            catch (Refused refused)
            {
                await Console.Error.WriteLineAsync(refused.Message);
                return refused.Reason == RefusalReason.NotFound ? NotFound : NotAllowed;
            }
        });
        return command;
    }
}

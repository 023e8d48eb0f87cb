using System.CommandLine;

namespace Broadsheet.Platform;

/// <summary>Options that every command takes.</summary>
internal static class CommonOptions
{
    public static Option<string> Data { get; } = new("--data")
    {
        Description = "The paper's data folder.",
        HelpName = "DIR",
        Recursive = true,
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("BROADSHEET_DATA") is { Length: > 0 } named ? named : "./data",
    };

    public static Option<string?> Urls { get; } = new("--urls") { Description = "Addresses to listen on, separated by semicolons.", HelpName = "URL" };

    public static Running Running(ParseResult arguments) => new(arguments.GetRequiredValue(Data), arguments.GetValue(Urls));
}

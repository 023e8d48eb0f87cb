using System.CommandLine;

namespace Broadsheet.Platform;

/// <summary>A command that works on one paper's data folder.</summary>
internal static class PaperCommand
{
    /// <summary>Runs the act over an existing paper, its tables brought up to date. What goes wrong outside is left to the program's one place for it.</summary>
    public static void OnPaper(this Command command, Func<Running, WebApplication> open, Func<ParseResult, IServiceProvider, CancellationToken, Task<int>> act)
    {
        command.Add(CommonOptions.Data);
        command.SetAction(async (arguments, cancellation) =>
        {
            await using var house = await CommonOptions.Running(arguments).OpenPaper(open, cancellation);
            return await act(arguments, house.Services, cancellation);
        });
    }
}
